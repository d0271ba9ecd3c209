import type { Casefile } from '../model/casefile.ts';
import type { Evidence } from '../model/claim.ts';
import { STRENGTHS, type Strength } from '../model/confidence.ts';
import { compareWhen, isBefore, type When } from '../model/when.ts';
import { bestOf, findCarriers, weakerOf } from './link.ts';

/** The breaches between which the story runs, in order of time. The Macron campaign is two: the phishing and the leak. The places are keys of words. */
export const STATIONS = [
  { id: 'bundestag-2015', place: 'berlin' },
  { id: 'dnc-2016', place: 'washington' },
  { id: 'macron-phishing-2017', place: 'paris' },
  { id: 'macron-leaks-2017', place: 'paris' },
] as const;
export const [BERLIN, WASHINGTON, PHISHING, LEAK] = STATIONS.map((s) => s.id) as [string, string, string, string];

/** Where a trace was found, and by whose word. */
export interface Stop {
  /** The incident, or a target that is no incident of this record. */
  readonly node: string;
  /** The strongest claim that puts it there. */
  readonly claim: Evidence;
  /** `relic`: left over in code, its server no longer in use; `derived`: our own match of two published lists. */
  readonly look: 'stop' | 'relic' | 'derived';
}

/** A trace found in two or more incidents: a line with a stop at each, in order of time. */
export interface Strand {
  readonly id: string;
  /** A person charged in each: a court's line, not a technical one. */
  readonly isCourt: boolean;
  readonly stops: readonly Stop[];
  /** The weakest of its stops. */
  readonly weakest: Strength;
  /** Where it belongs in the drawing. */
  readonly group: 'rope' | 'washington' | 'paris' | 'leak' | 'other';
}

/** A claim that one thing belongs to another, with nothing shown that both hold. */
export interface Kinship {
  readonly claim: Evidence;
  /** The other incident. */
  readonly node: string;
}

/** Who is named for an incident, by whom. Statements, not traces. */
export interface Statement {
  readonly actor: string;
  readonly station: string;
  readonly claims: readonly Evidence[];
}

/** What of the record the diagram draws. */
export interface Weave {
  readonly strands: readonly Strand[];
  /** Claims between two strands: what knots them together. */
  readonly knots: readonly Evidence[];
  /** Direct claims that reach the Macron phishing. */
  readonly threads: readonly Kinship[];
  /** All other direct claims between two incidents. */
  readonly kin: readonly Evidence[];
  /** Claims that were refuted. */
  readonly refuted: readonly Evidence[];
  /** Traces found at the Macron phishing or the leak, and in no other incident. */
  readonly loose: readonly { readonly trace: string; readonly station: string; readonly claim: Evidence }[];
  readonly statements: readonly Statement[];
}

/** Sorts the record's evidence into lines, threads, loose ends and statements. */
export function weaveStrands(casefile: Casefile): Weave {
  const incidents = new Map(casefile.incidents.map((i) => [i.id, i]));
  const traces = new Map(casefile.traces.map((t) => [t.id, t]));
  const carriers = findCarriers(casefile);

  const toStop = (carrier: string, node: string, claims: readonly Evidence[]): Stop => {
    const claim = claims.find((c) => c.strength === bestOf(claims))!;
    const isRelic = traces.get(carrier)?.relic !== undefined && claim.basis === 'code artefact';
    return { node, claim, look: isRelic ? 'relic' : claim.derived ? 'derived' : 'stop' };
  };
  const found = [...carriers].flatMap(([id, places]): Strand[] => {
    const nodes = [...places.keys()];
    if (nodes.filter((p) => incidents.has(p)).length < 2) return [];
    const stops = nodes.map((node) => toStop(id, node, places.get(node)!)).sort((x, y) => compareNodes(incidents.get(x.node)?.first, incidents.get(y.node)?.first) || Number(isStation(y.node)) - Number(isStation(x.node)) || (x.node < y.node ? -1 : 1));
    const at = (station: string): boolean => places.has(station);
    const group = at(BERLIN) && at(WASHINGTON) ? 'rope' : at(PHISHING) ? 'paris' : at(LEAK) ? 'leak' : at(WASHINGTON) || at(BERLIN) ? 'washington' : 'other';
    return [{ id, isCourt: traces.get(id)?.kind === 'defendant', stops, weakest: stops.map((s) => s.claim.strength).reduce(weakerOf), group }];
  });
  const drawn = new Set(found.map((s) => s.id));
  const knots = casefile.evidence.filter((c) => drawn.has(c.from) && drawn.has(c.to));
  const knotted = (id: string): number => knots.filter((k) => k.from === id || k.to === id).length;
  const strands = found.sort((x, y) => Number(x.isCourt) - Number(y.isCourt) || STRENGTHS.indexOf(x.weakest) - STRENGTHS.indexOf(y.weakest) || knotted(x.id) - knotted(y.id) || (x.id < y.id ? -1 : 1));

  const direct = casefile.evidence.filter((c) => incidents.has(c.from) && incidents.has(c.to) && c.relation === 'supports');
  const other = (c: Evidence): string => (c.from === PHISHING ? c.to : c.from);
  const threads = direct.filter((c) => c.from === PHISHING || c.to === PHISHING).map((claim) => ({ claim, node: other(claim) }));
  threads.sort((x, y) => compareWhen(incidents.get(x.node)!.first, incidents.get(y.node)!.first) || (x.node < y.node ? -1 : x.node > y.node ? 1 : x.claim.id < y.claim.id ? -1 : 1));

  const loose = [...carriers].flatMap(([trace, places]) => {
    const [station, ...more] = [...places.keys()];
    return more.length === 0 && (station === PHISHING || station === LEAK) ? [{ trace, station: station as string, claim: toStop(trace, station, places.get(station)!).claim }] : [];
  });
  loose.sort((x, y) => STRENGTHS.indexOf(x.claim.strength) - STRENGTHS.indexOf(y.claim.strength) || (x.trace < y.trace ? -1 : 1));

  const speakers = new Set(casefile.actors.filter((a) => a.kind !== 'tool' && a.kind !== 'persona').map((a) => a.id));
  const statements = [PHISHING, LEAK].flatMap((station) => {
    const claims = casefile.evidence.filter((c) => (c.from === station && speakers.has(c.to)) || (c.to === station && speakers.has(c.from)));
    const named = [...new Set(claims.map((c) => (c.from === station ? c.to : c.from)))].map((actor) => ({ actor, station, claims: claims.filter((c) => c.from === actor || c.to === actor) }));
    return named.filter(() => incidents.has(station));
  });
  statements.sort((x, y) => STATIONS.findIndex((s) => s.id === x.station) - STATIONS.findIndex((s) => s.id === y.station) || Number(y.claims.some(isFor)) - Number(x.claims.some(isFor)) || (x.actor < y.actor ? -1 : 1));

  return { strands, knots, threads, kin: direct.filter((c) => c.from !== PHISHING && c.to !== PHISHING), refuted: casefile.evidence.filter((c) => c.strength === 'refuted'), loose, statements };
}

/** Whether a node comes after all of a station: only then does it stand to its right. */
export function isAfter(casefile: Casefile, node: string, station: string): boolean {
  const [a, b] = [node, station].map((id) => casefile.incidents.find((i) => i.id === id));
  return a !== undefined && b !== undefined && isBefore(b.last ?? b.first, a.first);
}

/** Whether a node is one of the breaches between which the story runs. */
export function isStation(node: string): boolean {
  return STATIONS.some((s) => s.id === node);
}

function isFor(claim: Evidence): boolean {
  return claim.relation === 'supports';
}

/** What has no date of its own stands first. */
function compareNodes(a: When | undefined, b: When | undefined): number {
  return a && b ? compareWhen(a, b) : a ? 1 : b ? -1 : 0;
}
