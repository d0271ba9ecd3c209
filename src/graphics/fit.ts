/** A box in the drawing's units. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Less than any drawing shows. */
const NOTHING = 0.01;

/** Whether two boxes share ground; a common edge is none. */
export function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 - NOTHING && b.x0 < a.x1 - NOTHING && a.y0 < b.y1 - NOTHING && b.y0 < a.y1 - NOTHING;
}

/** A box further down. */
export function lower(box: Box, by: number): Box {
  return { x0: box.x0, y0: box.y0 + by, x1: box.x1, y1: box.y1 + by };
}

/**
 * Finds the highest place at which a thing fits: going down from `top` by `step`, the first of its forms whose boxes
 * touch nothing taken. A form's boxes are given for a place of 0; order of forms is order of preference.
 */
export function findPlace(forms: readonly (readonly Box[])[], taken: readonly Box[], top: number, step: number): { readonly form: number; readonly y: number } {
  for (let y = top; ; y += step) {
    const form = forms.findIndex((boxes) => boxes.every((box) => !taken.some((t) => overlap(lower(box, y), t))));
    if (form >= 0) return { form, y };
  }
}

/** The pieces of a line from `a` to `b` that are left when the `gaps` are cut out of it. */
export function cutLine(a: number, b: number, gaps: readonly (readonly [number, number])[]): [number, number][] {
  const pieces: [number, number][] = [];
  let at = a;
  for (const [from, until] of [...gaps].sort((p, q) => p[0] - q[0])) {
    if (from > at && from < b) pieces.push([at, from]);
    at = Math.max(at, until);
  }
  if (at < b) pieces.push([at, b]);
  return pieces;
}
