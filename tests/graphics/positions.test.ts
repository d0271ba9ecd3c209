// Where the positions' marks and names go, and which shape says what. Does not cover how they look, nor their addresses.
import { describe, expect, it } from 'vitest';
import { NARROW, WIDE, type Frame } from '../../src/graphics/frame.ts';
import { choosePositions, layoutPositions, listChanged, MOST, positions, sayStances } from '../../src/graphics/positions.ts';
import type { Stand } from '../../src/graphics/stand.ts';
import { sayNumber } from '../../src/model/say.ts';
import { RING, traceStance } from '../../src/graphics/stance.ts';
import { layoutAxis } from '../../src/graphics/stretch.ts';
import { measureText } from '../../src/graphics/text.ts';
import { openWords } from '../../src/graphics/word.ts';
import { readContent } from '../../src/intake/read.ts';
import { asOf } from '../../src/model/asof.ts';
import { assembleCasefile } from '../../src/model/casefile.ts';
import { positionSchema, QUESTIONS, type Position } from '../../src/model/claim.ts';
import { STANCES } from '../../src/model/confidence.ts';
import { parseWhen } from '../../src/model/when.ts';
import { aPosition } from '../model/fixture.ts';

const record = assembleCasefile(readContent(process.cwd()));
const word = openWords(record);
const make = (over: object = {}): Position => positionSchema.parse(aPosition(over));
const drawn = (list: readonly Position[], frame: Frame): Stand[] => layoutPositions(list, word, frame).grids.flatMap((g) => g.panels.flatMap((p) => p.stands));

describe('traceStance(stance, x, y)', () => {
  it('has a shape of its own for each stance', () => {
    expect(new Set(STANCES.map((stance) => traceStance(stance, 0, 0))).size).toBe(STANCES.length);
  });
});

for (const frame of [WIDE, NARROW]) {
  describe(`layoutAxis(${frame.name})`, () => {
    const { stretches, scale, width } = layoutAxis(frame);
    it('runs forward, also through its cuts', () => {
      const xs = Array.from({ length: 3400 }, (_, i) => scale(Date.UTC(2017, 3, 1) + i * 86_400_000));
      expect(xs.every((x, i) => i === 0 || x >= xs[i - 1]!)).toBe(true);
      expect(Math.max(...xs)).toBe(width);
    });
    it('keeps what stands over it apart', () => {
      const texts = stretches.flatMap((s) => (s.key === undefined ? [] : [{ x0: s.x0, text: word(`positions-time-${s.key}`) }]));
      for (const [i, s] of texts.slice(1).entries()) expect(texts[i]!.x0 + measureText(texts[i]!.text, frame.minimum) + 3).toBeLessThanOrEqual(s.x0);
      expect(texts.at(-1)!.x0 + measureText(texts.at(-1)!.text, frame.minimum)).toBeLessThanOrEqual(width + 3);
    });
    it('cuts only where nobody on record spoke', () => {
      for (const { id, said } of record.positions) {
        const middle = (said.from + said.until) / 2;
        expect(stretches.some((s) => s.from <= middle && middle < s.until) || said.until - said.from > 86_400_000, id).toBe(true);
      }
    });
  });

  describe(`layoutPositions(positions, word, ${frame.name})`, () => {
    const layout = layoutPositions(record.positions, word, frame);
    const stands = drawn(record.positions, frame);
    it('draws each position once, under its question', () => {
      expect(stands.map((s) => s.id).sort()).toEqual(record.positions.map((p) => p.id).sort());
      for (const grid of layout.grids) for (const panel of grid.panels) for (const stand of panel.stands) expect(stand.position.question).toBe(panel.question);
    });
    it('lets no marks touch', () => {
      const reach = (s: Stand): number => (s.disputed ? RING : 5.5);
      for (const [i, a] of stands.entries()) for (const b of stands.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(reach(a) + reach(b));
    });
    it('keeps a letter clear of other marks', () => {
      for (const a of stands.filter((s) => s.letter !== '')) for (const b of stands) if (a !== b && Math.abs(a.y - b.y) < 12) expect(b.x < a.x || b.x - RING > a.x + RING + 2 + measureText(a.letter, frame.minimum), b.id).toBe(true);
    });
    it('keeps every mark and word inside the frame', () => {
      for (const s of stands) expect(s.x - RING >= 0 && s.x + RING <= frame.width + 1 && s.y + RING <= layout.height, s.id).toBe(true);
      for (const grid of layout.grids) for (const t of [...grid.names, ...grid.panels.flatMap((p) => p.times)]) expect(t.x + measureText(t.text, frame.minimum), t.text).toBeLessThanOrEqual(frame.width + 0.5);
    });
    it('lets no name reach a mark, nor a heading the next', () => {
      for (const grid of layout.grids) {
        const left = Math.min(...grid.panels.flatMap((p) => p.times.map((t) => t.x)));
        for (const n of grid.names) expect(measureText(n.text, frame.minimum), n.text).toBeLessThan(left);
        for (const [i, panel] of grid.panels.slice(1).entries()) for (const t of grid.panels[i]!.heading) expect(t.x + measureText(t.text, frame.minimum, 600)).toBeLessThan(panel.heading[0]!.x);
      }
    });
    it('lets no lines of words touch', () => {
      for (const grid of layout.grids) {
        const words = [...grid.names, ...grid.panels.flatMap((p) => [...p.heading, ...p.times])];
        for (const [i, a] of words.entries()) for (const b of words.slice(i + 1)) {
          expect(Math.abs(a.y - b.y) >= 13 || a.x + measureText(a.text, frame.minimum, 400) <= b.x || b.x + measureText(b.text, frame.minimum, 400) <= a.x, `${a.text} and ${b.text}`).toBe(true);
        }
      }
    });
    it('is the same for the same input', () => {
      expect(layoutPositions(record.positions, word, frame)).toEqual(layout);
    });
    it('has fewer marks on an earlier day, and none without a record', () => {
      const early = asOf(record, parseWhen('2017-04-25')).positions;
      expect(drawn(early, frame)).toHaveLength(early.length);
      expect(early.length).toBeGreaterThan(0);
      expect(early.length).toBeLessThan(record.positions.length);
      expect(layoutPositions([], word, frame).grids.flatMap((g) => g.panels)).toEqual([]);
    });
  });
}

describe('layoutPositions(positions, word, frame)', () => {
  it('stacks what one speaker said on one day, and joins it by a line', () => {
    const panel = layoutPositions([make({ id: 'a' }), make({ id: 'b', stance: 'denies' })], word, WIDE).grids[0]!.panels[0]!;
    expect(panel.stands[0]!.x).toBe(panel.stands[1]!.x);
    expect(panel.stands[1]!.y - panel.stands[0]!.y).toBe(16);
    expect(panel.threads).toMatch(/^M.+L/);
  });
  it('draws the span of a date that is known to the month only, and none for a day', () => {
    const panel = (said: string) => layoutPositions([make({ said })], word, WIDE).grids[0]!.panels[0]!;
    expect(panel('2017-05').spans).toMatch(/^M.+H.+M.+H/);
    expect(panel('2017-05-07').spans).toBe('');
  });
  it('draws a letter only for a confidence in the speaker’s own words', () => {
    expect(drawn([make({ confidence: 'moderate', confidenceOf: 'claimant' })], WIDE)[0]!.letter).toBe('m');
    expect(drawn([make({ confidence: 'moderate', confidenceOf: 'record' })], WIDE)[0]!.letter).toBe('');
  });
  it('gives every date a place, also one before, between or after its stretches', () => {
    for (const said of ['2016-11', '2017-04-30', '2023', '2030-01-01', '../2017-05']) {
      const [stand] = drawn([make({ said })], NARROW);
      expect(stand!.x, said).toBeGreaterThan(100);
      expect(stand!.x, said).toBeLessThan(320);
    }
  });
});

describe('layoutPositions of a record ten times as large', () => {
  const copies = record.positions.flatMap((p) => Array.from({ length: 10 }, (_, i): Position => (i === 0 ? p : { ...p, id: `${p.id}-y${i}`, claimant: i > 8 ? `${p.claimant} ${i}` : p.claimant })));
  const told = new Set(record.positions.slice(0, 30).map((p) => p.id));
  for (const frame of [WIDE, NARROW]) {
    const { grids } = layoutPositions(copies, word, frame, told);
    const stands = grids.flatMap((g) => g.panels.flatMap((p) => p.stands));
    const gathered = grids.flatMap((g) => g.gathered);
    it(`draws no more marks than its limit, and counts the others, in the ${frame.name} frame`, () => {
      expect(stands).toHaveLength(MOST);
      expect(stands.length + gathered.reduce((sum, g) => sum + g.count, 0)).toBe(copies.length);
      expect(gathered.length).toBeLessThanOrEqual((new Set(record.positions.map((p) => p.claimant)).size + 1) * grids.length);
    });
    it(`draws what the story names, in the ${frame.name} frame`, () => {
      const ids = new Set(stands.map((s) => s.id));
      expect([...told].filter((id) => !ids.has(id))).toEqual([]);
    });
    it(`gives each count a place of its own within the ${frame.name} frame`, () => {
      const places = [...grids.flatMap((g) => g.names), ...gathered];
      expect(new Set(places.map((t) => `${t.x} ${t.y}`)).size).toBe(places.length);
      expect(gathered.filter((g) => g.y > layoutPositions(copies, word, frame, told).height)).toEqual([]);
    });
  }
  it('gathers nothing of the record as it is', () => {
    expect(choosePositions(record.positions, new Set()).gathered).toEqual([]);
    expect(positions.gathers!(record)).toBe(0);
  });
});

describe('positions', () => {
  it('counts what it draws', () => {
    const facts = positions.describe(record);
    const stands = drawn(record.positions, WIDE);
    expect(facts['positions']).toBe(sayNumber(stands.length));
    expect(facts['stances']).toBe(sayStances(stands.map((s) => s.position), word));
  });
  it('has a row for each mark, and a place for each question', () => {
    const { head, rows } = positions.tabulate(record);
    expect(rows.map((r) => r.id).sort()).toEqual([...positions.holds(record)].sort());
    for (const { cells } of rows) expect(cells).toHaveLength(head.length);
    expect(positions.places(record)).toEqual(['all', ...QUESTIONS]);
  });
});

describe('sayStances(positions, word)', () => {
  it('counts every stance that was taken, and no other', () => {
    expect(sayStances([make({ stance: 'asserts' }), make({ stance: 'denies' }), make({ stance: 'asserts' })], word)).toBe('two assert it and one denies it');
    expect(sayStances([make({ stance: 'disputes' })], word)).toBe('one disputes it');
    expect(sayStances([], word)).toBe('none so far');
  });
});

describe('listChanged(positions)', () => {
  it('names who took two stances on one question', () => {
    expect(listChanged([make({ stance: 'denies' }), make({ stance: 'asserts' })])).toEqual(['A firm']);
  });
  it('leaves out who took one on each of two, or only reported', () => {
    expect(listChanged([make({ stance: 'denies' }), make({ stance: 'asserts', question: 'who-leaked' }), make({ stance: 'reports' })])).toEqual([]);
  });
});
