import { createServer } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';

/** Medians of a page on a slow phone: Lighthouse's mobile setting. Times in milliseconds, scores from 0 to 100. */
export interface Speed {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function findPort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}

/** Runs Lighthouse some times and takes the medians. */
export async function measureSpeed(address: string, runs: number, executablePath: string | undefined): Promise<Speed> {
  const port = await findPort();
  const chrome = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--ignore-certificate-errors', `--remote-debugging-port=${port}`] });
  const results: Result[] = [];
  try {
    for (let i = 0; i < runs; i++) {
      const run = await lighthouse(address, { port, output: 'json', logLevel: 'silent' });
      if (run === undefined) throw new Error(`Lighthouse had no result for ${address}`);
      results.push(run.lhr);
    }
  } finally {
    await chrome.close();
  }
  const score = (name: string): number => Math.round(100 * median(results.map((r) => r.categories[name]?.score ?? 0)));
  const audit = (name: string): number => median(results.map((r) => r.audits[name]?.numericValue ?? Number.NaN));
  return {
    performance: score('performance'), accessibility: score('accessibility'), bestPractices: score('best-practices'), seo: score('seo'),
    firstPaint: Math.round(audit('first-contentful-paint')), largestPaint: Math.round(audit('largest-contentful-paint')), blocking: Math.round(audit('total-blocking-time')), shift: Math.round(audit('cumulative-layout-shift') * 1000) / 1000,
  };
}
