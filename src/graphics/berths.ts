import { round } from './frame.ts';

/** A rectangle in the drawing's units. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** An area that is a mark, and the label it wants. */
export interface Wish {
  readonly id: string;
  /** Its rings. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  /** Width and height of the label in each of its wordings, the best first. */
  readonly wordings: readonly (readonly [number, number])[];
  /** The area is too small to write on: the label lies beside it. */
  readonly beside: boolean;
}

/** Where a label lies. */
export interface Berth {
  readonly wording: number;
  readonly box: Box;
  /** From the label to its area, where it lies outside of it. */
  readonly leader?: readonly [number, number, number, number];
}

const CELL = 2;
/** How far from its area's middle a label looks for a place first, in cells. */
const NEAR = 45;
/** How much of a label may reach over a border: the cells are coarser than the borders are. */
const SLIVER = 0.08;

/**
 * Finds each label a place on its own area, or on the sea or plain land near by: never on another mark, on another label
 * or on a box that is `taken`. Labels of small areas choose first.
 * @throws {RangeError} `no room for the label of …`.
 */
export function berthLabels(width: number, height: number, wishes: readonly Wish[], taken: readonly Box[]): Map<string, Berth> {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const cells = new Map(wishes.map((w) => [w.id, fillCells(w.rings, columns, rows)]));
  const any = new Uint8Array(columns * rows);
  for (const own of cells.values()) own.forEach((c, i) => (any[i]! |= c));
  const marked = integrate(any, columns, rows);
  const boxes = [...taken];
  const berths = new Map<string, Berth>();
  const sizes = new Map(wishes.map((w) => [w.id, sumCells(integrate(cells.get(w.id)!, columns, rows), columns, 0, 0, columns, rows)]));
  for (const wish of [...wishes].sort((a, b) => sizes.get(a.id)! - sizes.get(b.id)! || (a.id < b.id ? -1 : 1))) {
    const own = cells.get(wish.id)!;
    const berth = chooseBerth(wish, own, marked, columns, rows, boxes, NEAR) ?? chooseBerth(wish, own, marked, columns, rows, boxes, Infinity);
    if (berth === undefined) throw new RangeError(`no room for the label of ${wish.id}`);
    boxes.push(berth.box);
    berths.set(wish.id, berth);
  }
  return berths;
}

function chooseBerth(wish: Wish, own: Uint8Array, marked: Uint32Array, columns: number, rows: number, boxes: readonly Box[], reach: number): Berth | undefined {
  const inside = integrate(own, columns, rows);
  // Far islands do not pull a label away from the main part.
  const main = [...wish.rings].sort((a, b) => b.length - a.length)[0];
  const [n, mx, my] = main === undefined ? [0, 0, 0] : findMiddle(fillCells([main], columns, rows), columns);
  if (n === 0) return undefined;
  let best: { cost: number; berth: Berth; isInside: boolean } | undefined;
  for (const [wording, [width, height]] of wish.wordings.entries()) {
    const [w, h] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
    const [top, left] = [my - h / 2 - reach, mx - w / 2 - reach].map((n) => Math.max(1, Math.ceil(n))) as [number, number];
    for (let y = top; y < rows - h && y <= my - h / 2 + reach; y++) {
      for (let x = left; x < columns - w && x <= mx - w / 2 + reach; x++) {
        const within = sumCells(inside, columns, x, y, w, h);
        const strange = sumCells(marked, columns, x, y, w, h) - (wish.beside ? 0 : within);
        if (strange > (wish.beside ? 0 : w * h * SLIVER)) continue;
        const distance = Math.hypot(x + w / 2 - mx, y + h / 2 - my);
        // A shorter wording that lies at home is better than a longer one that does not.
        const cost = distance + 40 * (1 - within / (w * h)) + (within === 0 ? 60 : 0) + wording * 22 + (300 * strange) / (w * h);
        if (best !== undefined && cost >= best.cost) continue;
        const box = { x0: x * CELL, y0: y * CELL, x1: x * CELL + width, y1: y * CELL + height };
        if (boxes.some((b) => box.x0 - 3 < b.x1 && box.x1 + 3 > b.x0 && box.y0 - 1 < b.y1 && box.y1 + 1 > b.y0)) continue;
        best = { cost, berth: { wording, box }, isInside: within > 0 };
      }
    }
  }
  if (best === undefined || best.isInside) return best?.berth;
  const leader = drawLeader(best.berth.box, own, columns, [(mx + 0.5) * CELL, (my + 0.5) * CELL]);
  return wish.beside && Math.hypot(leader[2] - leader[0], leader[3] - leader[1]) < 9 ? best.berth : { ...best.berth, leader };
}

/** How many cells there are, and where their middle is. */
function findMiddle(cells: Uint8Array, columns: number): [number, number, number] {
  let [n, x, y] = [0, 0, 0];
  cells.forEach((c, i) => c && ([n, x, y] = [n + 1, x + (i % columns), y + Math.floor(i / columns)]));
  return [n, x / n, y / n];
}

/** The shortest line from a label's edge to its area, and a little way in towards the middle. */
function drawLeader(box: Box, own: Uint8Array, columns: number, middle: readonly [number, number]): readonly [number, number, number, number] {
  let best: readonly [number, number, number, number] = [0, 0, 0, 0];
  let least = Infinity;
  own.forEach((c, i) => {
    if (!c) return;
    const [x, y] = [((i % columns) + 0.5) * CELL, (Math.floor(i / columns) + 0.5) * CELL];
    const [a, b] = [Math.min(Math.max(x, box.x0 - 1), box.x1 + 1), Math.min(Math.max(y, box.y0), box.y1)];
    const length = Math.hypot(x - a, y - b);
    if (length < least) [least, best] = [length, [a, b, x, y]];
  });
  const [a, b, x, y] = best;
  const way = Math.min(1, 5 / (Math.hypot(middle[0] - x, middle[1] - y) || 1));
  return [round(a), round(b), round(x + (middle[0] - x) * way), round(y + (middle[1] - y) * way)];
}

/** Which cells have their middle within the rings (even-odd). */
function fillCells(rings: Wish['rings'], columns: number, rows: number): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) * CELL;
    const crossings: number[] = [];
    for (const ring of rings) {
      ring.forEach(([ax, ay], i) => {
        const [bx, by] = ring[(i + 1) % ring.length]!;
        if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      });
    }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [Math.max(0, Math.ceil(crossings[i]! / CELL - 0.5)), Math.min(columns - 1, Math.ceil(crossings[i + 1]! / CELL - 0.5) - 1)];
      for (let column = from; column <= to; column++) cells[row * columns + column] = 1;
    }
  }
  return cells;
}

/** Sums of all cells above and to the left, so that a rectangle is counted in four steps. */
function integrate(cells: Uint8Array, columns: number, rows: number): Uint32Array {
  const sums = new Uint32Array((columns + 1) * (rows + 1));
  for (let y = 0; y < rows; y++) {
    let line = 0;
    for (let x = 0; x < columns; x++) {
      line += cells[y * columns + x]!;
      sums[(y + 1) * (columns + 1) + x + 1] = sums[y * (columns + 1) + x + 1]! + line;
    }
  }
  return sums;
}

function sumCells(sums: Uint32Array, columns: number, x: number, y: number, w: number, h: number): number {
  const at = (column: number, row: number): number => sums[row * (columns + 1) + column]!;
  return at(x + w, y + h) - at(x, y + h) - at(x + w, y) + at(x, y);
}
