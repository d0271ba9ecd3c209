/**
 * Dates that keep their precision. The notation is a small part of EDTF (ISO 8601-2) that an editor can type:
 *
 *   2017                          the year
 *   2017-03                       the month
 *   2017-05-05                    the day
 *   2017-05-05T20:35+02:00        the minute, with its zone
 *   ../2017-04                    no later than April 2017
 *   2017-03/2017-04               from March to April 2017
 *   2017-11~                      about November 2017
 */

/** How finely one end of a date is known. */
export const PRECISIONS = ['year', 'month', 'day', 'minute'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A date as an interval of instants, in milliseconds UTC: `from` is included, `until` is not. */
export interface When {
  /** The notation, as it was typed. */
  readonly edtf: string;
  /** `by`: no later than; `span`: a range with two ends; `at`: one year, month, day or minute. */
  readonly kind: 'at' | 'by' | 'span';
  /** The first instant it can mean; `-Infinity` for `by`. */
  readonly from: number;
  /** The instant after the last it can mean. */
  readonly until: number;
  /** Of the coarser end. */
  readonly precision: Precision;
  /** Marked with `~`: about. */
  readonly approximate: boolean;
}

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/**
 * Reads a date in the notation above.
 * @throws {RangeError} `invalid date: …`, with what is wrong in an editor's words.
 */
export function parseWhen(text: string): When {
  const edtf = text.trim();
  const approximate = edtf.endsWith('~');
  const body = approximate ? edtf.slice(0, -1) : edtf;
  const ends = body.split('/');
  if (ends.length > 2) throw invalid(text, 'a range has two ends, as in 2017-03/2017-04');
  if (ends.length === 2 && ends[0] === '..') {
    const end = parsePoint(ends[1]!, text);
    return { edtf, kind: 'by', from: -Infinity, until: end.until, precision: end.precision, approximate };
  }
  const first = parsePoint(ends[0]!, text);
  if (ends.length === 1) return { edtf, kind: 'at', ...first, approximate };
  const last = parsePoint(ends[1]!, text);
  if (last.until <= first.from) throw invalid(text, 'the range ends before it begins');
  const precision = PRECISIONS.indexOf(first.precision) < PRECISIONS.indexOf(last.precision) ? first.precision : last.precision;
  return { edtf, kind: 'span', from: first.from, until: last.until, precision, approximate };
}

/**
 * Whether something known `when` was surely public at the end of `day`: its last possible instant has passed by then.
 * A month is therefore known when the month is over, never before.
 */
export function isKnownBy(when: When, day: When): boolean {
  return when.until <= day.until;
}

/** Whether `a` was surely over before `b` can have begun. */
export function isBefore(a: When, b: When): boolean {
  return a.until <= b.from;
}

/** Order by first possible instant (`by` by its end), then by last, then by notation: total and stable. */
export function compareWhen(a: When, b: When): number {
  const start = (w: When): number => (w.kind === 'by' ? w.until : w.from);
  return start(a) - start(b) || a.until - b.until || (a.edtf < b.edtf ? -1 : a.edtf > b.edtf ? 1 : 0);
}

/** The first day a date can mean, as `YYYY-MM-DD`; for `by`, the last. */
export function dayOf(when: When): string {
  const instant = when.kind === 'by' ? when.until - 1 : when.from;
  return new Date(instant).toISOString().slice(0, 10);
}

/** Adds nothing and loses nothing: a YAML timestamp back to the day that was typed. */
export function restoreDay(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value;
}

function parsePoint(text: string, whole: string): Pick<When, 'from' | 'until' | 'precision'> {
  const match = POINT.exec(text);
  if (!match) throw invalid(whole, 'write 2017, 2017-03, 2017-03-15, 2017-05-05T20:35+02:00, ../2017-04 or 2017-03/2017-04');
  const [, year, month, day, hour, minute, zone] = match;
  const y = Number(year);
  if (month === undefined) return { from: Date.UTC(y, 0), until: Date.UTC(y + 1, 0), precision: 'year' };
  const m = Number(month) - 1;
  if (m < 0 || m > 11) throw invalid(whole, `there is no month ${month}`);
  if (day === undefined) return { from: Date.UTC(y, m), until: Date.UTC(y, m + 1), precision: 'month' };
  const d = Number(day);
  if (d < 1 || d > new Date(Date.UTC(y, m + 1, 0)).getUTCDate()) throw invalid(whole, `there is no day ${day} in ${year}-${month}`);
  if (hour === undefined) return { from: Date.UTC(y, m, d), until: Date.UTC(y, m, d + 1), precision: 'day' };
  if (Number(hour) > 23 || Number(minute) > 59) throw invalid(whole, `there is no time ${hour}:${minute}`);
  const from = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00${zone}`);
  if (Number.isNaN(from)) throw invalid(whole, `there is no zone ${zone}`);
  return { from, until: from + 60_000, precision: 'minute' };
}

function invalid(text: string, why: string): RangeError {
  return new RangeError(`invalid date: "${text}": ${why}`);
}
