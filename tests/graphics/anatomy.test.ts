// What the look-alike names are taken apart into, and where letters and words lie. Does not cover the width of monospaced
// letters in a browser, or the key.
import { describe, expect, it } from 'vitest';
import { anatomy, layoutAnatomy } from '../../src/graphics/anatomy.ts';
import { MODELS, MOST, takeApart } from '../../src/graphics/names.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { compareName, findShared } from '../../src/graphics/likeness.ts';
import { measureText } from '../../src/graphics/text.ts';
import { asOf } from '../../src/model/asof.ts';
import { parseWhen } from '../../src/model/when.ts';
import { loadRecord } from '../record.ts';

const record = loadRecord();

describe('findShared(a, b)', () => {
  it('finds the longest run of letters, whatever the case', () => {
    expect(findShared('onedrive-example', 'OneDrive')).toEqual({ a: 0, b: 0, length: 8 });
    expect(findShared('my-example.org', 'example.net')).toEqual({ a: 3, b: 0, length: 8 });
  });
  it('takes the first of equal ones, and finds nothing where there is nothing', () => {
    expect(findShared('ab-ab', 'ab')).toEqual({ a: 0, b: 0, length: 2 });
    expect(findShared('abc', 'xyz').length).toBe(0);
  });
});

describe('compareName(name, models)', () => {
  const take = (name: string) => {
    const { copied, giveaways } = compareName(name, MODELS);
    return [copied.map((c) => name.slice(c.from, c.to)), giveaways.map((at) => name[at])];
  };
  it('marks what is copied, and the hyphen that joins it to more', () => {
    expect(take('mail-en-marche.fr')).toEqual([['en-marche.fr'], ['-']]);
    expect(take('portal-office.fr')).toEqual([['office'], ['-']]);
  });
  it('finds two names in one', () => {
    expect(take('onedrive-en-marche.fr')).toEqual([['onedrive', 'en-marche.fr'], ['-']]);
  });
  it('marks an ending that the real name has not', () => {
    expect(take('en-marche.co')).toEqual([['en-marche.'], ['c', 'o']]);
  });
  it('calls a few letters chance', () => {
    expect(take('office.example')).toEqual([['office'], []]);
    expect(take('offer.example')).toEqual([[], []]);
  });
});

describe('layoutAnatomy(casefile, frame)', () => {
  it('draws each published look-alike once, with the one from another firm apart and last', () => {
    const names = takeApart(record);
    expect(names.map((n) => [n.indicator.indicator, n.isApart])).toEqual([
      ['onedrive-en-marche[.]fr', false], ['mail-en-marche[.]fr', false], ['portal-office[.]fr', false], ['accounts-office[.]fr', false], ['en-marche[.]co', true],
    ]);
    expect(new Set(names.map((n) => n.indicator.id))).toEqual(anatomy.holds(record));
  });
  for (const frame of [WIDE, NARROW]) {
    const { width, height, rows, headings } = layoutAnatomy(record, frame);
    it(`writes every letter of a name, its dot in brackets, in the ${frame.name} frame`, () => {
      for (const row of rows.filter((r) => r.name)) {
        const letters = [...row.copied, ...row.added].sort((a, b) => a.x - b.x);
        expect(letters.map((l) => l.text).join('')).toBe(row.name!.indicator.indicator);
        letters.slice(1).forEach((l, i) => expect(l.x - letters[i]!.x).toBeGreaterThan(frame.minimum));
      }
    });
    it(`keeps copied letters in one column and all within the ${frame.name} frame`, () => {
      const starts = rows.filter((r) => r.name).map((r) => r.boxes.at(-1)!.x);
      expect(new Set(starts).size).toBe(1);
      for (const row of rows) for (const c of [...row.copied, ...row.added]) expect([c.x > 5, c.x < width - 5]).toEqual([true, true]);
    });
    it(`lets no words touch or leave the ${frame.name} frame`, () => {
      const boxes = [
        ...rows.flatMap((r) => r.notes).map((n) => ({ x0: n.x, x1: n.x + measureText(n.text, frame.minimum), y0: n.y - 11, y1: n.y + 3 })),
        ...headings.flatMap((h) => h.lines.map((line, i) => ({ x0: 0, x1: measureText(line, 14, 600), y0: h.y + i * 17 - 12, y1: h.y + i * 17 + 4 }))),
        ...rows.flatMap((r) => r.bracket ? [{ x0: r.bracket[0], x1: r.bracket[1], y0: r.y, y1: r.y + (frame.name === 'wide' ? 28 : 24) + 11 }] : []),
      ];
      boxes.forEach((a, i) => {
        expect([a, a.x0 >= 0 && a.y0 >= 0 && a.x1 <= width && a.y1 <= height]).toEqual([a, true]);
        for (const b of boxes.slice(i + 1)) expect([a, b, a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1]).toEqual([a, b, false]);
      });
    });
    it(`draws less for an earlier day in the ${frame.name} frame, and nothing before April 2017`, () => {
      expect(layoutAnatomy(asOf(record, parseWhen('2017-04-25')), frame).rows.filter((r) => r.name)).toHaveLength(4);
      expect(layoutAnatomy(asOf(record, parseWhen('2017-01-31')), frame).rows).toEqual([]);
    });
  }
});

describe('layoutAnatomy of a record ten times as large', () => {
  const large = { ...record, indicators: record.indicators.flatMap((i) => Array.from({ length: 10 }, (_, n) => (n === 0 ? i : { ...i, id: `${i.id}-y${n}` }))) };
  it.each([WIDE, NARROW])('draws no more names than its limit in each group and counts the others, in the $name frame', (frame) => {
    const { rows, gathered, height } = layoutAnatomy(large, frame);
    const names = rows.flatMap((r) => r.name ?? []);
    expect([names.filter((n) => !n.isApart).length, names.filter((n) => n.isApart).length]).toEqual([MOST, MOST]);
    expect(names.length + gathered.reduce((sum, g) => sum + g.count, 0)).toBe(takeApart(large).length);
    expect(new Set(names.map((n) => n.indicator.id))).toEqual(anatomy.holds(large));
    expect(anatomy.gathers!(large)).toBe(takeApart(large).length - names.length);
    for (const g of gathered) expect(rows.filter((r) => g.y > r.y - 4 && g.y - 12 < Math.max(...r.notes.map((n) => n.y))).length, String(height)).toBe(0);
  });
  it('gathers nothing of the record as it is', () => {
    expect(anatomy.gathers!(record)).toBe(0);
    expect(layoutAnatomy(record, WIDE).gathered).toEqual([]);
  });
});

describe('anatomy.describe(casefile), anatomy.tabulate(casefile)', () => {
  it('counts what is drawn', () => {
    expect(anatomy.describe(record)).toEqual({ domains: 'five', registrant: 'four', movement: 'three', microsoft: 'three', both: 'one' });
  });
  it('gives each mark its row, and each row a cell for each column', () => {
    const { head, rows } = anatomy.tabulate(record);
    expect(rows.map((r) => r.id)).toEqual(takeApart(record).map((n) => n.indicator.id));
    for (const row of rows) expect(row.cells).toHaveLength(head.length);
    expect(rows.map((r) => r.cells[2])).toEqual(['a hyphen', 'a hyphen', 'a hyphen', 'a hyphen', 'the ending co']);
  });
});
