import { indexRecords, type Casefile } from './casefile.ts';
import type { Evidence } from './claim.ts';
import type { Incident } from './incident.ts';
import { isKnownBy, type When } from './when.ts';

/**
 * The record as it could be known at the end of `day`: by the clock of what was public, never of what had happened.
 * Judgements of today (`tie`, `status`, `strength`) are taken back to what the claims of that day carry.
 */
export function asOf(casefile: Casefile, day: When): Casefile {
  const isPublic = (record: { readonly known: When }): boolean => isKnownBy(record.known, day);
  const positions = casefile.positions.filter(isPublic);
  const public_ = new Set([...casefile.evidence.filter(isPublic), ...positions].map((c) => c.id));
  return indexRecords({
    ...casefile,
    asOf: day,
    sources: casefile.sources.filter((s) => s.published === undefined || isKnownBy(s.published, day)),
    incidents: casefile.incidents.flatMap((incident) => incidentAsOf(incident, day)),
    moments: casefile.moments.filter(isPublic).map((m) => {
      if (m.disputedKnown === undefined || isKnownBy(m.disputedKnown, day)) return m;
      const { disputed, disputedKnown, ...rest } = m;
      return rest;
    }),
    evidence: casefile.evidence.filter(isPublic).map((e) => evidenceAsOf(e, public_)),
    positions: positions.map((p) => ({ ...p, disputedBy: p.disputedBy.filter((id) => public_.has(id)) })),
    actors: casefile.actors.map((a) => ({ ...a, aliases: a.aliases.filter((alias) => alias.first === undefined || isKnownBy(alias.first, day)) })),
    indicators: casefile.indicators.filter(isPublic),
    locations: casefile.locations.filter(isPublic),
    watchlist: casefile.watchlist.filter(() => isKnownBy(WATCHLIST_KNOWN, day)),
  });
}

/** The US list was published on 29 December 2016 (JAR-16-20296A). */
const WATCHLIST_KNOWN: When = { edtf: '2016-12-29', kind: 'at', from: Date.UTC(2016, 11, 29), until: Date.UTC(2016, 11, 30), precision: 'day', approximate: false };

/** Nothing before it was disclosed and tied to the group by somebody. */
function incidentAsOf(incident: Incident, day: When): Incident[] {
  if (!isKnownBy(incident.disclosed, day)) return [];
  const attributions = incident.attributions.filter((a) => isKnownBy(a.known, day));
  const disputes = incident.disputes.filter((d) => isKnownBy(d.known, day));
  if (attributions.length === 0) return [];
  if (attributions.length === incident.attributions.length && disputes.length === incident.disputes.length) return [incident];
  return [{ ...incident, attributions, disputes, tie: tieOf({ ...incident, attributions, disputes }), status: statusOf({ ...incident, attributions, disputes }) }];
}

/** The best kind of support among the attributions that assert or support. */
function tieOf(incident: Incident): Incident['tie'] {
  const holds = incident.attributions.filter((a) => a.stance === 'asserts' || a.stance === 'supports');
  const roles = new Set(holds.map((a) => a.role));
  if (incident.tie === 'refuted' && incident.disputes.length > 0) return 'refuted';
  if (roles.has('court')) return 'court';
  if (roles.has('government')) return 'government';
  // Two people of one firm are one firm: the person stands in brackets.
  const firms = new Set(holds.filter((a) => a.role === 'firm' || a.role === 'researcher').map((a) => a.who.replace(/\s*\(.*$/, '')));
  if (firms.size > 1) return 'several firms';
  return firms.size === 1 ? 'one firm' : 'circumstantial';
}

function statusOf(incident: Incident): Incident['status'] {
  const isDisputed = incident.disputes.some((d) => d.stance !== 'denies');
  if (incident.status === 'misattributed') return isDisputed ? 'misattributed' : 'attributed';
  if (incident.status === 'contested') return isDisputed ? 'contested' : 'attributed';
  return incident.status;
}

function evidenceAsOf(evidence: Evidence, public_: ReadonlySet<string>): Evidence {
  const disputedBy = evidence.disputedBy.filter((id) => public_.has(id));
  const isBeforeDispute = evidence.strength === 'contested' && evidence.relation === 'supports' && evidence.disputedBy.length > 0 && disputedBy.length === 0;
  return { ...evidence, disputedBy, strength: isBeforeDispute ? 'weak' : evidence.strength };
}
