/**
 * The middle of what a step shows, as a share of the drawing's height: a narrow screen holds the drawing there. Nothing
 * shown, or nothing that the drawing has: its top. What is spread too far for one screen is led by what is named first.
 */
export function findBand(span: ReadonlyMap<string, readonly [number, number]>, ids: readonly string[]): number {
  const found = ids.flatMap((id) => span.get(id) ?? []);
  const first = ids.map((id) => span.get(id)).find((s) => s !== undefined);
  if (first === undefined) return 0;
  const [top, bottom] = [Math.min(...found), Math.max(...found)];
  const middle = bottom - top <= SCREEN ? (top + bottom) / 2 : (first[0] + first[1]) / 2;
  return Math.round(middle * 1000) / 1000;
}

/** How much of a tall drawing a small screen shows at once. */
const SCREEN = 0.35;
