// Filling the braces of titles and summaries. Not here: that each figure's own words can be filled, which the build sees to.
import { describe, expect, it } from 'vitest';
import { fillBraces } from '../../src/graphics/fill.ts';

describe('fillBraces(text, facts)', () => {
  it('fills in words, and numbers with their commas', () => {
    expect(fillBraces('{n} of {all}', { n: 'two', all: 1234 })).toBe('two of 1,234');
  });
  it('begins with a capital where the placeholder does', () => {
    expect(fillBraces('{Traces} join', { traces: 'four traces' })).toBe('Four traces join');
  });
  it('names those that there are where one is unknown', () => {
    expect(() => fillBraces('{none}', { n: 1 })).toThrow('unknown placeholder: {none}; there are {n}');
  });
});
