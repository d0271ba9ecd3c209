// Covers that the story's words can be read at every class of width and height: none is broken in its middle, none lies
// beyond its box, none in a drawing is smaller than SMALLEST. Not covered: addresses, which may break anywhere, and what a
// step changes (promises/scenes.ts).
import { describe, expect, it } from 'vitest';
import { useChromium } from './open.ts';

const SCREENS = [[320, 640], [360, 740], [740, 1000], [768, 1024], [1024, 768], [1152, 640], [1280, 720], [1152, 1000], [1440, 640], [1440, 900]] as const;
/** The least height of letters in a drawing, however small the screen has it drawn, in px. */
const SMALLEST = 10;
const chromium = useChromium({ reducedMotion: 'reduce' });

describe('the words of the story', () => {
  it.each(SCREENS)('are whole and legible at %i × %i', async (width, height) => {
    const { page } = await chromium.open('/', { viewport: { width, height } });
    const seen = await page.evaluate(() => {
      const broken: string[] = [];
      let count = 0;
      const range = document.createRange();
      const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const parent = node.parentElement!;
        if (parent.closest('svg, select, script, .mono, .visually-hidden') || !parent.checkVisibility({ visibilityProperty: true })) continue;
        for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}\p{N}’']{2,}/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          count++;
          if (new Set([...range.getClientRects()].filter((r) => r.width > 0).map((r) => Math.round(r.top))).size > 1) broken.push(`${word} in ${node.textContent!.trim().slice(0, 40)}`);
        }
      }
      const beyond = [...document.querySelectorAll<HTMLElement>('main *:not(svg *, .visually-hidden)')].filter((e) => getComputedStyle(e).overflowX !== 'visible' && e.checkVisibility() && e.scrollWidth > e.clientWidth + 1);
      const drawn = [...document.querySelectorAll<SVGTextContentElement>('.drawing :is(text, tspan)')].filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => {
        const { a, b } = e.getScreenCTM()!;
        return { size: Math.hypot(a, b) * parseFloat(getComputedStyle(e).fontSize), text: e.textContent };
      });
      return { broken, count, drawn, beyond: beyond.map((e) => `${e.localName}.${e.className}`) };
    });
    expect(seen.count).toBeGreaterThan(4000);
    expect([seen.broken, seen.beyond]).toEqual([[], []]);
    expect(seen.drawn.length).toBeGreaterThan(300);
    expect(seen.drawn.filter(({ size }) => size < SMALLEST)).toEqual([]);
  });
});
