// Covers a reader who has set the browser's letters to twice their size: the words of every kind of page grow with it, and
// nothing is wider than the screen. Not covered: letters in the drawings, which grow with the page's zoom (promises/scenes.ts).
import { describe, expect, it } from 'vitest';
import { PATHS } from './kinds.ts';
import { useChromium } from './open.ts';

const USUAL = 16;
const chromium = useChromium({ reducedMotion: 'reduce' }, 2 * USUAL);

describe('with letters of twice their size', () => {
  for (const path of PATHS) {
    it(`${path} is larger, and no wider than the screen`, async () => {
      for (const width of [360, 1280]) {
        const { page } = await chromium.open(path, { viewport: { width, height: 800 } });
        const seen = await page.evaluate(() => ({ root: parseFloat(getComputedStyle(document.documentElement).fontSize), words: parseFloat(getComputedStyle(document.querySelector('main p')!).fontSize), across: document.documentElement.scrollWidth }));
        expect([width, seen.root, seen.across]).toEqual([width, 2 * USUAL, width]);
        expect(seen.words).toBeGreaterThanOrEqual(1.5 * USUAL);
      }
    });
  }
  it('a scene leaves its step room below the graphic, and the panel and the slider stay on the screen', async () => {
    const { page } = await chromium.open('/?mark=dnc-2016', { viewport: { width: 360, height: 740 } });
    await page.waitForSelector('[data-panel] dl');
    expect(await page.evaluate(() => ['[data-panel]', '[data-slider]', '[data-strip]', '[data-turn]'].flatMap((s) => [...document.querySelectorAll(s)]).filter((e) => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.className))).toEqual([]);
    expect((await page.locator('[data-slider] input').boundingBox())!.width).toBeGreaterThan(200);
    await page.locator('[data-close]').click();
    const step = page.locator('.scene .step').nth(1);
    await step.evaluate((e) => e.scrollIntoView({ behavior: 'instant' }));
    const [canvas, words] = await step.evaluate((e) => [e.closest('.scene')!.querySelector('.canvas')!.getBoundingClientRect().bottom, e.querySelector('p')!.getBoundingClientRect().top]);
    expect(words).toBeGreaterThanOrEqual(canvas!);
    expect(words).toBeLessThan(740);
  });
});
