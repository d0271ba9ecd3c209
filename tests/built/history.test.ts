// Covers what Back and Forward undo in Chromium. What they lead to on other pages is in promises/.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DAY, turnTo, untilEarlier, useChromium } from './open.ts';

const chromium = useChromium({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

describe('Back and Forward', () => {
  const search = (page: Page): Promise<string> => page.evaluate(() => location.search);
  const untilTraced = (page: Page): Promise<unknown> => page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-trace-found]')!.hidden);
  const choose = async (page: Page, incident: string): Promise<void> => {
    await page.waitForFunction((id) => document.querySelector(`#trace-from option[value="${id}"]`) !== null, incident);
    await page.locator('#trace-from').selectOption(incident);
    await untilTraced(page);
  };
  it('undo and redo an opened panel, and leave the reader where they are', async () => {
    const { page } = await chromium.open('/');
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click();
    await page.waitForSelector('[data-panel] dl');
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="tv5monde-2015"]').click();
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    const at = await page.evaluate(() => scrollY);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-panel]')!.hidden);
    expect(await search(page)).toBe('');
    expect(await page.evaluate(() => scrollY)).toBe(at);
    await page.evaluate(() => history.forward());
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-panel]')!.hidden);
    expect(await search(page)).toBe('?mark=tv5monde-2015');
  });
  it('undo and redo a day', async () => {
    const { page } = await chromium.open('/');
    await page.locator(`a[data-day="${DAY}"]`).click();
    await untilEarlier(page);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelectorAll('main .later').length === 0, undefined, { timeout: 20_000 });
    expect(await search(page)).toBe('');
    await page.evaluate(() => history.forward());
    await untilEarlier(page);
    expect(await search(page)).toBe(`?asof=${DAY}`);
  });
  it('lead from a trace to before the panel that it took the place of', async () => {
    const { page } = await chromium.open('/');
    const before = await page.evaluate(() => history.length);
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click();
    await page.waitForSelector('[data-panel] dl');
    await page.locator('[data-trace-chosen]').click();
    await page.waitForFunction(() => location.search === '?trace=dnc-2016' && !document.querySelector<HTMLElement>('[data-trace-found]')!.hidden);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-trace-panel]')!.hidden);
    expect(await page.evaluate(() => [location.search, document.querySelector<HTMLElement>('[data-panel]')!.hidden])).toEqual(['', true]);
  });
  it('close a trace that was opened in the diagram, where the reader is then', async () => {
    const { page } = await chromium.open('/');
    const before = await page.evaluate(() => history.length);
    await page.locator('[data-trace-open]').click();
    await choose(page, 'dnc-2016');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-trace-panel]')!.hidden);
    expect(await search(page)).toBe('');
  });
  it('undo what a question counted', async () => {
    const { page } = await chromium.open('/?trace=dnc-2016');
    await untilTraced(page);
    await page.locator(`a[data-day="${DAY}"]`).click();
    await untilEarlier(page);
    await page.locator('[data-trace-panel] [value="technical"]').check();
    await page.locator('[data-trace-panel] [value="contested"]').check();
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('[value="contested"]')!.checked);
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('[value="said"]')!.checked)).toBe(true);
    expect(await search(page)).toBe('?trace=dnc-2016');
  });
  it('are not what Close leads to, where another trace was open before', async () => {
    const { page } = await chromium.open('/');
    await page.locator('[data-trace-open]').click();
    await choose(page, 'dnc-2016');
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="tv5monde-2015"]').click();
    await page.waitForSelector('[data-panel] dl');
    await page.locator('[data-trace-chosen]').click();
    await page.waitForFunction(() => location.search === '?trace=tv5monde-2015');
    await page.locator('[data-trace-close]').click();
    // An entry that Close leads back to is restored some tasks later.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
    expect(await page.evaluate(() => [location.search, document.querySelector<HTMLElement>('[data-trace-panel]')!.hidden])).toEqual(['', true]);
  });
  it('leave the question open in which nothing was asked yet, when the other panel closes', async () => {
    const { page } = await chromium.open('/');
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click();
    await page.waitForFunction(() => location.search === '?mark=dnc-2016');
    await page.locator('[data-trace-open]').click();
    await page.locator('[data-panel] [data-close]').click();
    await page.waitForFunction(() => location.search === '');
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('[data-trace-panel]')!.hidden)).toBe(false);
  });
  it('have no entry for a day that could not be had', async () => {
    const { page } = await chromium.open('/', {}, (fresh) => fresh.route(`**/as-of/${DAY}/`, (route) => route.abort()));
    const before = await page.evaluate(() => history.length);
    await page.locator(`a[data-day="${DAY}"]`).click();
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-note]')!.hidden);
    expect(await page.evaluate(() => [history.length, location.search])).toEqual([before, '']);
  });
  it('have no entry for the steps that the reader passes', async () => {
    const { page } = await chromium.open('/');
    const before = await page.evaluate(() => history.length);
    await turnTo(page, 'step-washington-cert-a1833c32-e12');
    await turnTo(page, 'step-world-inf-0001');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});
