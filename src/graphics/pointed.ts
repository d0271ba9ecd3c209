import type { Casefile } from '../model/casefile.ts';
import type { Wish } from './berths.ts';
import { round, type Frame } from './frame.ts';
import type { Type } from './mapnotes.ts';
import { findNeighbours, tellNeighbour, type Pointed } from './neighbours.ts';
import { wrapText } from './text.ts';

/** An address in words below the map: where it stands, and its lines. */
export type PointedWords = Pointed & { readonly y: number; readonly wordsX: number; readonly lines: readonly { readonly y: number; readonly text: string }[] };

/** The Macron address and its neighbours, one below the other from `top`; on a wide sheet the words stand beside the address. */
export function writePointed(casefile: Casefile, width: number, top: number, frame: Frame, { size, line }: Type): PointedWords[] {
  const isWide = frame.name === 'wide';
  const wordsX = isWide ? Math.ceil(18 * size * 0.602) : 0;
  let y = top;
  return findNeighbours(casefile).map((pointed) => {
    const first = isWide ? y : y + line;
    const set = { ...pointed, y, wordsX, lines: wrapText(tellNeighbour(casefile, pointed), width - wordsX, size).map((text, i) => ({ y: first + i * line, text })) };
    y = set.lines.at(-1)!.y + line + 4;
    return set;
  });
}

type Rings = Wish['rings'];

/** Where a line can fall straight from a country's main part to the map's foot, past every other mark: x, and where it begins. */
export function findFall(rings: Rings, others: readonly Rings[], mapHeight: number): readonly [number, number] | undefined {
  const main = [...rings].sort((a, b) => b.length - a.length)[0] ?? [];
  const xs = main.map((p) => p[0]);
  const clear: [number, number][] = [];
  for (let x = Math.ceil(Math.min(...xs)); x < Math.max(...xs); x += 2) {
    const coast = Math.max(...crossingsAt([main], x));
    const below = [...others, rings.filter((r) => r !== main)].flatMap((r) => crossingsAt(r, x - 5).concat(crossingsAt(r, x + 5)));
    if (below.every((y) => y < coast)) clear.push([x, coast]);
  }
  const [x, coast] = clear[Math.floor(clear.length / 2)] ?? [];
  return x === undefined || coast === undefined || coast > mapHeight ? undefined : [x, round(coast - 5)];
}

/** Where a vertical line meets the rings. */
function crossingsAt(rings: Rings, x: number): number[] {
  return rings.flatMap((ring) => ring.flatMap(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    return ax > x !== bx > x ? [ay + ((x - ax) / (bx - ax)) * (by - ay)] : [];
  }));
}
