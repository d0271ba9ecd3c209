// Covers axe in every theme that Chromium can be given, on every kind of page. Light in all engines: promises/pages.ts. What a screen reader says: not here.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRecord } from '../record.ts';
import { findBarriers } from './engines/axe.ts';
import { hold } from './engines/play.ts';
import { KINDS, PATHS } from './kinds.ts';
import { useChromium } from './open.ts';

/** A page for incidents that were taken out: there is none, as long as none was. */
const isEmpty = (file: string): boolean => file === 'incidents/[gone].astro' && !loadRecord().redirects.some((r) => r.sort === 'incident');

const chromium = useChromium();
const THEMES = {
  'in the dark': { colorScheme: 'dark' },
  'in forced colours': { forcedColors: 'active' },
} as const;

describe('axe', () => {
  it('is asked of every kind of page that src/pages makes', () => {
    const made = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro') && !isEmpty(file));
    expect(Object.keys(KINDS).sort()).toEqual(made.sort());
  });
  it('finds nothing on the story without its script, when every mark is a stop of its own', async () => {
    const { page } = await chromium.open('/', {}, (fresh) => fresh.route('**/*.js', (route) => route.abort()));
    expect(await findBarriers(hold(page))).toEqual([]);
  });
  for (const [theme, options] of Object.entries(THEMES)) {
    for (const path of PATHS) {
      it(`finds nothing on ${path} ${theme}`, async () => {
        const { page } = await chromium.open(path, options);
        expect(await findBarriers(hold(page))).toEqual([]);
      });
    }
  }
});
