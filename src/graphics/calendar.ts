import type { Moment } from '../model/moment.ts';
import { sayRow } from '../model/say.ts';
import { parseWhen, type When } from '../model/when.ts';
import { daysOf, STRETCHES } from './days.ts';

/** A row, which is a stretch of the calendar: a day in the stretches drawn day by day, a month or a part of one elsewhere. */
export interface Row {
  readonly when: When;
  readonly isDay: boolean;
  /** For moments of a month whose day is not known. */
  readonly isOpen: boolean;
}

/** The rows from November 2016 to July 2017, the days around the two votes one by one. */
export const ROWS: readonly Row[] = [
  ...rowsOf('2016-11', '2016-12', '2017-01', '2017-02', '2017-03', '2017-04-01/2017-04-20'), ...rowsOfDays(STRETCHES[0]!), { when: parseWhen('2017-04'), isDay: false, isOpen: true },
  ...rowsOf('2017-04-28/2017-05-02'), ...rowsOfDays(STRETCHES[1]!), ...rowsOf('2017-05-11/2017-05-31'), { when: parseWhen('2017-05'), isDay: false, isOpen: true }, ...rowsOf('2017-06', '2017-07'),
];

function rowsOf(...dates: readonly string[]): Row[] {
  return dates.map((date) => ({ when: parseWhen(date), isDay: false, isOpen: false }));
}

function rowsOfDays(stretch: When): Row[] {
  return daysOf(stretch).map((day) => ({ when: parseWhen(new Date(day).toISOString().slice(0, 10)), isDay: true, isOpen: false }));
}

/** The row in which a moment stands: the finest that holds all of its date, else the one in which its date begins. */
export function rowOf({ happened: h }: Moment): number {
  if (h.kind === 'by') return rowAt(h.until - 1);
  const holding = ROWS.map((row, r) => ({ row, r })).filter(({ row: { when, isOpen } }) => (isOpen ? when.edtf === h.edtf : when.from <= h.from && when.until >= h.until));
  holding.sort((a, b) => a.row.when.until - a.row.when.from - (b.row.when.until - b.row.when.from));
  return holding[0]?.r ?? rowAt(h.from);
}

/** The row in which its date ends. */
export function lastRowOf(moment: Moment): number {
  const first = rowOf(moment);
  return ROWS[first]!.when.until >= moment.happened.until ? first : rowAt(moment.happened.until - 1);
}

function rowAt(instant: number): number {
  return ROWS.findIndex(({ when, isOpen }) => !isOpen && when.from <= instant && when.until > instant);
}

/** A row's date in lines, the year only where it begins. */
export function dateOf(row: number): string[] {
  const { when, isOpen } = ROWS[row]!;
  const said = sayRow(when, yearOf(row) !== yearOf(row - 1));
  return isOpen ? [`${said[0]},`] : said;
}

function yearOf(row: number): string | undefined {
  return ROWS[row]?.when.edtf.slice(0, 4);
}
