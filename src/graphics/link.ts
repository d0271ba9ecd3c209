import type { Casefile } from '../model/casefile.ts';
import type { Evidence } from '../model/claim.ts';
import { STRENGTHS, type Strength } from '../model/confidence.ts';
import { compareWhen } from '../model/when.ts';

/**
 * What can be found in more than one place (traces, tools, personas), with the claims that put it there, by place. Groups,
 * units and states carry nothing: who is named for a breach is a statement about it.
 */
export function findCarriers(casefile: Casefile): Map<string, Map<string, Evidence[]>> {
  const carriers = new Set([
    ...casefile.traces.filter((t) => t.kind !== 'target' && t.kind !== 'legal file').map((t) => t.id),
    ...casefile.actors.filter((a) => a.kind === 'tool' || a.kind === 'persona').map((a) => a.id),
  ]);
  const places = new Set([...casefile.incidents.map((i) => i.id), ...casefile.traces.filter((t) => t.kind === 'target').map((t) => t.id)]);
  const found = new Map<string, Map<string, Evidence[]>>();
  for (const claim of [...casefile.evidence].sort((x, y) => compareWhen(x.known, y.known) || (x.id < y.id ? -1 : 1))) {
    if (claim.relation !== 'supports') continue;
    for (const [carrier, place] of [[claim.from, claim.to], [claim.to, claim.from]] as const) {
      if (!carriers.has(carrier) || !places.has(place)) continue;
      const stops = found.get(carrier) ?? new Map<string, Evidence[]>();
      found.set(carrier, stops.set(place, [...(stops.get(place) ?? []), claim]));
    }
  }
  return new Map([...found].sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** Whether a claim is no plain yes: the record weighs it so, another claim speaks against it, or it qualifies or disputes itself. */
export function isContested(claim: Evidence): boolean {
  return claim.strength === 'contested' || claim.strength === 'refuted' || claim.relation !== 'supports' || claim.disputedBy.length > 0;
}

/** The strongest of several claims that say the same. */
export function bestOf(claims: readonly Evidence[]): Strength {
  return STRENGTHS[Math.min(...claims.map((c) => STRENGTHS.indexOf(c.strength)))] ?? 'refuted';
}

/** The weaker of two. */
export function weakerOf(x: Strength, y: Strength): Strength {
  return STRENGTHS[Math.max(STRENGTHS.indexOf(x), STRENGTHS.indexOf(y))]!;
}
