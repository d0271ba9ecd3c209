import type { Casefile } from '../model/casefile.ts';
import { formatNumber, sayNumber } from '../model/say.ts';
import type { Graphic } from './graphic.ts';
import { countHosts, isWeak, type Count, type Country } from './hosts.ts';
import { findNeighbours, type Pointed } from './neighbours.ts';
import { openWords, type Word } from './word.ts';

/** The countries with most addresses, and what is not placed. */
export function describeHosts(casefile: Casefile): Record<string, string | number> {
  const word = openWords(casefile);
  const countries = countHosts(casefile).filter((c) => c.holds.length > 0);
  const addresses = casefile.indicators.filter((i) => i.type === 'address');
  const all = (c: Country | undefined): number => (c === undefined ? 0 : c.addresses.firm + c.addresses.weak);
  const most = [...countries].sort((a, b) => all(b) - all(a))[0];
  return {
    addresses: addresses.length,
    domains: casefile.indicators.length - addresses.length,
    located: countries.reduce((n, c) => n + c.holds.length, 0),
    locatedAddresses: countries.reduce((n, c) => n + all(c), 0),
    locatedDomains: sayNumber(countries.reduce((n, c) => n + c.domains.firm + c.domains.weak, 0)),
    countries: countries.length,
    low: sayNumber(addresses.filter(isWeak).length),
    russia: sayNumber(all(countries.find((c) => c.code === 'RU'))),
    top: sayThe(countries[0]?.name, word),
    topCount: countries[0]?.addresses.firm ?? 0,
    most: sayThe(most?.name, word),
    mostCount: all(most),
    pointed: sayPointed(findNeighbours(casefile), word),
    statedInRussia: sayStated(casefile.locations.filter((l) => l.country === 'RU').length, word),
  };
}

/** A country's name as it stands in a sentence. */
function sayThe(name: string | undefined, word: Word): string {
  if (name === undefined) return word('hostmap-no-country');
  return /^(United|Netherlands|Czech Republic)/.test(name) ? word('hostmap-the', { name }) : name;
}

/** What two words below the map mean, once they are there. */
function sayPointed(pointed: readonly Pointed[], word: Word): string {
  return [...(pointed.some((p) => p.isMacron) ? [word('hostmap-macron-means')] : []), ...(pointed.some((p) => !p.isMacron) ? [word('hostmap-neighbours-mean')] : [])].join(' ');
}

/** Why the table has a row for a country where no address is placed. */
function sayStated(places: number, word: Word): string {
  return places === 0 ? '' : places === 1 ? word('hostmap-stated-once') : word('hostmap-stated-places', { n: sayNumber(places) });
}

/** A row a country, and one for what has none. */
export function tabulateHosts(casefile: Casefile): ReturnType<Graphic['tabulate']> {
  const word = openWords(casefile);
  const cell = ({ firm, weak }: Count): string => (weak === 0 ? formatNumber(firm) : word('hostmap-cell-weak', { firm, weak }));
  const macron = ({ addresses, domains }: Country['macron']): string => [addresses > 0 ? word('hostmap-cell-address', { n: addresses }) : '', domains > 0 ? word('hostmap-n-domains', { n: domains }) : ''].filter(Boolean).join(', ');
  const unplaced = casefile.indicators.filter((i) => i.country === undefined);
  const weigh = (type: 'address' | 'domain'): Count => {
    const list = unplaced.filter((i) => i.type === type);
    return { firm: list.filter((i) => !isWeak(i)).length, weak: list.filter(isWeak).length };
  };
  return {
    caption: word('hostmap-caption'),
    head: ['country', 'addresses', 'stated', 'registry', 'database', 'domains', 'macron', 'no-address'].map((column) => word(`hostmap-column-${column}`)),
    rows: [
      ...countHosts(casefile).map((c) => ({
        id: c.id,
        cells: [c.name, cell(c.addresses), ...(['stated by a source', 'registry then', 'database then'] as const).map((b) => cell(c.bases[b])), cell(c.domains), macron(c.macron), formatNumber(c.statements)],
      })),
      ...(unplaced.length > 0 ? [{ id: 'unplaced', cells: [word('hostmap-unplaced'), cell(weigh('address')), '0', '0', '0', cell(weigh('domain')), '', '0'] }] : []),
    ],
  };
}
