// How the American list is counted, and where marks and words lie. Does not cover the dashes that make a strip into marks,
// or what the critics of the list wrote.
import { describe, expect, it } from 'vitest';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { measureText } from '../../src/graphics/text.ts';
import { describeWatched, gatherWatched, groupWatched, markWatched } from '../../src/graphics/watched.ts';
import { drawWatchlist, layoutWatchlist, watchlist } from '../../src/graphics/watchlist.ts';
import { asOf } from '../../src/model/asof.ts';
import type { Casefile } from '../../src/model/casefile.ts';
import { parseWhen } from '../../src/model/when.ts';
import { loadRecord } from '../record.ts';

const record = loadRecord();

/** The list ten times over: each address again under other ids. */
const grown: Casefile = { ...record, watchlist: Array.from({ length: 10 }, (_, i) => record.watchlist.map((w) => (i === 0 ? w : { ...w, id: `${w.id}-${i}`, indicator: `${w.indicator}.${i}` }))).flat() };

describe('markWatched(casefile)', () => {
  it('finds what this record holds too, the Macron address, and exits of Tor', () => {
    const marks = [...markWatched(record).values()];
    const count = (mark: string) => marks.filter((m) => m === mark).length;
    expect([count('shared'), count('weak'), count('macron'), count('tor'), count('plain')]).toEqual([7, 7, 1, 132, 729]);
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

describe('gatherWatched(casefile)', () => {
  it('puts each address into one mark, and Russia in a mark of its own', () => {
    for (const casefile of [record, asOf(record, parseWhen('2017-04-25')), grown]) {
      const gathered = gatherWatched(casefile);
      expect(gathered.flatMap((g) => g.watched.map((w) => w.id)).sort()).toEqual(casefile.watchlist.map((w) => w.id).sort());
      expect(gathered.find((g) => g.code === 'RU')!.watched).toHaveLength(casefile === grown ? 20 : 2);
    }
  });
});

describe('describeWatched(casefile)', () => {
  it('knows each mark that is no record, now and on an earlier day', () => {
    for (const day of ['2016-12-29', '2017-04-25', '2018-07-13', '2026-01-01']) {
      for (const id of watchlist.holds(asOf(record, parseWhen(day)))) expect([day, id, record.byId.has(id) || describeWatched(asOf(record, parseWhen(day))).has(id)]).toEqual([day, id, true]);
    }
  });
  it('says of the Dutch ones how many are called command servers, and which are in this record', () => {
    const { title, place, lines } = describeWatched(record).get('watched-nl')!;
    expect([title, place, lines[0]!.text]).toEqual(['Netherlands', '/record/watchlist/#watched-nl', '19 addresses of the US list.']);
    expect(lines.flatMap((l) => (l.id === undefined ? [] : [record.byId.get(l.id)?.sort]))).toEqual(['indicator', 'indicator']);
  });
});

describe('layoutWatchlist(casefile, frame)', () => {
  for (const frame of [WIDE, NARROW]) {
    const layout = layoutWatchlist(record, frame);
    const strips = layout.rows.flatMap((r) => r.strips);
    const squares = (own: typeof layout): number => own.rows.flatMap((r) => r.strips).reduce((n, s) => n + s.n, 0);
    const draw = (own: typeof layout): string => drawWatchlist(own, (id) => ({ href: `/${id}/`, label: id }));

    it(`draws each address once in the ${frame.name} frame, as many in a row as its number says`, () => {
      expect([squares(layout), layout.per]).toEqual([876, 1]);
      for (const row of layout.rows.filter((r) => !['watched-blank-ours', 'gs-535'].includes(r.id))) expect([row.id, row.strips.reduce((n, s) => n + s.n, 0)]).toEqual([row.id, row.n ?? 0]);
      const [ours, macron] = ['watched-blank-ours', 'gs-535'].map((id) => layout.rows.find((r) => r.id === id)!);
      expect([ours!.n, ours!.strips.map((s) => s.n), macron!.strips.map((s) => s.n)]).toEqual([8, [7], [1]]);
    });
    it(`lets no marks and no words touch or leave the ${frame.name} frame`, () => {
      const words = [...layout.labels, ...layout.rows.flatMap((r) => r.labels)].map(({ x, y, text, tone, anchor }) => {
        const w = tone === 'mono' ? text.length * 0.61 * frame.minimum : measureText(text, frame.minimum, tone === 'strong' ? 600 : 400);
        return { text, x0: anchor === 'end' ? x - w : x, x1: anchor === 'end' ? x : x + w, y0: y - 6.5, y1: y + 6.5 };
      });
      const all = [...strips.map((s) => ({ text: s.mark, x0: s.x, x1: s.x + (s.n - 1) * layout.pitch + layout.size, y0: s.y - layout.size / 2, y1: s.y + layout.size / 2 })), ...words];
      all.forEach((a, i) => {
        expect([a, a.x0 >= 0 && a.y0 >= 0 && a.x1 <= layout.width && a.y1 <= layout.height]).toEqual([a, true]);
        for (const b of all.slice(i + 1)) expect([a, b, a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1]).toEqual([a, b, false]);
      });
    });
    it(`gives each mark room for a finger in the ${frame.name} frame, and the rows none in common`, () => {
      for (const { id, hit } of layout.rows) expect([id, hit.y1 - hit.y0 >= 28, hit.x1 - hit.x0 >= 28]).toEqual([id, true, true]);
      const rows = layout.rows.filter((r) => r.id !== 'gs-535');
      for (const [i, { id, hit }] of rows.entries()) if (i > 0) expect([id, hit.y0 >= rows[i - 1]!.hit.y1]).toEqual([id, true]);
    });
    it(`holds its marks and both names of the Macron address in the ${frame.name} frame`, () => {
      expect(new Set([...layout.rows.map((r) => r.id), 'inf-0001'])).toEqual(watchlist.holds(record));
    });
    it(`says what critics found, from the day they did, in the ${frame.name} frame`, () => {
      const critics = (own: typeof layout): string[] => own.rows.filter((r) => r.n === undefined).map((r) => r.id);
      expect(critics(layout)).toEqual(['dailydot-2017-01-05', 'wordfence-2017-01']);
      expect(critics(layoutWatchlist(asOf(record, parseWhen('2016-12-31')), frame))).toEqual([]);
    });
    it(`draws on an earlier day what was out, and nothing before the list, in the ${frame.name} frame`, () => {
      const then = layoutWatchlist(asOf(record, parseWhen('2017-04-25')), frame);
      expect(squares(then)).toBe(876);
      expect(then.rows.map((r) => r.id)).not.toContain('gs-535');
      expect(layoutWatchlist(asOf(record, parseWhen('2016-12-01')), frame)).toMatchObject({ rows: [], height: 0 });
    });
    it(`is drawn with one named link a mark, and the same each time, in the ${frame.name} frame`, () => {
      expect(draw(layout).match(/data-mark=/g)).toHaveLength(layout.rows.length);
      expect(draw(layoutWatchlist(record, frame))).toBe(draw(layout));
      expect(draw(layout)).not.toMatch(/NaN|undefined|style=/);
      expect(() => draw(layoutWatchlist(asOf(record, parseWhen('2016-12-01')), frame))).not.toThrow();
    });
    it(`lets a square stand for ten in a list ten times as long, and grows little, in the ${frame.name} frame`, () => {
      const large = layoutWatchlist(grown, frame);
      expect([grown.watchlist.length, large.per]).toEqual([8760, 10]);
      expect(squares(large)).toBeLessThan(876 * 1.05);
      expect(large.height).toBeLessThan(layout.height * 1.05);
      expect(draw(large).length).toBeLessThan(draw(layout).length * 1.05);
    });
  }
});

describe('watchlist.describe(casefile), watchlist.tabulate(casefile)', () => {
  it('counts what is drawn', () => {
    expect(watchlist.describe(record)).toEqual({
      addresses: 876, stated: 248, blank: 628, countries: 51, russiaStated: 'two', russiaDatabase: 75, overlap: 15,
      torFound: 'At least 132 of the addresses, 15 per cent, were at some time exits of Tor, by our match with archived lists',
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
