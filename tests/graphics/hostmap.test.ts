// The host map's numbers and where its words lie. Does not look at colours, at the files that are served, or at how a
// browser draws them.
import { describe, expect, it } from 'vitest';
import { drawBase, isWithin, PANELS } from '../../src/graphics/basemap.ts';
import { berthLabels, type Box } from '../../src/graphics/berths.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { hostmap, layoutHostmap, measureLabel } from '../../src/graphics/hostmap.ts';
import { countHosts } from '../../src/graphics/hosts.ts';
import { chooseUnit, tallyHosts, TALLY } from '../../src/graphics/tally.ts';
import { measureText } from '../../src/graphics/text.ts';
import { scaleLabel } from '../../src/graphics/views.ts';
import { asOf } from '../../src/model/asof.ts';
import { indexRecords } from '../../src/model/casefile.ts';
import { parseWhen } from '../../src/model/when.ts';
import { loadRecord } from '../record.ts';

const record = loadRecord();
const addresses = record.indicators.filter((i) => i.type === 'address');

const touch = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

describe('layoutHostmap(casefile, frame)', () => {
  for (const frame of [WIDE, NARROW]) {
    const { panels, pointed, width, lineHeight: line } = layoutHostmap(record, frame);
    const marks = panels.flatMap((p) => p.marks);

    it(`draws in the ${frame.name} frame as many addresses as the record has, each country once`, () => {
      expect(marks.reduce((n, m) => n + m.country.addresses.firm + m.country.addresses.weak, 0)).toBe(addresses.length);
      expect(new Set(marks.map((m) => m.country.id)).size).toBe(marks.length);
      expect(marks.flatMap((m) => m.country.holds).sort()).toEqual(record.indicators.filter((i) => i.country !== undefined).map((i) => i.id).sort());
    });

    it(`draws in the ${frame.name} frame an area for every country, a square for those too small`, () => {
      expect(marks.filter((m) => m.square).map((m) => m.country.code)).toEqual(expect.arrayContaining(['SG', 'HK', 'LU', 'CR']));
      for (const p of panels) {
        const base = drawBase(p.panel, [...p.marks, ...p.shades].map((m) => m.country.code));
        for (const m of p.marks) if (!m.square) expect(base).toContain(`id="${m.country.code.toLowerCase()}"`);
        const squares = p.marks.flatMap((m) => boxOf(m.square));
        squares.forEach((a, i) => squares.slice(i + 1).forEach((b) => expect(touch(a, b)).toBe(false)));
      }
    });

    it(`lets no words touch or leave the map in the ${frame.name} frame`, () => {
      for (const p of panels) {
        const boxes: [string, Box][] = [
          ...p.marks.map((m): [string, Box] => [m.country.id, m.label.box]),
          ...p.notes.map((n): [string, Box] => [n.lines.join(' '), n.box]),
          ...(p.domains ? [['domains', p.domains.box] as [string, Box]] : []),
          ...(p.fall ? [['fall', { x0: p.fall[0] - 1, x1: p.fall[0] + 1, y0: p.fall[1], y1: p.height }] as [string, Box]] : []),
        ];
        boxes.forEach(([a, box], i) => {
          expect([a, box.x0 >= 0 && box.y0 >= 0 && box.x1 <= p.width && box.y1 <= p.height]).toEqual([a, true]);
          for (const [b, other] of boxes.slice(i + 1)) expect([a, b, touch(box, other)]).toEqual([a, b, false]);
          for (const square of p.marks.flatMap((m) => boxOf(m.square))) expect([a, touch(box, square)]).toEqual([a, false]);
        });
      }
      for (const note of pointed.words) for (const { text } of note.lines) expect(note.wordsX + measureText(text, frame.minimum)).toBeLessThanOrEqual(width);
      const baselines = pointed.words.flatMap((n) => n.lines.map((l) => l.y));
      baselines.slice(1).forEach((y, i) => expect(y - baselines[i]!).toBeGreaterThanOrEqual(frame.minimum));
    });

    it(`cuts a view for every country in the ${frame.name} frame: within the map, at a drawn scale, its own words whole and no two on each other`, () => {
      for (const p of panels) {
        for (const { country, view, near } of p.marks) {
          expect([2, 3, 4]).toContain(view.zoom);
          expect(view.x >= 0 && view.y >= 0 && view.x + view.width <= p.width + 0.1 && view.y + view.height <= p.height + 0.1, country.id).toBe(true);
          expect(near, country.id).toContain(country.id);
          const boxes = p.marks.filter((m) => near.includes(m.country.id)).map((m) => scaleLabel(m.label, measureLabel(m.country, { size: frame.minimum, line }), frame.minimum)(view.zoom));
          boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect([country.id, a, b, touch(a, b)]).toEqual([country.id, a, b, false])));
        }
      }
    });

    it(`points out the Macron address and its neighbours in the ${frame.name} frame, and lights the first alone`, () => {
      const [europe] = panels;
      expect(pointed.words.map((p) => [p.address, p.isMacron])).toEqual([['194.187.249[.]135', true], ['194.187.249[.]87', false], ['194.187.249[.]126', false]]);
      expect(pointed.words[0]!.lines.map((l) => l.text).join(' ')).toContain('France');
      expect(europe!.fall).toBeDefined();
      expect(europe!.domains?.ids).toHaveLength(4);
    });

    it(`says in the ${frame.name} frame that Russia holds none`, () => {
      expect(addresses.filter((i) => i.country === 'RU')).toEqual([]);
      expect(panels.map((p) => p.notes.some((n) => n.lines[0] === 'Russia: none'))).toEqual([true, true]);
      expect(marks.some((m) => m.country.code === 'RU')).toBe(false);
    });

    it(`has fewer marks in the ${frame.name} frame as of 25 April 2017, and none as of 2007`, () => {
      const then = layoutHostmap(asOf(record, parseWhen('2017-04-25')), frame);
      expect(then.panels.flatMap((p) => p.marks).length).toBeLessThan(marks.length);
      expect(then.pointed.words).toEqual([]);
      const none = layoutHostmap(asOf(record, parseWhen('2007-01-01')), frame);
      expect([...none.panels.flatMap((p) => [...p.marks, ...p.notes]), ...none.pointed.words]).toEqual([]);
    });
  }

  it('hatches the countries where weak ties outnumber the others', () => {
    const hatched = layoutHostmap(record, WIDE).panels.flatMap((p) => p.marks).filter((m) => m.hatched);
    expect(hatched.map((m) => m.country.code).sort()).toEqual(['LT', 'UA']);
  });
  it('draws the same twice', () => {
    expect(JSON.stringify(layoutHostmap(record, NARROW))).toBe(JSON.stringify(layoutHostmap(record, NARROW)));
  });
});

describe('hostmap', () => {
  it('has a table whose rows add up to the addresses, the domains and the statements', () => {
    const { head, rows } = hostmap.tabulate(record);
    const sum = (column: string): number => rows.reduce((n, r) => n + [...r.cells[head.indexOf(column)]!.matchAll(/\d+/g)].reduce((m, [d]) => m + Number(d), 0), 0);
    expect(rows.length).toBeLessThan(45);
    expect(sum('Addresses')).toBe(addresses.length);
    expect(sum('Stated by a source') + sum('From a registry then') + sum('From a database then')).toBe(addresses.length);
    expect(sum('Domains')).toBe(record.indicators.length - addresses.length);
    expect(sum('Stated without an address')).toBe(record.locations.length);
    for (const row of rows) expect(row.cells).toHaveLength(head.length);
  });
  it('can be turned to the world, to Europe and to each country that holds a host', () => {
    const places = hostmap.places(record);
    expect(places.slice(0, 2)).toEqual(['world', 'europe']);
    for (const place of places.slice(2)) expect(hostmap.holds(record)).toContain(place);
    expect(places).toContain('country-sg');
  });
  it('counts what the summary says', () => {
    expect(hostmap.describe(record)).toMatchObject({ addresses: 221, domains: 177, countries: 30, located: 315, locatedAddresses: 221, locatedDomains: '94', low: '75', russia: 'none', top: 'Germany', topCount: 19, most: 'Lithuania', mostCount: 30 });
    expect(hostmap.describe(asOf(record, parseWhen('2007-01-01')))).toMatchObject({ addresses: 0, top: 'no country' });
  });
});

describe('tallyHosts(country, unit)', () => {
  it('has a stroke for every address, within its paper', () => {
    const countries = countHosts(record);
    expect(chooseUnit(countries)).toBe(1);
    for (const country of countries) {
      const strokes = tallyHosts(country, 1);
      const all = country.addresses.firm + country.addresses.weak;
      expect(strokes.reduce((n, s) => n + s.count, 0)).toBe(all);
      expect(TALLY.pitch * all + TALLY.gap).toBeLessThanOrEqual(TALLY.width);
      // Each ends in a way to the next, but the last.
      for (const s of strokes.filter(({ basis }) => basis === 'database then')) expect(s.d.match(/m4-12/g) ?? []).toHaveLength(s.count - 1);
    }
  });
});

describe('a record of ten times the hosts', () => {
  const ten = indexRecords({ ...record, indicators: Array.from({ length: 10 }, (_, n) => record.indicators.map((i) => (n === 0 ? i : { ...i, id: `${i.id}-${n}` }))).flat() });
  it('has the same marks, with greater numbers on them', () => {
    const count = (casefile: typeof record): number => layoutHostmap(casefile, WIDE).panels.flatMap((p) => p.marks).length;
    expect(count(ten)).toBe(count(record));
  });
  it('has a stroke for several addresses, and rows no longer than their paper', () => {
    const countries = countHosts(ten);
    const unit = chooseUnit(countries);
    expect(unit).toBeGreaterThan(1);
    for (const c of countries) expect(tallyHosts(c, unit).reduce((n, s) => n + s.count, 0) * TALLY.pitch + TALLY.gap).toBeLessThanOrEqual(TALLY.width);
  });
});

describe('drawBase(panel, codes)', () => {
  it('has Simferopol in Ukraine and not in Russia, on both maps', () => {
    for (const panel of PANELS) {
      expect(isWithin(panel, 'UA', [34.1, 44.95])).toBe(true);
      expect(isWithin(panel, 'RU', [34.1, 44.95])).toBe(false);
    }
  });
  it('writes whole numbers and no colour', () => {
    for (const panel of PANELS) expect(drawBase(panel, ['FR'])).not.toMatch(/\d\.\d|fill|stroke/);
  });
});

describe('berthLabels(width, height, wishes, taken)', () => {
  it('writes on the area where there is room', () => {
    const berth = berthLabels(100, 100, [{ id: 'a', rings: [squareAt(20, 20, 60)], wordings: [[30, 14]], beside: false }], []).get('a')!;
    expect(berth.leader).toBeUndefined();
    expect([berth.box.x0, berth.box.y0]).toEqual([34, 42]);
  });
  it('writes beside it, with a line, where there is none', () => {
    const wishes = [{ id: 'a', rings: [squareAt(40, 40, 10)], wordings: [[30, 14] as const], beside: true }];
    expect(berthLabels(100, 100, wishes, [{ x0: 20, y0: 20, x1: 70, y1: 70 }]).get('a')!.leader).toBeDefined();
  });
  it('says which label has no room', () => {
    expect(() => berthLabels(30, 30, [{ id: 'a', rings: [squareAt(5, 5, 10)], wordings: [[40, 14]], beside: false }], [])).toThrow('no room for the label of a');
  });
});

function boxOf(square: { readonly x: number; readonly y: number; readonly size: number } | undefined): Box[] {
  return square === undefined ? [] : [{ x0: square.x, x1: square.x + square.size, y0: square.y, y1: square.y + square.size }];
}

function squareAt(x: number, y: number, size: number): [number, number][] {
  return [[x, y], [x + size, y], [x + size, y + size], [x, y + size]];
}
