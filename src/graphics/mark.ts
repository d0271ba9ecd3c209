import { findFoot, placePoint, REACH, traceRidge } from './ridge.ts';

/** A reduced print: the site's mark. Drawn on the same skin as the fingerprint, with fewer and heavier ridges. */
export interface Mark {
  /** The square it fills, as a viewBox. */
  readonly viewBox: string;
  /** Stroke of every ridge. */
  readonly weight: number;
  /** Path data from the core outwards. */
  readonly ridges: readonly { readonly path: string; readonly lit: boolean }[];
}

/** How far down the left legs run, one after the other: as uneven as the record's. */
const RUNS = [0.62, 1, 0.5, 0.86, 0.56, 1, 0.7, 0.5, 0.62];

/**
 * @param count how many ridges: 9 from 64 pixels on, 4 or 5 below.
 * @param lit which of them is lit, from the core.
 */
export function layoutMark(count = 9, lit = Math.round(count * 0.65)): Mark {
  const pitch = REACH / (count - 0.35);
  const halves = Array.from({ length: count }, (_, i) => Math.round(pitch * (i + 0.65)));
  const reach = halves.at(-1)!;
  const spans = halves.map((half, i) => [half, findFoot(half, -1, reach, RUNS[i % RUNS.length]), findFoot(half, 1, reach)] as const);
  const points = spans.flatMap(([half, from, to]) => Array.from({ length: 65 }, (_, i) => placePoint(half, from + ((to - from) * i) / 64)));
  const extent = (along: 'x' | 'y'): [number, number] => [Math.min(...points.map((p) => p[along])), Math.max(...points.map((p) => p[along]))];
  const [[x0, x1], [y0, y1]] = [extent('x'), extent('y')];
  const weight = Math.round(pitch * 0.52);
  const size = Math.ceil(Math.max(x1 - x0, y1 - y0) + weight * 1.2);
  const corner = [(x0 + x1 - size) / 2, (y0 + y1 - size) / 2].map(Math.round);
  return { viewBox: `${corner[0]} ${corner[1]} ${size} ${size}`, weight, ridges: spans.map(([half, from, to], i) => ({ path: traceRidge(half, from, to), lit: i === lit })) };
}

/** A strip cut from the print's crown: the rule above a chapter. Each chapter's lies further out, as its story is later. */
export function layoutRule(chapter: number): { readonly viewBox: string; readonly paths: readonly string[] } {
  const halves = [0, 1, 2, 3].map((i) => 280 + (chapter % 10) * 64 + i * 32);
  const turn = 328 / halves[0]!;
  const [from, to] = [-Math.min(1.15, turn), Math.min(1.15, turn)];
  const points = halves.flatMap((half) => Array.from({ length: 17 }, (_, i) => placePoint(half, from + ((to - from) * i) / 16)));
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const corner = [Math.min(...xs), Math.min(...ys)].map((n) => Math.floor(n) - 8);
  return { viewBox: `${corner[0]} ${corner[1]} ${Math.ceil(Math.max(...xs)) - corner[0]! + 8} ${Math.ceil(Math.max(...ys)) - corner[1]! + 8}`, paths: halves.map((half) => traceRidge(half, from, to)) };
}
