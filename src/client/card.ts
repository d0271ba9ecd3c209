/** One line of a card. */
export interface CardRow {
  readonly label: string;
  readonly text: string;
  /** The record that the line is about, where a card is about several. */
  readonly id?: string;
  /** Name and address of each source. */
  readonly sources?: readonly (readonly [string, string])[];
}

/** What stands in data/marks/ID.json. */
export interface Card {
  readonly title: string;
  readonly href: string;
  /** Every line that is said on some day; the first `now` of them are those of today, in their order. */
  readonly rows: readonly CardRow[];
  readonly now: number;
  /** For each earlier named day, which lines are said on it; a day on which the mark was not public is not there. */
  readonly days: Readonly<Record<string, readonly number[]>>;
}

/** The lines of a card on a day (today's, where no day is given), those of one label together. */
export function groupRows(card: Card, day: string | undefined): { label: string; rows: CardRow[] }[] {
  const groups: { label: string; rows: CardRow[] }[] = [];
  const rows = day === undefined ? card.rows.slice(0, card.now) : (card.days[day] ?? []).flatMap((i) => card.rows[i] ?? []);
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.label === row.label) last.rows.push(row);
    else groups.push({ label: row.label, rows: [row] });
  }
  return groups;
}
