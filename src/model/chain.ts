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
  /** Traces found on machines and in records only, not what somebody says. */
  readonly technical?: boolean;
  /** Whether contested links count; refuted ones never do. */
  readonly contested?: boolean;
}

/**
 * The path whose weakest link is strongest, among those the shortest, then the first by the ids of its claims. Only claims
 * that support a link join two records; the same casefile gives the same chain.
 * @returns undefined where no published link joins the two.
 */
export function findChain(casefile: Casefile, from: string, to: string, options: ChainOptions = {}): Chain | undefined {
  const usable = casefile.evidence.filter((e) => e.relation === 'supports' && e.strength !== 'refuted' && (options.contested || e.strength !== 'contested') && (!options.technical || TECHNICAL_BASES.includes(e.basis)));
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
