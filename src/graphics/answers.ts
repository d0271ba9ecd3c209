import type { Casefile } from '../model/casefile.ts';
import { SNAPSHOTS, type Indicator, type Snapshot } from '../model/indicator.ts';
import { sayCountry, sayWhenShort } from '../model/say.ts';
import { isKnownBy, parseWhen, type When } from '../model/when.ts';
import type { Word } from './word.ts';

/** A dated edition of GeoLite: its column, and its day. */
export interface Edition {
  readonly column: Snapshot;
  readonly day: When;
}

/** Editions in a row that give one country. */
export interface Run {
  readonly code: string;
  /** Index of the first edition, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** 0 for the first country that the address was given, 1 for the second, and so on. */
  readonly nth: number;
}

export type Change = 'once' | 'back' | 'thrice' | 'never';

/** What the editions answered for one address. */
export interface Answers {
  readonly indicator: Indicator;
  /** A country's two letters for each edition; undefined where it gave none. */
  readonly codes: readonly (string | undefined)[];
  readonly runs: readonly Run[];
  /** `back`: it comes back to a country it had left. `thrice`: it goes on to a third or more. */
  readonly change: Change;
}

/** Codes wider than a country: they are no answer to the question. */
const NO_COUNTRY = new Set(['EU', 'AP', 'A1', 'A2']);

/** The editions of GeoLite that were out on the casefile's day. */
export function listEditions(casefile: Casefile): Edition[] {
  return SNAPSHOTS.filter((s) => s.startsWith('geolite_'))
    .map((column) => ({ column, day: parseWhen(column.slice('geolite_'.length)) }))
    .filter(({ day }) => casefile.asOf === undefined || isKnownBy(day, casefile.asOf));
}

/** Asks each edition for each address. A blank, or a code wider than a country, is no answer and no change. */
export function askEditions(casefile: Casefile): Answers[] {
  const editions = listEditions(casefile);
  return casefile.indicators.filter((i) => i.type === 'address').map((indicator) => {
    const codes = editions.map(({ column }) => (NO_COUNTRY.has(indicator[column] ?? '') ? undefined : indicator[column]));
    const seen = [...new Set(codes.filter((c) => c !== undefined))];
    const runs: Run[] = [];
    codes.forEach((code, at) => {
      if (code === undefined) return;
      const last = runs.at(-1);
      if (last?.code === code && last.to === at) runs[runs.length - 1] = { ...last, to: at + 1 };
      else runs.push({ code, from: at, to: at + 1, nth: seen.indexOf(code) });
    });
    const moves = runs.filter((run, i) => i > 0 && run.code !== runs[i - 1]!.code).length;
    return { indicator, codes, runs, change: seen.length < 2 ? 'never' : moves > seen.length - 1 ? 'back' : seen.length > 2 ? 'thrice' : 'once' };
  });
}

/** For how many addresses an edition gives another country than the edition before it, where both give one: 0 for the first. */
export function countMoves(all: readonly Answers[], at: number): number {
  return all.filter(({ codes }) => codes[at - 1] !== undefined && codes[at] !== undefined && codes[at - 1] !== codes[at]).length;
}

/** `Sweden from Feb 2015, Latvia from Mar 2017`. */
export function sayAnswers({ runs }: Answers, editions: readonly Edition[], word: Word): string {
  const said = runs.filter((run, i) => run.code !== runs[i - 1]?.code);
  if (said.length === 0) return word('answers-none');
  return said.map((run) => word('answers-from', { country: sayCountry(run.code), date: sayMonth(editions[run.from]!) })).join(', ');
}

/** `Feb 2015`. */
export function sayMonth({ day }: Edition): string {
  return sayWhenShort(parseWhen(day.edtf.slice(0, 7)));
}
