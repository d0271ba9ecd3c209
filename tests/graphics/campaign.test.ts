// Not covered here: how the marks look, the links' names, the page around the drawing (tests/built).
import { describe, expect, it } from 'vitest';
import { campaign, isAlone, layoutCampaign } from '../../src/graphics/campaign.ts';
import { sayNumber } from '../../src/model/say.ts';
import { MAGNIFIED, scaleDays } from '../../src/graphics/days.ts';
import { cutLine, findPlace, overlap, type Box } from '../../src/graphics/fit.ts';
import { NARROW, WIDE, type Frame } from '../../src/graphics/frame.ts';
import { drawGlyph, drawSpan, REACH, SHAPE_OF } from '../../src/graphics/glyph.ts';
import { isBand, isLate, isOwnAct, isSpan, placedMoments, type CampaignLayout, type Words } from '../../src/graphics/moments.ts';
import { measureText } from '../../src/graphics/text.ts';
import { asOf } from '../../src/model/asof.ts';
import { examineContent } from '../../src/model/casefile.ts';
import { parseWhen } from '../../src/model/when.ts';
import { readContent } from '../../src/intake/read.ts';
import { MOST, MOST_BANDS, musterMoments } from '../../src/graphics/muster.ts';

const casefile = examineContent(readContent(process.cwd())).casefile!;
const frames = [WIDE, NARROW];

/** The box of each line of a text. */
function boxesOf(words: Words, frame: Frame, dx = 0, dy = 0, weight: 400 | 600 = 400): { text: string; box: Box }[] {
  return words.lines.map((line, i) => {
    const wide = measureText(line, frame.minimum, weight);
    const x = words.x + dx - (words.anchor === 'end' ? wide : words.anchor === 'middle' ? wide / 2 : 0);
    const y = words.y + dy + 15 * i;
    return { text: line, box: { x0: x, y0: y - 9.5, x1: x + wide, y1: y + 3 } };
  });
}

function labelsOf(layout: CampaignLayout, frame: Frame): { text: string; box: Box }[] {
  return [
    ...layout.lanes.flatMap((l) => [...boxesOf(l.name, frame, 0, 0, 600), ...l.marks.flatMap((m) => [m.name, m.year].flatMap((w) => (w ? boxesOf(w, frame, m.x, m.y) : [])))]),
    ...layout.bands.flatMap((b) => boxesOf(b.name, frame, 0, 0, b.moment.kind === 'vote' ? 600 : 400)),
    ...layout.dates.flatMap((d) => boxesOf(d.isOpen ? { ...d, lines: [...d.lines, 'no day'] } : d, frame)),
  ];
}

/** The extents of a path of `M x y` and relative `h` and `v`: bars and ticks, without the glyph at its end. */
function barsOf(path: string): { x0: number; x1: number; y0: number; y1: number }[] {
  return [...path.matchAll(/M(-?[\d.]+)[ ]?(-?[\d.]+)h([\d.]+)v([\d.]+)h/g)].map(([, x, y, h, v]) => ({ x0: Number(x), y0: Number(y), x1: Number(x) + Number(h), y1: Number(y) + Number(v) }));
}

describe.each(frames)('layoutCampaign(casefile, $name)', (frame) => {
  const layout = layoutCampaign(casefile, frame);
  const marks = layout.lanes.flatMap((l) => l.marks);
  const labels = labelsOf(layout, frame);

  it('draws every moment that can be placed, once', () => {
    const drawn = [...marks.map((m) => m.moment.id), ...layout.bands.map((b) => b.moment.id)].sort();
    expect(drawn).toEqual([...campaign.holds(casefile)].sort());
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn.length).toBeGreaterThan(80);
  });

  it('keeps each of the three threads to its lane', () => {
    expect(layout.lanes.slice(0, 3).map((l) => [...new Set(l.marks.map((m) => m.moment.thread))])).toEqual([['web traffic'], ['phishing'], ['leak']]);
  });

  it('lets no two labels touch', () => {
    const touching = labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => overlap(a.box, b.box)).map((b) => `${a.text} / ${b.text}`));
    expect(touching).toEqual([]);
  });

  it('lets no label leave the frame', () => {
    expect(labels.filter(({ box }) => box.x0 < -0.1 || box.x1 > frame.width + 0.1 || box.y0 < 0 || box.y1 > layout.height).map((l) => l.text)).toEqual([]);
  });

  it('lets no label cross a glyph or a bar', () => {
    const solid = marks.flatMap((m) => [{ x0: m.x - 4.3, y0: m.y - 4.3, x1: m.x + 4.3, y1: m.y + 4.3 }, ...barsOf(m.path).map((b): Box => ({ x0: b.x0 + m.x, y0: b.y0 + m.y, x1: b.x1 + m.x, y1: b.y1 + m.y }))]);
    expect(labels.filter(({ box }) => solid.some((s) => overlap(box, s))).map((l) => l.text)).toEqual([]);
  });

  it('lets no label cross the line to the day on which a moment became public', () => {
    const tails = marks.flatMap((m) => (m.tail ? [{ x0: m.x + Number(/^M(-?[\d.]+)/.exec(m.tail)![1]), y0: m.y - 0.5, x1: m.x + Number(/H(-?[\d.]+)/.exec(m.tail)![1]), y1: m.y + 0.5 }] : []));
    expect(labels.filter(({ box }) => tails.some((t) => overlap(box, t))).map((l) => l.text)).toEqual([]);
  });

  it('lets no two glyphs touch', () => {
    const close = marks.flatMap((a, i) => marks.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 2 * REACH - 0.3).map((b) => `${a.moment.id} / ${b.moment.id}`));
    expect(close).toEqual([]);
  });

  it('names every moment that the story shows in it', () => {
    const shown = casefile.chapters.flatMap((c) => c.tags).filter((t) => t.name === 'Step' && t.within.some((w) => w.attributes['figure'] === 'campaign')).flatMap((t) => t.attributes['show']!.split(' '));
    const named = new Set(marks.filter((m) => m.name).map((m) => m.moment.id));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((id) => !named.has(id))).toEqual([]);
  });

  it('lights only the registrations and lures of the operation itself', () => {
    const lit = marks.filter((m) => m.isLit);
    expect(lit.length).toBeGreaterThan(0);
    expect(lit.every((m) => m.moment.thread === 'phishing' && m.moment.incidents.includes('macron-phishing-2017') && isOwnAct(m.moment))).toBe(true);
  });

  it('draws a bar exactly where the date is coarser than a day', () => {
    for (const m of marks) expect(barsOf(m.path).some((b) => Math.abs(b.y1 - b.y0 - 8) > 0.1), m.moment.id).toBe(isSpan(m.moment));
  });

  it('outlines a second time, and letters, what is disputed', () => {
    for (const m of marks) {
      const shape = SHAPE_OF[m.moment.kind as keyof typeof SHAPE_OF];
      expect(m.path.endsWith(drawGlyph(shape, m.moment.confidence, m.moment.disputed !== undefined)), m.moment.id).toBe(true);
    }
    for (const m of marks.filter((mark) => mark.name)) expect(m.name!.lines.at(-1)!.endsWith('(d)'), m.moment.id).toBe(m.moment.disputed !== undefined);
  });

  it('gives the same drawing twice', () => {
    expect(JSON.stringify(layoutCampaign(casefile, frame))).toBe(JSON.stringify(layout));
  });

  it('has fewer marks as of 25 April 2017, and no leak', () => {
    const early = asOf(casefile, parseWhen('2017-04-25'));
    const then = layoutCampaign(early, frame);
    expect(then.lanes.flatMap((l) => l.marks).length).toBeLessThan(marks.length);
    expect(then.lanes[2]!.marks).toEqual([]);
  });

  it('can be drawn of no record at all', () => {
    expect(layoutCampaign({ ...casefile, moments: [] }, frame).lanes.flatMap((l) => l.marks)).toEqual([]);
  });
});

describe('layoutCampaign of a record ten times as large', () => {
  const moments = casefile.moments.flatMap((m) => Array.from({ length: 10 }, (_, i) => (i === 0 ? m : { ...m, id: `${m.id}-y${i}` })));
  const large = { ...casefile, moments };
  it.each(frames)('draws no more marks than its limits and counts the others, in the $name frame', (frame) => {
    const { lanes, bands, width, height } = layoutCampaign(large, frame);
    lanes.forEach((lane, i) => expect(lane.marks.length).toBe(MOST[i]));
    expect(bands).toHaveLength(MOST_BANDS);
    const drawn = bands.length + lanes.reduce((sum, lane) => sum + lane.marks.length + lane.gathered!.count, 0);
    expect(drawn).toBe(placedMoments(large).length);
    expect(campaign.gathers!(large)).toBe(drawn - campaign.holds(large).size);
    for (const { gathered } of lanes) expect([gathered!.x + measureText('1,000 more', frame.minimum) <= width + 1, gathered!.y < height]).toEqual([true, true]);
  });
  it.each(frames)('lets no label cross a glyph, a bar or the count of a lane, in the $name frame', (frame) => {
    const layout = layoutCampaign(large, frame);
    const solid = layout.lanes.flatMap((l) => [...l.marks.map((m) => ({ x0: m.x - 4.3, y0: m.y - 4.3, x1: m.x + 4.3, y1: m.y + 4.3 })), { x0: l.gathered!.x, y0: l.gathered!.y - 9.5, x1: l.gathered!.x + measureText('99 more', frame.minimum), y1: l.gathered!.y + 3 }]);
    expect(labelsOf(layout, frame).filter(({ box }) => solid.some((s) => overlap(box, s))).map((l) => l.text)).toEqual([]);
  });
  it.each(frames)('is hardly taller, since no mark and no name falls below the bars of a full lane, in the $name frame', (frame) => {
    expect(layoutCampaign(large, frame).height).toBeLessThan(1.6 * layoutCampaign(casefile, frame).height);
    const full = { ...casefile, moments: casefile.moments.flatMap((m) => (isSpan(m) && !isBand(m) ? Array.from({ length: 3 }, (_, i) => (i === 0 ? m : { ...m, id: `${m.id}-y${i}` })) : [m])) };
    expect(layoutCampaign(full, frame).height).toBeLessThan(1.6 * layoutCampaign(casefile, frame).height);
  });
  it('still draws what the story shows', () => {
    const shown = casefile.chapters.flatMap((c) => c.tags).filter((t) => t.name === 'Step' && t.within.some((w) => w.attributes['figure'] === 'campaign')).flatMap((t) => t.attributes['show']!.split(' '));
    expect(shown.filter((id) => !campaign.holds(large).has(id))).toEqual([]);
  });
  it('gathers nothing of the record as it is', () => {
    expect(musterMoments(casefile).lanes.map((lane) => lane.gathered)).toEqual([0, 0, 0, 0]);
  });
});

describe('layoutCampaign(casefile, wide)', () => {
  const layout = layoutCampaign(casefile, WIDE);
  const markOf = (id: string) => layout.lanes.flatMap((l) => l.marks).find((m) => m.moment.id === id)!;

  it('is not taller than it is wide', () => {
    expect(layout.height).toBeLessThanOrEqual(800);
  });

  it('puts no name where a moment became public, but at the moment', () => {
    const late = layout.lanes.flatMap((l) => l.marks).filter((m) => m.tail && m.name);
    expect(late.length).toBeGreaterThan(5);
    for (const m of late) expect([m.moment.id, m.name!.anchor === 'end' ? m.name!.x < 0 : m.name!.x < 0 && m.name!.y < 0]).toEqual([m.moment.id, true]);
  });

  it('names each band at its head, above the lanes', () => {
    const top = Math.min(...layout.lanes.flatMap((l) => l.marks).map((m) => m.y));
    for (const { name, x, y } of layout.bands) expect([name.x, name.y < y && name.y < top]).toEqual([x, true]);
  });

  it('carries the lure of 21 April on to the year 2020, when it became public', () => {
    const lure = markOf('champs-elysees-lure-2017-04-21');
    expect(lure.tail).toBeDefined();
    expect(lure.year?.lines).toEqual(['2020']);
  });

  it('lays the silence over 6 and 7 May, the run-off over 7 May', () => {
    const scale = scaleDays(WIDE.width);
    const band = (id: string) => layout.bands.find((b) => b.moment.id === id)!;
    expect(band('electoral-silence-44h').x).toBeCloseTo(scale(Date.UTC(2017, 4, 6)), 0);
    expect(band('runoff-2017-05-07').x).toBeCloseTo(scale(Date.UTC(2017, 4, 7)), 0);
    expect(band('electoral-silence-44h').width).toBeCloseTo(2 * band('runoff-2017-05-07').width, 0);
  });

  it('draws a month as long as the month', () => {
    const scale = scaleDays(WIDE.width);
    const bars = barsOf(markOf('facebook-30000-apr-2017').path).filter((b) => b.y1 - b.y0 < 4);
    expect(bars.at(-1)!.x1 + markOf('facebook-30000-apr-2017').x).toBeCloseTo(scale(Date.UTC(2017, 4, 1)), 0);
  });

  it('gives marks that stand alone a larger target', () => {
    expect(isAlone(markOf('le-pen-putin-2017-03-24'), layout.lanes)).toBe(true);
    expect(isAlone(markOf('tm-report-2017-04-25'), layout.lanes)).toBe(false);
  });
});

describe('scaleDays(width)', () => {
  const scale = scaleDays(800);
  const day = (m: number, d: number) => scale(Date.UTC(2017, m - 1, d + 1)) - scale(Date.UTC(2017, m - 1, d));

  it('fills the width', () => {
    expect([scale(Date.UTC(2016, 10, 1)), scale(Date.UTC(2017, 7, 1))]).toEqual([0, 800]);
  });

  it(`makes a day of the two stretches ${MAGNIFIED} times as wide as any other`, () => {
    for (const [m, d] of [[4, 21], [4, 27], [5, 3], [5, 10]] as const) expect(day(m, d) / day(2, 14)).toBeCloseTo(MAGNIFIED);
    for (const [m, d] of [[4, 20], [4, 28], [5, 2], [5, 11]] as const) expect(day(m, d)).toBeCloseTo(day(2, 14));
  });
});

describe('drawSpan(x, y, length, isUpright, ends)', () => {
  it('thins out into dashes at an open end', () => {
    expect(barsOf(drawSpan(0, 0, 40, false, { start: false, end: true })).map((b) => [b.x0, b.x1])).toEqual([[0, 31], [33, 36], [38, 40]]);
  });

  it('never reaches beyond its length', () => {
    for (const length of [3, 8, 14, 40]) for (const bar of barsOf(drawSpan(0, 0, length, false, { start: true, end: true }))) expect(bar.x0 >= 0 && bar.x1 <= length).toBe(true);
  });
});

describe('findPlace(forms, taken, top, step)', () => {
  const box = (x0: number, x1: number): Box => ({ x0, x1, y0: -5, y1: 5 });

  it('takes the first form that is free, before it goes down', () => {
    expect(findPlace([[box(0, 10)], [box(20, 30)]], [{ x0: 0, x1: 10, y0: 0, y1: 20 }], 5, 5)).toEqual({ form: 1, y: 5 });
  });

  it('goes down when no form is free', () => {
    expect(findPlace([[box(0, 10)]], [{ x0: 5, x1: 6, y0: 0, y1: 12 }], 5, 5)).toEqual({ form: 0, y: 20 });
  });
});

describe('cutLine(a, b, gaps)', () => {
  it('leaves the pieces between gaps that may overlap', () => {
    expect(cutLine(0, 100, [[40, 60], [10, 20], [50, 70]])).toEqual([[0, 10], [20, 40], [70, 100]]);
  });
});

describe('campaign', () => {
  const facts = campaign.describe(casefile);
  const table = campaign.tabulate(casefile);

  it('counts what its table and its drawing hold', () => {
    expect(table.rows.length).toBe(facts['moments']);
    expect(table.rows.filter((r) => r.cells.at(-1) === 'yes').length).toBe(facts['drawn']);
    expect(facts['drawn']).toBe(campaign.holds(casefile).size);
    expect(Number(facts['drawn']) + Number(facts['undrawn'])).toBe(facts['moments']);
    expect(facts['late']).toBe(sayNumber(placedMoments(casefile).filter(isLate).length));
    expect(facts['spans']).toBe(sayNumber(placedMoments(casefile).filter((m) => isSpan(m) && !isBand(m)).length));
  });

  it('leaves to the table what came after July 2017 or cannot be placed', () => {
    const held = campaign.holds(casefile);
    for (const id of ['doj-2020-10-19', 'france-2025-04-29', 'insider-26165-2017']) expect(held.has(id)).toBe(false);
    expect(table.rows.some((r) => r.id === 'france-2025-04-29')).toBe(true);
  });

  it('can be turned to each thread and to the silence', () => {
    expect(campaign.places(casefile)).toEqual(['all', 'web-traffic', 'phishing', 'leak', 'silence']);
  });
});
