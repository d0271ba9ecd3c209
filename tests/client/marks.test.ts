// Covers which marks are named, in a document without a browser. What becomes of them in a page is asked in tests/built/.
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { flipMarks } from '../../src/client/marks.ts';

describe('flipMarks(root, ids, attribute)', () => {
  const draw = (): ParentNode => parseHTML('<main><a data-mark="dnc-2016"></a><a data-mark="country-fr" data-marks="inf-0003 inf-0001"></a><p data-lit></p></main>').document.querySelector('main') as unknown as ParentNode;
  const flip = (...named: string[][]): { counts: number[]; lit: (string | null)[] } => {
    const root = draw();
    const counts = named.map((ids) => flipMarks(root, new Set(ids), 'data-lit'));
    return { counts, lit: [...root.querySelectorAll('a[data-lit]')].map((a) => a.getAttribute('data-mark')) };
  };
  it('finds a mark by its own id', () => expect(flip(['dnc-2016'])).toEqual({ counts: [1], lit: ['dnc-2016'] }));
  it('finds a mark by one of those it stands for, and counts it once', () => expect(flip(['inf-0001', 'inf-0003'])).toEqual({ counts: [1], lit: ['country-fr'] }));
  it('takes no part of an id for the id', () => expect(flip(['dnc', 'inf-000', 'nf-0001'])).toEqual({ counts: [0], lit: [] }));
  it('takes the attribute from those that are no longer named', () => expect(flip(['dnc-2016', 'inf-0001'], ['inf-0003'])).toEqual({ counts: [2, 1], lit: ['country-fr'] }));
  it('finds nothing where nothing is named, and leaves what is no mark', () => {
    const root = draw();
    expect(flipMarks(root, new Set(), 'data-lit')).toBe(0);
    expect(root.querySelectorAll('[data-lit]')).toHaveLength(1);
  });
});
