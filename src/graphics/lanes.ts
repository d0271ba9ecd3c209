import type { Extent } from './rows.ts';

/** What is to be placed in a lane: a mark, and the name that may stand on either side of it. */
export interface Boat {
  readonly id: string;
  /** From where to where the mark reaches. */
  readonly from: number;
  readonly to: number;
  /** Width of the name, with the space between it and the mark. */
  readonly name: number;
}

/** Where it came to lie. */
export interface Berth {
  readonly id: string;
  /** From 0 down. */
  readonly row: number;
  /** Where its name stands: after it (`start`), before it (`end`), or nowhere, where it fits on neither side. */
  readonly anchor: 'start' | 'end' | undefined;
  /** What mark and name take up. */
  readonly extent: Extent;
}

/** The least space between two things in a row. */
const APART = 12;

/**
 * Gives each mark a row and its name a side, so that nothing touches. Several orders are tried and the one kept that needs
 * the fewest rows, the earlier of two; rows then follow each other by what begins first in them.
 * @param heading width that is taken at the beginning of the first row.
 */
export function packLane(boats: readonly Boat[], heading: number, width: number): Berth[] {
  const orders: readonly ((b: Boat) => number)[] = [(b) => b.from, (b) => b.to, (b) => b.from - b.to, (b) => -b.from, (b) => -b.to];
  const tries = orders.flatMap((order) => [false, true].map((isLeftFirst) => fillRows([...boats].sort((a, b) => order(a) - order(b) || byId(a, b)), heading, width, isLeftFirst)));
  return sortRows(tries.reduce((best, next) => (countRows(next) < countRows(best) ? next : best), tries[0]!), boats, heading);
}

/** How many rows there are. */
export function countRows(berths: readonly Berth[]): number {
  return Math.max(-1, ...berths.map((b) => b.row)) + 1;
}

function fillRows(boats: readonly Boat[], heading: number, width: number, isLeftFirst: boolean): Berth[] {
  const rows: Extent[][] = [[{ x0: 0, x1: heading }]];
  return boats.map(({ id, from, to, name }) => {
    const after = { id, anchor: 'start', extent: { x0: from, x1: to + name } } as const;
    const before = { id, anchor: 'end', extent: { x0: from - name, x1: to } } as const;
    const fitting = (isLeftFirst ? [before, after] : [after, before]).filter(({ extent }) => extent.x0 >= 0 && extent.x1 <= width);
    const sides = fitting.length > 0 ? fitting : [{ id, anchor: undefined, extent: { x0: from, x1: to } }];
    for (let row = 0; ; row++) {
      const taken = (rows[row] ??= []);
      const side = sides.find(({ extent }) => taken.every((t) => isClear(extent, t)));
      if (side === undefined) continue;
      taken.push(side.extent);
      return { ...side, row };
    }
  });
}

/** The rows by their earliest mark; on top the first that leaves the heading free. */
function sortRows(berths: readonly Berth[], boats: readonly Boat[], heading: number): Berth[] {
  const from = new Map(boats.map((b) => [b.id, b.from] as const));
  const rows = Array.from({ length: countRows(berths) }, (_, row) => berths.filter((b) => b.row === row)).filter((row) => row.length > 0);
  const start = (row: readonly Berth[]): number => Math.min(...row.map((b) => from.get(b.id)!));
  rows.sort((a, b) => start(a) - start(b) || byId(a[0]!, b[0]!));
  const top = rows.findIndex((row) => row.every((b) => isClear(b.extent, { x0: 0, x1: heading })));
  const sorted = top < 0 ? [[], ...rows] : [rows[top]!, ...rows.filter((_, i) => i !== top)];
  return sorted.flatMap((row, i) => row.map((berth) => ({ ...berth, row: i })));
}

function isClear(a: Extent, b: Extent): boolean {
  return a.x0 - APART >= b.x1 || a.x1 + APART <= b.x0;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
