// Where the decade's marks and names go. Does not cover how they look, nor their addresses.
import { describe, expect, it } from 'vitest';
import { decade, isLate, layoutDecade, LETTER, limitDecade, LIT, MOST, placeDecade } from '../../src/graphics/decade.ts';
import { sayNumber } from '../../src/model/say.ts';
import { findCore, measureCourse, placeCourse, traceBar } from '../../src/graphics/bar.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { listTold } from '../../src/graphics/limit.ts';
import { countRows, packLane } from '../../src/graphics/lanes.ts';
import { measureText } from '../../src/graphics/text.ts';
import { openWords } from '../../src/graphics/word.ts';
import { asOf } from '../../src/model/asof.ts';
import { incidentSchema, SECTORS, type Incident } from '../../src/model/incident.ts';
import { isDisputed, knownOf } from '../../src/model/known.ts';
import { parseWhen } from '../../src/model/when.ts';
import { anIncident } from '../model/fixture.ts';
import { loadRecord, multiplyIncidents } from '../record.ts';

const make = (over: object = {}): Incident => {
  const { id, ...rest } = anIncident(over) as { id: string };
  return { id, ...incidentSchema.parse(rest) };
};
const record = loadRecord();
const word = openWords(record);
/** A unit a day, from 1 January 2016. */
const days = (instant: number): number => (instant - Date.UTC(2016, 0)) / 86_400_000;

describe('placeCourse(incident, scale)', () => {
  it('keeps both ends of an uncertain date', () => {
    expect(placeCourse(make({ first: '2016-02', last: '2016-04', disclosed: '2016-06-14' }), days)).toEqual({ first: [31, 60], last: [91, 121], disclosed: [165, 166] });
  });
  it('lets "no later than" reach back no further than the beginning', () => {
    expect(placeCourse(make({ first: '2016-02', disclosed: '../2016-06' }), days).disclosed).toEqual([31, 182]);
  });
  it('gives a day enough length to be seen', () => {
    const { first, last } = placeCourse(make({ first: '2016-02-01', disclosed: '2016-06-14' }), (t) => days(t) / 10);
    expect(last[1] - first[0]).toBeCloseTo(3);
  });
});

describe('findCore(course)', () => {
  it('leaves out the months in which it may not have begun or have been over', () => {
    expect(findCore({ first: [31, 60], last: [91, 121], disclosed: [165, 166] })).toEqual({ from: 60, to: 91 });
  });
  it('is a point where nothing is sure', () => {
    expect(findCore({ first: [0, 366], last: [0, 366], disclosed: [400, 401] })).toEqual({ from: 183, to: 183 });
  });
  it('begins at a day that is known', () => {
    expect(findCore({ first: [35, 36], last: [0, 366], disclosed: [400, 401] })).toEqual({ from: 35, to: 35 });
  });
});

describe('traceBar(incident, course, y, half, tick)', () => {
  const course = { first: [10, 20], last: [30, 40], disclosed: [60, 60.4] } as const;
  it('draws soft ends, a tail and a tick', () => {
    expect(traceBar(make(), course, 50, 4, 6)).toBe('M10 50l10-4 10 0 10 4-10 4-10 0-10-4zM40 50H60.2M60.2 44v12');
  });
  it('draws two short ticks where only a span is known', () => {
    expect(traceBar(make(), { ...course, disclosed: [60, 70] }, 50, 4, 6)).toBe('M10 50l10-4 10 0 10 4-10 4-10 0-10-4zM40 50H70M60 46.4v7.2M70 46.4v7.2');
  });
  it('ends in a dot for another unit', () => {
    expect(traceBar(make({ status: 'related unit' }), course, 50, 4, 6)).toContain('a3 3 0 1 1 6 0');
  });
  it('strikes through what was refuted, beyond both ends', () => {
    expect(traceBar(make({ tie: 'refuted' }), course, 50, 4, 6)).toMatch(/M7 50H43$/);
  });
});

describe('measureCourse(incident, course)', () => {
  it('includes the dot and the stroke', () => {
    const course = { first: [10, 20], last: [30, 40], disclosed: [60, 60] } as const;
    expect(measureCourse(make({ status: 'related unit' }), course)).toEqual({ from: 10, to: 63 });
    expect(measureCourse(make({ tie: 'refuted' }), { ...course, disclosed: [35, 35] })).toEqual({ from: 7, to: 43 });
  });
});

describe('packLane(boats, heading, width)', () => {
  const boat = (id: string, from: number, to: number, name = 40) => ({ id, from, to, name });
  it('uses both sides of a mark before it takes another row', () => {
    const berths = packLane([boat('a', 100, 110), boat('b', 130, 140)], 20, 300);
    expect(berths.map(({ id, row, anchor }) => [id, row, anchor]).sort()).toEqual([['a', 0, 'end'], ['b', 0, 'start']]);
  });
  it('leaves the heading free', () => {
    expect(packLane([boat('a', 10, 20)], 60, 300)[0]!.row).toBe(1);
  });
  it('gives up a name that fits on neither side', () => {
    expect(packLane([boat('a', 10, 50, 60)], 0, 60)[0]!.anchor).toBeUndefined();
  });
  it('does not depend on the order of its input', () => {
    const boats = [boat('a', 100, 110), boat('b', 130, 140), boat('c', 105, 160), boat('d', 20, 170)];
    const sort = (berths: readonly { id: string }[]) => [...berths].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sort(packLane([...boats].reverse(), 20, 300))).toEqual(sort(packLane(boats, 20, 300)));
  });
  it('has no rows for no boats', () => {
    expect(countRows(packLane([], 20, 300))).toBe(0);
  });
});

for (const frame of [WIDE, NARROW]) {
  describe(`layoutDecade(incidents, ${frame.name})`, () => {
    const { incidents } = record;
    const layout = layoutDecade(incidents, word, frame);
    const boxes = layout.streaks.flatMap(({ id, incident, label }) => {
      if (label === undefined) return [];
      const width = measureText(incident.label + label.letter, frame.minimum, id === LIT ? 600 : 400);
      const x0 = label.anchor === 'start' ? label.x : label.x - width;
      return [{ id, x0, x1: x0 + width, y: label.y }];
    });
    const heads = layout.lanes.map((lane) => ({ id: lane.sector as string, x0: 0, x1: measureText(lane.heading, frame.minimum, 600), y: lane.y }));

    it('draws each incident once, in a lane of its sector', () => {
      expect(layout.streaks.map((s) => s.id).sort()).toEqual(incidents.map((i) => i.id).sort());
      expect(layout.lanes.map((l) => l.sector)).toEqual(SECTORS.filter((s) => incidents.some((i) => i.sector === s)));
      expect(layout.lanes.reduce((sum, l) => sum + l.count, 0)).toBe(incidents.length);
    });
    it('names each of them', () => {
      expect(boxes).toHaveLength(incidents.length);
    });
    it('lets no names touch, nor leave the frame', () => {
      const all = [...boxes, ...heads];
      for (const [i, a] of all.entries()) {
        expect(a.x0, a.id).toBeGreaterThanOrEqual(-0.1);
        expect(a.x1, a.id).toBeLessThanOrEqual(frame.width);
        for (const b of all.slice(i + 1)) expect(Math.abs(a.y - b.y) >= 14.9 || a.x1 + 4 <= b.x0 || b.x1 + 4 <= a.x0, `${a.id} and ${b.id}`).toBe(true);
      }
    });
    it('lets no name cross a mark', () => {
      const marks = layout.streaks.map((s) => {
        const xs = [...s.path.matchAll(/[MH](-?[\d.]+)/g)].map((m) => Number(m[1]));
        return { id: s.id, x0: Math.min(...xs), x1: Math.max(...xs), y: s.area.y + s.area.height / 2 };
      });
      for (const box of boxes) for (const mark of marks) expect(Math.abs(box.y - 4.5 - mark.y) >= 12 || box.x1 + 2 <= mark.x0 || mark.x1 + 2 <= box.x0, `${box.id} over ${mark.id}`).toBe(true);
    });
    it('gives each mark a place of its own', () => {
      for (const [i, a] of layout.streaks.entries()) for (const b of layout.streaks.slice(i + 1)) expect(Math.abs(a.area.y - b.area.y) >= 14 || a.area.x + a.area.width <= b.area.x || b.area.x + b.area.width <= a.area.x, `${a.id} and ${b.id}`).toBe(true);
    });
    it('keeps the years apart', () => {
      for (const [i, y] of layout.years.slice(1).entries()) expect(y.x - layout.years[i]!.x).toBeGreaterThan(measureText(y.text, frame.minimum) + 6);
    });
    it('is the same for the same input', () => {
      expect(layoutDecade(incidents, word, frame)).toEqual(layout);
    });
    it('has fewer marks on an earlier day, and none without a record', () => {
      const early = asOf(record, parseWhen('2017-04-25')).incidents;
      expect(layoutDecade(early, word, frame).streaks.length).toBe(early.length);
      expect(early.length).toBeLessThan(incidents.length);
      expect(layoutDecade([], word, frame).streaks).toEqual([]);
    });
  });
}

describe('placeDecade(casefile, frame)', () => {
  it('draws every incident of today’s record on its own', () => {
    expect(decade.gathers!(record)).toBe(0);
    expect(placeDecade(record, WIDE)).toEqual(layoutDecade(record.incidents, word, WIDE));
  });
  for (const factor of [10, 100]) {
    it(`has a fixed number of marks for ${factor} times the record, and its counts add up`, () => {
      const many = multiplyIncidents(record, factor);
      const told = listTold(record);
      for (const frame of [WIDE, NARROW]) {
        const { streaks, lanes } = placeDecade(many, frame);
        expect(streaks.length).toBe(MOST);
        expect(streaks.length + decade.gathers!(many)).toBe(many.incidents.length);
        expect(lanes.filter((l) => l.more !== undefined).map((l) => l.sector)).toEqual(SECTORS.filter((s) => limitDecade(many).gathered.some((g) => g.lane === s)));
        expect(record.incidents.filter(({ id }) => told.has(id) && streaks.every((s) => s.id !== id))).toEqual([]);
      }
    });
  }
  it('sets the mark of those without a bar beside the heading, clear of bars and names, in a lane without bars too', () => {
    const { lanes, streaks } = layoutDecade(record.incidents.filter((i) => i.sector !== 'sport'), word, NARROW, new Map([['sport', '12 more'], ['media', '1,204 more']]));
    expect(lanes.find((l) => l.sector === 'sport')).toMatchObject({ count: 0 });
    for (const lane of lanes.filter((l) => l.more !== undefined)) {
      const end = lane.more! + measureText('1,204 more', NARROW.minimum);
      expect(lane.more!).toBeGreaterThan(measureText(lane.heading, NARROW.minimum, 600) + 8);
      expect(streaks.filter(({ area }) => area.y < lane.y && lane.y < area.y + area.height && area.x < end)).toEqual([]);
    }
  });
});

describe('decade', () => {
  it('counts what it draws', () => {
    const facts = decade.describe(record);
    expect(facts['incidents']).toBe(layoutDecade(record.incidents, word, WIDE).streaks.length);
    expect(facts['late']).toBe(sayNumber(record.incidents.filter(isLate).length));
  });
  it('says "all" on a day when all that were known began in 2016 or later', () => {
    expect(decade.describe(record)['turned']).not.toBe('all');
    expect(decade.describe(asOf(record, parseWhen('2017-04-25')))['turned']).toBe('all');
  });
  it('has a row for each mark', () => {
    const { head, rows } = decade.tabulate(record);
    expect(rows.map((r) => r.id).sort()).toEqual([...decade.holds(record)].sort());
    for (const { cells } of rows) expect(cells).toHaveLength(head.length);
  });
  it('has a title that the record bears out: armies before 2016, most of the elections and parties since', () => {
    const isSince = (sector: string): boolean[] => record.incidents.filter((i) => i.sector === sector).map((i) => i.first.from >= Date.UTC(2016, 0));
    expect(isSince('elections and parties').filter(Boolean).length).toBeGreaterThan(isSince('elections and parties').length * 0.75);
    expect(isSince('defence').some(Boolean)).toBe(false);
  });
  it('counts as late only what is surely so', () => {
    expect(isLate(make({ first: '2016', disclosed: '2017-12-31' }))).toBe(false);
    expect(isLate(make({ first: '2016', disclosed: '2018-01-02' }))).toBe(true);
  });
  it('marks with a letter who is disputed or denied, not who is left open', () => {
    const open = { who: 'Somebody', known: '2017', stance: 'leaves open', says: 'Open.', sources: ['s1'] };
    expect(isDisputed(make({ disputes: [open] }))).toBe(false);
    expect(layoutDecade([make({ disputes: [{ ...open, stance: 'denies' }] })], word, WIDE).streaks[0]!.label!.letter).toBe(LETTER);
  });
});

describe('knownOf(incident)', () => {
  it('is the later of the disclosure and of the first attribution', () => {
    expect(knownOf(make({ disclosed: '2016-06-14' })).edtf).toBe('2017-04-24');
    expect(knownOf(make({ disclosed: '2018' })).edtf).toBe('2018');
  });
});
