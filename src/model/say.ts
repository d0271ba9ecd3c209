import type { When } from './when.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const PARIS = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A date in words, no finer than it is known: `25 April 2017`, `March 2017`, `by 24 April 2017`, `March to April 2017`. */
export function sayWhen(when: When): string {
  const about = when.approximate ? 'about ' : '';
  const parts = when.edtf.replace('~', '').split('/');
  if (when.kind === 'by') return `${about}by ${sayPoint(parts[1]!)}`;
  if (when.kind === 'at') return about + sayPoint(parts[0]!);
  const [a, b] = [parts[0]!, parts[1]!];
  const [first, last] = [sayPoint(a), sayPoint(b)];
  if (a.length === b.length && a.slice(0, 4) === b.slice(0, 4) && a.length <= 10 && a.length > 4) {
    if (a.length === 10 && a.slice(0, 7) === b.slice(0, 7)) return `${about}${Number(a.slice(8))} to ${last}`;
    return `${about}${first.replace(/ \d{4}$/, '')} to ${last}`;
  }
  return `${about}${first} to ${last}`;
}

/** The same with its preposition, to stand in a sentence: `on 25 April 2017`, `in March 2017`, `by 24 April 2017`. */
export function sayWhenIn(when: When): string {
  const words = sayWhen(when);
  if (when.kind === 'by') return words;
  if (when.kind === 'span') return `from ${words}`;
  if (when.approximate) return `in ${words}`;
  return when.precision === 'day' ? `on ${words}` : when.precision === 'minute' ? `at ${words}` : `in ${words}`;
}

/** Between the ends of a span: `between 9 and 20 April 2017`. */
export function sayWhenBetween(when: When): string {
  return `between ${sayWhen(when).replace(' to ', ' and ')}`;
}

/** A date for a narrow column: `25 Apr 2017`, `Mar 2017`, `by Apr 2017`, `2014`. */
export function sayWhenShort(when: When): string {
  return sayWhen(when).replaceAll(/\b(January|February|March|April|June|July|August|September|October|November|December)\b/g, (m) => (m === 'September' ? 'Sept' : m.slice(0, 3)));
}

/** A date beside a row of a narrow calendar, in lines: `5 May`; `Mar`, and below it the year if asked for; `11–31`, `May`; `28 Apr`, `–2 May`. */
export function sayRow(when: When, hasYear = false): string[] {
  const [first, last] = when.edtf.split('/').map((end) => {
    const [year = '', month, day] = end.split('-');
    return { year, month: MONTHS[Number(month) - 1]!.slice(0, 3), day: day === undefined ? '' : String(Number(day)) };
  });
  if (last === undefined) return first!.day === '' ? [first!.month, ...(hasYear ? [first!.year] : [])] : [`${first!.day} ${first!.month}`];
  return first!.month === last.month ? [`${first!.day}–${last.day}`, last.month] : [`${first!.day} ${first!.month}`, `–${last.day} ${last.month}`];
}

function sayPoint(edtf: string): string {
  if (edtf.includes('T')) {
    const parts = new Map(PARIS.formatToParts(new Date(edtf)).map((p) => [p.type, p.value]));
    return `${parts.get('hour')}:${parts.get('minute')} on ${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
  }
  const [year, month, day] = edtf.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A whole number: in words up to twelve, else in figures with a comma each three. */
export function sayNumber(n: number): string {
  return SMALL[n] ?? formatNumber(n);
}

/** A whole number in figures, with a comma each three from 1,000 on. */
export function formatNumber(n: number): string {
  return String(n).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** The form of a phrase that goes with a number: content/words.yaml has `…-none`, `…-one` and `…-many`. */
export function formOf(n: number): 'none' | 'one' | 'many' {
  return n === 0 ? 'none' : n === 1 ? 'one' : 'many';
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Several things one after the other: `a, b and c`. */
export function sayList(things: readonly string[]): string {
  return LIST.format(things);
}

/** A stretch of time: `1 day`, `up to 7 days`, `4 to 5 years`. In a sentence, a number up to twelve that stands alone is a word. */
export function sayStretch(low: number, high: number, unit: 'day' | 'month' | 'year', isInSentence = false): string {
  const named = high === 1 ? unit : `${unit}s`;
  if (low === high) return `${isInSentence ? sayNumber(high) : high} ${named}`;
  return low === 0 ? `up to ${high} ${named}` : `${low} to ${high} ${named}`;
}

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' });
const WIDE: Readonly<Record<string, string>> = { EU: 'Europe (no country given)', AP: 'Asia-Pacific (no country given)', A1: 'anonymous proxy', A2: 'satellite provider', GB: 'Britain', CZ: 'Czech Republic', VA: 'Vatican City', HK: 'Hong Kong' };

/** A country's name in English from its two letters. */
export function sayCountry(code: string): string {
  return WIDE[code] ?? COUNTRIES.of(code) ?? code;
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language's name in English from its two letters. */
export function sayLanguage(code: string): string {
  return LANGUAGES.of(code) ?? code;
}
