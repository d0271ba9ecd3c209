// Covers what a finger does in Chromium, and the scales of the host map. Not: a real finger, which is broader than a point.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { turnTo, useChromium } from './open.ts';

const chromium = useChromium({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

/** A place in a drawing that no mark covers, and the mark that was drawn some px from it. */
const besideMark = (page: Page, figure: string, mark: string, away: number): Promise<{ x: number; y: number }> => page.evaluate(([f, m, d]) => {
  const found = [...document.querySelectorAll<SVGElement>(`[data-figure="${f}"] .drawing a[data-mark="${m}"]`)].find((a) => a.checkVisibility())!;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = found.getBoundingClientRect();
  for (let angle = 0; angle < 6.28; angle += 0.1) {
    const [x, y] = [box.x + box.width / 2 + Math.cos(angle) * (box.width / 2 + d), box.y + box.height / 2 + Math.sin(angle) * (box.height / 2 + d)];
    const at = document.elementFromPoint(x, y);
    if (at?.closest('.drawing') && !at.closest('a')) return { x, y };
  }
  throw new Error(`no free place beside ${m}`);
}, [figure, mark, away] as const);

describe('a finger', () => {
  const TOUCH = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
  it('chooses a mark that it touches, and closes the panel', async () => {
    const { page, errors } = await chromium.open('/', TOUCH);
    await page.locator('[data-figure="decade"] .drawing[data-frame="narrow"] a[data-mark="dnc-2016"]').tap();
    await page.waitForSelector('[data-panel] dl');
    const close = (await page.locator('[data-close]').boundingBox())!;
    expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(24);
    await page.locator('[data-close]').tap();
    expect(await page.locator('[data-panel]').isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });
  it('that hits no mark chooses one near by, and none where none is near', async () => {
    const { page } = await chromium.open('/', TOUCH);
    const at = await besideMark(page, 'campaign', 'champs-elysees-lure-2017-04-21', 6);
    await page.touchscreen.tap(at.x, at.y);
    await page.waitForSelector('[data-panel] dl');
    const chosen = new URL(page.url()).searchParams.get('mark')!;
    const away = await page.evaluate(([id, x, y]) => {
      const boxes = [...document.querySelectorAll<SVGElement>(`[data-figure="campaign"] .drawing a[data-mark="${id}"] *`)].map((e) => e.getBoundingClientRect()).filter((r) => r.width > 0);
      return Math.min(...boxes.map((r) => Math.hypot(Math.max(r.left - x, 0, x - r.right), Math.max(r.top - y, 0, y - r.bottom))));
    }, [chosen, at.x, at.y] as const);
    expect(away).toBeLessThanOrEqual(22);
    await page.locator('[data-close]').tap();
    const far = await page.evaluate(() => {
      const svg = [...document.querySelectorAll('[data-figure="fingerprint"] .drawing svg')].find((e) => e.checkVisibility())!;
      svg.scrollIntoView({ block: 'start', behavior: 'instant' });
      const box = svg.getBoundingClientRect();
      return { x: box.left + 2, y: box.top + 2 };
    });
    await page.touchscreen.tap(far.x, far.y);
    expect(await page.locator('[data-panel]').isVisible()).toBe(false);
  });
  it('chooses one of the ridges, which lie four pixels apart', async () => {
    const { page } = await chromium.open('/', TOUCH);
    const box = await page.evaluate(() => {
      const svg = [...document.querySelectorAll('[data-figure="fingerprint"] .drawing svg')].find((e) => e.checkVisibility())!;
      svg.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = svg.getBoundingClientRect();
      return { x: x + width / 2, y: y + height * 0.3 };
    });
    await page.touchscreen.tap(box.x, box.y);
    await page.waitForSelector('[data-panel] dl');
    expect(await page.locator('[data-figure="fingerprint"] [data-selected]').count()).toBeGreaterThan(0);
  });
  it('turns the map to a country by touching it twice, and has its list below it on the screen', async () => {
    const { page, errors } = await chromium.open('/', TOUCH);
    await turnTo(page, 'step-world-inf-0001');
    await page.waitForSelector('[data-figure="hostmap"][data-focus="world"]', { state: 'attached' });
    await page.locator('[data-turn] button[value="europe"]').tap();
    await page.waitForSelector('[data-figure="hostmap"][data-focus="europe"]', { state: 'attached' });
    const at = await page.evaluate(() => {
      const label = [...document.querySelectorAll('[data-figure="hostmap"] [data-of="de"]')].find((e) => e.checkVisibility())!.getBoundingClientRect();
      return { x: label.x + label.width / 2, y: label.y + label.height / 2 };
    });
    await page.touchscreen.tap(at.x, at.y);
    await page.touchscreen.tap(at.x, at.y);
    await page.waitForSelector('[data-hosts] dd');
    expect(await page.locator('[data-figure="hostmap"]').getAttribute('data-focus')).toBe('country-de');
    expect(await page.locator('[data-panel]').isVisible()).toBe(false);
    const [list, canvas] = [(await page.locator('[data-hosts]').boundingBox())!, (await page.locator('[data-figure="hostmap"] .canvas').boundingBox())!];
    expect(list.height).toBeGreaterThan(60);
    expect(list.y + list.height).toBeLessThanOrEqual(canvas.y + canvas.height + 1);
    expect(errors).toEqual([]);
  });
});

describe('the host map', () => {
  for (const [width, height] of [[1440, 900], [768, 1024], [360, 740]] as const) {
    it(`turns to each country at ${width} px: at a drawn scale, with its words legible and its list`, async () => {
      const { page, errors } = await chromium.open('/', { viewport: { width, height } });
      await turnTo(page, 'step-world-inf-0001');
      await page.waitForSelector('[data-figure="hostmap"][data-focus="world"]', { state: 'attached' });
      const countries = await page.evaluate(() => [...document.querySelectorAll<HTMLOptionElement>('[data-turn] option')].map((o) => o.value).filter(Boolean));
      expect(countries.length).toBe(await page.locator('[data-figure="hostmap"] .list ol li').count());
      for (const country of countries) {
        await page.locator('[data-turn] select').selectOption(country);
        await page.waitForFunction(() => document.querySelector('[data-hosts] dd') !== null);
        const seen = await page.evaluate((id) => {
          const map = [...document.querySelectorAll<SVGElement>('[data-map][data-zoom]')].find((e) => e.checkVisibility())!;
          const label = [...map.querySelectorAll<SVGTextElement>(`text[data-of="${id.replace('country-', '')}"]`)][0]!;
          const [r, frame] = [label.getBoundingClientRect(), map.getBoundingClientRect()];
          return { zoom: Number(map.dataset['zoom']), px: parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM()!.a, isIn: r.left >= frame.left - 1 && r.right <= frame.right + 1 && r.top >= frame.top - 2 && r.bottom <= frame.bottom + 2, name: label.querySelector('tspan:last-child')!.getClientRects().length };
        }, country);
        expect([2, 3, 4], country).toContain(seen.zoom);
        expect(seen.px, country).toBeGreaterThanOrEqual(10.9);
        expect([seen.isIn, seen.name], country).toEqual([true, 1]);
      }
      await page.locator('[data-turn] select').selectOption('');
      expect(await page.locator('[data-map][data-zoom]').count()).toBe(0);
      expect(errors).toEqual([]);
    });
  }
  it('stays where the reader turned it as a step came: the step lights its marks, and leaves the scale', async () => {
    const { page, errors } = await chromium.open('/');
    const step = 'step-world-inf-0001';
    await page.waitForSelector('[data-turn] button[value="europe"]', { state: 'attached' });
    await page.evaluate((id) => {
      const europe = document.querySelector<HTMLElement>('[data-turn] button[value="europe"]')!;
      new MutationObserver((_, observer) => {
        observer.disconnect();
        europe.click();
      }).observe(document.getElementById(id)!, { attributeFilter: ['data-current'] });
    }, step);
    await turnTo(page, step);
    await page.waitForFunction((id) => document.querySelector('[data-live]')!.textContent === document.querySelector(`#${id} .shows`)!.textContent, step);
    expect(await page.locator('[data-figure="hostmap"]').getAttribute('data-focus')).toBe('europe');
    expect(await page.locator('[data-figure="hostmap"] [data-lit]').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });
  it('tells in forced colours which scale is on, and no button is of another size for it', async () => {
    const { page } = await chromium.open('/', { forcedColors: 'active' });
    await turnTo(page, 'step-world-inf-0001');
    await page.waitForSelector('[data-turn] button[aria-pressed="true"]');
    const read = (pressed: boolean): Promise<(string | number)[]> => page.locator(`[data-turn] button[aria-pressed="${pressed}"]`).first().evaluate((button) => [getComputedStyle(button).borderBottomWidth, button.getBoundingClientRect().height]);
    const [[on, height], off] = [await read(true), await read(false)];
    expect(on).toBe('4px');
    expect(off).toEqual(['1px', height]);
  });
  it('shows every scale of the map and every country’s list without script, on the pages it links to', async () => {
    const { page } = await chromium.open('/', { javaScriptEnabled: false });
    expect(await page.locator('[data-turn]').isVisible()).toBe(false);
    const links = page.locator('[data-figure="hostmap"] .list a');
    const href = (await links.first().getAttribute('href'))!;
    await page.goto(chromium.site.address + href);
    expect(await page.locator(`${href.slice(href.indexOf('#'))} tr`).count()).toBeGreaterThan(1);
  });
});
