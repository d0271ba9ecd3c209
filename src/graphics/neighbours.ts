import type { Casefile } from '../model/casefile.ts';
import { nameOf } from '../model/casefile.ts';
import { SNAPSHOTS, type Indicator } from '../model/indicator.ts';
import { oncePer } from '../model/once.ts';
import { sayCountry, sayWhenIn } from '../model/say.ts';
import { MACRON, type Basis } from './hosts.ts';
import { openValues } from './value.ts';
import { openWords, type Word } from './word.ts';

/** An address that is pointed out beside the map. */
export interface Pointed {
  /** Of the record. */
  readonly id: string;
  /** Defanged. */
  readonly address: string;
  readonly country: string | undefined;
  /** The Macron address itself. */
  readonly isMacron: boolean;
}

const BASIS_WORDS: Readonly<Record<Basis, string>> = { 'stated by a source': 'stated', 'registry then': 'registry', 'database then': 'database', 'database now': 'today' };

/** The address tied to the Macron phishing, then what else the record has in the same block, by id. */
export const findNeighbours = oncePer((casefile: Casefile): readonly Pointed[] => {
  const addresses = casefile.indicators.filter((i) => i.type === 'address');
  const macron = addresses.filter((i) => i.incident === MACRON);
  const blocks = new Set(macron.map((i) => blockOf(i.indicator)));
  const near = addresses.filter((i) => i.incident !== MACRON && blocks.has(blockOf(i.indicator)));
  const published = new Set(addresses.map((i) => i.indicator));
  const watched = casefile.watchlist.filter((w) => blocks.has(blockOf(w.indicator)) && !published.has(w.indicator));
  const point = (record: { readonly id: string; readonly indicator: string; readonly country?: string | undefined }, isMacron = false): Pointed => ({ id: record.id, address: record.indicator, country: record.country, isMacron });
  return [...macron.map((i) => point(i, true)), ...watched.map((w) => point(w)), ...near.map((i) => point(i))];
});

/** What the words beside a pointed address say: what it is, where it is placed, and on what that rests. */
export function tellNeighbour(casefile: Casefile, { id, isMacron }: Pointed): string {
  const word = openWords(casefile);
  const entry = casefile.byId.get(id);
  if (entry?.sort === 'watched') return word('hostmap-watched', { place: entry.record.stated ? word('hostmap-basis-list', { country: sayCountry(entry.record.stated) }) : word('hostmap-basis-none') });
  if (entry?.sort !== 'indicator') throw new RangeError(`no address: ${id}`);
  const indicator = entry.record;
  const place = placeIn(indicator, word);
  return isMacron ? word('hostmap-macron-address', { place, confidence: openValues(word)('confidence', indicator.confidence) }) : word('hostmap-neighbour', { who: nameOf(casefile, indicator.source), when: sayWhenIn(indicator.known), place });
}

/** The first three numbers of an address. */
function blockOf(defanged: string): string {
  return defanged.replaceAll('[.]', '.').split('.').slice(0, 3).join('.');
}

/** The country, on what it rests, and which editions of the database say otherwise. */
function placeIn(indicator: Indicator, word: Word): string {
  const { country, basis } = indicator;
  if (country === undefined || basis === undefined) return word('hostmap-no-country');
  const place = word(`hostmap-basis-${BASIS_WORDS[basis]}`, { country: sayCountry(country) });
  const editions = SNAPSHOTS.filter((s) => s.startsWith('geolite')).flatMap((s) => indicator[s] ?? []).filter((code) => !/^(EU|AP|A\d)$/.test(code));
  const others = editions.filter((code) => code !== country);
  if (others.length === 0) return place;
  return word(others.length === 1 ? 'hostmap-one-edition' : 'hostmap-editions', { place, n: others.length, all: editions.length, countries: [...new Set(others)].map(sayCountry).join(word('hostmap-or')) });
}
