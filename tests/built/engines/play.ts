import { chromium, firefox, webkit, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { EngineName, Found } from './find.ts';
import type { Engine, Setting, Tab } from './tab.ts';

/** Stock Firefox ignores in silence what Playwright asks of a context: it takes preferences when it starts. */
const PREFERENCES: Readonly<Record<Setting, Record<string, number | boolean>>> = {
  plain: {},
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  still: { 'ui.prefersReducedMotion': 1 },
  scriptless: { 'javascript.enabled': false },
};
const CONTEXTS: Readonly<Record<Setting, BrowserContextOptions>> = {
  plain: {},
  dark: { colorScheme: 'dark' },
  still: { reducedMotion: 'reduce' },
  scriptless: { javaScriptEnabled: false },
};

/** Sends nothing of its own anywhere, and draws the same letters on every machine. */
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none', '--force-color-profile=srgb'];

/** Starts Chromium as every test wants it; its own size of letters, where a test wants another, in px. */
export const startChromium = (path: string | undefined, letters?: number): Promise<Browser> => chromium.launch({ ...(path ? { executablePath: path } : {}), args: letters === undefined ? QUIET : [...QUIET, `--blink-settings=defaultFontSize=${letters}`] });

/** Starts Debian's Firefox over BiDi, or Playwright's own. */
const startFirefox = (path: string | undefined, setting: Setting): Promise<Browser> =>
  firefox.launch({ ...(path ? { channel: 'moz-firefox', executablePath: path } : {}), firefoxUserPrefs: PREFERENCES[setting] });

/** A page of Playwright's as a tab. Without script it answers at once or never: nothing is waited for. */
export function hold(page: Page, hasScript = true): Tab {
  return {
    goto: async (address) => {
      await page.goto(address);
      if (hasScript) await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    // Playwright waits in vain for Firefox to load a page that it had kept.
    travel: async (way) => void (way === 'reload' ? await page.reload() : await page.evaluate((by) => void setTimeout(() => history.go(by)), way === 'back' ? -1 : 1)),
    read: (look, argument) => page.evaluate(look as never, argument as never),
    run: async (script) => void (await page.evaluate(`${script};0`)),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.locator(selector).first().click(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => page.context().close(),
  };
}

/** An engine that Playwright drives. */
export async function startPlaywright(name: EngineName, { path }: Found, setting: Setting): Promise<Engine> {
  const start = { chromium: () => startChromium(path), firefox: () => startFirefox(path, setting), webkit: () => webkit.launch() };
  const browser = await start[name]();
  return {
    open: async (width, height) => hold(await (await browser.newContext({ ...CONTEXTS[setting], viewport: { width, height } })).newPage(), setting !== 'scriptless'),
    close: () => browser.close(),
  };
}
