import type { Casefile } from '../model/casefile.ts';
import { oncePerPair } from '../model/once.ts';
import { shadeCountry, shapeAreas, sayCount, type Area, type CountryMark } from './areas.ts';
import { PANELS, panelOf, SIZE, type Panel } from './basemap.ts';
import { berthLabels, type Box, type Wish } from './berths.ts';
import { round, type Frame } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { countHosts, MACRON, type Country } from './hosts.ts';
import { describeHosts, tabulateHosts } from './hosttable.ts';
import { writeDomains, writeNotes, type DomainsNote, type Note, type Type } from './mapnotes.ts';
import { findNeighbours } from './neighbours.ts';
import { findFall, writePointed, type PointedWords } from './pointed.ts';
import { measureText } from './text.ts';
import { chooseNear, frameCountry, scaleLabel } from './views.ts';

/** One map. Its marks are in units of the frame; the base map's file is scaled down to them. */
export interface PanelLayout {
  readonly panel: Panel;
  readonly width: number;
  readonly height: number;
  /** From the base map's units to the frame's. */
  readonly scale: number;
  readonly marks: readonly (CountryMark & { /** The countries whose words are whole in this one's cut. */ readonly near: readonly string[] })[];
  /** Countries that the other map counts, filled here as well, without a number. */
  readonly shades: readonly Pick<CountryMark, 'country' | 'step' | 'hatched'>[];
  readonly notes: readonly Note[];
  readonly domains?: DomainsNote;
  /** From the Macron address's country down to the map's foot: x, then where it begins. */
  readonly fall?: readonly [number, number];
}

export interface HostmapLayout {
  readonly width: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly panels: readonly PanelLayout[];
  /** The Macron address and its neighbours, below the map of Europe; how high their words are. */
  readonly pointed: { readonly height: number; readonly words: readonly PointedWords[] };
}

/** The maps leave the rest of the wide frame to the list beside them. */
const MAP_WIDTH = { wide: 540, narrow: 320 } as const;

export const layoutHostmap = oncePerPair((casefile: Casefile, frame: Frame): HostmapLayout => {
  const width = MAP_WIDTH[frame.name];
  const type = { size: frame.minimum, line: frame.name === 'wide' ? 15 : 14 };
  const countries = countHosts(casefile).filter((c) => c.holds.length > 0);
  const words = writePointed(casefile, width, type.size + 3, frame, type);
  return {
    width, fontSize: type.size, lineHeight: type.line,
    panels: PANELS.map((panel) => layoutPanel(casefile, panel, frame, width, type, countries)),
    pointed: { words, height: words.length === 0 ? 0 : words.at(-1)!.lines.at(-1)!.y + 6 },
  };
});

function layoutPanel(casefile: Casefile, panel: Panel, frame: Frame, width: number, type: Type, countries: readonly Country[]): PanelLayout {
  const scale = width / SIZE[panel][0];
  const height = Math.round(SIZE[panel][1] * scale);
  const areas = shapeAreas(countries.filter((c) => panelOf(c.code) === panel), panel, scale, frame.name === 'wide' ? 14 : 9);
  const notes = writeNotes(casefile, panel, frame, type, scale, width, countries);
  const macron = panel === 'europe' ? findNeighbours(casefile).find((p) => p.isMacron)?.country : undefined;
  const host = areas.find((s) => s.country.code === macron);
  const fall = host && findFall(host.rings, areas.filter((s) => s !== host).map((s) => s.rings), height);
  const domains = panel === 'europe' ? writeDomains(casefile, type, frame, areas) : undefined;
  const taken: Box[] = [
    ...[...notes, ...(domains ? [domains] : [])].map((n) => n.box),
    ...areas.flatMap(({ square: q }) => (q ? [{ x0: q.x, x1: q.x + q.size, y0: q.y, y1: q.y + q.size }] : [])),
    ...(fall ? [{ x0: fall[0] - 4, x1: fall[0] + 4, y0: fall[1] - 8, y1: height }] : []),
  ];
  const marks = labelAreas(areas, panel, [width, height], taken, frame, type);
  const labels = marks.map(({ country, label }) => ({ id: country.id, box: scaleLabel(label, measureLabel(country, type), type.size) }));
  return {
    panel, width, height, scale: round(scale * 1000) / 1000, notes,
    marks: marks.map((mark) => ({ ...mark, near: chooseNear(mark.country.id, mark.view, labels) })),
    shades: panel === 'world' ? countries.filter((c) => panelOf(c.code) !== panel).map(shadeCountry) : [],
    ...(domains && { domains }),
    ...(fall && { fall }),
  };
}

function labelAreas(areas: readonly Area[], panel: Panel, size: readonly [number, number], taken: readonly Box[], frame: Frame, type: Type): CountryMark[] {
  const berths = berthLabels(...size, areas.map(({ country, rings, square }): Wish => ({ id: country.id, rings, wordings: wordLabel(country, frame, type), beside: square !== undefined })), taken);
  return areas.map(({ rings, ...mark }) => {
    const { box, wording, leader } = berths.get(mark.country.id)!;
    const named = frame.name === 'wide' && wording === 0;
    const label = { x: round((box.x0 + box.x1) / 2), y: round(box.y0 + type.size * 0.9 + (named ? type.line : 0)), named, box, ...(leader && { leader }) };
    return { ...mark, label, view: frameCountry(rings, scaleLabel(label, measureLabel(mark.country, type), type.size), panel, size, frame) };
  });
}

/** The widths of the label's wordings: with the name where there is room for it. */
function wordLabel(country: Country, frame: Frame, type: Type): readonly (readonly [number, number])[] {
  const short = [measureNumbers(country, type) + 2, type.line] as const;
  return frame.name === 'wide' ? [[measureLabel(country, type) + 2, 2 * type.line], short] : [short];
}

function measureNumbers(country: Country, { size }: Type): number {
  const [firm, weak] = sayCount(country.addresses);
  return measureText(firm, size, 600) + measureText(firm && weak ? ` ${weak}` : weak, size);
}

/** How wide a country's name and number are, one above the other. */
export function measureLabel(country: Country, type: Type): number {
  return Math.max(measureText(country.name, type.size), measureNumbers(country, type));
}

export const hostmap: Graphic = {
  holds: (casefile) => {
    const countries = countHosts(casefile).filter((c) => c.holds.length > 0);
    const macron = countries.some((c) => c.macron.domains > 0) ? [MACRON] : [];
    return new Set([...countries.flatMap((c) => [c.id, ...c.holds]), ...findNeighbours(casefile).map((p) => p.id), ...macron]);
  },
  span: (casefile, frame) => {
    const { panels, pointed } = layoutHostmap(casefile, frame);
    const height = panels.reduce((sum, p) => sum + p.height, pointed.height);
    const at = (y: number): [number, number] => [(y - 12) / height, (y + 12) / height];
    const tops = panels.map((_, i) => (i === 0 ? 0 : panels[0]!.height + pointed.height));
    return new Map([
      ...panels.flatMap((p, i) => p.marks.flatMap(({ country, label }) => [country.id, ...country.holds].map((id) => [id, at(tops[i]! + label.y)] as const))),
      ...pointed.words.map((n) => [n.id, at(panels[0]!.height + n.y)] as const),
    ]);
  },
  places: (casefile) => ['world', 'europe', ...countHosts(casefile).filter((c) => c.holds.length > 0).map((c) => c.id)],
  describe: describeHosts,
  tabulate: tabulateHosts,
};
