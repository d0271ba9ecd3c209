/** What stands in data/marks/ID.json. */
export interface Card {
  readonly title: string;
  readonly href: string;
  readonly rows: readonly { readonly label: string; readonly text: string; readonly since?: string; readonly sources?: readonly (readonly [string, string])[] }[];
}

/** The lines of a card that were public on a day (all, where no day is given), those of one label together. */
export function groupRows(card: Card, day: string | undefined): { label: string; rows: Card['rows'][number][] }[] {
  const groups: { label: string; rows: Card['rows'][number][] }[] = [];
  for (const row of card.rows) {
    if (day !== undefined && row.since !== undefined && row.since > day) continue;
    const last = groups.at(-1);
    if (last?.label === row.label) last.rows.push(row);
    else groups.push({ label: row.label, rows: [row] });
  }
  return groups;
}
