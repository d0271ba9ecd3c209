import type { Casefile } from '../model/casefile.ts';
import { formatNumber, sayNumber } from '../model/say.ts';
import { centreOf, outlineOf, PANELS, panelOf, placeOf, SIZE, type Panel } from './basemap.ts';
import { berthLabels, type Berth, type Box, type Wish } from './berths.ts';
import { round, type Frame } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { countHosts, isWeak, MACRON, type Count, type Country } from './hosts.ts';
import { findNeighbours, type Pointed } from './neighbours.ts';
import { once } from './once.ts';
import { measureText, wrapText } from './text.ts';

/** A country as it is drawn: an area, never a pin. */
export interface CountryMark {
  readonly country: Country;
  /** How dark: by the addresses whose tie is firm or moderate. 0 none, 1 to 3, 4 to 9, 10 and more. */
  readonly step: 0 | 1 | 2 | 3;
  /** More addresses with a weak tie than others. */
  readonly hatched: boolean;
  /** Stands in for a country that the base map is too coarse to show. */
  readonly square?: { readonly x: number; readonly y: number; readonly size: number };
  readonly label: { readonly x: number; readonly y: number; /** Of the number: below the name, where there is one. */ readonly countY: number; readonly named: boolean; readonly box: Box; readonly leader?: Berth['leader'] };
}

/** Plain words on the map. */
export interface Note {
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** One map. Its marks are in units of the frame; the base map's file is scaled down to them. */
export interface PanelLayout {
  readonly panel: Panel;
  readonly width: number;
  readonly height: number;
  /** From the base map's units to the frame's. */
  readonly scale: number;
  readonly mapHeight: number;
  readonly marks: readonly CountryMark[];
  /** Countries that the other map counts, filled here as well, without a number. */
  readonly shades: readonly Pick<CountryMark, 'country' | 'step' | 'hatched'>[];
  readonly notes: readonly Note[];
  /** The domains of the Macron phishing, with a line to the country that was stated. */
  readonly domains?: Note & { readonly ids: readonly string[]; readonly leader: readonly [number, number, number, number] };
  /** The Macron address and its neighbours, below the map. */
  readonly pointed: readonly (Pointed & { readonly x: number; readonly y: number; readonly wordsX: number; readonly lines: readonly { readonly y: number; readonly text: string }[] })[];
  /** From the Macron address's country down to its words: x, then the two ends. */
  readonly fall?: readonly [number, number, number];
}

export interface HostmapLayout {
  readonly width: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly panels: readonly PanelLayout[];
}

/** The maps leave the rest of the wide frame to the list beside them. */
const MAP_WIDTH = { wide: 540, narrow: 320 } as const;

const stepOf = ({ firm }: Count): CountryMark['step'] => (firm === 0 ? 0 : firm < 4 ? 1 : firm < 10 ? 2 : 3);

/** The number on a country: `9 +21`; the second has a weak tie. */
export function sayCount({ firm, weak }: Count): readonly [string, string] {
  return [firm > 0 || weak === 0 ? formatNumber(firm) : '', weak > 0 ? `+${formatNumber(weak)}` : ''];
}

export const layoutHostmap = once((casefile: Casefile, frame: Frame): HostmapLayout => {
  const width = MAP_WIDTH[frame.name];
  const text = { size: frame.minimum, line: frame.name === 'wide' ? 15 : 14 };
  const countries = countHosts(casefile).filter((c) => c.holds.length > 0);
  return { width, fontSize: text.size, lineHeight: text.line, panels: PANELS.map((panel) => layoutPanel(casefile, panel, frame, width, text, countries)) };
});

interface Text {
  readonly size: number;
  readonly line: number;
}

function layoutPanel(casefile: Casefile, panel: Panel, frame: Frame, width: number, text: Text, countries: readonly Country[]): PanelLayout {
  const scale = width / SIZE[panel][0];
  const mapHeight = Math.round(SIZE[panel][1] * scale);
  const own = countries.filter((c) => panelOf(c.code) === panel);
  const shapes = spreadSquares(own.map((country) => shapeMark(country, panel, scale, frame.name === 'wide' ? 14 : 9)));
  const notes = writeNotes(casefile, panel, frame, text, scale, width, countries);
  const pointed = panel === 'europe' ? writePointed(findNeighbours(casefile), width, mapHeight + 2 * text.line, frame, text) : [];
  const host = shapes.find((s) => pointed.some((p) => p.isMacron && p.country === s.country.code));
  const fall = host && findFall(host.rings, shapes.filter((s) => s !== host).map((s) => s.rings), mapHeight, pointed[0]!.y - text.line);
  const domains = panel === 'europe' ? writeDomains(casefile, text, frame, shapes) : undefined;
  const taken: Box[] = [
    ...[...notes, ...(domains ? [domains] : [])].map((n) => n.box),
    ...shapes.flatMap(({ square: q }) => (q ? [{ x0: q.x, x1: q.x + q.size, y0: q.y, y1: q.y + q.size }] : [])),
  ];
  if (fall) taken.push({ x0: fall[0] - 4, x1: fall[0] + 4, y0: fall[1] - 8, y1: mapHeight });
  const berths = berthLabels(width, mapHeight, shapes.map(({ country, rings, square }): Wish => ({ id: country.id, rings, wordings: wordLabel(country, frame, text), beside: square !== undefined })), taken);
  return {
    panel, width, scale: round(scale * 1000) / 1000, mapHeight, notes, pointed,
    height: pointed.length === 0 ? mapHeight : pointed.at(-1)!.lines.at(-1)!.y + 6,
    marks: shapes.map(({ rings, ...mark }) => {
      const { box, wording, leader } = berths.get(mark.country.id)!;
      const named = frame.name === 'wide' && wording === 0;
      return { ...mark, label: { x: round((box.x0 + box.x1) / 2), y: round(box.y0 + text.size * 0.9), countY: round(box.y0 + text.size * 0.9 + (named ? text.line : 0)), named, box, ...(leader && { leader }) } };
    }),
    shades: panel === 'world' ? countries.filter((c) => panelOf(c.code) !== panel).map((country) => ({ country, step: stepOf(country.addresses), hatched: isMostlyWeak(country) })) : [],
    ...(domains && { domains }),
    ...(fall && { fall }),
  };
}

function isMostlyWeak({ addresses }: Country): boolean {
  return addresses.weak > addresses.firm;
}

type Rings = Wish['rings'];

type Shape = Pick<CountryMark, 'country' | 'step' | 'hatched' | 'square'> & { readonly rings: Rings };

function shapeMark(country: Country, panel: Panel, scale: number, smallest: number): Shape {
  const mark = { country, step: stepOf(country.addresses), hatched: isMostlyWeak(country) };
  const rings = outlineOf(panel, country.code).map((ring) => ring.map(([x, y]): [number, number] => [x * scale, y * scale]));
  const extent = (axis: 0 | 1): number => Math.max(0, ...rings.map((r) => Math.max(...r.map((p) => p[axis])) - Math.min(...r.map((p) => p[axis]))));
  if (Math.max(extent(0), extent(1)) >= smallest) return { ...mark, rings };
  const size = 8;
  const [x, y] = centreOf(panel, country.code).map((n) => Math.round(n * scale - size / 2)) as [number, number];
  return { ...mark, square: { x, y, size }, rings: [] };
}

/** Squares that would overlap are moved apart, eastwards. A square's ring is its edge. */
function spreadSquares(shapes: readonly Shape[]): Shape[] {
  const placed: NonNullable<CountryMark['square']>[] = [];
  const moved = new Map<Shape, Shape>();
  const squares = shapes.filter((s) => s.square !== undefined).sort((a, b) => a.square!.x - b.square!.x || (a.country.code < b.country.code ? -1 : 1));
  for (const shape of squares) {
    const { y, size } = shape.square!;
    const near = placed.filter((p) => Math.abs(p.y - y) < size + 2).map((p) => p.x + size + 2);
    const x = Math.max(shape.square!.x, ...near.filter((n) => n > shape.square!.x));
    placed.push({ x, y, size });
    moved.set(shape, { ...shape, square: { x, y, size }, rings: [[[x, y], [x + size, y], [x + size, y + size], [x, y + size]]] });
  }
  return shapes.map((s) => moved.get(s) ?? s);
}

/** The widths of the label's wordings: with the name where there is room for it. */
function wordLabel(country: Country, frame: Frame, { size, line }: Text): readonly (readonly [number, number])[] {
  const [firm, weak] = sayCount(country.addresses);
  const numbers = measureText(firm, size, 600) + measureText(firm && weak ? ` ${weak}` : weak, size);
  const short = [numbers + 2, line] as const;
  return frame.name === 'wide' ? [[Math.max(measureText(country.name, size), numbers) + 2, 2 * line], short] : [short];
}

function writeNotes(casefile: Casefile, panel: Panel, frame: Frame, text: Text, scale: number, width: number, countries: readonly Country[]): Note[] {
  const total = casefile.indicators.filter((i) => i.type === 'address').length;
  const notes: Note[] = [];
  const isWide = frame.name === 'wide';
  if (total > 0 && !countries.some((c) => c.code === 'RU' && c.addresses.firm + c.addresses.weak > 0)) {
    const all = formatNumber(total);
    const lines = panel === 'world' ? ['Russia: none'] : isWide ? ['Russia: none', `of the ${all} addresses`] : ['Russia: none', `of the ${all}`, 'addresses'];
    const [x, y] = placeOf(panel, panel === 'world' ? [98, 59] : [37, 58.5]);
    notes.push(setNote(lines, panel === 'world' ? x * scale : width - 8, Math.max(y * scale, text.size + 1), panel === 'world' ? 'middle' : 'end', text));
  }
  const europe = countries.filter((c) => panelOf(c.code) === 'europe');
  if (panel === 'world' && europe.length > 0) {
    const sum = (key: keyof Count): number => europe.reduce((n, c) => n + c.addresses[key], 0);
    const [x, y] = placeOf(panel, [-38, 40]);
    notes.push(setNote(['Europe', sayCount({ firm: sum('firm'), weak: sum('weak') }).filter(Boolean).join(' ')], x * scale, y * scale, 'middle', text));
  }
  return notes;
}

function setNote(lines: readonly string[], x: number, y: number, anchor: Note['anchor'], { size, line }: Text): Note {
  const width = Math.max(...lines.map((l) => measureText(l, size)));
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { lines, x: round(x), y: round(y), anchor, box: { x0, x1: x0 + width, y0: y - size, y1: y + (lines.length - 1) * line + 4 } };
}

function writeDomains(casefile: Casefile, text: Text, frame: Frame, shapes: readonly Shape[]): PanelLayout['domains'] {
  const domains = casefile.indicators.filter((i) => i.incident === MACRON && i.type === 'domain' && i.country !== undefined);
  const shape = shapes.find((s) => s.country.code === domains[0]?.country);
  if (shape === undefined) return undefined;
  const list = domains.filter((i) => i.country === shape.country.code);
  const what = capitalise(sayNumber(list.length));
  const words = frame.name === 'wide' ? `${what} look-alike domains: their hosting firm was called British.` : `${what} domains: hosting firm called British.`;
  const lines = wrapText(shape.country.code === 'GB' ? words : `${what} look-alike domains`, frame.name === 'wide' ? 165 : 92, text.size);
  const note = setNote(lines, 4, text.size + 2, 'start', text);
  // From the last line down to the country's highest point on its main part.
  const main = [...shape.rings].sort((a, b) => b.length - a.length)[0]!;
  const top = main.reduce((a, b) => (b[1] < a[1] ? b : a));
  const x = Math.min(top[0] - 8, note.box.x1 - 10);
  return { ...note, ids: list.map((i) => i.id), leader: [round(x), round(note.box.y1 + 2), round(top[0] + 1), round(top[1] + 6)] };
}

function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function writePointed(pointed: readonly Pointed[], width: number, top: number, frame: Frame, { size, line }: Text): PanelLayout['pointed'] {
  const addressWidth = 18 * size * 0.602;
  const isWide = frame.name === 'wide';
  const wordsX = isWide ? Math.ceil(addressWidth) : 0;
  let y = top;
  return pointed.map((p) => {
    const lines = wrapText(p.words, width - wordsX, size);
    const first = isWide ? y : y + line;
    const set = { ...p, x: 0, y, wordsX, lines: lines.map((t, i) => ({ y: first + i * line, text: t })) };
    y = set.lines.at(-1)!.y + line + 4;
    return set;
  });
}

/** Where a line can fall straight from a country's main part to the map's foot, past every other mark. */
function findFall(rings: Rings, others: readonly Rings[], mapHeight: number, foot: number): readonly [number, number, number] | undefined {
  const main = [...rings].sort((a, b) => b.length - a.length)[0] ?? [];
  const xs = main.map((p) => p[0]);
  const clear: [number, number][] = [];
  for (let x = Math.ceil(Math.min(...xs)); x < Math.max(...xs); x += 2) {
    const coast = Math.max(...crossingsAt([main], x));
    const below = [...others, rings.filter((r) => r !== main)].flatMap((r) => crossingsAt(r, x - 5).concat(crossingsAt(r, x + 5)));
    if (below.every((y) => y < coast)) clear.push([x, coast]);
  }
  const [x, coast] = clear[Math.floor(clear.length / 2)] ?? [];
  return x === undefined || coast === undefined || coast > mapHeight ? undefined : [x, round(coast - 5), foot];
}

/** Where a vertical line meets the rings. */
function crossingsAt(rings: Rings, x: number): number[] {
  return rings.flatMap((ring) => ring.flatMap(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    return ax > x !== bx > x ? [ay + ((x - ax) / (bx - ax)) * (by - ay)] : [];
  }));
}

/** The countries with most addresses, and what is not placed. */
function describe(casefile: Casefile): Record<string, string | number> {
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
    top: sayThe(countries[0]?.name ?? 'no country'),
    topCount: countries[0]?.addresses.firm ?? 0,
    most: sayThe(most?.name ?? 'no country'),
    mostCount: all(most),
    pointed: sayPointed(findNeighbours(casefile)),
    statedInRussia: sayStated(casefile.locations.filter((l) => l.country === 'RU').length),
  };
}

/** A country's name as it stands in a sentence. */
function sayThe(name: string): string {
  return /^(United|Netherlands|Czech Republic)/.test(name) ? `the ${name}` : name;
}

/** What two words below the map mean, once they are there. */
function sayPointed(pointed: readonly Pointed[]): string {
  return [
    ...(pointed.some((p) => p.isMacron) ? ['The Macron address is the one IP address that we found published, by ThreatConnect, as tied to the phishing of Macron’s campaign.'] : []),
    ...(pointed.some((p) => !p.isMacron) ? ['Its neighbours are those in the record with the same first three numbers.'] : []),
  ].join(' ');
}

/** Why the table has a row for a country where no address is placed. */
function sayStated(places: number): string {
  return places === 0 ? '' : `Russia’s row in the table is for ${places === 1 ? 'a place that a source states' : `${sayNumber(places)} places that sources state`} without giving an address.`;
}

function tabulate(casefile: Casefile): ReturnType<Graphic['tabulate']> {
  const cell = ({ firm, weak }: Count): string => (weak === 0 ? formatNumber(firm) : `${formatNumber(firm)} and ${formatNumber(weak)} weak`);
  const macron = ({ addresses, domains }: Country['macron']): string => [addresses > 0 ? `${addresses} address` : '', domains > 0 ? `${domains} domains` : ''].filter(Boolean).join(', ');
  const unplaced = casefile.indicators.filter((i) => i.country === undefined);
  const weigh = (type: 'address' | 'domain'): Count => {
    const list = unplaced.filter((i) => i.type === type);
    return { firm: list.filter((i) => !isWeak(i)).length, weak: list.filter(isWeak).length };
  };
  return {
    caption: 'Addresses and domains by country, and on what the country of the addresses rests. “Weak” are those whose tie to the group is of low confidence',
    head: ['Country', 'Addresses', 'Stated by a source', 'From a registry then', 'From a database then', 'Domains', 'Of the Macron phishing', 'Stated without an address'],
    rows: [
      ...countHosts(casefile).map((c) => ({
        id: c.id,
        cells: [c.name, cell(c.addresses), ...(['stated by a source', 'registry then', 'database then'] as const).map((b) => cell(c.bases[b])), cell(c.domains), macron(c.macron), formatNumber(c.statements)],
      })),
      ...(unplaced.length > 0 ? [{ id: 'unplaced', cells: ['No country known', cell(weigh('address')), '0', '0', '0', cell(weigh('domain')), '', '0'] }] : []),
    ],
  };
}

export const hostmap: Graphic = {
  holds: (casefile) => {
    const countries = countHosts(casefile).filter((c) => c.holds.length > 0);
    const macron = countries.some((c) => c.macron.domains > 0) ? [MACRON] : [];
    return new Set([...countries.flatMap((c) => [c.id, ...c.holds]), ...findNeighbours(casefile).map((p) => p.id), ...macron]);
  },
  span: (casefile, frame) => {
    const panels = layoutHostmap(casefile, frame).panels;
    const height = panels.reduce((sum, p) => sum + p.height, 0);
    const tops = panels.map((_, i) => panels.slice(0, i).reduce((sum, p) => sum + p.height, 0));
    const at = (i: number, y: number): [number, number] => [(tops[i]! + y - 12) / height, (tops[i]! + y + 12) / height];
    return new Map(panels.flatMap((p, i) => [...p.marks.flatMap(({ country, label }) => [country.id, ...country.holds].map((id) => [id, at(i, label.y)] as const)), ...p.pointed.map((n) => [n.id, at(i, n.y)] as const)]));
  },
  places: (casefile) => ['world', 'europe', ...countHosts(casefile).filter((c) => c.holds.length > 0).map((c) => c.id)],
  describe,
  tabulate,
};
