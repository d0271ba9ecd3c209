import { chromium, type CDPSession, type Page } from 'playwright-core';

/** What a reader on a slow phone waits for, in milliseconds, with the processor slowed down four times: medians of seven tries; of scrolling, the worst of three. */
export interface Latency {
  /** From the key that chooses a mark, from the finger that does, and from the key that turns the slider a day back, to the next paint. */
  readonly select: number;
  readonly tap: number;
  readonly asOf: number;
  /** Until the graphic that stands on the screen below the slider is drawn anew, and until all of the page is of that day. */
  readonly asOfSeen: number;
  readonly asOfWhole: number;
  /** Scrolling the whole story: the most tasks over 50 ms in one go, and the longest of all. */
  readonly scrollTasks: number;
  readonly scrollLongest: number;
}

const SLOW_DOWN = 4;
const TRIES = 7;
const SCROLLS = 3;
/** Until the page has done what it does by itself. */
const REST = 1500;

const median = (values: readonly number[]): number => Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);

/** What the page notes of itself: the length of each event up to the next paint, and of each task over 50 ms. */
interface Noted {
  readonly events: number[];
  readonly tasks: number[];
}

/** Chooses a mark, changes the day and scrolls the story in Chromium, each page opened afresh. */
export async function measureHand(address: string, executablePath: string | undefined): Promise<Latency> {
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const select: number[] = [];
  const tap: number[] = [];
  const asOf: number[] = [];
  const asOfSeen: number[] = [];
  const asOfWhole: number[] = [];
  const scrolled: (readonly number[])[] = [];
  try {
    const visit = async (use: (page: Page, session: CDPSession) => Promise<void>): Promise<void> => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ignoreHTTPSErrors: true });
      const page = await context.newPage();
      await page.goto(`${address}/`, { waitUntil: 'networkidle' });
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
      await page.evaluate(noteAll);
      await use(page, session);
      await context.close();
    };
    for (let i = 0; i < TRIES; i++) {
      await visit(async (page) => {
        await page.evaluate(findMark, true);
        select.push(await time(page, () => page.keyboard.press('Enter')));
      });
      await visit(async (page) => {
        const [x, y] = await page.evaluate(findMark, false);
        tap.push(await time(page, () => page.touchscreen.tap(x, y)));
      });
      await visit(async (page) => {
        await page.evaluate(() => {
          const slider = document.querySelector<HTMLElement>('[data-slider] input')!;
          slider.scrollIntoView({ block: 'start', behavior: 'instant' });
          slider.focus({ preventScroll: true });
        });
        await page.waitForTimeout(REST);
        const done = page.evaluate(timeDay);
        asOf.push(await time(page, () => page.keyboard.press('ArrowLeft')));
        const [seen, whole] = await done;
        asOfSeen.push(seen);
        asOfWhole.push(whole);
      });
    }
    for (let i = 0; i < SCROLLS; i++) await visit(async (page) => {
      await page.waitForTimeout(REST);
      await page.evaluate(() => void (globalThis as unknown as { noted: Noted }).noted.tasks.splice(0));
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      // Where it points at nothing, as a finger that scrolls.
      await page.mouse.move(2, 500);
      for (let y = 0; y < height; y += 200) {
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(60);
      }
      scrolled.push(await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted.tasks));
    });
    return { select: median(select), tap: median(tap), asOf: median(asOf), asOfSeen: median(asOfSeen), asOfWhole: median(asOfWhole), scrollTasks: Math.max(...scrolled.map((tasks) => tasks.length)), scrollLongest: Math.round(Math.max(0, ...scrolled.flat())) };
  } finally {
    await browser.close();
  }
}

/** Does something, once the page is at rest; how long until its answer was painted, in steps of 8 ms, as the browser tells it. */
async function time(page: Page, act: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(REST);
  await page.evaluate(() => void (globalThis as unknown as { noted: Noted }).noted.events.splice(0));
  await act();
  await page.waitForTimeout(REST);
  return Math.max(0, ...(await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted.events)));
}

/** In the page: brings a mark of the decade to the middle of the screen; where it is. */
function findMark(isFocused: boolean): [number, number] {
  const marks = [...document.querySelectorAll<SVGElement>('[data-figure=decade] .drawing a[data-mark]')].filter((a) => a.checkVisibility());
  const mark = marks[Math.floor(marks.length / 3)]!;
  mark.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isFocused) mark.focus({ preventScroll: true });
  const { x, y, width, height } = mark.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

/** In the page: begins to note. */
function noteAll(): void {
  const noted: Noted = { events: [], tasks: [] };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => noted.events.push(...(list.getEntries() as PerformanceEventTiming[]).filter((e) => e.interactionId).map((e) => e.duration))).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => noted.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask' });
}

/** In the page: from the next key to the frame after the first graphic changed, and to the one after the day was said. */
function timeDay(): Promise<[number, number]> {
  let begun = 0;
  addEventListener('keydown', (event) => (begun = event.timeStamp), { once: true, capture: true });
  const watch = (element: Element, isDone: () => boolean): Promise<number> => new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!isDone()) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame((now) => done(now - begun)));
    });
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  });
  const said = document.querySelector('[data-live]')!;
  return Promise.all([watch(document.querySelector('[data-figure=fingerprint] .canvas')!, () => true), watch(said, () => said.textContent === document.querySelector('[data-slider] output')!.textContent)]);
}
