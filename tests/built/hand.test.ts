// Covers what a reader's hand does to the built story in Chromium: scenes, choice, day, address. Speed and touch: not yet.
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

const STEP = 'step-washington-cert-a1833c32-e12';
const DAY = '2017-04-25';

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; errors: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options })).newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await page.goto(site.address + path);
  await page.evaluate(() => document.fonts.ready);
  return { page, errors };
}
const current = (page: Page, figure = 'evidence'): Promise<string | undefined> => page.evaluate((f) => document.querySelector(`[data-scene="${f}"] [data-current]`)?.id, figure);
const turnTo = async (page: Page, step: string): Promise<void> => {
  await page.evaluate((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), step);
  await page.waitForFunction((id) => document.getElementById(id)!.hasAttribute('data-current'), step);
};

describe('a scene', () => {
  for (const [width, height] of [[1280, 800], [768, 1024], [360, 640], [640, 400]] as const) {
    it(`lights what each of its steps shows at ${width} × ${height}, with the lit marks on the screen`, async () => {
      const { page, errors } = await open('/', { viewport: { width, height } });
      const steps = await page.evaluate(() => [...document.querySelectorAll('.scene[data-banded] .step')].map((s) => s.id));
      expect(steps.length).toBeGreaterThan(15);
      for (const step of steps) {
        await turnTo(page, step);
        const seen = await page.evaluate((id) => {
          const scene = document.getElementById(id)!.closest('.scene')!;
          const canvas = scene.querySelector('.canvas')!.getBoundingClientRect();
          const show = document.getElementById(id)!.dataset['show']!.split(' ');
          const lit = [...scene.querySelectorAll<SVGElement>('[data-lit]')];
          const isOn = (e: Element): boolean => { const r = e.getBoundingClientRect(); return r.width + r.height > 0 && r.bottom > Math.max(0, canvas.top) && r.top < Math.min(innerHeight, canvas.bottom); };
          return { wrong: lit.filter((e) => ![e.dataset['mark']!, ...(e.dataset['marks'] ?? '').split(' ')].some((m) => show.includes(m))).length, lit: lit.length, on: lit.filter(isOn).length, top: canvas.top };
        }, step);
        expect(seen.wrong, step).toBe(0);
        expect(seen.lit, step).toBeGreaterThan(0);
        expect(seen.on, step).toBeGreaterThan(0);
        expect(Math.abs(seen.top), step).toBeLessThanOrEqual(1);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    });
  }
  it('opens at the step that the address names, also when reloaded and when come back to', async () => {
    const { page } = await open(`/#${STEP}`);
    await page.waitForFunction((id) => document.getElementById(id)!.hasAttribute('data-current'), STEP);
    await page.reload();
    await page.waitForFunction((id) => document.getElementById(id)!.hasAttribute('data-current'), STEP);
    await page.goto(`${site.address}/method/`);
    await page.goBack();
    await page.waitForFunction((id) => document.getElementById(id)!.hasAttribute('data-current'), STEP);
    await page.context().close();
  });
  it('keeps the step at the line current through a change of size', async () => {
    const { page } = await open('/');
    await turnTo(page, STEP);
    for (const [width, height] of [[360, 640], [640, 360], [1440, 900]] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      const at = await page.evaluate(() => {
        const line = matchMedia('(min-width: 72rem) and (min-height: 40rem)').matches ? 0.5 : 0.78;
        return [...document.querySelectorAll('.scene[data-banded] .step')].filter((s) => { const r = s.getBoundingClientRect(); return r.top < innerHeight * line && r.bottom > innerHeight * line; }).map((s) => [s.id, s.hasAttribute('data-current')]);
      });
      for (const [id, isCurrent] of at) expect(isCurrent, `${id} at ${width}`).toBe(true);
    }
    await page.context().close();
  });
  it('says once what a step shows', async () => {
    const { page } = await open('/');
    await turnTo(page, STEP);
    expect(await page.evaluate((id) => [document.querySelectorAll('[data-live]').length, document.querySelector('[data-live]')!.textContent === document.querySelector(`#${id} .shows`)!.textContent], STEP)).toEqual([1, true]);
    await page.context().close();
  });
  it('moves nothing for who asks for less motion', async () => {
    const { page } = await open('/');
    const moving = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((e) => getComputedStyle(e).transitionDuration !== '0s').length);
    expect(moving).toBe(0);
    await page.context().close();
  });
  it('follows flat, drawing then steps, without script', async () => {
    const { page } = await open('/', { javaScriptEnabled: false });
    const box = await page.locator(`#${STEP}`).boundingBox();
    expect(box!.height).toBeLessThan(500);
    expect(await page.locator('[data-slider]').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('a mark', () => {
  it('is chosen by keyboard alone, in every figure, and the focus comes back', async () => {
    const { page, errors } = await open('/');
    await page.waitForFunction(() => document.querySelectorAll('[data-figure="decade"] .canvas a[data-mark][tabindex="0"]').length === 2);
    const stops = await page.evaluate(() => [...document.querySelectorAll('[data-figure]')].map((f) => [...f.querySelectorAll<HTMLElement>('.canvas a[data-mark][tabindex="0"]')].filter((a) => a.checkVisibility()).length));
    expect(Math.max(...stops)).toBe(1);
    const first = page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark][tabindex="0"]');
    await first.focus();
    await page.keyboard.press('End');
    const last = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['mark']);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const second = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['mark']!);
    expect(last).not.toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-panel] dl');
    expect(new URL(page.url()).searchParams.get('mark')).toBe(second);
    const figures = await page.evaluate((id) => [...document.querySelectorAll('[data-selected]')].every((e) => (e as HTMLElement).dataset['mark'] === id) && new Set([...document.querySelectorAll('[data-selected]')].map((e) => e.closest('[data-figure]')!.id)).size, second);
    expect(figures).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => [(document.activeElement as HTMLElement).dataset['mark'], document.querySelectorAll('[data-selected]').length])).toEqual([second, 0]);
    expect(new URL(page.url()).search).toBe('');
    expect(errors).toEqual([]);
    await page.context().close();
  });
  it('is restored from the address, and an unknown one is a quiet note', async () => {
    const { page } = await open('/?mark=dnc-2016');
    await page.waitForSelector('[data-panel] dl');
    expect(await page.locator('[data-panel]').textContent()).toContain('CrowdStrike');
    const other = await open('/?mark=nobody-1999&asof=soon');
    expect(await other.page.locator('[data-note]').isVisible()).toBe(true);
    expect(await other.page.locator('[data-panel]').isVisible()).toBe(false);
    await page.context().close();
    await other.page.context().close();
  });
  it('follows its link when the reader wants another tab', async () => {
    const { page } = await open('/');
    const [popup] = await Promise.all([page.context().waitForEvent('page'), page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click({ modifiers: ['ControlOrMeta'] })]);
    expect(popup.url()).toContain('/incidents/dnc-2016/');
    expect(await page.locator('[data-panel]').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the day', () => {
  const strip = (html: string): string => html.replaceAll(/ (?:tabindex="-?\d+"|data-(?:lit|selected|here|near)="[^"]*"|style="[^"]*")/g, '');
  it('that the slider shows is the ready-made page of that day, figure by figure and count by count', async () => {
    const read = (page: Page): Promise<{ figures: string[]; counts: string[]; later: number }> => page.evaluate(() => ({
      figures: [...document.querySelectorAll('[data-figure]')].map((f) => f.innerHTML),
      counts: [...document.querySelectorAll('main data[value]')].map((d) => d.outerHTML),
      later: document.querySelectorAll('main .later').length,
    }));
    const { page, errors } = await open('/');
    const made = await open(`/as-of/${DAY}/`, { javaScriptEnabled: true });
    const slider = page.locator('[data-slider] input');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toContain('25 April 2017');
    await page.waitForFunction(() => document.querySelectorAll('main .later').length > 0, undefined, { timeout: 20_000 });
    await page.waitForTimeout(300);
    const [mine, theirs] = [await read(page), await read(made.page)];
    expect(mine.figures.map(strip)).toEqual(theirs.figures.map(strip));
    expect(mine.counts).toEqual(theirs.counts);
    expect(mine.later).toBe(theirs.later);
    expect(new URL(page.url()).searchParams.get('asof')).toBe(DAY);
    expect(await page.locator('[data-strip]').textContent()).toContain('25 April 2017');
    await page.locator('[data-strip-back]').click();
    await page.waitForFunction(() => document.querySelectorAll('main .later').length === 0, undefined, { timeout: 20_000 });
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('[data-strip]').isVisible()).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
    await made.page.context().close();
  });
  it('of the address is restored, and a scene lights what was public', async () => {
    const { page } = await open(`/?asof=${DAY}`);
    await page.waitForFunction(() => document.querySelectorAll('main .later').length > 0, undefined, { timeout: 20_000 });
    await turnTo(page, 'step-all-podesta-2016-macron-phishing-2017');
    expect(await current(page, 'decade')).toBe('step-all-podesta-2016-macron-phishing-2017');
    expect(await page.locator('[data-scene="decade"] [data-lit]').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
