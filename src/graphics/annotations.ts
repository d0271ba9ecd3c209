import type { Frame } from './frame.ts';
import { round } from './frame.ts';
import type { Ridge } from './fingerprint.ts';
import { faceEdge, findDepth, placePoint, type Point } from './ridge.ts';
import { measureText } from './text.ts';

/** A box in the frame's units. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A word in the drawing. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly text: string;
  /** What it covers. */
  readonly box: Box;
}

export interface Annotations {
  /** A tick where the ridges of a year begin, all in one path. */
  readonly ticks: string;
  readonly years: readonly Label[];
  /** The names of a few ridges, each with a line that goes on from the ridge's end. */
  readonly names: readonly (Label & { readonly id: string; readonly leader: string })[];
}

/** Where the core lies in the frame, and how many of the print's units a unit of the frame is. */
export interface Placement extends Point {
  readonly units: number;
  /** The same turned round: how many of the frame's units a unit of the print is. */
  readonly scale: number;
}

/** Ridges that have their name in the drawing. */
export const NAMED = ['bundestag-2015', 'tv5monde-2015', 'dnc-2016', 'macron-phishing-2017', 'macron-leaks-2017'];

/** The years along the lower right edge, the names at the lower left: none touches another, a ridge or the frame's edge. */
export function annotatePrint(ridges: readonly Ridge[], place: Placement, frame: Frame & { readonly height: number }): Annotations {
  const obstacles = ridges.flatMap((ridge) => sampleRidge(ridge, place));
  const { ticks, years } = placeYears(ridges, place, frame);
  const names = placeNames(ridges, place, frame, obstacles, years.map((y) => y.box));
  return { ticks, years, names };
}

/** A point of the print in the frame. */
export function project({ x, y }: Point, place: Placement): Point {
  return { x: place.x + x / place.units, y: place.y + y / place.units };
}

/** Points along a ridge, in the frame, close enough together to look for collisions. */
export function sampleRidge(ridge: Ridge, place: Placement): Point[] {
  return Array.from({ length: 161 }, (_, i) => project(placePoint(ridge.half, ridge.from + ((ridge.to - ridge.from) * i) / 160), place));
}

/** Whether two boxes are nearer to each other than `gap`. */
export function touches(a: Box, b: Box, gap: number): boolean {
  return a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap;
}

function placeYears(ridges: readonly Ridge[], place: Placement, frame: Frame & { readonly height: number }): Pick<Annotations, 'ticks' | 'years'> {
  const reach = ridges.at(-1)?.half ?? 0;
  const firsts = new Map<number, { ridge: Ridge; count: number }>();
  for (const ridge of ridges) {
    const year = new Date(ridge.incident.first.from).getUTCFullYear();
    const known = firsts.get(year);
    if (known === undefined) firsts.set(year, { ridge, count: 1 });
    else known.count++;
  }
  let ticks = '';
  const candidates = [...firsts].map(([year, { ridge, count }], i) => {
    const foot = placePoint(ridge.half, ridge.to);
    const out = faceEdge(foot, reach);
    const from = project(foot, place);
    const at = (d: number): Point => ({ x: round(from.x + out.x * d), y: round(from.y + out.y * d) });
    const [a, b] = [at(4), at(9)];
    ticks += `M${a.x} ${a.y}L${b.x} ${b.y}`;
    const { x, y } = at(12);
    const size = frame.minimum;
    const anchor: Label['anchor'] = i === 0 ? 'end' : 'start';
    const label = setLabel(String(year), { x: i === 0 ? x + 4 : x - 4 * (1 - out.x), y: y + size * (0.35 + 0.4 * out.y) }, anchor, size);
    return { label, rank: i === 0 || i === firsts.size - 1 ? Infinity : count, year };
  });
  const years: Label[] = [];
  for (const { label } of candidates.toSorted((a, b) => b.rank - a.rank || a.year - b.year)) {
    const inside = label.box.x0 >= 1 && label.box.x1 <= frame.width - 1;
    if (inside && years.every((other) => !touches(label.box, other.box, 3))) years.push(label);
  }
  return { ticks, years: years.toSorted((a, b) => a.text.localeCompare(b.text)) };
}

/** Wide: to the left of the lines, a step down each. Narrow: to their right, below the print, a step up each. */
function placeNames(ridges: readonly Ridge[], place: Placement, frame: Frame, obstacles: readonly Point[], taken: readonly Box[]): Annotations['names'] {
  const named = ridges.filter((r) => NAMED.includes(r.id));
  const size = frame.minimum;
  const clear = Math.max(0, ...named.map((r) => project(placePoint(r.half, r.from), place).y)) + 10;
  const isLeft = frame.name === 'wide';
  const boxes: Box[] = [...taken];
  const names: (Annotations['names'][number])[] = [];
  for (const ridge of isLeft ? named.toReversed() : named) {
    const foot = project(placePoint(ridge.half, ridge.from), place);
    const bend = findDepth(ridge.half, -1, (clear - place.y) * place.units);
    const x = round(project(placePoint(ridge.half, bend), place).x);
    let y = Math.round(Math.max(foot.y + 14, clear));
    let label = setLabel(ridge.incident.label, { x: isLeft ? x - 5 : x + 5, y }, isLeft ? 'end' : 'start', size);
    while (boxes.some((b) => touches(b, label.box, 4)) || obstacles.some((p) => p.x > label.box.x0 - 4 && p.x < label.box.x1 + 4 && p.y > label.box.y0 - 4 && p.y < label.box.y1 + 4)) {
      y++;
      label = setLabel(label.text, { x: label.x, y }, label.anchor, size);
    }
    boxes.push(label.box, { x0: x - 1, x1: x + 1, y0: foot.y, y1: y });
    names.push({ ...label, id: ridge.id, leader: traceLeader(ridge, foot, bend, { x, y }, place) });
  }
  return names;
}

/** The ridge goes on as a hairline, past all that could cross it, then straight down to its name. */
function traceLeader(ridge: Ridge, foot: Point, bend: number, end: Point, place: Placement): string {
  const start = ridge.from - (4 * place.units) / (ridge.half + 90);
  let data = '';
  for (let i = 0; i <= 4; i++) {
    const p = project(placePoint(ridge.half, start + ((bend - start) * i) / 4), place);
    if (p.y > foot.y + 2) data += `${data === '' ? 'M' : 'L'}${round(p.x)} ${round(p.y)}`;
  }
  return `${data === '' ? `M${end.x} ${round(foot.y + 5)}` : data}V${round(end.y - 4)}`;
}

function setLabel(text: string, { x, y }: Point, anchor: Label['anchor'], size: number): Label {
  const width = measureText(text, size, 600);
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: round(x), y: round(y), anchor, size, text, box: { x0: round(x0), y0: round(y - size * 0.76), x1: round(x0 + width), y1: round(y + size * 0.24) } };
}
