// What dated editions of a database answered, which addresses are one mark, and where the marks and words lie. Does not look
// at shades, or ask a database.
import { describe, expect, it } from 'vitest';
import { countKinds, describeAlike, gatherAlike } from '../../src/graphics/alike.ts';
import { askEditions, countMoves, listEditions, sayAnswers } from '../../src/graphics/answers.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { measureText } from '../../src/graphics/text.ts';
import { drawWhosemap, layoutWhosemap, whosemap } from '../../src/graphics/whosemap.ts';
import { openWords } from '../../src/graphics/word.ts';
import type { Casefile } from '../../src/model/casefile.ts';
import { asOf } from '../../src/model/asof.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { parseWhen } from '../../src/model/when.ts';
import { loadRecord } from '../record.ts';

const record = loadRecord();
const word = openWords(record);
const then = asOf(record, parseWhen('2017-04-25'));
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

describe('countMoves(answers, at)', () => {
  it('counts from one edition to the next, where both give a country', () => {
    expect(COLUMNS.map((_, at) => countMoves(askEditions(record), at))).toEqual([0, 37, 21, 24, 32, 24]);
    expect(countMoves([ask('EU GB - FR FR DE')], 1)).toBe(0);
  });
});

describe('sayAnswers(answers, editions, word)', () => {
  it('says each change with its month', () => {
    expect(sayAnswers(ask('SE SE SE LV SE LV'), listEditions(record), word)).toBe('Sweden from Feb 2015, Latvia from Mar 2017, Sweden from Jul 2018, Latvia from Sept 2019');
    expect(sayAnswers(ask('- - - - - -'), listEditions(record), word)).toBe('no country');
  });
});

/** The real record ten times: each address again under other ids. */
const grown: Casefile = { ...record, indicators: Array.from({ length: 10 }, (_, i) => record.indicators.map((r) => ({ ...r, id: i === 0 ? r.id : `${r.id}-${i}`, indicator: i === 0 ? r.indicator : `${r.indicator}.${i}` }))).flat() };

describe('gatherAlike(answers)', () => {
  it('puts each address that changes into one group', () => {
    for (const casefile of [record, then, grown]) {
      const changed = askEditions(casefile).filter((a) => a.change !== 'never');
      const gathered = gatherAlike(changed).flatMap((g) => g.members.map((a) => a.indicator.id));
      expect(gathered.sort()).toEqual(changed.map((a) => a.indicator.id).sort());
    }
  });
  it('holds addresses with other answers apart, but for the mixed', () => {
    for (const { isMixed, members, change } of gatherAlike(askEditions(record))) {
      if (!isMixed) expect(countKinds(members)).toBe(1);
      expect(new Set(members.map((a) => a.change))).toEqual(new Set([change]));
    }
  });
  it('shows the fifteen that went from Sweden to Latvia and back twice', () => {
    const [first] = gatherAlike(askEditions(record)).filter((g) => g.change === 'back');
    expect([first!.id, first!.members.length]).toEqual(['answers-se-se-se-lv-se-lv', 15]);
  });
});

describe('describeAlike(casefile)', () => {
  it('knows each mark that is no single address, now and on every earlier day', () => {
    for (const day of ['2015-06-01', '2016-06-30', '2017-02-01', '2017-04-25', '2018-08-01', '2026-01-01']) {
      const earlier = asOf(record, parseWhen(day));
      const groups = [...whosemap.holds(earlier)].filter((id) => !record.byId.has(id)).sort();
      expect([day, ...[...describeAlike(earlier).keys()].sort()]).toEqual([day, ...groups]);
    }
  });
  it('leads to rows of the table', () => {
    for (const casefile of [record, then]) {
      const rows = new Set(whosemap.tabulate(casefile).rows.map((r) => r.under));
      const own = describeAlike(casefile);
      for (const id of whosemap.holds(casefile)) if (own.has(id) && id !== 'answers-changed') expect([id, rows.has(own.get(id)!.place.split('#')[1])]).toEqual([id, true]);
    }
  });
  it('names each address of a group', () => {
    const { title, lines } = describeAlike(record).get('answers-se-se-se-lv-se-lv')!;
    expect(title).toBe('Sweden → Latvia → Sweden → Latvia');
    expect(lines.map((l) => record.byId.get(l.id!)?.sort)).toEqual(Array(15).fill('indicator'));
  });
});

describe('layoutWhosemap(casefile, frame)', () => {
  for (const frame of [WIDE, NARROW]) {
    const layout = layoutWhosemap(record, frame);
    const groups = layout.blocks.filter((b) => /^answers-(?!changed|same)/.test(b.id));
    const slabs = layout.blocks.flatMap((b) => b.slabs);

    it(`draws every address once in the bar, and every changing one once below it, in the ${frame.name} frame`, () => {
      const [changed, same] = ['answers-changed', 'answers-same'].map((id) => layout.blocks.find((b) => b.id === id)!.members.length);
      expect([changed, same]).toEqual([87, 134]);
      expect(groups.reduce((sum, b) => sum + b.members.length, 0)).toBe(87);
      expect(layout.labels.filter((l) => l.tone === 'strong').map((l) => l.text)).toEqual(['54 change country once', '25 change and change back', '8 go on to a third country']);
    });
    it(`makes each block as high as its addresses are many, in each edition, in the ${frame.name} frame`, () => {
      for (const { id, members, slabs: own } of groups) {
        const tops = Math.min(...own.map((s) => s.y0));
        for (const x of new Set(own.map((s) => s.x0))) {
          const column = own.filter((s) => s.x0 <= x && x < s.x1);
          expect([id, column.reduce((sum, s) => sum + s.y1 - s.y0, 0), Math.min(...column.map((s) => s.y0))]).toEqual([id, members.length * 7, tops]);
        }
      }
    });
    it(`dots the edge for as many as have only a weak tie, in the ${frame.name} frame`, () => {
      const weak = groups.reduce((sum, b) => sum + (b.weak ? b.weak.y1 - b.weak.y0 : 0), 0) / 7;
      expect(weak).toBe(askEditions(record).filter((a) => a.change !== 'never' && a.indicator.confidence === 'low').length);
    });
    it(`gives each mark room for a finger in the ${frame.name} frame`, () => {
      for (const { id, slabs: own, hit } of layout.blocks) {
        const [y0, y1] = hit ? [hit.y0, hit.y1] : [Math.min(...own.map((s) => s.y0)), Math.max(...own.map((s) => s.y1))];
        expect([id, y1 - y0 >= 28]).toEqual([id, true]);
      }
    });
    it(`shows the two addresses of the story in the ${frame.name} frame, and lights the Macron one alone`, () => {
      const pointed = layout.blocks.filter((b) => record.byId.has(b.id));
      expect(pointed.map((b) => [b.id, b.labels[0]!.text, b.labels[0]!.tone])).toEqual([['inf-0014', '185.86.148[.]227', 'mono'], ['inf-0001', '194.187.249[.]135', 'mono red']]);
    });
    it(`lets no slab overlap another or leave the ${frame.name} frame`, () => {
      slabs.forEach((a, i) => {
        expect(a.x0 >= 0 && a.x1 <= layout.width && a.y0 >= 0 && a.y1 <= layout.height).toBe(true);
        for (const b of slabs.slice(i + 1)) expect([a, b, a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1]).toEqual([a, b, false]);
      });
    });
    it(`lets no words touch, and no name leave its slab, in the ${frame.name} frame`, () => {
      const words = [...layout.labels, ...layout.blocks.flatMap((b) => b.labels)].map(({ x, y, text, tone, anchor }) => {
        const w = tone.startsWith('mono') ? text.length * 0.61 * frame.minimum : measureText(text, frame.minimum, tone === 'strong' ? 600 : 400);
        return { text, x0: anchor === 'end' ? x - w : x, x1: anchor === 'end' ? x : x + w, y0: y - 7, y1: y + 7 };
      });
      words.forEach((a, i) => {
        expect([a, a.x0 >= 0 && a.x1 <= layout.width && a.y0 >= 0]).toEqual([a, true]);
        for (const b of words.slice(i + 1)) expect([a, b, a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1]).toEqual([a, b, false]);
        for (const s of slabs) {
          const apart = a.x1 <= s.x0 || s.x1 <= a.x0 || a.y1 <= s.y0 || s.y1 <= a.y0;
          expect([a, s, apart || (s.x0 <= a.x0 && a.x1 <= s.x1 && s.y0 <= a.y0 && a.y1 <= s.y1)]).toEqual([a, s, true]);
        }
      });
    });
    it(`asks on an earlier day only the editions that were out, in the ${frame.name} frame`, () => {
      const earlier = layoutWhosemap(then, frame);
      expect(new Set(earlier.blocks.flatMap((b) => b.slabs.map((s) => s.x0))).size).toBeLessThan(new Set(slabs.map((s) => s.x0)).size);
      expect(layoutWhosemap(asOf(record, parseWhen('2010-01-01')), frame).blocks).toEqual([]);
    });
    it(`is drawn with one named link a mark, and the same each time, in the ${frame.name} frame`, () => {
      const draw = (casefile: Casefile) => drawWhosemap(layoutWhosemap(casefile, frame), (id) => ({ href: `/${id}/`, label: id }));
      expect(draw(record).match(/data-mark=/g)).toHaveLength(layout.blocks.length);
      expect(draw(record)).toBe(draw(record));
      expect(draw(record)).not.toMatch(/NaN|undefined|style=/);
      expect(() => draw(asOf(record, parseWhen('2010-01-01')))).not.toThrow();
    });
    it(`grows neither in height nor in bytes with ten times the addresses, in the ${frame.name} frame`, () => {
      const large = layoutWhosemap(grown, frame);
      const weigh = (own: typeof layout): number => drawWhosemap(own, (id) => ({ href: `/${id}/`, label: id })).length;
      expect(large.blocks.flatMap((b) => b.members).length).toBeGreaterThan(3000);
      expect(large.height).toBeLessThan(layout.height * 1.1);
      expect(weigh(large)).toBeLessThan(weigh(layout) * 1.1);
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
  it('keeps the rows of one mark together', () => {
    const unders = whosemap.tabulate(record).rows.map((r) => r.under);
    expect(unders.filter((u, i) => u !== unders[i - 1])).toHaveLength(new Set(unders).size);
  });
});
