import type { Casefile } from '../model/casefile.ts';
import { nameOf } from '../model/casefile.ts';
import { SNAPSHOTS, type Indicator } from '../model/indicator.ts';
import { formatNumber, sayCountry, sayWhenIn } from '../model/say.ts';
import { MACRON, type Basis } from './hosts.ts';

/** An address that is pointed out beside the map, in words. */
export interface Pointed {
  /** Of the record. */
  readonly id: string;
  /** Defanged. */
  readonly address: string;
  readonly country: string | undefined;
  readonly words: string;
  /** The Macron address itself. */
  readonly isMacron: boolean;
}

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  'stated by a source': 'as a source states',
  'registry then': 'by a registry of its time',
  'database then': 'by a database of its time',
  'database now': 'by a database of today',
};

/** The address tied to the Macron phishing, then what else the record has in the same block, by id. */
export function findNeighbours(casefile: Casefile): Pointed[] {
  const addresses = casefile.indicators.filter((i) => i.type === 'address');
  const macron = addresses.filter((i) => i.incident === MACRON);
  const blocks = new Set(macron.map((i) => blockOf(i.indicator)));
  const near = addresses.filter((i) => i.incident !== MACRON && blocks.has(blockOf(i.indicator)));
  const published = new Set(addresses.map((i) => i.indicator));
  const watched = casefile.watchlist.filter((w) => blocks.has(blockOf(w.indicator)) && !published.has(w.indicator));
  return [
    ...macron.map((i) => ({ ...base(i), isMacron: true, words: `The Macron address: ${placeIn(i)}. Confidence that it is the group's: ${i.confidence}.` })),
    ...watched.map((w) => ({ ...base(w), isMacron: false, words: `A neighbour on the US list of 2016: ${w.stated ? `${sayCountry(w.stated)}, as the list states` : 'no country stated'}.` })),
    ...near.map((i) => ({ ...base(i), isMacron: false, words: `A neighbour, published by ${nameOf(casefile, i.source)} ${sayWhenIn(i.known)}: ${placeIn(i)}.` })),
  ];
}

function base(record: { readonly id: string; readonly indicator: string; readonly country?: string | undefined }): Pick<Pointed, 'id' | 'address' | 'country'> {
  return { id: record.id, address: record.indicator, country: record.country };
}

/** The first three numbers of an address. */
function blockOf(defanged: string): string {
  return defanged.replaceAll('[.]', '.').split('.').slice(0, 3).join('.');
}

/** The country, on what it rests, and which editions of the database say otherwise. */
function placeIn(indicator: Indicator): string {
  const { country, basis } = indicator;
  if (country === undefined || basis === undefined) return 'no country';
  const editions = SNAPSHOTS.filter((s) => s.startsWith('geolite')).flatMap((s) => indicator[s] ?? []).filter((code) => !/^(EU|AP|A\d)$/.test(code));
  const others = editions.filter((code) => code !== country);
  const named = [...new Set(others)].map(sayCountry).join(' or ');
  const dissent = others.length === 0 ? '' : `; ${formatNumber(others.length)} of ${formatNumber(editions.length)} editions ${others.length === 1 ? 'says' : 'say'} ${named}`;
  return `${sayCountry(country)}, ${BASIS_WORDS[basis]}${dissent}`;
}
