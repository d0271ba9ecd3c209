// What Plot's one door lets through. Does not cover what Plot draws: each chart's own test does.
import { dot, gridX, ruleY, text } from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { drawPlot } from '../../src/graphics/plot.ts';

const data = [{ id: 'a', x: 1, y: 10 }, { id: 'b', x: 2.5, y: 20 }];
const scales = { width: 300, height: 100, x: { axis: null, domain: [0, 3], range: [0, 300] }, y: { axis: null, type: 'linear', domain: [0, 30], range: [0, 90] } } as const;
const link = (id: string) => ({ href: `/records/${id}/`, label: `Record ${id}`, known: '2017-04' });

describe('drawPlot(options, link?)', () => {
  const marks = [gridX({ className: 'axis' }), ruleY(data, { y: 'y', x2: 'x', className: 'span', href: 'id' }), dot(data, { x: 'x', y: 'y', r: 4, className: 'end', href: 'id' }), text(data, { x: 'x', y: 'y', text: 'id', dx: 6, className: 'name', href: 'id' })];
  const drawn = drawPlot({ ...scales, marks }, link);

  it('returns the inside of a drawing, with no style, no element of style, no name of Plot’s own', () => {
    expect(drawn).not.toMatch(/<svg|<style|style=|plot-|font-family|xlink/);
  });
  it('leaves the paint of a layer with a class to the style sheet', () => {
    expect(drawn).not.toMatch(/fill=|stroke=|stroke-width=/);
    expect(drawPlot({ ...scales, marks: [dot(data, { x: 'x', y: 'y' })] })).toContain('stroke="currentColor"');
  });
  it('gathers all parts of one record into one named link', () => {
    expect(drawn.match(/<a /g)).toHaveLength(2);
    const a = /<a [^>]*data-mark="a"[^>]*>(.*?)<\/a>/.exec(drawn)!;
    expect(a[0]).toContain('href="/records/a/"');
    expect(a[0]).toContain('aria-label="Record a"');
    expect(a[0]).toContain('data-known="2017-04"');
    expect([...a[1]!.matchAll(/class="(\w+)"/g)].map((m) => m[1])).toEqual(['span', 'end', 'name']);
  });
  it('keeps where a layer stood when its marks leave it', () => {
    expect(drawn).toContain('transform="translate(106,30)"');
  });
  it('centres a text that Plot would centre, and says nothing of one that begins where it stands', () => {
    expect(drawn).toContain('text-anchor="middle"');
    expect(drawPlot({ ...scales, marks: [text(data, { x: 'x', y: 'y', text: 'id', textAnchor: 'start' })] })).not.toContain('text-anchor');
  });
  it('hides from those who hear what is for the eye alone', () => {
    const drawn = drawPlot({ axis: null, x: { type: 'identity' }, y: { type: 'identity' }, marks: [text([[1, 1]], { text: () => '≠', className: 'sign unheard' })] });
    expect(/<text [^>]*class="sign"[^>]*>/.exec(drawn)![0]).toContain('aria-hidden="true"');
    expect(drawn).not.toContain('unheard');
  });
  it('has no group round one element, and no element for the first line of a text', () => {
    const drawn = drawPlot({ axis: null, x: { type: 'identity' }, y: { type: 'identity' }, marks: [text([[4, 9]], { text: () => 'one\ntwo\nthree', className: 'note', lineAnchor: 'top' })] });
    expect(drawn).not.toContain('<g');
    expect(drawn.match(/<tspan/g)).toHaveLength(2);
    expect(drawn).toMatch(/^<text (?=[^>]*class="note")(?=[^>]*y="[\d.]+em")(?=[^>]*transform="translate\(4,9\)")[^>]*>one /);
  });
  it('rounds to a tenth', () => {
    expect(drawPlot({ ...scales, marks: [dot([{ x: 1 / 3, y: 2 / 3 }], { x: 'x', y: 'y' })] })).not.toMatch(/\d\.\d\d/);
  });
  it('gives the same bytes for the same input', () => {
    expect(drawPlot({ ...scales, marks }, link)).toBe(drawn);
  });
  it('refuses marks that lead nowhere', () => {
    expect(() => drawPlot({ ...scales, marks })).toThrow('missing link');
  });
});
