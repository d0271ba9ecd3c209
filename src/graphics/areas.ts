import type { Word } from './word.ts';
import { formatNumber } from '../model/say.ts';
import { centreOf, outlineOf, type Panel } from './basemap.ts';
import type { Berth, Box, Wish } from './berths.ts';
import type { Count, Country } from './hosts.ts';
import type { View } from './views.ts';

/** A country as it is drawn: an area, never a pin. */
export interface CountryMark {
  readonly country: Country;
  /** How dark: by the addresses whose tie is firm or moderate. 0 none, 1 to 3, 4 to 9, 10 and more. */
  readonly step: 0 | 1 | 2 | 3;
  /** More addresses with a weak tie than others. */
  readonly hatched: boolean;
  /** Stands in for a country that the base map is too coarse to show. */
  readonly square?: { readonly x: number; readonly y: number; readonly size: number };
  /** Where its words stand: the number at `x` and `y`, its name above it where there is room (`named`). */
  readonly label: { readonly x: number; readonly y: number; readonly named: boolean; readonly box: Box; readonly leader?: Berth['leader'] };
  /** The cut of the map that shows this country. */
  readonly view: View;
}

/** A country's area before its words have a place. */
export type Area = Pick<CountryMark, 'country' | 'step' | 'hatched' | 'square'> & { readonly rings: Wish['rings'] };

/** How dark a country is, and whether it is hatched. */
export function shadeCountry(country: Country): Pick<CountryMark, 'country' | 'step' | 'hatched'> {
  const { firm, weak } = country.addresses;
  return { country, step: firm === 0 ? 0 : firm < 4 ? 1 : firm < 10 ? 2 : 3, hatched: weak > firm };
}

/** The number on a country: `9 +21`; the second has a weak tie. */
export function sayCount({ firm, weak }: Count): readonly [string, string] {
  return [firm > 0 || weak === 0 ? formatNumber(firm) : '', weak > 0 ? `+${formatNumber(weak)}` : ''];
}

/** `France: 11 addresses, 4 more with a weak tie; 8 domains`; what there is none of is not said. */
export function tellCountry({ name, addresses: { firm, weak }, domains }: Country, word: Word): string {
  const sure = tellAddresses(firm, word);
  const doubted = weak === 1 ? word('hostmap-weak-one') : word('hostmap-weak-only', { n: weak });
  const addresses = weak === 0 ? sure : firm === 0 ? doubted : word('hostmap-weak-too', { addresses: sure, n: weak });
  const all = domains.firm + domains.weak;
  return all === 0 ? word('hostmap-mark-bare', { name, addresses }) : word('hostmap-mark', { name, addresses, domains: tellDomains(all, word) });
}

/** `France 11 +4 8: 11 addresses, 4 more with a weak tie; 8 domains`: a name that begins with what is written in a list of countries. */
export function tellRow(country: Country, word: Word): string {
  const { firm, weak } = country.domains;
  const written = [country.name, ...sayCount(country.addresses), firm + weak > 0 && formatNumber(firm + weak)].filter(Boolean);
  return tellCountry({ ...country, name: written.join(' ') }, word);
}

const tellAddresses = (n: number, word: Word): string => (n === 1 ? word('hostmap-one-address') : word('hostmap-addresses', { n }));

const tellDomains = (n: number, word: Word): string => (n === 1 ? word('hostmap-one-domain') : word('hostmap-n-domains', { n }));

/** The areas of countries in a map, in its units; a square for those that are smaller than `smallest`, and no two squares on each other. */
export function shapeAreas(countries: readonly Country[], panel: Panel, scale: number, smallest: number): Area[] {
  return spreadSquares(countries.map((country) => shapeArea(country, panel, scale, smallest)));
}

function shapeArea(country: Country, panel: Panel, scale: number, smallest: number): Area {
  const rings = outlineOf(panel, country.code).map((ring) => ring.map(([x, y]): [number, number] => [x * scale, y * scale]));
  const extent = (axis: 0 | 1): number => Math.max(0, ...rings.map((r) => Math.max(...r.map((p) => p[axis])) - Math.min(...r.map((p) => p[axis]))));
  if (Math.max(extent(0), extent(1)) >= smallest) return { ...shadeCountry(country), rings };
  const size = 8;
  const [x, y] = centreOf(panel, country.code).map((n) => Math.round(n * scale - size / 2)) as [number, number];
  return { ...shadeCountry(country), square: { x, y, size }, rings: [] };
}

/** Squares that would overlap are moved apart, eastwards. A square's ring is its edge. */
function spreadSquares(areas: readonly Area[]): Area[] {
  const placed: NonNullable<CountryMark['square']>[] = [];
  const moved = new Map<Area, Area>();
  const squares = areas.filter((s) => s.square !== undefined).sort((a, b) => a.square!.x - b.square!.x || (a.country.code < b.country.code ? -1 : 1));
  for (const area of squares) {
    const { y, size } = area.square!;
    const near = placed.filter((p) => Math.abs(p.y - y) < size + 2).map((p) => p.x + size + 2);
    const x = Math.max(area.square!.x, ...near.filter((n) => n > area.square!.x));
    placed.push({ x, y, size });
    moved.set(area, { ...area, square: { x, y, size }, rings: [[[x, y], [x + size, y], [x + size, y + size], [x, y + size]]] });
  }
  return areas.map((s) => moved.get(s) ?? s);
}
