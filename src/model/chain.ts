import type { Casefile } from './casefile.ts';
import { STRENGTHS, type Strength } from './confidence.ts';
import { TECHNICAL_BASES, type Evidence } from './claim.ts';

/** One step of a chain: from one record to the next, by the claim that joins them. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  /** The claim it stands on: the strongest of those that join the two, the first by id among equals. */
  readonly claim: Evidence;
}

/** The strongest published way from one record to another. */
export interface Chain {
  readonly hops: readonly Hop[];
  /** The first of its weakest hops: the chain is as strong as this. */
  readonly weakest: Hop;
}

export interface ChainOptions {
  /** Only claims that show a technical trace: see `showsTrace`. */
  readonly technical?: boolean;
  /** Whether contested links count; refuted ones never do. */
  readonly contested?: boolean;
}

/** What a reader may ask for, the narrowest first: each next one counts more. */
export const ASKS = [
  { name: 'technical', technical: true, contested: false },
  { name: 'technical-contested', technical: true, contested: true },
  { name: 'said', technical: false, contested: false },
  { name: 'said-contested', technical: false, contested: true },
] as const;
export type Ask = (typeof ASKS)[number];

/** Where the chains lead: the phishing of Macron's campaign and, apart, the leak. */
export const CHAIN_ENDS = ['macron-phishing-2017', 'macron-leaks-2017'] as const;

/**
 * Whether a claim shows a technical trace: it rests on something found on machines or in records, and what was found is itself
 * in the record, as a trace, a tool or a persona. Somebody's word that two breaches share one is a statement, and so is a name
 * given to those behind it.
 */
export function showsTrace({ byId }: Pick<Casefile, 'byId'>, claim: Evidence): boolean {
  const ends = [claim.from, claim.to].map((id) => byId.get(id));
  const carries = ends.filter((end) => end?.sort === 'trace' || (end?.sort === 'actor' && (end.record.kind === 'tool' || end.record.kind === 'persona')));
  const breaches = ends.filter((end) => end?.sort === 'incident');
  return TECHNICAL_BASES.includes(claim.basis) && carries.length > 0 && carries.length + breaches.length === ends.length;
}

/**
 * The path whose weakest link is strongest, among those the shortest, then the first by the ids of its claims. Only claims
 * that support a link join two records, and only records that the casefile holds: on an earlier day, those of that day. The
 * same casefile gives the same chain.
 * @returns undefined where no published link joins the two.
 */
export function findChain(casefile: Casefile, from: string, to: string, options: ChainOptions = {}): Chain | undefined {
  const usable = casefile.evidence.filter((e) => e.relation === 'supports' && e.strength !== 'refuted' && (options.contested || e.strength !== 'contested') && casefile.byId.has(e.from) && casefile.byId.has(e.to) && (!options.technical || showsTrace(casefile, e)));
  for (const floor of STRENGTHS) {
    const hops = findShortest(usable.filter((e) => rankOf(e.strength) <= rankOf(floor)), from, to);
    if (hops === undefined || hops.length === 0) continue;
    return { hops, weakest: hops.reduce((weakest, hop) => (rankOf(hop.claim.strength) > rankOf(weakest.claim.strength) ? hop : weakest)) };
  }
  return undefined;
}

/** Breadth first, each layer in the order of the paths' claim ids, so that the first arrival is the first by id. */
function findShortest(claims: readonly Evidence[], from: string, to: string): Hop[] | undefined {
  const steps = new Map<string, Hop[]>();
  const sorted = [...claims].sort((a, b) => rankOf(a.strength) - rankOf(b.strength) || (a.id < b.id ? -1 : 1));
  for (const claim of sorted) {
    for (const [a, b] of [[claim.from, claim.to], [claim.to, claim.from]] as const) {
      const list = steps.get(a) ?? [];
      steps.set(a, list);
      if (!list.some((hop) => hop.to === b)) list.push({ from: a, to: b, claim });
    }
  }
  let layer: { readonly at: string; readonly hops: Hop[] }[] = [{ at: from, hops: [] }];
  const seen = new Set([from]);
  while (layer.length > 0) {
    const found = layer.find(({ at }) => at === to);
    if (found) return found.hops;
    const next = layer.flatMap(({ at, hops }) => (steps.get(at) ?? []).filter((hop) => !seen.has(hop.to)).map((hop) => ({ at: hop.to, hops: [...hops, hop] })));
    next.sort((a, b) => (keyOf(a.hops) < keyOf(b.hops) ? -1 : 1));
    layer = next.filter(({ at }) => !seen.has(at) && seen.add(at));
  }
  return undefined;
}

const rankOf = (strength: Strength): number => STRENGTHS.indexOf(strength);
const keyOf = (hops: readonly Hop[]): string => hops.map((hop) => hop.claim.id).join(' ');
