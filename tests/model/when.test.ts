// Covers the notation and its arithmetic. Does not cover how dates are said (say.test.ts).
import { describe, expect, it } from 'vitest';
import { compareWhen, dayOf, isBefore, isKnownBy, parseWhen, restoreDay } from '../../src/model/when.ts';

describe('parseWhen(text)', () => {
  it('keeps the precision that was typed', () => {
    expect(['2017', '2017-03', '2017-05-05', '2017-05-05T20:35+02:00'].map((t) => parseWhen(t).precision)).toEqual(['year', 'month', 'day', 'minute']);
  });
  it('reads a month as all its days, its end not included', () => {
    const { from, until } = parseWhen('2017-02');
    expect([from, until]).toEqual([Date.UTC(2017, 1, 1), Date.UTC(2017, 2, 1)]);
  });
  it('reads a minute in its zone', () => {
    expect(parseWhen('2017-05-05T20:35+02:00').from).toBe(Date.UTC(2017, 4, 5, 18, 35));
  });
  it('reads “no later than” as open at its start', () => {
    expect(parseWhen('../2017-04')).toMatchObject({ kind: 'by', from: -Infinity, until: Date.UTC(2017, 4, 1) });
  });
  it('reads a range with ends of unlike precision, and takes the coarser', () => {
    expect(parseWhen('2017-03-15/2017-04')).toMatchObject({ kind: 'span', precision: 'month', from: Date.UTC(2017, 2, 15), until: Date.UTC(2017, 4, 1) });
  });
  it('marks about', () => {
    expect(parseWhen('2017-11~')).toMatchObject({ approximate: true, precision: 'month' });
  });
  it.each(['', '17', '2017-13', '2017-02-29', '2017-2-1', '25 April 2017', '2017-04/2017-03', '2017-05-05T25:00+02:00', '2017-05-05T20:35', '2017/2018/2019', '2017-03-15/..'])('refuses %j with a reason', (text) => {
    expect(() => parseWhen(text)).toThrow(/^invalid date: /);
  });
});

describe('isKnownBy(when, day)', () => {
  const day = parseWhen('2017-04-25');
  it('is true on the day itself', () => expect(isKnownBy(parseWhen('2017-04-25'), day)).toBe(true));
  it('is false for a month that is not over: nobody may be made to know a thing early', () => expect(isKnownBy(parseWhen('2017-04'), day)).toBe(false));
  it('is true for a month that is over', () => expect(isKnownBy(parseWhen('2017-03'), day)).toBe(true));
  it('takes “no later than” by its end', () => expect(isKnownBy(parseWhen('../2017-04-24'), day)).toBe(true));
});

describe('isBefore(a, b)', () => {
  it('needs the whole of a to be over', () => {
    expect(isBefore(parseWhen('2017-03'), parseWhen('2017-04-01'))).toBe(true);
    expect(isBefore(parseWhen('2017-03'), parseWhen('2017-03-31'))).toBe(false);
  });
  it('never holds before a date without a beginning', () => expect(isBefore(parseWhen('2007'), parseWhen('../2017'))).toBe(false));
});

describe('compareWhen(a, b)', () => {
  it('is a total order: by beginning, then end, then notation', () => {
    const sorted = ['2017-04', '2017', '2017-04-01', '../2017-03', '2016~'].map(parseWhen).sort(compareWhen).map((w) => w.edtf);
    expect(sorted).toEqual(['2016~', '2017', '2017-04-01', '2017-04', '../2017-03'].sort((a, b) => compareWhen(parseWhen(a), parseWhen(b))));
    expect(sorted[0]).toBe('2016~');
    expect(sorted.indexOf('2017-04-01')).toBeLessThan(sorted.indexOf('2017-04'));
  });
});

describe('dayOf(when)', () => {
  it('is the first possible day, or the last for “no later than”', () => {
    expect([dayOf(parseWhen('2017-03')), dayOf(parseWhen('../2017-04-24'))]).toEqual(['2017-03-01', '2017-04-24']);
  });
});

describe('restoreDay(value)', () => {
  it('gives back the day that YAML made a Date of', () => expect(restoreDay(new Date('2017-05-05T00:00:00Z'))).toBe('2017-05-05'));
  it('gives back the year that YAML made a number of', () => expect(restoreDay(2017)).toBe('2017'));
});
