import { round } from './frame.ts';

/** A level line of a given thickness, as a shape. */
export function traceLine(from: number, to: number, y: number, thickness: number): string {
  return to - from > 0.5 ? `M${round(from)} ${round(y - thickness / 2)}H${round(to)}v${thickness}H${round(from)}z` : '';
}

/** A rectangle whose numbers are rounded already. */
export function traceBox({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** A square of half the side `r`, around a point. */
export function traceSquare(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}z`;
}

/** A square on its corner, as large as its two diagonals say. */
export function traceDiamond(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y - height / 2)}l${width / 2} ${height / 2} ${-width / 2} ${height / 2} ${-width / 2} ${-height / 2}z`;
}

/** A disc; with `sweep` 0 a hole in one. */
export function traceDisc(x: number, y: number, r: number, sweep: 0 | 1 = 1): string {
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 ${sweep} ${2 * r} 0a${r} ${r} 0 1 ${sweep} ${-2 * r} 0z`;
}
