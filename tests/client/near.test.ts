// Covers where a mark is looked for round a click. That a finger finds one is asked in tests/built/hand.test.ts.
import { describe, expect, it } from 'vitest';
import { ringPoints } from '../../src/client/near.ts';

describe('ringPoints(x, y)', () => {
  const points = ringPoints(100, 50);
  const far = points.map(([x, y]) => Math.hypot(x - 100, y - 50));
  it('goes outwards', () => expect(far.map(Math.round)).toEqual(far.map(Math.round).sort((a, b) => a - b)));
  it('reaches 22 px and no further', () => expect([Math.round(far.at(-1)!), far.every((d) => d <= 22.01)]).toEqual([22, true]));
  it('leaves no gap in which a mark of 5 px would be missed', () => {
    for (let x = -20; x <= 20; x += 1) for (let y = -20; y <= 20; y += 1) {
      if (Math.hypot(x, y) > 20) continue;
      expect(points.some(([px, py]) => Math.abs(px - 100 - x) <= 2.5 && Math.abs(py - 50 - y) <= 2.5) || Math.hypot(x, y) < 4, `${x} ${y}`).toBe(true);
    }
  });
});
