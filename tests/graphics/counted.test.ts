// The figures that were given for the attacks. Does not cover how they look, nor whether a figure is right: nobody can tell.
import { describe, expect, it } from 'vitest';
import { counted, drawCounted, layoutCounted, MOST, type Cell } from '../../src/graphics/counted.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { groupFigures } from '../../src/graphics/panels.ts';
import { measureText } from '../../src/graphics/text.ts';
import { asOf } from '../../src/model/asof.ts';
import { parseWhen } from '../../src/model/when.ts';
import { assembleCasefile } from '../../src/model/casefile.ts';
import { readContent } from '../../src/intake/read.ts';

const casefile = assembleCasefile(readContent(process.cwd()));
const then = asOf(casefile, parseWhen('2017-04-25'));
const bare = { ...casefile, moments: [] };
const link = (id: string) => ({ href: `/record/chronicle/#${id}`, label: id });
/** Width of a figure in the serif, in its own size, by letters: measured in a browser at 0.5 em. */
const SERIF = 0.5;

describe('groupFigures(casefile)', () => {
  const panels = groupFigures(casefile).flatMap((g) => g.panels);
  const form = (id: string) => panels.find((p) => p.id === id)!;

  it('has each moment with a count once', () => {
    expect(panels.map((p) => p.id).sort()).toEqual(casefile.moments.filter((m) => m.count).map((m) => m.id).sort());
  });
  it('never puts web traffic and phishing in one group', () => {
    for (const group of groupFigures(casefile)) expect(new Set(group.panels.map((p) => p.moment.thread)).size).toBe(1);
  });
  it('keeps lures that belong to the case of the leak apart from the phishing', () => {
    expect(groupFigures(casefile).map((g) => g.matter)).toEqual(['website', 'phishing', 'everything', 'wave']);
  });
  it('reads how a figure was put', () => {
    expect(form('canard-1922-attempts')).toMatchObject({ form: 'exact', number: '1,922', isTimed: false });
    expect(form('mahjoubi-4000-month')).toMatchObject({ form: 'about', number: '4,000', of: 'attacks on the website', isTimed: true });
    expect(form('five-sites-bloomberg')).toMatchObject({ form: 'at least', number: '5', of: 'fake sites' });
    expect(form('doj-100-targets')).toMatchObject({ form: 'more than', number: '100' });
    expect(form('griveaux-2017-04-25')).toMatchObject({ form: 'between', number: '2,000–3,000', isTimed: false });
  });
  it('leaves no word of how a figure was put in what was counted', () => {
    expect(panels.filter((p) => /\b(about|at least|more than)\b/.test(p.of))).toEqual([]);
  });
});

describe.each([WIDE, NARROW])('layoutCounted(casefile, $name)', (frame) => {
  const layout = layoutCounted(casefile, frame);
  const boxesOf = (cell: Cell) => [
    ...cell.words.map((w) => ({ x0: w.x, x1: w.x + Math.max(...w.lines.map((l) => measureText(l, layout.minimum, w.weight))), y0: w.y - layout.lineHeight / 2, y1: w.y + (w.lines.length - 0.5) * layout.lineHeight })),
    { x0: cell.number.x, x1: cell.number.x + cell.panel.number.length * SERIF * layout.size, y0: cell.number.y - layout.size * 0.4, y1: cell.number.y + layout.size * 0.4 },
    { x0: cell.sign.x0 - 5, x1: cell.sign.x1 + 24, y0: cell.sign.y - 6, y1: cell.sign.y + 6 },
    ...(cell.put.text ? [{ x0: cell.put.x, x1: cell.put.x + measureText(cell.put.text, layout.minimum), y0: cell.put.y - 7, y1: cell.put.y + 7 }] : []),
  ];
  const boxes = [
    ...layout.cells.flatMap(boxesOf),
    ...layout.unlike.map((u) => ({ x0: u.x - layout.size * 0.3, x1: u.x + layout.size * 0.3, y0: u.y - 9, y1: u.y + 9 })),
    ...layout.heads.map((h) => ({ x0: h.x, x1: h.x + measureText(h.text, layout.minimum, 600), y0: h.y - 8, y1: h.y + 8 })),
  ];

  it('gives every figure the same size and every cell the same width, whatever the number', () => {
    expect(new Set(layout.cells.map((c) => c.width)).size).toBe(1);
    expect(new Set(layout.cells.map((c) => c.sign.x1 - c.sign.x0)).size).toBe(1);
  });
  it('keeps everything within the frame', () => {
    expect(boxes.filter((b) => b.x0 < -5 || b.x1 > layout.width || b.y0 < 0 || b.y1 > layout.height)).toEqual([]);
  });
  it('lets nothing touch', () => {
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).map((b) => [a, b]))).toEqual([]);
  });
  it('lets no words cross the line above the period', () => {
    expect(layout.cells.flatMap((c) => c.words.flatMap((w) => boxesOf({ ...c, words: [w] }).slice(0, 1)).filter((b) => b.y0 < c.rule.y && c.rule.y < b.y1))).toEqual([]);
  });
  it('parts any two figures of one group', () => {
    expect(layout.unlike).toHaveLength(groupFigures(casefile).reduce((sum, g) => sum + g.panels.length - 1, 0));
  });
  it('draws fewer as of an earlier day, and none from an empty record', () => {
    expect(layoutCounted(then, frame).cells.length).toBeGreaterThan(0);
    expect(layoutCounted(then, frame).cells.length).toBeLessThan(layout.cells.length);
    expect(layoutCounted(bare, frame).cells).toEqual([]);
    expect(() => drawCounted(layoutCounted(bare, frame), link)).not.toThrow();
  });
  it('is drawn with one named link a figure, and the same each time', () => {
    const drawn = drawCounted(layout, link);
    expect(drawn.match(/data-mark=/g)).toHaveLength(layout.cells.length);
    expect(drawCounted(layout, link)).toBe(drawn);
    expect(drawn).not.toMatch(/NaN|undefined|style=/);
  });
});

describe('layoutCounted of a record ten times as large', () => {
  const large = { ...casefile, moments: casefile.moments.flatMap((m) => Array.from({ length: 10 }, (_, n) => (n === 0 ? m : { ...m, id: `${m.id}-y${n}` }))) };
  it.each([WIDE, NARROW])('draws no more figures than its limit in each group and counts the others, in the $name frame', (frame) => {
    const { cells, gathered } = layoutCounted(large, frame);
    const groups = groupFigures(large);
    expect(cells).toHaveLength(MOST * groups.length);
    expect(gathered.map((g) => g.count)).toEqual(groups.map((g) => g.panels.length - MOST));
    expect(new Set(cells.map((c) => c.id))).toEqual(counted.holds(large));
    expect(counted.gathers!(large)).toBe(groups.reduce((sum, g) => sum + g.panels.length, 0) - cells.length);
    for (const g of gathered) expect(cells.filter((c) => c.x <= g.x && g.x < c.x + c.width && c.y < g.y + 4 && g.y < c.y + c.height)).toEqual([]);
  });
  it('gathers nothing of the record as it is', () => {
    expect(counted.gathers!(casefile)).toBe(0);
  });
});

describe('counted: describe and tabulate', () => {
  it('has a row in the table for each mark', () => {
    const { rows } = counted.tabulate(casefile);
    expect(new Set(rows.map((r) => r.id))).toEqual(counted.holds(casefile));
    expect(rows).toHaveLength(layoutCounted(casefile, WIDE).cells.length);
  });
  it('counts what the summary says', () => {
    expect(counted.describe(casefile)).toEqual({ figures: 'eight', claimants: 'seven', untimed: 'three', disputed: 'six' });
  });
});
