// Covers the panel, the links that open it, the hand's own parts in forced colours and at 200 %, and what a step underlines, in
// Chromium. What choosing a mark promises in every engine is in promises/.
import { describe, expect, it } from 'vitest';
import { findBarriers } from './engines/axe.ts';
import { hold } from './engines/play.ts';
import { DAY, turnTo, untilEarlier, useChromium } from './open.ts';

const chromium = useChromium({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

describe('a link in the text to a record', () => {
  it('lights its marks in the graphics of its chapter, and opens the panel', async () => {
    const { page, errors } = await chromium.open('/');
    const link = page.locator('.chapter:has([data-figure="decade"]) p a[data-record="tv5monde-2015"]').first();
    await link.focus();
    expect(await page.locator('[data-figure="decade"] [data-hinted]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-panel] dl');
    expect(new URL(page.url()).searchParams.get('mark')).toBe('tv5monde-2015');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['record'])).toBe('tv5monde-2015');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await page.locator('[data-hinted]').count()).toBe(0);
    expect(errors).toEqual([]);
  });
  it('is a plain link without script', async () => {
    const { page } = await chromium.open('/', { javaScriptEnabled: false });
    await page.locator('.chapter p a[data-record="tv5monde-2015"]').first().click();
    expect(page.url()).toContain('/incidents/tv5monde-2015/');
  });
});

describe('the panel', () => {
  it('says on an earlier day what was said then', async () => {
    const { page } = await chromium.open('/?mark=macron-phishing-2017');
    await page.waitForSelector('[data-panel] dl');
    const now = await page.locator('[data-panel] dd').count();
    const then = await chromium.open(`/?mark=macron-phishing-2017&asof=${DAY}`);
    await untilEarlier(then.page);
    await then.page.waitForSelector('[data-panel] dl');
    expect(await then.page.locator('[data-panel] dd').count()).toBeLessThan(now);
    expect(await then.page.locator('[data-panel] dl').textContent()).not.toContain('2025');
  });
  it('leads to the record’s page when its words cannot be had', async () => {
    const { page } = await chromium.open('/');
    await page.route('**/data/marks/**', (route) => route.abort());
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click();
    await page.waitForFunction(() => document.querySelector('[data-body]')!.textContent === document.querySelector<HTMLElement>('[data-panel]')!.dataset['failed']);
    await page.locator('[data-more]').click();
    expect(page.url()).toContain('/incidents/dnc-2016/');
  });
  it('and the slider stay whole and within the screen at 200 %, and are readable in forced colours', async () => {
    for (const options of [{ viewport: { width: 640, height: 400 } }, { viewport: { width: 360, height: 640 } }, { forcedColors: 'active' as const }, { colorScheme: 'dark' as const }]) {
      const { page } = await chromium.open(`/?mark=dnc-2016&asof=${DAY}`, options);
      await untilEarlier(page);
      await page.waitForSelector('[data-panel] dl');
      const wide = await page.evaluate(() => ['.panel', '.strip', '.slider', '.turn'].flatMap((s) => [...document.querySelectorAll(s)]).filter((e) => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.className));
      expect(wide, JSON.stringify(options)).toEqual([]);
      const close = (await page.locator('[data-close]').boundingBox())!;
      expect(close.y, JSON.stringify(options)).toBeGreaterThanOrEqual(0);
      expect(close.y + close.height).toBeLessThanOrEqual(page.viewportSize()!.height);
      expect(await findBarriers(hold(page)), JSON.stringify(options)).toEqual([]);
    }
  });
});

describe('a step that turns to a part of a graphic', () => {
  it('underlines its heading, and lets the other parts step back', async () => {
    const { page } = await chromium.open('/');
    for (const [step, heading] of [['step-phishing-champs-elysees-lure-2017-04-21', '[data-figure="campaign"] g[data-here] > .lane'], ['step-berlin-bundestag-2015-e01', '[data-figure="evidence"] a[data-here] > text']] as const) {
      await turnTo(page, step);
      await page.waitForSelector(heading, { state: 'attached' });
      const lines = await page.evaluate((h) => [...document.querySelectorAll(h)].filter((e) => e.checkVisibility()).map((e) => getComputedStyle(e).textDecorationLine), heading);
      expect(lines.length, step).toBeGreaterThan(0);
      expect(new Set(lines), step).toEqual(new Set(['underline']));
    }
    await turnTo(page, 'step-phishing-champs-elysees-lure-2017-04-21');
    // As it is seen: with what the parts that it stands in have stepped back.
    await page.waitForFunction(() => {
      const lane = [...document.querySelectorAll('[data-figure="campaign"] g[data-place="leak"] > .lane')].find((e) => e.checkVisibility())!;
      let opacity = 1;
      for (let e: Element | null = lane; e !== null; e = e.parentElement) opacity *= Number(getComputedStyle(e).opacity);
      return opacity < 0.6;
    });
  });
});
