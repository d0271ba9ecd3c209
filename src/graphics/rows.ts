/** A horizontal extent, in the drawing's units. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

/**
 * Gives each extent the lowest row in which it touches none that came before it, `gap` apart. Order of the input is order
 * of preference; the same input gives the same rows.
 * @returns the row of each extent, from 0.
 */
export function packRows(extents: readonly Extent[], gap: number): number[] {
  const rows: Extent[][] = [];
  return extents.map((extent) => {
    let row = rows.findIndex((taken) => taken.every((t) => extent.x0 - gap >= t.x1 || extent.x1 + gap <= t.x0));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]!.push(extent);
    return row;
  });
}
