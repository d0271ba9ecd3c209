// Covers dates, numbers and countries in words. English only.
import { describe, expect, it } from 'vitest';
import { formatNumber, sayCountry, sayNumber, sayRow, sayWhen, sayWhenIn, sayWhenShort } from '../../src/model/say.ts';
import { parseWhen } from '../../src/model/when.ts';

describe('sayWhen(when)', () => {
  it.each([
    ['2017', '2017'],
    ['2017-03', 'March 2017'],
    ['2017-04-25', '25 April 2017'],
    ['2017-05-05T20:35+02:00', '20:35 on 5 May 2017'],
    ['2017-05-05T18:35Z', '20:35 on 5 May 2017'],
    ['../2017-04-24', 'by 24 April 2017'],
    ['2017-03/2017-04', 'March to April 2017'],
    ['2017-05-06/2017-05-07', '6 to 7 May 2017'],
    ['2017-03-15/2017-04-17', '15 March to 17 April 2017'],
    ['2016-12/2017-02', 'December 2016 to February 2017'],
    ['2014/2016', '2014 to 2016'],
    ['2017-11~', 'about November 2017'],
  ])('says %s as “%s”', (edtf, words) => expect(sayWhen(parseWhen(edtf))).toBe(words));
});

describe('sayWhenIn(when)', () => {
  it.each([['2017-04-25', 'on 25 April 2017'], ['2017-03', 'in March 2017'], ['../2017-04', 'by April 2017'], ['2017-03/2017-04', 'from March to April 2017']])('says %s as “%s”', (edtf, words) => expect(sayWhenIn(parseWhen(edtf))).toBe(words));
});

describe('sayWhenShort(when)', () => {
  it('shortens months, but not May or July’s neighbours wrongly', () => expect(['2017-09-01', '2017-05', '2017-07-27'].map((w) => sayWhenShort(parseWhen(w)))).toEqual(['1 Sept 2017', 'May 2017', '27 Jul 2017']));
});

describe('sayRow(when, hasYear)', () => {
  it.each([['2017-05-05', false, ['5 May']], ['2017-03', false, ['Mar']], ['2017-01', true, ['Jan', '2017']], ['2017-05-11/2017-05-31', false, ['11–31', 'May']], ['2017-04-28/2017-05-02', false, ['28 Apr', '–2 May']]] as const)('says %s in lines', (edtf, hasYear, lines) => expect(sayRow(parseWhen(edtf), hasYear)).toEqual(lines));
});

describe('sayNumber(n), formatNumber(n)', () => {
  it('writes up to twelve in words and groups thousands', () => expect([sayNumber(3), sayNumber(13), formatNumber(20743128)]).toEqual(['three', '13', '20,743,128']));
});

describe('sayCountry(code)', () => {
  it('names countries, and the wide codes of a database', () => expect([sayCountry('FR'), sayCountry('GB'), sayCountry('EU')]).toEqual(['France', 'Britain', 'Europe (no country given)']));
});
