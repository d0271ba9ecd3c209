import type { Casefile } from './casefile.ts';
import { STRENGTHS, type Strength } from './confidence.ts';
import { TECHNICAL_BASES, type Evidence } from './claim.ts';
import { oncePer } from './once.ts';

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
  if (from === to) return undefined;
  for (const floor of STRENGTHS) {
    const ways = leadTowards(casefile, to, options, floor);
    const hops: Hop[] = [];
    for (let at = from; at !== to; at = hops.at(-1)!.to) {
      const hop = ways.get(at);
      if (hop === undefined) break;
      hops.push(hop);
    }
    if (hops.length > 0) return { hops, weakest: hops.reduce((weakest, hop) => (rankOf(hop.claim.strength) > rankOf(weakest.claim.strength) ? hop : weakest)) };
  }
  return undefined;
}

type Ways = ReadonlyMap<string, Hop>;
const knownWays = oncePer((_: Casefile) => new Map<string, Ways>());

/** From each record that is joined to the end by claims of a strength or better: the next hop. Found once for all of a casefile's records. */
function leadTowards(casefile: Casefile, to: string, options: ChainOptions, floor: Strength): Ways {
  const ways = knownWays(casefile);
  const key = [to, options.technical ?? false, options.contested ?? false, floor].join(' ');
  if (!ways.has(key)) ways.set(key, findWays(listHops(casefile, options, floor), to));
  return ways.get(key)!;
}

/** The hops out of each record: one to each neighbour, by the strongest claim, the first by id among equals. */
function listHops({ evidence, byId }: Casefile, options: ChainOptions, floor: Strength): ReadonlyMap<string, ReadonlyMap<string, Hop>> {
  const usable = evidence.filter((e) => e.relation === 'supports' && e.strength !== 'refuted' && rankOf(e.strength) <= rankOf(floor) && (options.contested || e.strength !== 'contested') && byId.has(e.from) && byId.has(e.to) && (!options.technical || showsTrace({ byId }, e)));
  const hops = new Map<string, Map<string, Hop>>();
  for (const claim of usable.sort((a, b) => rankOf(a.strength) - rankOf(b.strength) || (a.id < b.id ? -1 : 1))) {
    for (const [from, to] of [[claim.from, claim.to], [claim.to, claim.from]] as const) {
      const near = hops.get(from) ?? new Map<string, Hop>();
      hops.set(from, near);
      if (!near.has(to)) near.set(to, { from, to, claim });
    }
  }
  return hops;
}

/** Breadth first from the end: of the neighbours one hop nearer to it, each record leads to the one whose claim comes first by id. */
function findWays(hops: ReadonlyMap<string, ReadonlyMap<string, Hop>>, to: string): Ways {
  const ways = new Map<string, Hop>();
  const far = new Map([[to, 0]]);
  for (let layer = [to]; layer.length > 0; ) {
    const next: string[] = [];
    for (const at of layer) {
      for (const id of hops.get(at)?.keys() ?? []) {
        if (!far.has(id)) {
          far.set(id, far.get(at)! + 1);
          next.push(id);
        }
        const hop = hops.get(id)!.get(at)!;
        if (far.get(id) === far.get(at)! + 1 && !(ways.get(id) && ways.get(id)!.claim.id <= hop.claim.id)) ways.set(id, hop);
      }
    }
    layer = next;
  }
  return ways;
}

const rankOf = (strength: Strength): number => STRENGTHS.indexOf(strength);
