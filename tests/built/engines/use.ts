import { afterAll, afterEach, beforeAll } from 'vitest';
import { serve, type Site } from '../site.ts';
import { findEngine, type EngineName } from './find.ts';
import { startPlaywright } from './play.ts';
import type { Engine, Setting, Tab } from './tab.ts';
import { startWebDriver } from './wire.ts';

/** How a test opens the built site in one engine. */
export interface Visit {
  readonly engine: EngineName;
  readonly site: Site;
  /** A fresh tab at an address of the site; it is closed after the test. */
  open(path: string, options?: { readonly width?: number; readonly height?: number; readonly setting?: Setting }): Promise<Tab>;
}

function startEngine(name: EngineName, setting: Setting): Promise<Engine> {
  const found = findEngine(name);
  if (found === undefined) throw new Error(`${name} is not on this machine: sh scripts/browsers.sh`);
  return found.by === 'webdriver' ? startWebDriver(found.path!, setting) : startPlaywright(name, found, setting);
}

/** Serves the site and starts an engine once a file; once more for each setting that a test asks for. */
export function useEngine(name: EngineName): Visit {
  const engines = new Map<Setting, Promise<Engine>>();
  const tabs: Tab[] = [];
  let site: Site | undefined;

  beforeAll(async () => {
    site = await serve();
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(async () => {
    for (const engine of engines.values()) await engine.then((e) => e.close(), () => undefined);
    site?.close();
  });
  return {
    engine: name,
    get site() {
      return site!;
    },
    async open(path, { width = 1280, height = 800, setting = 'plain' } = {}) {
      const engine = engines.get(setting) ?? startEngine(name, setting);
      engines.set(setting, engine);
      const tab = await (await engine).open(width, height);
      tabs.push(tab);
      await tab.goto(site!.address + path);
      return tab;
    },
  };
}
