import type { Casefile } from '../model/casefile.ts';
import { TECHNICAL_BASES, type Evidence } from '../model/claim.ts';
import { STRENGTHS, type Strength } from '../model/confidence.ts';
import { compareWhen } from '../model/when.ts';

/** One reason to hold two incidents together. It is derived from claims, and keeps them: a claim is not an edge. */
export interface Link {
  /** The earlier incident. */
  readonly a: string;
  /** The later one. */
  readonly b: string;
  /** The trace or tool found in both; undefined where somebody says directly that the two belong together. */
  readonly via: string | undefined;
  /** The claims it rests on: those on `a` before those on `b`. */
  readonly claims: readonly Evidence[];
  /** A chain is as strong as its weakest link: of the two ends, the weaker. */
  readonly weakest: Strength;
  /** Whether every claim rests on something found on machines or in records. */
  readonly technical: boolean;
  /** Whether one of the claims is a match of published lists that this record made itself. */
  readonly derived: boolean;
  /** Whether one of the claims is contested, or another claim disputes or qualifies it. */
  readonly contested: boolean;
}

/** All links of a casefile, by earlier incident, later incident and what carries them. */
export function deriveLinks(casefile: Casefile): Link[] {
  const order = new Map(casefile.incidents.map((incident, i) => [incident.id, i]));
  const links: Link[] = [];
  const add = (x: string, y: string, via: string | undefined, ends: readonly (readonly [string, Evidence])[]): void => {
    const [a, b] = order.get(x)! < order.get(y)! ? [x, y] : [y, x];
    const onA = ends.filter(([end]) => end === a).map(([, claim]) => claim);
    const onB = ends.filter(([end]) => end === b).map(([, claim]) => claim);
    const claims = [...onA, ...onB];
    const weakest = weakerOf(bestOf(onA), bestOf(onB));
    links.push({ a, b, via, claims, weakest, technical: claims.every(isTechnical), derived: claims.some((c) => c.derived), contested: claims.some(isContested) });
  };

  for (const [via, stops] of findCarriers(casefile)) {
    const found = [...stops.keys()].filter((id) => order.has(id));
    found.forEach((x, i) => found.slice(i + 1).forEach((y) => add(x, y, via, [x, y].flatMap((id) => stops.get(id)!.map((claim) => [id, claim] as const)))));
  }
  for (const claim of casefile.evidence) {
    if (claim.relation === 'supports' && order.has(claim.from) && order.has(claim.to)) {
      add(claim.from, claim.to, undefined, [[claim.from, claim], [claim.to, claim]]);
      links.push({ ...links.pop()!, claims: [claim] });
    }
  }
  const rank = (link: Link): string => `${String(order.get(link.a)).padStart(4, '0')} ${String(order.get(link.b)).padStart(4, '0')} ${link.via ?? '~'} ${link.claims[0]!.id}`;
  return links.sort((x, y) => (rank(x) < rank(y) ? -1 : 1));
}

/** The links between two incidents, whichever is earlier. */
export function linksBetween(links: readonly Link[], x: string, y: string): Link[] {
  return links.filter((link) => (link.a === x && link.b === y) || (link.a === y && link.b === x));
}

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

/** Whether a claim rests on something found on machines or in records. */
export function isTechnical(claim: Evidence): boolean {
  return TECHNICAL_BASES.includes(claim.basis);
}

/** The strongest of several claims that say the same. */
export function bestOf(claims: readonly Evidence[]): Strength {
  return STRENGTHS[Math.min(...claims.map((c) => STRENGTHS.indexOf(c.strength)))] ?? 'refuted';
}

/** The weaker of two. */
export function weakerOf(x: Strength, y: Strength): Strength {
  return STRENGTHS[Math.max(STRENGTHS.indexOf(x), STRENGTHS.indexOf(y))]!;
}
