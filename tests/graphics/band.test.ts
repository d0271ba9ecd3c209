// Covers where a small screen is turned to. That the band is on the screen is asked in tests/built/hand.test.ts.
import { describe, expect, it } from 'vitest';
import { findBand } from '../../src/graphics/band.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { stages } from '../../src/graphics/stages.ts';
import { parseWhen } from '../../src/model/when.ts';
import { asOf } from '../../src/model/asof.ts';
import { loadRecord } from '../record.ts';

describe('findBand(span, ids)', () => {
  const span = new Map<string, readonly [number, number]>([['a', [0.1, 0.2]], ['b', [0.3, 0.4]], ['z', [0.9, 1]]]);
  it('is the middle of what is shown', () => expect(findBand(span, ['a', 'b'])).toBe(0.25));
  it('is led by the first where they are too far apart for one screen', () => expect(findBand(span, ['z', 'a'])).toBe(0.95));
  it('is the top where nothing is shown', () => expect(findBand(span, ['none'])).toBe(0));
});

describe('span(casefile, frame)', () => {
  const casefile = loadRecord();
  const early = asOf(casefile, parseWhen('2017-04-25'));
  for (const [id, { span, holds }] of Object.entries(stages)) {
    if (span === undefined) continue;
    it(`of ${id} lies within the drawing, knows only its marks, and works for an earlier day`, () => {
      for (const [c, frame] of [[casefile, NARROW], [casefile, WIDE], [early, NARROW]] as const) {
        const held = holds(c);
        for (const [mark, [top, bottom]] of span(c, frame)) {
          expect(held.has(mark), mark).toBe(true);
          expect(top, mark).toBeGreaterThanOrEqual(-0.05);
          expect(bottom, mark).toBeLessThanOrEqual(1.05);
          expect(top).toBeLessThan(bottom);
        }
      }
    });
  }
});
