// Covers where the numbers of hops stand. How they look beside their marks is for the eye.
import { describe, expect, it } from 'vitest';
import { evidence, layoutEvidence } from '../../src/graphics/evidence.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { findPlace, placeHops } from '../../src/graphics/hops.ts';
import { loadRecord } from '../record.ts';

describe('findPlace(d)', () => {
  it('halves what is upright or level', () => expect(['M437 157V185', 'M605 420H554'].map(findPlace)).toEqual([[437, 171], [579.5, 420]]));
  it('is nearer to the end of what leads to a name', () => expect(findPlace('M10 20L30 40')).toEqual([23, 33]));
  it('stands beside the crown of a bulge', () => expect(findPlace('M460 100q80 -24 160 0')).toEqual([500, 91]));
  it('knows no other path', () => expect(() => findPlace('M0 0C1 1 2 2 3 3')).toThrow('unknown path'));
});

describe('placeHops(casefile, frame)', () => {
  const record = loadRecord();
  const [wide, narrow] = [placeHops(record, WIDE), placeHops(record, NARROW)];
  it('places every claim that the diagram draws, and no other, in both drawings', () => {
    const drawn = [...evidence.holds(record)].filter((id) => record.byId.get(id)?.sort === 'evidence').sort();
    expect([...wide.keys()].sort()).toEqual(drawn);
    expect([...narrow.keys()].sort()).toEqual(drawn);
  });
  it('keeps inside the drawing', () => {
    for (const [places, frame] of [[wide, WIDE], [narrow, NARROW]] as const) {
      const { width, height } = layoutEvidence(record, frame);
      for (const [id, [x, y]] of places) expect(x >= 0 && x <= width && y >= 0 && y <= height, `${id} ${frame.name} ${x} ${y}`).toBe(true);
    }
  });
});
