import { describe, expect, it } from 'vitest';
import { findBarriers } from '../engines/axe.ts';
import type { Visit } from '../engines/use.ts';
import { PATHS } from '../kinds.ts';
import { hearReports } from './policy.ts';

/** What every kind of page promises in any engine. */
export function promisePages(visit: Visit): void {
  describe(`a page in ${visit.engine}`, () => {
    for (const path of PATHS) {
      it(`${path} comes with its heading and letters, breaks no policy and asks nothing of anybody else`, async () => {
        const tab = await visit.open(path);
        const { headings, letters, asked } = await tab.read(() => ({
          headings: [...document.querySelectorAll('h1')].filter((h) => h.checkVisibility()).length,
          letters: [...new Set([...document.fonts].filter((font) => font.status === 'loaded').map(({ family }) => family.replaceAll('"', '')))].filter((family) => !family.endsWith('fallback')).sort(),
          asked: performance.getEntriesByType('resource').map(({ name }) => name),
        }));
        expect({ headings, letters }).toEqual({ headings: 1, letters: ['Libre Franklin', 'Newsreader'] });
        expect(asked.filter((address) => !address.startsWith(visit.site.address))).toEqual([]);
        expect(await hearReports(tab, visit.site)).toEqual([]);
      });
      it(`${path} does not scroll sideways at 360, 768 and 1440 px`, async () => {
        const tab = await visit.open(path, { width: 360, height: 640 });
        for (const [width, height] of [[360, 640], [768, 1024], [1440, 900]] as const) {
          await tab.resize(width, height);
          expect(await tab.read(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBeLessThanOrEqual(0);
        }
      });
      // All that is on the paper page is on another: it is asked in one engine (accessibility.test.ts too is Chromium's alone).
      if (path === '/paper/' && visit.engine !== 'chromium') continue;
      it(`${path} has no axe finding`, async () => {
        expect(await findBarriers(await visit.open(path))).toEqual([]);
      });
    }
  });
}
