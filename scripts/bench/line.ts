import { chromium } from 'playwright-core';

/** Medians on a line and a processor that are slow in truth, not by reckoning: when the first and the largest paint came, and the last of the letters. Milliseconds. */
export interface Line {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly letters: number;
}

const median = (values: readonly number[]): number => Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!);

/** Loads a page some times over 1.6 Mbit/s with 150 ms to and fro, with a phone's screen and a processor slowed down four times. */
export async function measureLine(address: string, runs: number, executablePath: string | undefined): Promise<Line> {
  const seen: Line[] = [];
  for (let i = 0; i < runs; i++) {
    const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, ignoreHTTPSErrors: true });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    seen.push(await page.evaluate(async () => {
      const largestPaint = await new Promise<number>((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1)!.startTime)).observe({ type: 'largest-contentful-paint', buffered: true }));
      const letters = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter((entry) => entry.name.endsWith('.woff2'));
      return { firstPaint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime, largestPaint, letters: Math.max(...letters.map((entry) => entry.responseEnd)) };
    }));
    await browser.close();
  }
  return { firstPaint: median(seen.map((s) => s.firstPaint)), largestPaint: median(seen.map((s) => s.largestPaint)), letters: median(seen.map((s) => s.letters)) };
}
