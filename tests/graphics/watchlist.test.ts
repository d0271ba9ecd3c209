// How the American list is counted, and where marks and words lie. Does not cover the dashes that make a strip into marks,
// or what the critics of the list wrote.
import { describe, expect, it } from 'vitest';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { measureText } from '../../src/graphics/text.ts';
import { groupWatched, markWatched } from '../../src/graphics/watched.ts';
import { layoutWatchlist, watchlist } from '../../src/graphics/watchlist.ts';
import { asOf } from '../../src/model/asof.ts';
import { parseWhen } from '../../src/model/when.ts';
import { loadRecord } from '../record.ts';

const record = loadRecord();

describe('markWatched(casefile)', () => {
  it('finds what this record holds too, the Macron address, and exits of Tor', () => {
    const marks = [...markWatched(record).values()];
    const count = (mark: string) => marks.filter((m) => m === mark).length;
    expect([count('shared'), count('macron'), count('tor'), count('plain')]).toEqual([14, 1, 132, 729]);
  });
  it('knows no exit before the lists of them were out', () => {
    expect([...markWatched(asOf(record, parseWhen('2017-04-25'))).values()]).not.toContain('tor');
  });
});

describe('groupWatched(casefile)', () => {
  it('puts the most frequent country first and those without one last', () => {
    const groups = groupWatched(record);
    expect(groups.slice(0, 3).map((g) => [g.code, g.watched.length])).toEqual([['CN', 45], ['US', 44], ['NL', 19]]);
    expect(groups.at(-1)!.code).toBeUndefined();
    expect(groups).toHaveLength(52);
  });
});

describe('layoutWatchlist(casefile, frame)', () => {
  for (const frame of [WIDE, NARROW]) {
    const layout = layoutWatchlist(record, frame);
    const rows = layout.sections.flatMap((s) => s.rows);
    const boxes = rows.flatMap((r) => r.strips).map((s) => ({ text: s.mark, x0: s.x, x1: s.x + (s.n - 1) * layout.pitch + layout.size, y0: s.y - layout.size / 2, y1: s.y + layout.size / 2 }));

    it(`draws each address once in the ${frame.name} frame, as many in a row as its number says`, () => {
      expect(rows.flatMap((r) => r.strips).reduce((n, s) => n + s.n, 0)).toBe(876);
      for (const row of rows) expect(row.strips.reduce((n, s) => n + s.n, 0)).toBe(row.label.n);
      expect(rows.filter((r) => r.label.lines[0] === 'Russia').map((r) => r.label.n)).toEqual([2]);
    });
    it(`lets no marks and no words touch or leave the ${frame.name} frame`, () => {
      const words = (x: number, y: number, text: string, size = frame.minimum, weight: 400 | 600 = 400, isEnd = false) => {
        const w = measureText(text, size, weight);
        return { text, x0: isEnd ? x - w : x, x1: isEnd ? x : x + w, y0: y - 10, y1: y + 3 };
      };
      const macron = layout.macron!;
      const all = [
        ...boxes,
        ...rows.flatMap(({ label }) => [...label.lines.map((line, i) => words(label.x, label.y + i * 16, line, frame.minimum, 400, frame.name === 'wide')), words(label.countX, label.countY, String(label.n), frame.minimum, 600, true)]),
        ...layout.sections.flatMap((s) => s.lines.map((line, i) => words(0, s.y + i * 17, line, 14, 600))),
        words(macron.x + layout.pitch + 4, macron.y + 4.5, `${frame.name === 'wide' ? '000.000.000[.]000000, ' : ''}${macron.words}`),
      ];
      all.forEach((a, i) => {
        expect([a, a.x0 >= 0 && a.y0 >= 0 && a.x1 <= layout.width && a.y1 <= layout.height]).toEqual([a, true]);
        for (const b of all.slice(i + 1)) expect([a, b, a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1]).toEqual([a, b, false]);
      });
    });
    it(`marks the Macron address in the ${frame.name} frame, by both its names`, () => {
      expect(new Set([layout.macron!.id, layout.macron!.ours])).toEqual(watchlist.holds(record));
    });
    it(`draws on an earlier day what was out, and nothing before the list, in the ${frame.name} frame`, () => {
      const then = layoutWatchlist(asOf(record, parseWhen('2017-04-25')), frame);
      expect(then.sections.flatMap((s) => s.rows).flatMap((r) => r.strips).reduce((n, s) => n + s.n, 0)).toBe(876);
      expect(then.macron).toBeUndefined();
      expect(layoutWatchlist(asOf(record, parseWhen('2016-12-01')), frame)).toMatchObject({ sections: [], height: 0 });
    });
  }
});

describe('watchlist.describe(casefile), watchlist.tabulate(casefile)', () => {
  it('counts what is drawn', () => {
    expect(watchlist.describe(record)).toEqual({
      addresses: 876, stated: 248, blank: 628, countries: 51, russiaStated: 'two', russiaDatabase: 75, overlap: 15,
      torFound: 'We found 132 of the addresses, 15 per cent, in archived lists of exits from Tor, which is a floor',
    });
    expect(watchlist.describe(asOf(record, parseWhen('2018-07-13')))['torFound']).toContain('later than this day');
  });
  it('adds up to the list', () => {
    const { head, rows } = watchlist.tabulate(record);
    expect(rows.reduce((n, r) => n + Number(r.cells[1]), 0)).toBe(876);
    expect(rows.reduce((n, r) => n + Number(r.cells[3]), 0)).toBe(132);
    expect(rows.reduce((n, r) => n + Number(r.cells[4]), 0)).toBe(15);
    for (const row of rows) expect(row.cells).toHaveLength(head.length);
  });
});
