import type { Casefile } from '../model/casefile.ts';
import { round } from './frame.ts';
import { weakerOf } from './link.ts';
import { makeLabel, makeMark, nameIn, type DrawnNode, type DrawnStop, type DrawnStrand, type Label, type Look, type Sheet } from './loom.ts';
import { BERLIN, type Stop, type Strand } from './strand.ts';
import { measureText, wrapText } from './text.ts';

/** A stop with its place along the line, the room for its name, and the side that the name takes. */
export interface PlacedStop extends Stop {
  readonly x: number;
  readonly room: number;
  readonly side: 'above' | 'below';
}

/**
 * Stops along a line in order of time: those at a station stand there, the others evenly between them. Time is an order
 * here and no scale.
 */
export function placeStops(stops: readonly Stop[], stations: Readonly<Record<string, number>>, left: number, right: number, half: number): PlacedStop[] {
  const placed: PlacedStop[] = [];
  for (let i = 0; i < stops.length; ) {
    const stop = stops[i]!;
    const at = stations[stop.node];
    if (at !== undefined) {
      placed.push({ ...stop, x: at, room: 0, side: 'below' });
      i += 1;
      continue;
    }
    const next = stops.findIndex((s, j) => j > i && s.node in stations);
    const run = stops.slice(i, next < 0 ? undefined : next);
    const x0 = placed.length > 0 ? placed.at(-1)!.x + half : left;
    const x1 = next < 0 ? right : stations[stops[next]!.node]! - half;
    const pitch = (x1 - x0) / run.length;
    const isTight = run.length > 2;
    run.forEach((s, j) => placed.push({ ...s, x: round(x0 + pitch * (j + 0.5)), room: isTight ? pitch * 2 - 8 : pitch - 4, side: isTight && j % 2 === 0 ? 'above' : 'below' }));
    i += run.length;
  }
  return placed;
}

/** Draws a line at height `y`, and the names of its stops that are no station. */
export function drawStrand(casefile: Casefile, sheet: Sheet, strand: Strand, placed: readonly PlacedStop[], y: number, name: Label): { strand: DrawnStrand; nodes: DrawnNode[]; below: number } {
  const { frame: { minimum: size, width }, leading, half } = sheet;
  const isAt = (node: string): boolean => node in sheet.x;
  let below = 0;
  const nodes = placed.filter((s) => !isAt(s.node)).map((stop): DrawnNode => {
    const lines = wrapText(nameIn(casefile, stop.node), stop.room, size);
    const reach = Math.max(...lines.map((l) => measureText(l, size))) / 2;
    if (stop.side === 'below') below = Math.max(below, lines.length);
    const labelY = stop.side === 'above' ? y - 11 - (lines.length - 1) * leading : y + 17.5;
    return { id: stop.node, label: makeLabel(sheet, Math.min(Math.max(stop.x, reach), width - reach), labelY, lines, 'middle'), dot: undefined };
  });
  const stops = placed.map((stop): DrawnStop => {
    const isLeftward = stop.node === BERLIN || stop.x + half + 12 > width;
    const aside = isAt(stop.node) ? (half + 7) * (isLeftward ? -1 : 1) : 10;
    return { ...makeMark(stop.claim, stop.x + aside, y - 6), node: stop.node, x: round(stop.x), y: round(y), shape: stop.look };
  });
  return { strand: { id: strand.id, isCourt: strand.isCourt, name, segments: drawSegments(stops), stops }, nodes, below };
}


/** The line between stops: each stretch looks like the weaker of its two ends; like stretches run on. */
export function drawSegments(stops: readonly DrawnStop[]): DrawnStrand['segments'] {
  const runs: { x: number; y: number; to: number; look: Look }[] = [];
  stops.slice(1).forEach((stop, i) => {
    const from = stops[i]!;
    const look = { strength: weakerOf(from.claim.strength, stop.claim.strength), own: from.claim.derived || stop.claim.derived };
    const last = runs.at(-1);
    if (last?.look.strength === look.strength && last.look.own === look.own) last.to = stop.x;
    else runs.push({ x: from.x, y: from.y, to: stop.x, look });
  });
  return runs.map(({ x, y, to, look }) => ({ d: `M${x} ${y}h${round(to - x)}`, look }));
}
