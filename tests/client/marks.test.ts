// Covers which marks are named. What becomes of them in a page is asked in tests/built/hand.test.ts.
import { describe, expect, it } from 'vitest';
import { isNamed } from '../../src/client/marks.ts';

describe('isNamed(mark, holds, ids)', () => {
  const ids = new Set(['dnc-2016', 'inf-0001']);
  it('finds a mark by its own id', () => expect(isNamed('dnc-2016', undefined, ids)).toBe(true));
  it('finds a mark by one of those it stands for', () => expect(isNamed('country-fr', 'inf-0003 inf-0001', ids)).toBe(true));
  it('takes no part of an id for the id', () => expect(isNamed('dnc', 'inf-000 nf-0001', ids)).toBe(false));
  it('finds nothing where nothing is named', () => expect(isNamed('dnc-2016', 'inf-0001', new Set())).toBe(false));
});
