/**
 * The skin that ridges are drawn on. A ridge is the image of an ideal hairpin (two legs and a crown) under one smooth
 * deformation that all ridges share: hairpins of different size never meet, and so neither do their images.
 *
 * Lengths are in units of a thousandth of the print's half width; the core lies at 0, 0; y grows downwards.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Half the width of a full print. */
export const REACH = 1000;

/** Half the width of the innermost ridge. */
export const CORE = 20;

/** How much higher than wide the crown is, and by how much the core is drawn out. */
const CROWN = { stretch: 1.24, rise: 0.09 };
/** The core turns against the rest. */
const TWIST = { angle: -0.4, radius: 0.48 };
/** The legs lean and spread on their way down. */
const LEGS = { lean: -0.06, spread: 0.05, from: -0.1, slant: 0.05 };
/** The shared wobble: cycles across the print, by x and y, phase, weight. */
const WOBBLE = {
  height: 0.03,
  x: [[0.35, 0.62, 0.4, 1], [-0.7, 0.55, 2.1, 0.45], [0.3, 1.5, 4.2, 0.2]],
  y: [[0.62, -0.3, 1.3, 1], [0.9, 0.4, 5.1, 0.4], [-1.3, 0.4, 0.7, 0.2]],
} as const;
/** The lower edge of a print of full size: half an oval. */
const EDGE = { width: 1.04, depth: 1, shift: -0.03, roundness: 2.1 };

/**
 * A point on a ridge.
 * @param half half the width of its hairpin.
 * @param turn 0 at the top of the crown; a quarter turn (π/2) to either side the legs begin and go on downwards.
 */
export function placePoint(half: number, turn: number): Point {
  const a = half / REACH;
  const height = a * CROWN.stretch + CROWN.rise;
  const quarter = Math.PI / 2;
  if (Math.abs(turn) <= quarter) return deform(a * Math.sin(turn), -height * Math.cos(turn));
  return deform(Math.sign(turn) * a, height * (Math.abs(turn) - quarter));
}

/**
 * How far down a leg runs until it meets the print's lower edge.
 * @param side -1 for the left leg, 1 for the right.
 * @param reach half the width of the outermost ridge.
 * @param depth the share of the way down to the edge.
 * @returns the turn there.
 */
export function findFoot(half: number, side: -1 | 1, reach: number, depth = 1): number {
  return side * bisectTurn(half, (turn) => isBelowEdge(placePoint(half, side * turn), reach, depth));
}

/** The turn at which a leg comes down to `y`. */
export function findDepth(half: number, side: -1 | 1, y: number): number {
  return side * bisectTurn(half, (turn) => placePoint(half, side * turn).y > y);
}

/** The outward direction of the lower edge at a point on it, of length 1. */
export function faceEdge({ x, y }: Point, reach: number): Point {
  const across = (x / reach - EDGE.shift) / EDGE.width;
  const down = y / reach / EDGE.depth;
  const dx = (Math.sign(across) * Math.abs(across) ** (EDGE.roundness - 1)) / EDGE.width;
  const dy = Math.max(0, down) ** (EDGE.roundness - 1) / EDGE.depth;
  const length = Math.hypot(dx, dy) || 1;
  return { x: dx / length, y: dy / length };
}

/** A stretch of a ridge as SVG path data: one `c`, then `s`, in whole units. */
export function traceRidge(half: number, from: number, to: number): string {
  const count = Math.max(4, Math.ceil(measureRidge(half, from, to) / Math.min(STRIDE.most, STRIDE.least + half * STRIDE.growth)));
  const step = (to - from) / count;
  const handle = (turn: number): Point => {
    const nudge = step / 1000;
    const [before, after] = [placePoint(half, turn - nudge), placePoint(half, turn + nudge)];
    return { x: ((after.x - before.x) * 500) / 3, y: ((after.y - before.y) * 500) / 3 };
  };
  let at = settle(placePoint(half, from));
  const relate = (p: Point): string => joinNumbers(Math.round(p.x) - at.x, Math.round(p.y) - at.y);
  const start = placePoint(half, from);
  const out = handle(from);
  let data = `M${joinNumbers(at.x, at.y)}c${relate({ x: start.x + out.x, y: start.y + out.y })}`;
  for (let i = 1; i <= count; i++) {
    const end = placePoint(half, from + i * step);
    const { x, y } = handle(from + i * step);
    const part = `${relate({ x: end.x - x, y: end.y - y })}`;
    data += (i === 1 ? separate(part) : `s${part}`) + separate(relate(end));
    at = settle(end);
  }
  return data;
}

/** About how long one segment of a path is: short where the core bends sharply. */
const STRIDE = { least: 120, growth: 0.6, most: 500 };

function measureRidge(half: number, from: number, to: number): number {
  let sum = 0;
  for (let i = 0, before = placePoint(half, from); i < 60; i++) {
    const p = placePoint(half, from + ((to - from) * (i + 1)) / 60);
    sum += Math.hypot(p.x - before.x, p.y - before.y);
    before = p;
  }
  return sum;
}

/** The deformation. Its waves are long and low enough for it to fold nowhere (the test looks at every neighbour). */
function deform(x: number, y: number): Point {
  const near = Math.exp(-(x * x + y * y * 0.64) / TWIST.radius ** 2) * TWIST.angle;
  const turned = { x: x * Math.cos(near) - y * Math.sin(near), y: x * Math.sin(near) + y * Math.cos(near) };
  const down = Math.max(0, turned.y - LEGS.from) ** 2;
  const leant = { x: turned.x * (1 + LEGS.spread * down) + LEGS.lean * down - LEGS.slant * turned.y, y: turned.y };
  const swing = (waves: readonly (readonly [number, number, number, number])[]): number =>
    WOBBLE.height * waves.reduce((sum, [k, l, phase, weight]) => sum + weight * Math.sin(2 * Math.PI * (k * leant.x + l * leant.y) + phase), 0);
  return { x: REACH * (leant.x + swing(WOBBLE.x)), y: REACH * (leant.y + swing(WOBBLE.y)) };
}

function isBelowEdge({ x, y }: Point, reach: number, depth: number): boolean {
  const across = Math.min(1, Math.abs(x / reach - EDGE.shift) / EDGE.width);
  return y / reach > EDGE.depth * depth * (1 - across ** EDGE.roundness) ** (1 / EDGE.roundness);
}

function bisectTurn(half: number, isPast: (turn: number) => boolean): number {
  let low = Math.PI / 2 - 0.5;
  let high = Math.PI / 2 + 4 / ((half / REACH) * CROWN.stretch + CROWN.rise);
  for (let i = 0; i < 48; i++) {
    const middle = (low + high) / 2;
    if (isPast(middle)) high = middle;
    else low = middle;
  }
  return low;
}

function settle(p: Point): Point {
  return { x: Math.round(p.x), y: Math.round(p.y) };
}

/** Two numbers with as little between them as path data needs. */
function joinNumbers(a: number, b: number): string {
  return `${a || 0}${separate(`${b || 0}`)}`;
}

function separate(data: string): string {
  return data.startsWith('-') ? data : ` ${data}`;
}
