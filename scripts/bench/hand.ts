import { chromium } from 'playwright-core';

/** What a reader on a slow phone waits for, in milliseconds: medians over some tries, and the longest single task. */
export interface Latency {
  readonly select: number;
  readonly selectLongest: number;
  readonly asOf: number;
  readonly asOfLongest: number;
}

const SLOW_DOWN = 4;
const TRIES = 5;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Chooses a mark and changes the day in Chromium, slowed down four times. */
export async function measureHand(address: string, executablePath: string | undefined): Promise<Latency> {
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const select: number[] = [];
  const asOf: number[] = [];
  const tasks: Record<'select' | 'asOf', number[]> = { select: [0], asOf: [0] };
  try {
    for (let i = 0; i < TRIES; i++) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce', ignoreHTTPSErrors: true });
      const page = await context.newPage();
      await page.goto(`${address}/`, { waitUntil: 'networkidle' });
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
      await page.evaluate(() => {
        const kept: number[] = [];
        Object.assign(globalThis, { kept });
        new PerformanceObserver((list) => kept.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask', buffered: false });
      });
      const longest = (): Promise<number[]> => page.evaluate(() => (globalThis as unknown as { kept: number[] }).kept.splice(0));
      await longest();
      select.push(await page.evaluate(async () => {
        const mark = document.querySelector<SVGElement>('[data-figure=decade] .drawing[data-frame=narrow] a[data-mark]')!;
        mark.scrollIntoView({ block: 'center' });
        await new Promise((done) => setTimeout(done, 500));
        const begun = performance.now();
        mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, button: 0 }));
        while (!mark.hasAttribute('data-selected')) await new Promise((done) => requestAnimationFrame(done));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return performance.now() - begun;
      }));
      await page.waitForTimeout(500);
      tasks.select.push(...await longest());
      asOf.push(await page.evaluate(async () => {
        const slider = document.querySelector<HTMLInputElement>('[data-slider] input')!;
        const begun = performance.now();
        slider.value = '1';
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        // Said when all of the page shows the day.
        const said = document.querySelector('[data-live]')!;
        const day = document.querySelector('[data-slider] output')!;
        while (said.textContent !== day.textContent) await new Promise((done) => requestAnimationFrame(done));
        return performance.now() - begun;
      }));
      await page.waitForTimeout(1000);
      tasks.asOf.push(...await longest());
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return { select: Math.round(median(select)), selectLongest: Math.round(Math.max(...tasks.select)), asOf: Math.round(median(asOf)), asOfLongest: Math.round(Math.max(...tasks.asOf)) };
}
