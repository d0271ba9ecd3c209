// Where the browsers of this machine are. Run by itself it lists them: node tests/built/engines/find.ts
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from 'playwright-core';

/** The three engines that readers have. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

export type EngineName = (typeof ENGINES)[number];

/** A browser on this machine. */
export interface Found {
  /** The program to start; undefined where Playwright brings its own. */
  readonly path: string | undefined;
  /** Who drives it: Debian's WebKit speaks WebDriver only. */
  readonly by: 'playwright' | 'webdriver';
}

const own = { chromium, firefox, webkit };

const findFirst = (paths: readonly (string | undefined)[]): string | undefined => paths.find((path) => path !== undefined && existsSync(path));

const findProgram = (name: string): string | undefined => findFirst((process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));

/** Debian's MiniBrowser lies below the name of the machine's kind. */
function findMiniBrowser(): string | undefined {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((kind) => `/usr/lib/${kind}/webkit2gtk-4.1/MiniBrowser`) : [];
  return findProgram('WebKitWebDriver') && findProgram('Xvfb') ? findFirst(folders) : undefined;
}

/** A browser of an engine: the named one, then Debian's, then Playwright's own; undefined where there is none. */
export function findEngine(name: EngineName): Found | undefined {
  const debian = {
    chromium: () => findFirst([process.env['CHROMIUM_PATH'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium']),
    firefox: () => findFirst([process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr']),
    webkit: findMiniBrowser,
  }[name]();
  if (debian !== undefined) return { path: debian, by: name === 'webkit' ? 'webdriver' : 'playwright' };
  return existsSync(own[name].executablePath()) ? { path: undefined, by: 'playwright' } : undefined;
}

/** The engines that no browser on this machine has. */
export const listMissing = (): EngineName[] => ENGINES.filter((name) => findEngine(name) === undefined);

if (import.meta.main) {
  for (const name of ENGINES) {
    const found = findEngine(name);
    console.log(`${name}: ${found === undefined ? 'missing' : (found.path ?? "Playwright's own")}`);
  }
}
