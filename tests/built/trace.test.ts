// Covers what a reader's question does in Chromium: the answer in words, in the diagram, in the address, on a day. Which chain is the strongest is asked in tests/model and tests/content.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Traces } from '../../src/client/traces.ts';
import { loadRecord } from '../record.ts';
import { launch, listFiles, readBuilt, serve } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; errors: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })).newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await page.goto(site.address + path);
  await page.waitForFunction(() => document.documentElement.dataset['script'] !== undefined || !document.querySelector('script'), undefined, { timeout: 5000 }).catch(() => undefined);
  return { page, errors };
}
const says = (page: Page, pattern: RegExp): Promise<unknown> => page.waitForFunction((source) => new RegExp(source).test(document.querySelector('[data-trace-says]')!.textContent!), pattern.source);
/** What is shown of a chain: its hops in the list, its numbers and lit marks in the visible drawing, the address. */
const read = (page: Page) => page.evaluate(() => {
  const drawing = [...document.querySelectorAll('[data-figure="evidence"] .drawing')].find((d) => d.checkVisibility())!;
  return {
    hops: [...document.querySelectorAll('[data-trace-hops] li')].map((li) => li.textContent!),
    numbers: [...drawing.querySelectorAll('.hop')].map((g) => g.textContent!),
    lit: [...new Set([...drawing.querySelectorAll<SVGElement>('[data-traced]')].map((m) => m.dataset['mark']!))],
    search: location.search,
    live: document.querySelector('[data-live]')!.textContent,
  };
});

describe('the chains of a day', () => {
  it('are there for each named day, with four answers from each incident to each end', () => {
    const { site: { days }, incidents } = loadRecord();
    const files = listFiles().filter((f) => f.startsWith('data/traces/'));
    expect(files).toEqual([...days.slice(0, -1).map(({ day }) => `data/traces/${day.edtf}.json`), 'data/traces/today.json']);
    const today = JSON.parse(readBuilt('data/traces/today.json')) as Traces;
    expect(Object.keys(today.answers).sort()).toEqual(incidents.map(({ id }) => id).sort());
    const dangling: string[] = [];
    for (const file of files) {
      const { answers, chains, claims, records } = JSON.parse(readBuilt(file)) as Traces;
      for (const ends of Object.values(answers)) for (const four of Object.values(ends)) {
        if (four.length !== 4) dangling.push(`${file}: ${four.length} answers`);
        for (const at of four) for (const [i, id] of (chains[at]!.path ?? []).entries()) if ((i % 2 === 0 ? records[id] : claims[id]) === undefined) dangling.push(`${file}: ${id}`);
      }
    }
    expect(dangling).toEqual([]);
  });
  it('stand in words on the page of each incident', () => {
    for (const { id } of loadRecord().incidents) expect(readBuilt(`incidents/${id}/index.html`), id).toMatch(/id="chains"/);
    expect(readBuilt('incidents/dnc-2016/index.html')).toContain('No published chain of technical traces joins the two.');
  });
});

describe('a trace', () => {
  it('is asked by keyboard, told in words, lit in order, kept in the address, and ended by Escape', async () => {
    const { page, errors } = await open('/');
    await page.locator('[data-trace-open]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#trace-from')!.options.length > 60);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-trace-panel'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('trace-from');
    await page.keyboard.type('Bundestag');
    await says(page, /strongest chain of published claims has 4 hops.*No published chain of technical traces alone/);
    const seen = await read(page);
    expect(seen.hops).toHaveLength(4);
    expect(seen.hops.filter((text) => text.includes('The weakest link of this chain.'))).toHaveLength(1);
    expect(seen.numbers).toEqual([...seen.numbers].sort());
    expect(seen.hops.filter((text) => text.includes('Not drawn in the diagram.'))).toHaveLength(seen.hops.length - seen.numbers.length);
    expect(seen.lit).toEqual(expect.arrayContaining(['bundestag-2015', 'macron-phishing-2017']));
    expect(seen.search).toBe('?trace=bundestag-2015');
    expect(seen.live).toMatch(/strongest chain of published claims/);
    await page.keyboard.press('Escape');
    expect(await read(page)).toMatchObject({ numbers: [], lit: [], search: '' });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-trace-open'))).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
  it('is restored from the address with all that it counts, and survives a reload', async () => {
    const { page } = await open('/?trace=dnc-2016&to=macron-leaks-2017&by=technical&with=contested');
    for (let i = 0; i < 2; i++) {
      await says(page, /No published chain of technical traces joins the two, even counting contested links/);
      expect(await read(page)).toMatchObject({ hops: [], numbers: [], search: '?trace=dnc-2016&to=macron-leaks-2017&by=technical&with=contested' });
      await page.reload();
    }
    await says(page, /No published chain/);
    await page.locator('[data-trace-panel] [value="said"]').check();
    await says(page, /strongest chain of published claims/);
    expect((await read(page)).search).toBe('?trace=dnc-2016&to=macron-leaks-2017&with=contested');
    await page.context().close();
  });
  it('of what is not known is a quiet note', async () => {
    const { page } = await open('/?trace=nobody-1999');
    await page.waitForSelector('[data-note]:not([hidden])');
    expect((await read(page)).lit).toEqual([]);
    const other = await open('/?trace=dnc-2016&by=hearsay');
    await says(other.page, /strongest chain of published claims/);
    expect(await other.page.locator('[data-note]').isVisible()).toBe(true);
    await page.context().close();
    await other.page.context().close();
  });
  it('begins at a chosen mark, and gives way to another choice without ending', async () => {
    const { page } = await open('/?mark=podesta-2016');
    await page.waitForSelector('[data-panel] dl');
    await page.locator('[data-trace-chosen]').click();
    await says(page, /strongest chain of published claims/);
    expect(await page.locator('[data-panel]').isVisible()).toBe(false);
    expect((await read(page)).search).toBe('?trace=podesta-2016');
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="cdu-2016"]').evaluate((a) => a.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    await page.waitForSelector('[data-panel] dl');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => [document.querySelector<HTMLElement>('[data-panel]')!.hidden, document.querySelector<HTMLElement>('[data-trace-panel]')!.hidden])).toEqual([true, false]);
    await page.context().close();
  });
  it('is offered for incidents only', async () => {
    const { page } = await open('/?mark=e41');
    await page.waitForSelector('[data-panel] dl');
    expect(await page.locator('[data-trace-chosen]').isVisible()).toBe(false);
    await page.context().close();
  });
  it('is of the day that the page shows', async () => {
    const { page, errors } = await open('/?asof=2017-04-25&trace=dnc-2016');
    await says(page, /one hop/);
    await page.waitForFunction(() => document.querySelectorAll('main .later').length > 0, undefined, { timeout: 20_000 });
    await page.waitForFunction(() => document.querySelectorAll('[data-figure="evidence"] .hop').length === 2);
    const then = await read(page);
    expect(then.hops[0]).toContain('Trend Micro');
    expect(then.lit.sort()).toEqual(['dnc-2016', 'e41', 'macron-phishing-2017']);
    await page.locator('[data-trace-panel] [name="to"]').nth(1).check();
    await says(page, /not public on the day/);
    await page.locator('[data-trace-panel] [name="to"]').nth(0).check();
    await page.locator('[data-strip-back]').click();
    await says(page, /4 hops/);
    expect((await read(page)).search).toBe('?trace=dnc-2016');
    expect(errors).toEqual([]);
    await page.context().close();
  });
  it('leaves a phone room for the diagram', async () => {
    const { page } = await open('/?trace=dnc-2016', { viewport: { width: 360, height: 640 } });
    await says(page, /strongest/);
    await page.locator('[data-trace-panel] a[href="#canvas-evidence"]').click();
    await page.waitForTimeout(200);
    const [canvas, panel, across] = await page.evaluate(() => [document.querySelector('#canvas-evidence')!.getBoundingClientRect().top, document.querySelector('[data-trace-panel]')!.getBoundingClientRect().top, document.documentElement.scrollWidth] as const);
    expect(panel - canvas).toBeGreaterThan(200);
    expect(canvas).toBeGreaterThanOrEqual(0);
    expect(across).toBeLessThanOrEqual(360);
    await page.context().close();
  });
  it('is drawn whole on a phone: no number of a hop is cut away', async () => {
    const { page } = await open('/?trace=dnc-2016', { viewport: { width: 360, height: 640 } });
    await says(page, /strongest/);
    await page.waitForSelector('[data-figure="evidence"] .drawing[data-frame="narrow"] .hop');
    const seen = await page.evaluate(() => {
      const canvas = document.querySelector('#canvas-evidence')!.getBoundingClientRect();
      return [...document.querySelectorAll('[data-figure="evidence"] .hop')].filter((hop) => hop.checkVisibility()).map((hop) => hop.getBoundingClientRect()).map((r) => r.top >= canvas.top && r.bottom <= canvas.bottom);
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).not.toContain(false);
    await page.context().close();
  });
  it('has, without script, a page of all answers, today’s and each named day’s', async () => {
    const { page } = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('[data-trace-panel]').isVisible()).toBe(false);
    await page.locator('[data-trace-open]').click();
    expect(await page.locator('tbody tr').count()).toBe(loadRecord().incidents.length);
    const today = await page.locator('tbody').textContent();
    await page.locator('.asof a', { hasText: '25 April 2017' }).click();
    expect(await page.locator('tbody').textContent()).not.toBe(today);
    await page.context().close();
  });
});
