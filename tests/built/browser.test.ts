// Covers what only Chromium is asked of the built site: errors, requests, the smallest screens, labels. What every engine promises is in promises/.
import { describe, expect, it } from 'vitest';
import { PATHS } from './kinds.ts';
import { useChromium } from './open.ts';

const chromium = useChromium();

describe('a page in Chromium', () => {
  for (const path of PATHS) {
    it(`${path} logs no error and asks nothing of anybody else`, async () => {
      const { errors, strangers } = await chromium.open(path);
      expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
    });
    it(`${path} scrolls one way only at 320 px and at 400 % of 1280 × 1024`, async () => {
      const { page } = await chromium.open(path, { viewport: { width: 320, height: 900 } });
      for (const height of [900, 256]) {
        await page.setViewportSize({ width: 320, height });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${height}`).toBeLessThanOrEqual(320);
      }
    });
  }
});

describe('the story in Chromium', () => {
  it('needs at most 12 requests', async () => {
    const before = chromium.site.requests.length;
    const { page } = await chromium.open('/');
    await page.waitForLoadState('networkidle');
    expect(chromium.site.requests.slice(before).length).toBeLessThanOrEqual(12);
  });
  it('has every label of its drawings at 11 px or more, at any width', async () => {
    for (const width of [320, 360, 700, 768, 1024, 1152, 1440]) {
      const { page } = await chromium.open('/', { viewport: { width, height: 900 } });
      const small = await page.evaluate(() => [...document.querySelectorAll<SVGTextElement>('.drawing svg text')].filter((t) => t.getClientRects().length > 0).map((t) => ({ text: t.textContent, px: parseFloat(getComputedStyle(t).fontSize) * (t.getScreenCTM()?.a ?? 1) })).filter(({ px }) => px < 10.95).map(({ text, px }) => `${text} ${px.toFixed(1)}`));
      expect(small.slice(0, 5), `${width}`).toEqual([]);
    }
  });
  it('has no two labels of a drawing that touch, and none that is cut', async () => {
    for (const width of [320, 360, 768, 1152, 1440]) {
      const { page } = await chromium.open('/', { viewport: { width, height: 900 } });
      const found = await page.evaluate(() => {
        const out: string[] = [];
        for (const svg of document.querySelectorAll<SVGSVGElement>('.drawing svg')) {
          const frame = svg.getBoundingClientRect();
          if (frame.width === 0) continue;
          const figure = svg.closest('figure')?.id;
          // Where each letter has its own place, the letters of two names share a line by intention.
          const whole = [...svg.querySelectorAll('text')].filter((t) => !/[ ,]/.test((t.getAttribute('x') ?? '').trim()));
          const lines = whole.flatMap((t) => (t.querySelector('tspan[dy]') === null ? [t] : [...t.querySelectorAll('tspan')]));
          const boxes = lines.map((t) => ({ t, text: t.textContent ?? '', r: t.getBoundingClientRect() })).filter(({ r }) => r.width > 0);
          for (const [i, a] of boxes.entries()) {
            if (a.r.left < 0 || a.r.right > innerWidth || a.r.bottom > frame.bottom + 8 || a.r.top < frame.top - 8) out.push(`${figure}: "${a.text}" is cut`);
            for (const b of boxes.slice(i + 1)) {
              const x = Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left);
              const y = Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top);
              if (x > 1 && y > a.r.height * 0.3) out.push(`${figure}: "${a.text}" touches "${b.text}"`);
            }
          }
        }
        return out;
      });
      expect(found.slice(0, 10), `${width}`).toEqual([]);
    }
  });
});
