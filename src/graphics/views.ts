import type { Panel } from './basemap.ts';
import type { Box } from './berths.ts';
import { overlap } from './fit.ts';
import { round, type Frame } from './frame.ts';

/** A cut of a map that shows one country: one of few scales, never a free one. */
export interface View {
  /** How many times larger than the whole map. */
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The base map of the world is coarser than that of Europe, and bears less. */
const ZOOMS: Readonly<Record<Panel, readonly number[]>> = { europe: [4, 3, 2], world: [3, 2] };

/** What a country may fill of the cut: the rest shows what lies around it. */
const FILL = 0.75;

/** The largest cut that holds a country's main part and its words; where none holds both, one round the words. */
export function frameCountry(rings: readonly (readonly (readonly [number, number])[])[], words: (zoom: number) => Box, panel: Panel, size: readonly [number, number], frame: Frame): View {
  const [width, height] = size;
  const main = [...rings].sort((a, b) => b.length - a.length)[0] ?? [];
  const [x0, x1] = reachOf(main.map((p) => p[0]), width);
  const [y0, y1] = reachOf(main.map((p) => p[1]), height);
  // A phone has the country's list below the map: its cuts are flat.
  const cut = (zoom: number): [number, number] => [width / zoom, Math.min(height, frame.name === 'narrow' ? width / 2 : height) / zoom];
  const join = (box: Box): Box => ({ x0: Math.min(x0, box.x0), y0: Math.min(y0, box.y0), x1: Math.max(x1, box.x1), y1: Math.max(y1, box.y1) });
  const isHeld = (zoom: number): boolean => {
    const [all, [w, h]] = [join(words(zoom)), cut(zoom)];
    return x1 - x0 <= w * FILL && y1 - y0 <= h * FILL && all.x1 - all.x0 <= w && all.y1 - all.y0 <= h;
  };
  const held = ZOOMS[panel].find(isHeld);
  const zoom = held ?? ZOOMS[panel].at(-1)!;
  const [[w, h], box] = [cut(zoom), held === undefined ? words(zoom) : join(words(zoom))];
  return { zoom, x: place((box.x0 + box.x1) / 2, w, width), y: place((box.y0 + box.y1) / 2, h, height), width: round(w), height: round(h) };
}

/** From the least to the greatest, as far as the map goes. */
function reachOf(values: readonly number[], end: number): [number, number] {
  return [Math.max(0, Math.min(...values)), Math.min(end, Math.max(...values))];
}

function place(middle: number, length: number, end: number): number {
  return round(Math.min(Math.max(0, middle - length / 2), end - length));
}

/** A label's box in a cut: its number keeps its place, its size stays what it is on the screen, and its name stands above it. */
export function scaleLabel(label: { readonly x: number; readonly y: number }, width: number, size: number): (zoom: number) => Box {
  return (zoom) => ({ x0: label.x - width / zoom / 2, x1: label.x + width / zoom / 2, y0: label.y - (2 * size) / zoom, y1: label.y + (0.25 * size) / zoom });
}

/** The countries whose words are shown in a cut: its own, and of the others each that is whole in it and touches none before. */
export function chooseNear(own: string, view: View, labels: readonly { readonly id: string; readonly box: (zoom: number) => Box }[]): string[] {
  const chosen: { readonly id: string; readonly box: Box }[] = [];
  const boxes = labels.map(({ id, box }) => ({ id, box: box(view.zoom) }));
  for (const label of [...boxes.filter((l) => l.id === own), ...boxes.filter((l) => l.id !== own)]) {
    if (isWhole(label.box, view) && !chosen.some((c) => overlap(c.box, label.box))) chosen.push(label);
  }
  return chosen.map((c) => c.id);
}

function isWhole(box: Box, view: View): boolean {
  return box.x0 >= view.x && box.y0 >= view.y && box.x1 <= view.x + view.width && box.y1 <= view.y + view.height;
}
