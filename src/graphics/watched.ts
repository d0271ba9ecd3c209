import type { Casefile } from '../model/casefile.ts';
import type { Watched } from '../model/indicator.ts';
import { oncePer } from '../model/once.ts';
import { formOf, sayCountry } from '../model/say.ts';
import { isKnownBy, parseWhen } from '../model/when.ts';
import type { MarkGroup } from './graphic.ts';
import { isWeak } from './hosts.ts';
import { openValues } from './value.ts';
import { openWords, type Word } from './word.ts';

/** The address of the Macron phishing, which stands on the list too. */
export const MACRON = '194.187.249[.]135';

/** How an address of the list is drawn. `shared` and `weak`: in this record too, there with a weak tie to the group. */
export type Mark = 'plain' | 'tor' | 'shared' | 'weak' | 'macron';

/** Our match with archived lists of Tor exits rests on files that reach to this day. */
const TOR_KNOWN = parseWhen('2019-03-31');

/** Addresses of the list that are one mark. */
export interface WatchGroup {
  /** The mark's name, and its place on the page of the list. */
  readonly id: string;
  /** What they have in common: a country stated, one of the many others, or for those without one what else is known. */
  readonly kind: 'country' | 'others' | 'ours' | 'tor' | 'plain';
  /** Two letters, where the kind is `country`. */
  readonly code?: string;
  readonly watched: readonly Watched[];
}

/** So many countries have a mark of their own, besides Russia. */
const NAMED = 5;

/** Whether the lists of Tor exits that were used had been published by the casefile's day. */
export function isTorKnown(casefile: Casefile): boolean {
  return casefile.asOf === undefined || isKnownBy(TOR_KNOWN, casefile.asOf);
}

/** What is known of each address, by id: in this record's table too, an exit of Tor, or neither. */
export const markWatched = oncePer((casefile: Casefile): ReadonlyMap<string, Mark> => {
  const ours = new Map(casefile.indicators.map((i) => [i.indicator, i]));
  const tor = isTorKnown(casefile);
  return new Map(casefile.watchlist.map((w): [string, Mark] => {
    const own = ours.get(w.indicator);
    if (own !== undefined) return [w.id, w.indicator === MACRON ? 'macron' : isWeak(own) ? 'weak' : 'shared'];
    return [w.id, tor && w.tor === 'yes' ? 'tor' : 'plain'];
  }));
});

/** The list by the country it states: the most frequent first, then by its letters; those without a country last. */
export function groupWatched(casefile: Casefile): { readonly code: string | undefined; readonly watched: readonly Watched[] }[] {
  return [...Map.groupBy(casefile.watchlist, (w) => w.stated)]
    .map(([code, watched]) => ({ code, watched }))
    .sort((a, b) => (a.code === undefined ? 1 : 0) - (b.code === undefined ? 1 : 0) || b.watched.length - a.watched.length || ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}

/** The marks: the countries most often stated, the others, Russia; then those without a country by what else is known. */
export const gatherWatched = oncePer((casefile: Casefile): readonly WatchGroup[] => {
  const marks = markWatched(casefile);
  const groups = groupWatched(casefile);
  const stated = groups.flatMap(({ code, watched }): WatchGroup[] => (code === undefined ? [] : [{ id: `watched-${code.toLowerCase()}`, kind: 'country', code, watched }]));
  const blank = groups.find((g) => g.code === undefined)?.watched ?? [];
  const abroad = stated.filter((g) => g.code !== 'RU');
  const of = (kind: 'ours' | 'tor' | 'plain', ...own: Mark[]): WatchGroup => ({ id: `watched-blank-${kind}`, kind, watched: blank.filter((w) => own.includes(marks.get(w.id)!)) });
  return [
    ...abroad.slice(0, NAMED),
    { id: 'watched-others', kind: 'others' as const, watched: abroad.slice(NAMED).flatMap((g) => g.watched) },
    ...stated.filter((g) => g.code === 'RU'),
    of('ours', 'shared', 'weak', 'macron'), of('tor', 'tor'), of('plain', 'plain'),
  ].filter((g) => g.watched.length > 0);
});

/** What a group has in common, in words. */
export function nameWatched({ kind, code, watched }: WatchGroup, casefile: Casefile, word: Word): string {
  if (kind === 'country') return sayCountry(code!);
  if (kind === 'others') {
    const n = new Set(watched.map((w) => w.stated)).size;
    return word(`watchlist-others-${formOf(n)}`, { n });
  }
  return word(kind === 'plain' && !isTorKnown(casefile) ? 'watchlist-foreign' : `watchlist-${kind}`);
}

/** What stands behind each mark that is no single address. */
export function describeWatched(casefile: Casefile): Map<string, MarkGroup> {
  const word = openWords(casefile);
  const sayValue = openValues(word);
  const ours = new Map(casefile.indicators.map((i) => [i.indicator, i]));
  return new Map(gatherWatched(casefile).map((group): [string, MarkGroup] => {
    const { id, watched } = group;
    const count = (key: 'all' | 'control' | 'tor', n: number): MarkGroup['lines'] => (n === 0 ? [] : [{ label: word('card-what'), text: word(`watchlist-card-${key}-${formOf(n)}`, { n }) }]);
    return [id, {
      title: nameWatched(group, casefile, word),
      place: `/record/watchlist/#${id}`,
      lines: [
        ...count('all', watched.length),
        ...count('control', watched.filter((w) => w.phase === 'C2').length),
        ...count('tor', isTorKnown(casefile) ? watched.filter((w) => w.tor === 'yes').length : 0),
        ...watched.flatMap(({ indicator }) => {
          const own = ours.get(indicator);
          return own === undefined ? [] : [{ id: own.id, label: word('watchlist-card-ours'), text: `${indicator}: ${sayValue('host', own.role)}; ${word('card-tie', { confidence: sayValue('confidence', own.confidence) })}.` }];
        }),
      ],
    }];
  }));
}
