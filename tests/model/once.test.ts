// Covers what is kept, and for what. Not covered: that what is kept is let go with its casefile, which the language promises.
import { describe, expect, it } from 'vitest';
import { oncePer, oncePerPair } from '../../src/model/once.ts';

describe('oncePer(find)', () => {
  it('finds once for each object, also where nothing is found', () => {
    const asked: object[] = [];
    const find = oncePer((key: object) => void asked.push(key));
    const [a, b] = [{}, {}];
    for (const key of [a, b, a, b]) expect(find(key)).toBe(undefined);
    expect(asked).toEqual([a, b]);
  });
});

describe('oncePerPair(find)', () => {
  it('finds once for each pair', () => {
    let n = 0;
    const find = oncePerPair((_: object, frame: string) => `${frame} ${n++}`);
    const [a, b] = [{}, {}];
    expect([find(a, 'wide'), find(a, 'narrow'), find(b, 'wide'), find(a, 'wide'), find(b, 'wide')]).toEqual(['wide 0', 'narrow 1', 'wide 2', 'wide 0', 'wide 2']);
  });
});
