// Covers what an address holds. That a page is restored from it is asked in tests/built/hand.test.ts.
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../src/client/address.ts';
import { groupRows } from '../../src/client/card.ts';
import { nextIndex } from '../../src/client/rove.ts';

describe('readAddress(search)', () => {
  it('reads a mark and a day', () => expect(readAddress('?mark=dnc-2016&asof=2017-04-25')).toMatchObject({ mark: 'dnc-2016', asof: '2017-04-25' }));
  it('reads a trace with what it counts', () => expect(readAddress('?trace=dnc-2016&to=macron-leaks-2017&by=technical&with=contested')).toMatchObject({ trace: 'dnc-2016', to: 'macron-leaks-2017', by: 'technical', with: 'contested' }));
  it('takes nothing that has not the shape of an id or a day', () => expect(Object.values(readAddress('?mark=%22%5D&asof=soon&trace=A%20B&to=..&by=hearsay&with=1')).every((value) => value === undefined)).toBe(true));
  it('reads nothing from nothing', () => expect(Object.values(readAddress('')).filter((value) => value !== undefined)).toEqual([]));
});

describe('writeAddress(search, change)', () => {
  it('adds, changes and takes away', () => {
    expect(writeAddress('', { mark: 'dnc-2016' })).toBe('?mark=dnc-2016');
    expect(writeAddress('?mark=dnc-2016&asof=2017-04-25', { mark: 'cdu-2016' })).toBe('?mark=cdu-2016&asof=2017-04-25');
    expect(writeAddress('?mark=dnc-2016', { mark: undefined })).toBe('');
  });
  it('leaves what it does not know', () => expect(writeAddress('?from=mail', { asof: '2017-04-25' })).toBe('?from=mail&asof=2017-04-25'));
});

describe('nextIndex(key, at, count)', () => {
  it('goes on, back, to the first and to the last, and stops at the ends', () => {
    expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End'].map((key) => nextIndex(key, 2, 4))).toEqual([3, 3, 1, 1, 0, 3]);
    expect([nextIndex('ArrowRight', 3, 4), nextIndex('ArrowLeft', 0, 4)]).toEqual([3, 0]);
  });
  it('leaves other keys to the browser', () => expect(nextIndex('j', 2, 4)).toBeUndefined());
});

describe('groupRows(card, day)', () => {
  const card = { title: 'T', href: '/', now: 3, rows: [{ label: 'Who', text: 'a' }, { label: 'Who', text: 'b' }, { label: 'Doubts', text: 'c' }, { label: 'Doubts', text: 'none' }], days: { '2017-04-25': [0, 3] } };
  it('puts lines of one label together', () => expect(groupRows(card, undefined).map((g) => [g.label, g.rows.length])).toEqual([['Who', 2], ['Doubts', 1]]));
  it('says on a day what was said then, and not what is said now', () => expect(groupRows(card, '2017-04-25').map((g) => g.rows.map((r) => r.text))).toEqual([['a'], ['none']]));
  it('has nothing for a day on which the mark was not public', () => expect(groupRows(card, '2009-01-01')).toEqual([]));
});
