// Covers what Chromium makes of the built site: accessibility, requests, policy, overflow, no script. Other engines: not yet.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, serve } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; errors: string[]; strangers: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('request', (r) => !r.url().startsWith(site.address) && strangers.push(r.url()));
  await page.goto(site.address + path);
  await page.evaluate(() => document.fonts.ready);
  return { page, errors, strangers };
}

const KINDS = ['/', '/incidents/dnc-2016/', '/method/', '/sources/', '/corrections/', '/record/', '/record/claims/', '/record/actors/', '/figures/evidence/', '/404.html'];

describe('a page in Chromium', () => {
  for (const path of KINDS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`${path} has no axe finding in ${colorScheme}`, async () => {
        const { page } = await open(path, { colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`)).toEqual([]);
        await page.context().close();
      });
    }
    it(`${path} breaks no policy, logs no error and asks nothing of anybody else`, async () => {
      const { page, errors, strangers } = await open(path);
      expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
      await page.context().close();
    });
    for (const width of [320, 360, 768, 1440]) {
      it(`${path} does not scroll sideways at ${width} px`, async () => {
        const { page } = await open(path, { viewport: { width, height: 900 } });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.context().close();
      });
    }
  }
});

describe('the story in Chromium', () => {
  it('needs at most 12 requests', async () => {
    const before = site.requests.length;
    const { page } = await open('/');
    await page.waitForLoadState('networkidle');
    expect(site.requests.slice(before).length).toBeLessThanOrEqual(12);
    await page.context().close();
  });
  it('has every label of its drawings at 11 px or more, at any width', async () => {
    for (const width of [320, 360, 700, 768, 1024, 1440]) {
      const { page } = await open('/', { viewport: { width, height: 900 } });
      const small = await page.evaluate(() => [...document.querySelectorAll<SVGTextElement>('.drawing svg text')].filter((t) => t.getClientRects().length > 0).map((t) => ({ text: t.textContent, px: parseFloat(getComputedStyle(t).fontSize) * (t.getScreenCTM()?.a ?? 1) })).filter(({ px }) => px < 10.95).map(({ text, px }) => `${text} ${px.toFixed(1)}`));
      expect(small.slice(0, 5), `${width}`).toEqual([]);
      await page.context().close();
    }
  });
  it('has no two labels of a drawing that touch, and none that is cut', async () => {
    for (const width of [320, 360, 768, 1440]) {
      const { page } = await open('/', { viewport: { width, height: 900 } });
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
      await page.context().close();
    }
  });
  it('reads the same without script: every paragraph, figure, table and link', async () => {
    const count = (p: Page): Promise<number[]> => p.evaluate(() => ['p', 'figure', 'table', 'a[href]', 'svg'].map((s) => document.querySelectorAll(s).length));
    const [a, b] = [await open('/'), await open('/', { javaScriptEnabled: false })];
    const html = await b.page.content();
    expect((html.match(/<figure/g) ?? []).length).toBe((await count(a.page))[1]);
    await a.page.context().close();
    await b.page.context().close();
  });
});
