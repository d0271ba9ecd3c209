// Covers the story when what comes with it does not: script, letters, a quick network; and that nothing jumps. Chromium only.
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DAY, useChromium } from './open.ts';

const chromium = useChromium();
/** Of the site, without letters or style that a later page would find in the browser's memory. */
const BARE = '/favicon.svg';

/** Whether a reader has the story as it was built: its words in sight, each figure drawn, no sideways scrolling. */
async function readPlain(page: Page): Promise<{ heading: boolean; paragraphs: number; undrawn: string[]; sideways: number }> {
  return page.evaluate(() => ({
    heading: document.querySelector('h1')!.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    paragraphs: [...document.querySelectorAll('.chapter p')].filter((p) => p.checkVisibility() && p.getBoundingClientRect().height > 0).length,
    undrawn: [...document.querySelectorAll('[data-figure]')].filter((figure) => ![...figure.querySelectorAll('.drawing svg')].some((svg) => svg.getBoundingClientRect().height > 50)).map(({ id }) => id),
    sideways: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  }));
}
const readWhole = async (): Promise<Awaited<ReturnType<typeof readPlain>>> => readPlain((await chromium.open('/')).page);

describe('the story', () => {
  it('stays what was built when its script is blocked', async () => {
    const { page } = await chromium.open('/', {}, (fresh) => fresh.route('**/*.js', (route) => route.abort()));
    expect(await readPlain(page)).toEqual(await readWhole());
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-script'))).toBe(false);
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click();
    await page.waitForURL('**/incidents/dnc-2016/');
  });
  it('stays what was built when its script fails at the start', async () => {
    const { page, errors } = await chromium.open('/', {}, (fresh) => fresh.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("failed on purpose")' })));
    expect(errors).toEqual([expect.stringContaining('failed on purpose')]);
    expect(await readPlain(page)).toEqual(await readWhole());
  });
  it('keeps its words and drawings when the browser lacks what a part of the script needs, and the other parts work', async () => {
    const { page } = await chromium.open('/', {}, (fresh) => fresh.addInitScript(() => Reflect.deleteProperty(window, 'IntersectionObserver')));
    expect(await readPlain(page)).toEqual(await readWhole());
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click();
    await page.waitForSelector('[data-panel] dl');
  });
  it('says so, and keeps the way to the record, when what a mark’s panel needs does not come', async () => {
    const { page } = await chromium.open('/', {}, (fresh) => fresh.route('**/data/marks/*.json', (route) => route.abort()));
    await page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click();
    const panel = page.locator('[data-panel]');
    await page.waitForFunction(() => document.querySelector('[data-panel] [data-body]')!.textContent === document.querySelector<HTMLElement>('[data-panel]')!.dataset['failed']);
    expect(await panel.locator('[data-more]').getAttribute('href')).toContain('/incidents/dnc-2016/');
  });
  it('says so, and stays at its day, when the page of another day does not come', async () => {
    const { page } = await chromium.open('/', {}, (fresh) => fresh.route('**/as-of/**', (route) => route.abort()));
    const before = await page.locator('[data-slider] output').textContent();
    await page.locator('[data-slider] input').focus();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.querySelector('[data-note]')!.textContent === document.querySelector<HTMLElement>('[data-slider]')!.dataset['failed']);
    expect(await page.locator('[data-slider] output').textContent()).toBe(before);
    expect(new URL(page.url()).search).toBe('');
  });
  it('is all of the day that it had begun, when a day asked for in the meantime does not come', async () => {
    const { page } = await chromium.open('/', { reducedMotion: 'reduce' }, (fresh) => fresh.route('**/as-of/2017-05-09/', (route) => route.abort()));
    // Asked for as soon as the first graphic is of the first day: the others are not yet.
    await page.evaluate((day) => {
      const turn = (to: string): void => document.querySelector<HTMLElement>(`a[data-day="${to}"]`)!.click();
      const figure = document.querySelector('[data-figure="fingerprint"]')!;
      const watch = new MutationObserver(() => {
        watch.disconnect();
        turn('2017-05-09');
      });
      watch.observe(figure, { childList: true, subtree: true });
      turn(day);
    }, DAY);
    await page.waitForFunction(() => document.querySelector('[data-note]')!.textContent === document.querySelector<HTMLElement>('[data-slider]')!.dataset['failed']);
    await page.waitForFunction(() => document.querySelector('[data-live]')!.textContent === document.querySelector('[data-slider] output')!.textContent, undefined, { timeout: 20_000 });
    const readMarks = (of: Page): Promise<string[]> => of.evaluate(() => [...document.querySelectorAll<SVGElement>('.drawing a[data-mark]')].map((a) => `${a.closest('figure')!.id} ${a.dataset['mark']}`));
    const ready = await chromium.open(`/as-of/${DAY}/`);
    expect(await readMarks(page)).toEqual(await readMarks(ready.page));
    expect(new URL(page.url()).search).toBe(`?asof=${DAY}`);
    expect(await page.evaluate(() => document.querySelector('a[data-day][aria-current]')!.getAttribute('data-day'))).toBe(DAY);
  });
  it('fits without its own letters, at any width', async () => {
    const { page } = await chromium.open('/', {}, (fresh) => fresh.route('**/*.woff2', (route) => route.abort()));
    expect(await page.evaluate(() => [...document.fonts].filter((font) => font.status === 'loaded').map(({ family }) => family).filter((family) => !family.includes('fallback')))).toEqual([]);
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await readPlain(page), `${width}`).toMatchObject({ heading: true, undrawn: [], sideways: 0 });
    }
  });
  it('paints its first words before its drawings, their stylesheet and its letters are there', async () => {
    const gate: { open?: () => void } = {};
    const opened = new Promise<void>((done) => (gate.open = done));
    const { page } = await chromium.open(BARE, { viewport: { width: 360, height: 640 } });
    await page.route(/\/(?:drawn|letters)[^/]*\.css$/, async (route) => {
      await opened;
      await route.continue();
    });
    await page.goto(`${chromium.site.address}/`, { waitUntil: 'commit' });
    const painted = await page.evaluate(() => new Promise<string>((done) => {
      new PerformanceObserver((list) => done((list.getEntries().at(-1) as PerformanceEntry & { element: Element | null }).element!.className)).observe({ type: 'largest-contentful-paint', buffered: true });
    }));
    expect([painted, await page.locator('.drawing').count()]).toEqual(['standfirst', 0]);
    gate.open!();
    await page.waitForLoadState('load');
    expect(await readPlain(page)).toMatchObject({ heading: true, undrawn: [], sideways: 0 });
  });
  it('can be read on a slow network before letters and script are there, and works when they come', async () => {
    const gate: { open?: () => void } = {};
    const opened = new Promise<void>((done) => (gate.open = done));
    const hold = async (route: Route): Promise<void> => {
      await opened;
      await route.continue();
    };
    const { page } = await chromium.open(BARE);
    await page.route(/\.(?:js|woff2)$/, hold);
    await page.goto(`${chromium.site.address}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('.colophon') !== null && getComputedStyle(document.body).fontFamily.includes('Newsreader'));
    const early = await readPlain(page);
    expect(await page.evaluate(() => [document.documentElement.hasAttribute('data-script'), [...document.fonts].some((font) => font.status === 'loaded' && !font.family.includes('fallback'))])).toEqual([false, false]);
    expect(early).toEqual(await readWhole());
    gate.open!();
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-script'));
  });
});

/** The page notes by how much its layout shifts, and what. */
const noteShifts = (fresh: Page): Promise<unknown> =>
  fresh.addInitScript(() => {
    const shifts: { value: number; what: string }[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[]) shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName)).join(', ') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
const readShifts = (page: Page): Promise<{ value: number; what: string }[]> => page.evaluate(() => (window as unknown as { shifts: { value: number; what: string }[] }).shifts);

/** Runs in the page: how many of the site's own letters are there. */
const countLoaded = (): number => [...document.fonts].filter((font) => font.status === 'loaded' && !font.family.includes('fallback')).length;
/** A function: what is text would be made one in the page, against its policy, once it is asked a second time. */
const areLettersThere = (): boolean => [...document.fonts].filter((font) => font.status === 'loaded' && !font.family.includes('fallback')).length > 1;
/** What the site's letters may move when they take the place of the machine's: a word by a hair, a hundredth of what counts as a good layout shift. */
const UNSEEN = 0.001;

describe('the layout', () => {
  for (const [width, height] of [[360, 640], [1440, 900]] as const) {
    it(`of the story does not shift while it is read at ${width} × ${height}`, async () => {
      const { page } = await chromium.open('/', { viewport: { width, height } }, noteShifts);
      await page.waitForFunction(areLettersThere);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const loading = await readShifts(page);
      expect(loading.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(UNSEEN);
      for (let y = 0; y < (await page.evaluate(() => document.documentElement.scrollHeight)); y += height * 0.8) {
        await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      }
      expect((await readShifts(page)).slice(loading.length)).toEqual([]);
    });
    it(`of the story stays where it is when its letters come late at ${width} × ${height}`, async () => {
      const gate: { open?: () => void } = {};
      const opened = new Promise<void>((done) => (gate.open = done));
      const { page } = await chromium.open(BARE, { viewport: { width, height } }, noteShifts);
      await page.route(/\.woff2$/, async (route) => {
        await opened;
        await route.continue();
      });
      await page.goto(`${chromium.site.address}/`, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await page.evaluate(countLoaded)).toBe(0);
      gate.open!();
      await page.waitForFunction(areLettersThere);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect((await readShifts(page)).reduce((sum, { value }) => sum + value, 0)).toBeLessThan(UNSEEN);
    });
  }
});
