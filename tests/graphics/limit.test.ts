// Which records are drawn one by one and which are gathered. Does not cover where a drawing puts them (its own test).
import { describe, expect, it } from 'vitest';
import { countGathered, limitRecords, listTold, placeGathered, writeGathered } from '../../src/graphics/limit.ts';
import { openWords } from '../../src/graphics/word.ts';
import { loadRecord } from '../record.ts';

interface R {
  readonly id: string;
  readonly firm: number;
}
const records: readonly R[] = [['d', 2], ['a', 3], ['c', 1], ['b', 2], ['e', 3]].map(([id, firm]) => ({ id: String(id), firm: Number(firm) }));
const limit = (most: number, told: readonly string[] = []) =>
  limitRecords(records, { most, told: new Set(told), rank: (r) => r.firm, lane: (r) => (r.id < 'd' ? 'early' : 'late') });
const idsOf = (list: readonly R[]): string => list.map((r) => r.id).join('');

const casefile = loadRecord();

describe('limitRecords(records, limit)', () => {
  it('draws all as they are while there is room', () => {
    expect(limit(5)).toEqual({ drawn: records, gathered: [] });
  });
  it('draws the firmest, of equals the first by id, in the order of the record', () => {
    expect(idsOf(limit(2).drawn)).toBe('cb');
    expect(idsOf(limit(3).drawn)).toBe('dcb');
  });
  it('draws first what the story names, even beyond the limit', () => {
    expect(idsOf(limit(2, ['e']).drawn)).toBe('ce');
    expect(idsOf(limit(1, ['a', 'e', 'not there']).drawn)).toBe('ae');
  });
  it('gathers the others lane by lane, each record once', () => {
    const { drawn, gathered } = limit(2);
    expect(gathered.map((g) => [g.lane, idsOf(g.records)])).toEqual([['late', 'de'], ['early', 'a']]);
    expect(drawn.length + countGathered(gathered)).toBe(records.length);
  });
  it('does not depend on the order of its input', () => {
    const back = limitRecords(records.toReversed(), { most: 3, told: new Set(), rank: (r) => r.firm, lane: () => 'all' });
    expect(idsOf(back.drawn.toReversed())).toBe(idsOf(limit(3).drawn));
  });
});

describe('listTold(casefile)', () => {
  it('has what steps show, and what records and claims in the text name, each of them a record', () => {
    const told = listTold(casefile);
    const tags = casefile.chapters.flatMap((c) => c.tags);
    for (const { name, attributes } of tags) {
      if (name === 'Step') for (const id of attributes['show']!.split(/\s+/).filter(Boolean)) expect(told.has(id), id).toBe(true);
      if (name === 'Claim' || name === 'Record') expect(told.has(attributes['id']!), attributes['id']).toBe(true);
    }
    expect(told.size).toBeGreaterThan(20);
    expect(listTold(casefile)).toBe(told);
  });
});

describe('writeGathered(count, word), placeGathered(figure)', () => {
  it('says how many more there are, and leads to the full table', () => {
    expect(writeGathered(1212, openWords(casefile))).toBe('1,212 more');
    expect(placeGathered('decade')).toBe('/figures/decade/#table-decade');
  });
});
