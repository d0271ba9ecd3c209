import { fetchOnce } from './fetch.ts';

/** Something that has a name and an address. */
export type Link = readonly [name: string, href: string];
/** A place in a drawing. */
export type Point = readonly [number, number];

/** A claim as a hop: its words. */
export interface TracedClaim {
  readonly text: string;
  readonly about: string;
  readonly href: string;
  readonly disputes?: readonly Link[];
  /** Where its number stands in each drawing of the evidence diagram, by frame; left out where it is not drawn. */
  readonly at?: Readonly<Record<string, Point>>;
}

/** An answer: records and claims by turns, and the place of the weakest claim among the hops. */
export interface TracedChain {
  readonly says: string;
  readonly path?: readonly string[];
  readonly weakest?: number;
}

/** What stands in data/traces/DAY.json: every question that a reader may ask on a day, answered. */
export interface Traces {
  /** Where a trace may begin, by name. */
  readonly from: readonly (readonly [id: string, name: string])[];
  readonly records: Readonly<Record<string, Link>>;
  readonly claims: Readonly<Record<string, TracedClaim>>;
  readonly chains: readonly TracedChain[];
  /** By begin and end: which chain answers each of the four asks, narrowest first. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/** What a reader asks: from where to where, counting what. */
export interface Question {
  readonly trace: string;
  readonly to: string;
  readonly by: string | undefined;
  readonly with: string | undefined;
}

/** The chain that answers a question; undefined where the day knows neither end. The four asks stand narrowest first. */
export function findAnswer({ answers, chains }: Traces, question: Question): TracedChain | undefined {
  const at = answers[question.trace]?.[question.to]?.[(question.by === 'technical' ? 0 : 2) + (question.with === 'contested' ? 1 : 0)];
  return at === undefined ? undefined : chains[at];
}

/** The hops of a path of records and claims by turns. */
export function listHops(path: readonly string[]): { readonly from: string; readonly claim: string; readonly to: string }[] {
  return path.flatMap((claim, i) => (i % 2 === 1 ? [{ from: path[i - 1]!, claim, to: path[i + 1]! }] : []));
}

/** All chains of a day, by the address of its file. */
export const fetchTraces = fetchOnce((response) => response.json() as Promise<Traces>);
