import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch, serve, type Site } from './site.ts';

type Options = NonNullable<Parameters<Browser['newContext']>[0]>;

/** A page in Chromium, what it complains of, and what it asks of others. */
export interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly strangers: string[];
}

/** How a test opens the built site in Chromium, for what only Chromium can be asked. */
export interface Chromium {
  readonly site: Site;
  /** A fresh page at an address of the site; it is closed after the test. `prepare` comes before the page is asked for. */
  open(path: string, options?: Options, prepare?: (page: Page) => Promise<unknown>): Promise<Opened>;
}

/** Serves the site and starts Chromium once a file; with letters of another size than the browser's own, in px. */
export function useChromium(usual: Options = {}, letters?: number): Chromium {
  const contexts: BrowserContext[] = [];
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(letters), serve()]);
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });
  return {
    get site() {
      return site;
    },
    async open(path, options = {}, prepare) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...usual, ...options });
      contexts.push(context);
      const page = await context.newPage();
      const errors: string[] = [];
      const strangers: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => !request.url().startsWith(site.address) && strangers.push(request.url()));
      await prepare?.(page);
      await page.goto(site.address + path);
      if (options.javaScriptEnabled !== false) await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return { page, errors, strangers };
    },
  };
}

/** One of the named days before today. */
export const DAY = '2017-04-25';

/** Waits until the story is drawn as of an earlier day. */
export const untilEarlier = (page: Page): Promise<unknown> => page.waitForFunction(() => document.querySelectorAll('main .later').length > 0, undefined, { timeout: 20_000 });

/** Scrolls to a step, and waits until it is the current one. */
export async function turnTo(page: Page, step: string): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), step);
  await page.waitForFunction((id) => document.getElementById(id)!.hasAttribute('data-current'), step);
}
