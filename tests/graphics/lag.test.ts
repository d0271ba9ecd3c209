// How long the official answer took: reckoning, layout and table. Does not cover how it looks, nor what Plot does (plot.test.ts).
import { describe, expect, it } from 'vitest';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { drawLag, lag, layoutLag, limitLag, MOST } from '../../src/graphics/lag.ts';
import { sayNumber } from '../../src/model/say.ts';
import { reckonWaits, sayWait, spanDays } from '../../src/graphics/wait.ts';
import { asOf } from '../../src/model/asof.ts';
import type { Incident } from '../../src/model/incident.ts';
import { parseWhen } from '../../src/model/when.ts';
import { listTold } from '../../src/graphics/limit.ts';
import { loadRecord, multiplyIncidents } from '../record.ts';

const casefile = loadRecord();
const then = asOf(casefile, parseWhen('2017-04-25'));
const bare = { ...casefile, incidents: [] };
const link = (id: string) => ({ href: `/incidents/${id}/`, label: id });
const find = (id: string) => reckonWaits(casefile.incidents).find((w) => w.incident.id === id)!;

describe('spanDays(a, b)', () => {
  it('is one number between two days', () => {
    expect(spanDays(parseWhen('2015-04-08'), parseWhen('2015-04-18'))).toEqual([10, 10]);
  });
  it('is a range where a date is not known to the day', () => {
    expect(spanDays(parseWhen('2017-03'), parseWhen('2017-04-01'))).toEqual([1, 31]);
  });
  it('is never negative', () => {
    expect(spanDays(parseWhen('2024-05'), parseWhen('2024-05-08'))).toEqual([0, 7]);
    expect(spanDays(parseWhen('2024-06'), parseWhen('2024-05-08'))).toEqual([0, 0]);
  });
  it('counts a date that is no later than a day as that day', () => {
    expect(spanDays(parseWhen('../2017-03-31'), parseWhen('2017-04-02'))[1]).toBe(2);
  });
});

describe('sayWait(wait)', () => {
  it('is no finer than the dates', () => {
    expect(sayWait({ shortest: 39, longest: 39 })).toBe('39 days');
    expect(sayWait({ shortest: 0, longest: 7 })).toBe('up to 7 days');
    expect(sayWait({ shortest: 1, longest: 1 })).toBe('1 day');
    expect(sayWait({ shortest: 378, longest: 407 })).toBe('12 to 13 months');
    expect(sayWait({ shortest: 1372, longest: 1737 })).toBe('4 to 5 years');
  });
});

describe('reckonWaits(incidents)', () => {
  const incident = (attributions: object[]) => [{ ...find('tv5monde-2015').incident, attributions }] as unknown as Incident[];
  const stand = (when: string, stance: string, role = 'government') => ({ who: role, role, when: parseWhen(when), known: parseWhen(when), stance, says: '', sources: [] });

  it('finds ten years for TV5Monde, since a British list of names before it only reports, and eight for the phishing of Macron’s campaign, as likely', () => {
    expect(sayWait(find('tv5monde-2015'))).toBe('10 years');
    expect(find('tv5monde-2015').likely).toBeUndefined();
    expect(sayWait(find('macron-phishing-2017'))).toBe('8 years');
    expect(find('macron-phishing-2017').official.stance).toBe('supports');
  });
  it('leaves out firms, and whoever leaves it open', () => {
    expect(reckonWaits(incident([stand('2016-01-01', 'asserts', 'firm'), stand('2016-01-02', 'leaves open')]))).toEqual([]);
  });
  it('takes the first that asserts, and keeps an earlier one that calls it likely', () => {
    const [wait] = reckonWaits(incident([stand('2018-01-01', 'asserts'), stand('2016-01-01', 'supports'), stand('2017-01-01', 'asserts', 'court')]));
    expect([wait!.official.role, wait!.likely?.when.edtf]).toEqual(['court', '2016-01-01']);
  });
  it('takes one that calls it likely where nobody asserts it', () => {
    const [wait] = reckonWaits(incident([stand('2016-01-01', 'supports')]));
    expect([wait!.official.stance, wait!.likely]).toEqual(['supports', undefined]);
  });
});

describe.each([WIDE, NARROW])('layoutLag(waits, $name)', (frame) => {
  const layout = layoutLag(reckonWaits(casefile.incidents), frame);
  const boxes = layout.rows.map((r) => ({ id: r.id, x0: r.span.x, x1: r.name.x + r.name.width, y0: r.span.y - 9, y1: r.span.y + 9 }));

  it('has a line for each incident that has an official answer, the longest first', () => {
    expect(layout.rows.map((r) => r.id)).toEqual(reckonWaits(casefile.incidents).map((w) => w.incident.id));
    expect(layout.rows.map((r) => r.end)).toEqual(layout.rows.map((r) => r.end).sort((a, b) => b - a));
  });
  it('keeps all words within the frame', () => {
    expect(boxes.filter((b) => b.x0 < 0 || b.x1 > layout.width || b.y1 > layout.height || b.y0 < layout.top)).toEqual([]);
  });
  it('lets no words touch others', () => {
    expect(boxes.filter((a, i) => boxes.some((b, j) => j > i && a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1))).toEqual([]);
  });
  it('lets no words touch a line or what stands at its end', () => {
    const lines = layout.rows.map((r) => ({ x1: r.end + (r.wait.incident.status === 'contested' ? 9 : 6), y0: r.y - 2, y1: r.y + 2 }));
    expect(boxes.filter((b) => lines.some((l) => b.x0 < l.x1 && b.y0 < l.y1 && l.y0 < b.y1))).toEqual([]);
  });
  it('keeps its ticks apart', () => {
    const gaps = layout.ticks.slice(1).map((t, i) => t.x - layout.ticks[i]!.x);
    expect(Math.min(...gaps)).toBeGreaterThan(50);
  });
  it('puts the steps of each line in order', () => {
    expect(layout.rows.filter((r) => r.begun > r.said || r.disclosed > r.said || r.said > r.end)).toEqual([]);
  });
  it('draws the uncertain start of Westinghouse as long as a year, and none for TV5Monde', () => {
    const soft = (id: string) => layout.rows.find((r) => r.id === id)!.begun - 8;
    const year = (layout.ticks[1]!.x - layout.ticks[0]!.x) / (layout.ticks[1]!.text === '1 year' ? 1 : 2);
    expect(soft('westinghouse-2014') / year).toBeCloseTo(1, 1);
    expect(soft('tv5monde-2015')).toBe(0);
  });
  it('draws fewer lines as of an earlier day, and none from an empty record', () => {
    expect(layoutLag(reckonWaits(then.incidents), frame).rows.length).toBeGreaterThan(0);
    expect(layoutLag(reckonWaits(then.incidents), frame).rows.length).toBeLessThan(layout.rows.length);
    expect(layoutLag([], frame).rows).toEqual([]);
    expect(() => drawLag(layoutLag([], frame), link)).not.toThrow();
  });
  it('is drawn with one named link a line, and the same each time', () => {
    const drawn = drawLag(layout, link);
    expect(drawn.match(/data-mark=/g)).toHaveLength(layout.rows.length);
    expect(drawLag(layout, link)).toBe(drawn);
    expect(drawn).not.toMatch(/NaN|undefined|style=/);
  });
});

describe('limitLag(casefile)', () => {
  it('draws every wait of today’s record', () => {
    expect(limitLag(casefile).drawn.map((w) => w.id)).toEqual(reckonWaits(casefile.incidents).map((w) => w.incident.id));
    expect(lag.gathers!(casefile)).toBe(0);
  });
  it.each([10, 100])('draws a fixed number of lines for %i times the record, and its counts add up', (factor) => {
    const many = multiplyIncidents(casefile, factor);
    const { drawn } = limitLag(many);
    expect(drawn.length).toBe(MOST);
    expect(drawn.length + lag.gathers!(many)).toBe(reckonWaits(many.incidents).length);
    expect([...listTold(casefile)].filter((id) => lag.holds(casefile).has(id) && drawn.every((w) => w.id !== id))).toEqual([]);
    for (const frame of [WIDE, NARROW]) {
      const { rows, more, height } = layoutLag(drawn, frame, true);
      expect(rows).toHaveLength(MOST);
      expect(more!.y - rows.at(-1)!.y).toBeGreaterThanOrEqual(24);
      expect(more!.y).toBeLessThan(height - 4);
    }
  });
});

describe('lag: describe and tabulate', () => {
  it('has a row in the table for each mark', () => {
    const ids = lag.tabulate(casefile).rows.map((r) => r.id);
    expect(new Set(ids)).toEqual(lag.holds(casefile));
    expect(lag.describe(casefile)['official']).toBe(sayNumber(ids.length));
  });
  it('says on 25 April 2017 that there was no official answer for the phishing', () => {
    expect(lag.describe(then)['macron']).toMatch(/none yet/);
    expect(() => lag.describe(bare)).not.toThrow();
  });
  it('names the longest wait', () => {
    expect(lag.describe(casefile)).toMatchObject({ longest: 'ten years', shortest: 'seven days', longestLabel: 'TV5Monde, ten years' });
  });
});
