// What dated editions of a database answered, and where the cells and words lie. Does not look at shades, or ask a database.
import { describe, expect, it } from 'vitest';
import { askEditions, listEditions, sayAnswers } from '../../src/graphics/answers.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { measureText } from '../../src/graphics/text.ts';
import { layoutWhosemap, whosemap } from '../../src/graphics/whosemap.ts';
import { openWords } from '../../src/graphics/word.ts';
import { asOf } from '../../src/model/asof.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { parseWhen } from '../../src/model/when.ts';
import { loadRecord } from '../record.ts';

const record = loadRecord();
const COLUMNS = listEditions(record).map((e) => e.column);

/** The real record with one address, to which the editions gave these countries. */
const ask = (codes: string) => {
  const given = Object.fromEntries(codes.split(' ').map((code, i) => [COLUMNS[i]!, code === '-' ? undefined : code]));
  return askEditions({ ...record, indicators: [{ ...record.indicators.find((i) => i.type === 'address')!, ...given } as Indicator] })[0]!;
};

describe('askEditions(casefile)', () => {
  it('finds 87 of the 221 addresses to change country between the six editions', () => {
    const all = askEditions(record);
    expect([all.length, all.filter((a) => a.change !== 'never').length, COLUMNS.length]).toEqual([221, 87, 6]);
  });
  it('agrees with a plain count of distinct codes, without blanks and EU', () => {
    for (const a of askEditions(record)) {
      const codes = new Set(COLUMNS.map((c) => a.indicator[c]).filter((c) => c !== undefined && c !== 'EU'));
      expect([a.indicator.id, a.change === 'never']).toEqual([a.indicator.id, codes.size < 2]);
    }
  });
  it('tells one change from a return and from a third country', () => {
    expect(ask('SE SE NL NL NL NL').change).toBe('once');
    expect(ask('SE SE SE LV SE LV').change).toBe('back');
    expect(ask('NL NL NL LV SE LV').change).toBe('back');
    expect(ask('RO RO NL NL ES ES').change).toBe('thrice');
    expect(ask('SE SE SE SE SE SE').change).toBe('never');
  });
  it('takes no answer, or all of Europe, for no change', () => {
    expect(ask('EU EU FR FR FR FR').change).toBe('never');
    expect(ask('GB GB - GB GB -').change).toBe('never');
    expect(ask('EU EU FR FR - FR').runs.map((r) => [r.code, r.from, r.to])).toEqual([['FR', 2, 4], ['FR', 5, 6]]);
  });
});

describe('sayAnswers(answers, editions, word)', () => {
  it('says each change with its month', () => {
    expect(sayAnswers(ask('SE SE SE LV SE LV'), listEditions(record), openWords(record))).toBe('Sweden from Feb 2015, Latvia from Mar 2017, Sweden from Jul 2018, Latvia from Sept 2019');
    expect(sayAnswers(ask('- - - - - -'), listEditions(record), openWords(record))).toBe('no country');
  });
});

describe('layoutWhosemap(casefile, frame)', () => {
  for (const frame of [WIDE, NARROW]) {
    const layout = layoutWhosemap(record, frame);
    const cells = [...layout.examples, ...layout.sections].flatMap((s) => s.cells);

    it(`gives every changing address a row of the same height in the ${frame.name} frame`, () => {
      const heights = layout.sections.flatMap((s) => [...new Map(s.cells.map((c) => [c.y, c.height])).values()]);
      expect(heights.reduce((sum, h) => sum + h, 0)).toBe(87 * 5);
      expect(layout.sections.map((s) => s.title)).toEqual(['54 change country once', '25 change and change back', '8 go on to a third country']);
    });
    it(`shows the two addresses of the story in the ${frame.name} frame, and lights the Macron one alone`, () => {
      expect(layout.examples.map((e) => [e.address, e.isMacron, e.cells.filter((c) => c.nth !== undefined).length])).toEqual([['185.86.148[.]227', false, 4], ['194.187.249[.]135', true, 1]]);
      expect(new Set(layout.examples.map((e) => e.answers.indicator.id))).toEqual(whosemap.holds(record));
    });
    it(`lets no cell overlap another or leave the ${frame.name} frame, and no name leave its cell`, () => {
      cells.forEach((a, i) => {
        expect(a.x >= 0 && a.x + a.width <= layout.width && a.y + a.height <= layout.height).toBe(true);
        if (a.text !== undefined) expect([a.text, measureText(a.text, frame.minimum) + 4 <= a.width, a.height > frame.minimum]).toEqual([a.text, true, true]);
        for (const b of cells.slice(i + 1)) expect([a, b, a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height]).toEqual([a, b, false]);
      });
    });
    it(`lets no words touch in the ${frame.name} frame`, () => {
      const words = (x: number, y: number, text: string, anchor = 'start') => {
        const w = measureText(text, frame.minimum, 600);
        return { text, x0: anchor === 'end' ? x - w : x, x1: anchor === 'end' ? x : x + w, y0: y - 10, y1: y + 3 };
      };
      const all = [
        ...layout.bar.labels.map((l) => words(l.x, l.y, l.text, l.anchor)),
        ...layout.heads.flatMap((h) => h.lines.map((line, i) => words(h.x, h.y + i * 15, line))),
        ...layout.examples.flatMap((e) => [{ text: e.address, x0: e.x, x1: e.x + e.address.length * 0.61 * frame.minimum, y0: e.y - 10, y1: e.y + 3 }, words(...e.wordsAt, e.words)]),
        ...layout.sections.flatMap((s) => [words(0, s.y, s.title), ...s.counts.map((c) => words(c.x, c.y, String(c.n), 'end'))]),
        ...cells.map((c) => ({ text: c.text ?? 'cell', x0: c.x, x1: c.x + c.width, y0: c.y, y1: c.y + c.height })),
      ];
      all.forEach((a, i) => {
        expect([a, a.x0 >= 0 && a.x1 <= layout.width]).toEqual([a, true]);
        for (const b of all.slice(i + 1)) expect([a, b, a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1]).toEqual([a, b, false]);
      });
    });
    it(`asks on an earlier day only the editions that were out, in the ${frame.name} frame`, () => {
      const then = layoutWhosemap(asOf(record, parseWhen('2017-04-25')), frame);
      expect(then.heads).toHaveLength(4);
      expect(then.sections.flatMap((s) => s.cells).length).toBeLessThan(cells.length);
      expect(layoutWhosemap(asOf(record, parseWhen('2010-01-01')), frame).sections).toEqual([]);
    });
  }
});

describe('whosemap.describe(casefile), whosemap.tabulate(casefile)', () => {
  it('counts what is drawn', () => {
    expect(whosemap.describe(record)).toEqual({ addresses: 221, changed: 87, percent: 39, back: '25', editions: 'six' });
    expect(whosemap.describe(asOf(record, parseWhen('2010-01-01')))).toMatchObject({ changed: 0, percent: 0, editions: 'none' });
  });
  it('has a row for each changing address, for the Macron one, and for the rest together', () => {
    const { head, rows } = whosemap.tabulate(record);
    expect(rows).toHaveLength(87 + 1 + 1);
    expect(rows.at(-1)!.cells[0]).toBe('133 other addresses');
    for (const row of rows) expect(row.cells).toHaveLength(head.length);
  });
});
