// Covers how a page's text is cut. That what is shown equals the ready-made page is asked in tests/built/hand.test.ts.
import { describe, expect, it } from 'vitest';
import { cutFigures } from '../../src/client/cut.ts';

describe('cutFigures(html)', () => {
  const html = '<p>One <data value="1">one</data></p><figure class="figure" id="figure-a" data-figure="a" aria-labelledby="t"><svg></svg></figure>\n<p>Two</p><figure data-figure="b"><p>B</p></figure>';
  it('takes out every figure by its name, whole', () => {
    const { figures } = cutFigures(html);
    expect([...figures.keys()]).toEqual(['a', 'b']);
    expect(figures.get('b')).toBe('<figure data-figure="b"><p>B</p></figure>');
  });
  it('leaves what is not in a figure', () => expect(cutFigures(html).rest).toBe('<p>One <data value="1">one</data></p>\n<p>Two</p>'));
  it('leaves a page without figures as it is', () => expect(cutFigures('<p>x</p>')).toEqual({ figures: new Map(), rest: '<p>x</p>' }));
});
