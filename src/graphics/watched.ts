import type { Casefile } from '../model/casefile.ts';
import type { Watched } from '../model/indicator.ts';
import { isKnownBy, parseWhen } from '../model/when.ts';

/** The address of the Macron phishing, which stands on the list too. */
export const MACRON = '194.187.249[.]135';

/** How an address of the list is drawn. */
export type Mark = 'plain' | 'tor' | 'shared' | 'macron';

/** Our match with archived lists of Tor exits rests on files that reach to this day. */
const TOR_KNOWN = parseWhen('2019-03-31');

/** Addresses of the list that belong together. */
export interface Group {
  /** Two letters of the country that the list states; undefined for those without. */
  readonly code: string | undefined;
  readonly watched: readonly Watched[];
}

/** Whether the lists of Tor exits that were used had been published by the casefile's day. */
export function isTorKnown(casefile: Casefile): boolean {
  return casefile.asOf === undefined || isKnownBy(TOR_KNOWN, casefile.asOf);
}

/** What is known of each address: in this record's table too, an exit of Tor, or neither. */
export function markWatched(casefile: Casefile): ReadonlyMap<string, Mark> {
  const ours = new Set(casefile.indicators.map((i) => i.indicator));
  const tor = isTorKnown(casefile);
  return new Map(casefile.watchlist.map((w) => [w.id, ours.has(w.indicator) ? (w.indicator === MACRON ? 'macron' : 'shared') : tor && w.tor === 'yes' ? 'tor' : 'plain']));
}

/** The list by the country it states: the most frequent first, then by its letters; those without a country last. */
export function groupWatched(casefile: Casefile): Group[] {
  const groups = new Map<string | undefined, Watched[]>();
  for (const w of casefile.watchlist) groups.set(w.stated, [...(groups.get(w.stated) ?? []), w]);
  return [...groups]
    .map(([code, watched]) => ({ code, watched }))
    .sort((a, b) => (a.code === undefined ? 1 : 0) - (b.code === undefined ? 1 : 0) || b.watched.length - a.watched.length || ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}
