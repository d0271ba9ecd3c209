// The fingerprint's numbers: order, weights, ends, spacing, collisions of words, earlier days. Not covered: how it looks,
// its markup, and whether a browser's letters are as wide as measureText says.
import { describe, expect, it } from 'vitest';
import { annotatePrint, NAMED, project, sampleRidge, touches, type Box } from '../../src/graphics/annotations.ts';
import { DASHES, fingerprint, layoutFingerprint, limitPrint, LIT, MOST, placeRidges, PRINT_NARROW, PRINT_WIDE, WEIGHTS } from '../../src/graphics/fingerprint.ts';
import { listTold } from '../../src/graphics/limit.ts';
import { layoutMark, layoutRule } from '../../src/graphics/mark.ts';
import { placePoint } from '../../src/graphics/ridge.ts';
import { stages } from '../../src/graphics/stages.ts';
import { asOf } from '../../src/model/asof.ts';
import { isKnownBy, parseWhen } from '../../src/model/when.ts';
import { loadRecord, multiplyIncidents } from '../record.ts';

interface P {
  readonly x: number;
  readonly y: number;
}

/** Points along path data of one `M`, `c` and `s`, as a browser would draw it. */
function flatten(path: string): P[] {
  const [head, ...parts] = path.split(/(?=[cs])/);
  let [x = 0, y = 0] = (head!.match(/-?\d+/g) ?? []).map(Number);
  const points: P[] = [{ x, y }];
  let mirror: P = { x: 0, y: 0 };
  for (const part of parts) {
    const n = (part.match(/-?\d+/g) ?? []).map(Number);
    const all = part.startsWith('c') ? n : [mirror.x, mirror.y, ...n];
    const [x1, y1, x2, y2, dx, dy] = all as [number, number, number, number, number, number];
    for (let i = 1; i <= 24; i++) {
      const t = i / 24;
      const [a, b, c] = [3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      points.push({ x: x + a * x1 + b * x2 + c * dx, y: y + a * y1 + b * y2 + c * dy });
    }
    mirror = { x: dx - x2, y: dy - y2 };
    x += dx;
    y += dy;
  }
  return points;
}

const nearest = (a: readonly P[], b: readonly P[]): number => Math.min(...a.map((p) => Math.min(...b.map((q) => Math.hypot(p.x - q.x, p.y - q.y)))));
const record = loadRecord();
const frames = [PRINT_WIDE, PRINT_NARROW];
const days = ['2017-04-25', '2018-07-13', '2026-11-23'].map((day) => asOf(record, parseWhen(day)));

describe('placeRidges(incidents)', () => {
  const ridges = placeRidges(record.incidents);
  it('has a ridge for every incident, from the core outwards in order of time', () => {
    expect(ridges.map((r) => r.id)).toEqual(record.incidents.map((i) => i.id));
    expect(ridges.every((r, i) => i === 0 || r.half > ridges[i - 1]!.half)).toBe(true);
  });
  it('never lets two neighbours cross or touch, all along, as drawn', () => {
    const lines = ridges.map((r) => flatten(r.path));
    const gaps = ridges.slice(1).map((r, i) => nearest(lines[i]!, lines[i + 1]!) - (r.weight + ridges[i]!.weight) / 2);
    expect(Math.min(...gaps)).toBeGreaterThan(1.5);
    expect(Math.min(...lines.slice(1).map((line, i) => nearest(lines[i]!, line)))).toBeGreaterThan(7);
  });
  it('draws what is firmer heavier, and breaks the line of what is not simply attributed', () => {
    expect([WEIGHTS.court, WEIGHTS.government, WEIGHTS['several firms'], WEIGHTS['one firm'], WEIGHTS.circumstantial]).toEqual([9.4, 7, 5, 3.4, 2.6]);
    expect(ridges.filter((r) => r.dash !== undefined).map((r) => r.id)).toEqual(record.incidents.filter((i) => i.status !== 'attributed').map((i) => i.id));
    expect(new Set(Object.values(DASHES)).size).toBe(4);
  });
  it('runs further down on the left for each further attribution, up to five', () => {
    const [first, ...others] = record.incidents;
    const attribution = { ...first!.attributions[0]!, stance: 'asserts' as const };
    const feet = [1, 2, 3, 4, 5, 6].map((n) => {
      const ridge = placeRidges([{ ...first!, attributions: Array.from({ length: n }, () => attribution) }, ...others])[0]!;
      expect(ridge.attributions).toBe(n);
      return placePoint(ridge.half, ridge.from).y;
    });
    expect(feet.slice(0, 5).every((y, i) => i === 0 || y > feet[i - 1]!)).toBe(true);
    expect(feet[5]).toBe(feet[4]);
  });
  it('lights the phishing and keeps the leak a line of its own', () => {
    expect(LIT).toBe('macron-phishing-2017');
    expect(ridges.filter((r) => r.id === LIT || r.id === 'macron-leaks-2017')).toHaveLength(2);
  });
  it('is the same each time', () => {
    expect(placeRidges(record.incidents)).toEqual(ridges);
  });
});

describe('layoutFingerprint(incidents, frame)', () => {
  for (const frame of frames) for (const casefile of [record, ...days]) {
    const layout = layoutFingerprint(casefile.incidents, frame);
    const labels = [...layout.years, ...layout.names];
    const day = casefile.asOf?.edtf ?? 'the whole record';
    it(`keeps words apart from each other, from ridges and from the edge (${frame.name}, ${day})`, () => {
      const points = layout.ridges.flatMap((r) => sampleRidge(r, layout.place));
      for (const [i, label] of labels.entries()) {
        const { box } = label;
        expect(label.size).toBeGreaterThanOrEqual(frame.minimum);
        expect(box.x0 >= 0 && box.x1 <= layout.width && box.y0 >= 0 && box.y1 <= layout.height, `${label.text} leaves the frame`).toBe(true);
        expect(labels.filter((other, k) => k !== i && touches(box, other.box, 1)).map((o) => `${label.text} touches ${o.text}`)).toEqual([]);
        expect(points.some((p) => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1), `a ridge runs through ${label.text}`).toBe(false);
        expect(layout.names.filter((n) => crosses(n.leader, box)).map((n) => `${n.text}'s line runs through ${label.text}`)).toEqual([]);
      }
    });
    it(`keeps every ridge in the frame (${frame.name}, ${day})`, () => {
      for (const ridge of layout.ridges) for (const { x, y } of flatten(ridge.path).map((p) => project(p, layout.place))) {
        expect(x >= 1 && x <= layout.width - 1 && y >= 1 && y <= layout.height - 1, ridge.id).toBe(true);
      }
    });
    it(`does not let a name's line cross a ridge (${frame.name}, ${day})`, () => {
      for (const name of layout.names) {
        const line = spread(name.leader);
        for (const ridge of layout.ridges) expect(nearest(line, flatten(ridge.path).map((p) => project(p, layout.place))), `${name.text} and ${ridge.id}`).toBeGreaterThan(1);
      }
    });
  }
  it('names five ridges and marks the first and the last year', () => {
    for (const frame of frames) {
      const { names, years } = layoutFingerprint(record.incidents, frame);
      expect(names.map((n) => n.id).toSorted()).toEqual(NAMED.toSorted());
      expect([years[0]?.text, years.at(-1)?.text]).toEqual(['2007', '2024']);
    }
  });
  it('has fewer ridges on an earlier day, as far apart as today', () => {
    const [then, now] = [layoutFingerprint(days[0]!.incidents, PRINT_WIDE), layoutFingerprint(record.incidents, PRINT_WIDE)];
    expect(then.ridges.length).toBeGreaterThan(20);
    expect(then.ridges.length).toBeLessThan(now.ridges.length);
    expect(then.pitch).toBe(now.pitch);
  });
  it('says on each ridge the day from which an earlier record has it', () => {
    const day = parseWhen('2017-04-25');
    expect(placeRidges(record.incidents).filter((r) => isKnownBy(r.known, day)).map((r) => r.id)).toEqual(days[0]!.incidents.map((i) => i.id));
  });
  it('draws an empty record as nothing', () => {
    expect(layoutFingerprint([], PRINT_NARROW)).toMatchObject({ ridges: [], names: [], years: [], ticks: '' });
    expect(annotatePrint([], { x: 0, y: 0, units: 10, scale: 0.1 }, { ...PRINT_WIDE, height: 10 }).names).toEqual([]);
  });
});

describe('limitPrint(casefile)', () => {
  it('draws every incident of today’s record', () => {
    expect(limitPrint(record)).toEqual({ drawn: record.incidents, gathered: [] });
    expect(fingerprint.gathers!(record)).toBe(0);
  });
  for (const factor of [10, 100]) {
    it(`draws a fixed number of ridges for ${factor} times the record, none touching another, and its counts add up`, () => {
      const many = multiplyIncidents(record, factor);
      const { drawn } = limitPrint(many);
      expect(drawn.length).toBe(MOST);
      expect(drawn.length + fingerprint.gathers!(many)).toBe(many.incidents.length);
      expect([...listTold(record), ...NAMED].filter((id) => record.byId.get(id)?.sort === 'incident' && drawn.every((i) => i.id !== id))).toEqual([]);
      const ridges = placeRidges(drawn);
      const lines = ridges.map((r) => flatten(r.path));
      expect(Math.min(...ridges.slice(1).map((r, i) => nearest(lines[i]!, lines[i + 1]!) - (r.weight + ridges[i]!.weight) / 2))).toBeGreaterThan(0.5);
    });
  }
  it('sets the mark of the others clear of the print, its years and its names', () => {
    for (const frame of frames) {
      const { more, ridges, place, years, names } = layoutFingerprint(limitPrint(multiplyIncidents(record, 10)).drawn, frame);
      const box = { x0: more.x - 80, x1: more.x, y0: more.y - 12, y1: more.y + 3 };
      expect([...years, ...names].filter((label) => touches(label.box, box, 4))).toEqual([]);
      expect(ridges.flatMap((r) => sampleRidge(r, place)).filter((p) => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1)).toEqual([]);
    }
  });
});

describe('fingerprint', () => {
  it('has as many rows in its table as ridges, in their order', () => {
    expect(fingerprint.tabulate(record).rows.map((r) => r.id)).toEqual(placeRidges(record.incidents).map((r) => r.id));
    expect(fingerprint.holds(record).size).toBe(record.incidents.length);
    expect(stages['fingerprint']).toBe(fingerprint);
  });
  it('counts what it draws', () => {
    const { incidents, court, firm } = fingerprint.describe(record);
    const ridges = placeRidges(record.incidents);
    expect([incidents, court, firm]).toEqual([ridges.length, ridges.filter((r) => r.weight === WEIGHTS.court).length, ridges.filter((r) => r.weight === WEIGHTS['one firm']).length]);
    expect(() => fingerprint.describe(asOf(record, parseWhen('2001')))).not.toThrow();
  });
});

describe('layoutMark(count, lit), layoutRule(chapter)', () => {
  it('has the ridges asked for, one of them lit, none touching another', () => {
    for (const count of [4, 9]) {
      const { ridges, weight } = layoutMark(count);
      const lines = ridges.map((r) => flatten(r.path));
      expect(ridges.filter((r) => r.lit)).toHaveLength(1);
      expect(lines).toHaveLength(count);
      expect(Math.min(...lines.slice(1).map((line, i) => nearest(lines[i]!, line)))).toBeGreaterThan(weight);
    }
  });
  it('cuts four arcs for each chapter, each in its box', () => {
    for (let chapter = 0; chapter < 9; chapter++) {
      const { viewBox, paths } = layoutRule(chapter);
      const [x, y, w, h] = viewBox.split(' ').map(Number) as [number, number, number, number];
      expect(paths).toHaveLength(4);
      for (const p of paths.flatMap(flatten)) expect(p.x >= x && p.x <= x + w && p.y >= y && p.y <= y + h).toBe(true);
    }
  });
});

/** A polyline of `M`, `L` and `V` as close points. */
function spread(data: string): P[] {
  let last: P | undefined;
  const points: P[] = [];
  for (const [, letter, numbers] of data.matchAll(/([MLV])([^MLV]*)/g)) {
    const [a = 0, b = 0] = numbers!.trim().split(' ').map(Number);
    const p: P = letter === 'V' ? { x: last!.x, y: a } : { x: a, y: b };
    if (last && letter !== 'M') for (let i = 0; i <= 20; i++) points.push({ x: last.x + ((p.x - last.x) * i) / 20, y: last.y + ((p.y - last.y) * i) / 20 });
    last = p;
  }
  return points;
}

function crosses(leader: string, box: Box): boolean {
  return spread(leader).some((p) => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1);
}
