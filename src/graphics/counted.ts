import { rect, ruleY, text, type Markish } from '@observablehq/plot';
import type { Casefile } from '../model/casefile.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import { sayNumber, sayWhen } from '../model/say.ts';
import { NARROW, WIDE, type Frame, type Size } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { countGathered, limitRecords, listTold } from './limit.ts';
import { groupFigures, type Group, type Panel } from './panels.ts';
import { drawPieces, drawPlaced, drawStrokes, type MarkLink } from './plot.ts';
import { SIGNS, type Sign } from './sign.ts';
import { wrapText } from './text.ts';
import { openValues } from './value.ts';
import { keyOf, openWords, type Word } from './word.ts';

/** A text of one or more lines: `y` is the middle of the first. */
export interface Lines {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly weight: 400 | 600;
  readonly tone: 'ink' | 'faint';
}

/** Where one figure stands. Each has the same size, whatever its number. */
export interface Cell {
  readonly id: string;
  readonly panel: Panel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly number: { readonly x: number; readonly y: number };
  /** How the figure was put, over it. */
  readonly put: { readonly x: number; readonly y: number; readonly text: string };
  /** The sign of its form, under it. */
  readonly sign: Sign;
  /** A line between what was counted and over what time: broken where no time was said. */
  readonly rule: { readonly x0: number; readonly x1: number; readonly y: number };
  readonly words: readonly Lines[];
}

export interface CountedLayout extends Size {
  readonly cells: readonly Cell[];
  /** What a group of figures speaks of. */
  readonly heads: readonly { readonly text: string; readonly x: number; readonly y: number; readonly x1: number }[];
  /** How many more of a group's figures are not drawn, below its name. */
  readonly gathered: readonly { readonly count: number; readonly lane: string; readonly x: number; readonly y: number }[];
  /** `≠` between two figures of one group, on the line that parts them. */
  readonly unlike: readonly { readonly x: number; readonly y: number; readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }[];
  /** Size of the numerals. */
  readonly size: number;
  readonly minimum: number;
  readonly lineHeight: number;
}

/** How many figures each group draws. The record of 2026 needs two, three, one and two. */
export const MOST = 5;

const COLUMNS = 5;
const GUTTER = 32;
const HEAD = 40;
/** Room below a group's name to say how many more there are. */
const MORE = 18;

interface Chosen extends Group {
  readonly more: number;
}

/** The figures that are drawn, group by group: what the story names, then the surest. */
function chooseFigures(casefile: Casefile): Chosen[] {
  const told = listTold(casefile);
  return groupFigures(casefile).map(({ matter, panels }) => {
    const { drawn, gathered } = limitRecords(panels, { most: MOST, told, rank: (p) => CONFIDENCES.indexOf(p.moment.confidence), lane: () => '' });
    return { matter, panels: drawn, more: countGathered(gathered) };
  });
}

/** Every figure in a cell of its own, all cells alike: side by side in the wide frame, one under another in the narrow. */
export function layoutCounted(casefile: Casefile, frame: Frame): CountedLayout {
  const groups = chooseFigures(casefile);
  const word = openWords(casefile);
  const lineHeight = Math.round(frame.minimum * 1.3);
  const common = { width: frame.width, size: frame.name === 'wide' ? 26 : 25, minimum: frame.minimum, lineHeight };
  return { ...common, ...(frame.name === 'wide' ? placeWide(groups, word, lineHeight) : placeNarrow(groups, word, lineHeight)) };
}

type Placed = Pick<CountedLayout, 'height' | 'cells' | 'heads' | 'unlike' | 'gathered'>;

function placeWide(groups: readonly Chosen[], word: Word, lineHeight: number): Placed {
  const width = (WIDE.width - (COLUMNS - 1) * GUTTER) / COLUMNS;
  const bands: Chosen[][] = [];
  for (const group of groups.flatMap(splitGroup)) {
    const band = bands.find((b) => b.reduce((sum, g) => sum + g.panels.length, 0) + group.panels.length <= COLUMNS);
    if (band) band.push(group);
    else bands.push([group]);
  }
  const placed = { cells: [] as Cell[], heads: [] as CountedLayout['heads'][number][], unlike: [] as CountedLayout['unlike'][number][], gathered: [] as CountedLayout['gathered'][number][] };
  let y = 0;
  for (const band of bands) {
    let column = 0;
    const head = HEAD + (band.some((g) => g.more > 0) ? MORE : 0);
    const bottoms: number[] = [];
    const partings: number[] = [];
    for (const { matter, panels, more } of band) {
      const x = column * (width + GUTTER);
      placed.heads.push({ text: word(`counted-${matter}`), x, y: y + 18, x1: x + panels.length * (width + GUTTER) - GUTTER });
      if (more > 0) placed.gathered.push({ count: more, lane: word(`counted-${matter}`), x, y: y + 41 });
      panels.forEach((panel, i) => {
        const cell = placeCell(panel, { x: x + i * (width + GUTTER), y: y + head, width, text: 0, below: 84 }, word, lineHeight, WIDE.minimum);
        if (i > 0) partings.push(cell.x - GUTTER / 2);
        placed.cells.push(cell);
        bottoms.push(cell.y + cell.height);
      });
      column += panels.length;
    }
    const bottom = Math.max(...bottoms);
    for (const x of partings) placed.unlike.push({ x, y: y + head + 34, x0: x, y0: y + head, x1: x, y1: bottom - 6 });
    y = bottom + 22;
  }
  return { ...placed, height: Math.max(y, lineHeight) };
}

/** As many of its figures as fit beside each other; what is not drawn is said once. */
function splitGroup({ matter, panels, more }: Chosen): Chosen[] {
  return Array.from({ length: Math.ceil(panels.length / COLUMNS) }, (_, i) => ({ matter, panels: panels.slice(i * COLUMNS, (i + 1) * COLUMNS), more: i === 0 ? more : 0 }));
}

function placeNarrow(groups: readonly Chosen[], word: Word, lineHeight: number): Placed {
  const placed = { cells: [] as Cell[], heads: [] as CountedLayout['heads'][number][], unlike: [] as CountedLayout['unlike'][number][], gathered: [] as CountedLayout['gathered'][number][] };
  let y = 0;
  for (const { matter, panels, more } of groups) {
    placed.heads.push({ text: word(`counted-${matter}`), x: 0, y: y + 18, x1: NARROW.width });
    if (more > 0) placed.gathered.push({ count: more, lane: word(`counted-${matter}`), x: 0, y: y + 41 });
    y += HEAD + (more > 0 ? MORE : 0);
    panels.forEach((panel, i) => {
      if (i > 0) {
        placed.unlike.push({ x: NARROW.width / 2, y: y + 16, x0: 0, y0: y + 16, x1: NARROW.width, y1: y + 16 });
        y += 36;
      }
      const cell = placeCell(panel, { x: 0, y, width: NARROW.width, text: 146, below: 10 }, word, lineHeight, NARROW.minimum);
      placed.cells.push(cell);
      y += cell.height;
    });
    y += 22;
  }
  return { ...placed, height: Math.max(y, lineHeight) };
}

/** `text`: how far right of the cell's edge its words begin; `below`: how far under its top. */
function placeCell(panel: Panel, box: { readonly x: number; readonly y: number; readonly width: number; readonly text: number; readonly below: number }, word: Word, lineHeight: number, size: number): Cell {
  const { x, y } = box;
  const wrap = (words: string, weight: 400 | 600): string[] => wrapText(words, box.width - box.text - 2, size, weight);
  const left = x + box.text;
  const of = { lines: wrap(panel.of, 600), x: left, y: y + box.below, weight: 600, tone: 'ink' } as const;
  const rule = of.y + (of.lines.length - 1) * lineHeight + 17;
  const per = { lines: wrap(panel.per, 400), x: left, y: rule + 16, weight: 400, tone: 'ink' } as const;
  const whoY = per.y + per.lines.length * lineHeight + 7;
  const who = { lines: [...wrap(panel.who, 400), panel.said], x: left, y: whoY, weight: 400, tone: 'faint' } as const;
  const end = Math.max(whoY + (who.lines.length - 1) * lineHeight + 10, y + 74);
  return {
    id: panel.id,
    panel,
    x,
    y,
    width: box.width,
    height: end - y,
    put: { x, y: y + 8, text: panel.form === 'exact' || panel.form === 'between' ? '' : word(`counted-key-${keyOf(panel.form)}`) },
    number: { x, y: y + 34 },
    sign: { x0: x + 2, x1: x + 62, y: y + 60 },
    rule: { x0: left, x1: x + box.width, y: rule },
    words: [of, per, who],
  };
}

/** The layout as Plot draws it: one named link a figure. */
export function drawCounted({ cells, heads, unlike, width, height, size, minimum, lineHeight }: CountedLayout, linkTo: (id: string) => MarkLink): string {
  const words = (tone: string, weight: number): Markish =>
    text(cells.flatMap((c) => c.words.filter((w) => w.tone === tone && w.weight === weight).map((w) => ({ ...w, id: c.id }))), { x: 'x', y: 'y', text: (w: Lines) => w.lines.join('\n'), lineAnchor: 'top', dy: -minimum * 0.36, lineHeight: lineHeight / minimum, textAnchor: 'start', fontSize: minimum, className: weight === 600 ? 'of' : tone === 'faint' ? 'who' : 'per', href: 'id' });
  return drawPlaced(
    { width, height },
    [
      drawStrokes('head', heads.map((h) => [h.x, h.y - 16, h.x1, h.y - 16])),
      text(heads, { x: 'x', y: 'y', text: 'text', textAnchor: 'start', fontSize: minimum, className: 'head' }),
      drawStrokes('parting', unlike.map((u) => [u.x0, u.y0, u.x1, u.y1])),
      text(unlike, { x: 'x', y: 'y', text: () => '≠', fontSize: size * 0.75, className: 'unlike unheard' }),
      rect(cells, { x1: (c: Cell) => c.x - 4, x2: (c: Cell) => c.x + c.width + 4, y1: (c: Cell) => c.y - 4, y2: (c: Cell) => c.y + c.height + 4, className: 'hit', href: 'id' }),
      text(cells.filter((c) => c.put.text !== ''), { x: (c: Cell) => c.put.x, y: (c: Cell) => c.put.y, text: (c: Cell) => c.put.text, textAnchor: 'start', fontSize: minimum, className: 'who', href: 'id' }),
      text(cells, { x: (c: Cell) => c.number.x, y: (c: Cell) => c.number.y, text: (c: Cell) => c.panel.number, textAnchor: 'start', fontSize: size, className: 'number', href: 'id' }),
      ...Object.entries(SIGNS).map(([className, forms]) => drawPieces(className, cells.map(({ id, sign, panel }) => ({ id, path: forms[panel.form]?.(sign) ?? '' })))),
      words('ink', 600),
      ...[true, false].map((isTimed) => ruleY(cells.filter((c) => c.panel.isTimed === isTimed), { y: (c: Cell) => c.rule.y, x1: (c: Cell) => c.rule.x0, x2: (c: Cell) => c.rule.x1, className: isTimed ? 'timed' : 'untimed', href: 'id' })),
      words('ink', 400),
      words('faint', 400),
      text(cells.filter((c) => c.panel.moment.disputed !== undefined), { x: (c: Cell) => c.sign.x1 + 14, y: (c: Cell) => c.sign.y, text: () => 'd', textAnchor: 'start', fontSize: minimum, className: 'of', href: 'id' }),
    ],
    linkTo,
  );
}

export const counted: Graphic = {
  holds: (casefile) => new Set(chooseFigures(casefile).flatMap(({ panels }) => panels.map((p) => p.id))),
  gathers: (casefile) => chooseFigures(casefile).reduce((sum, { more }) => sum + more, 0),
  places: () => ['all'],
  describe(casefile) {
    const panels = panelsOf(casefile);
    return {
      figures: sayNumber(panels.length),
      claimants: sayNumber(new Set(panels.map((p) => p.who)).size),
      untimed: sayNumber(panels.filter((p) => !p.isTimed).length),
      disputed: sayNumber(panels.filter((p) => p.moment.disputed !== undefined).length),
    };
  },
  tabulate(casefile, sayValue = openValues(openWords(casefile))) {
    const word = openWords(casefile);
    return {
      caption: word('counted-caption'),
      head: ['figure', 'counted', 'over-what-time', 'who-gave', 'of', 'public-since', 'how-sure-given', 'disputed', 'note'].map((key) => word(`head-${key}`)),
      rows: groupFigures(casefile).flatMap(({ matter, panels }) =>
        panels.map((p) => ({
          id: p.id,
          cells: [p.form === 'exact' || p.form === 'between' ? p.number : word(`counted-put-${keyOf(p.form)}`, { number: p.number }), p.of, p.per, p.who, word(`counted-${matter}`), sayWhen(p.moment.known), sayValue('confidence', p.moment.confidence), p.moment.disputed ?? '', p.moment.note ?? ''],
        })),
      ),
    };
  },
};

function panelsOf(casefile: Casefile): Panel[] {
  return groupFigures(casefile).flatMap((g) => g.panels);
}
