// Covers what Chromium gives a screen reader of each figure: roles, names, states, in their order. What a screen reader
// makes of it is not covered, nor what is announced when something changes: promises/ and trace.test.ts.
// After a change that was meant: npx vitest run --config tests/vitest.config.ts --project built spoken -u
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/graphics/stages.ts';
import { useChromium } from './open.ts';
import { listen } from './speech.ts';

const WIDTHS = { wide: 1280, narrow: 360 } as const;
const chromium = useChromium();

async function hear(id: string, frame: keyof typeof WIDTHS): Promise<string> {
  const { page } = await chromium.open(`/figures/${id}/`, { viewport: { width: WIDTHS[frame], height: 900 } });
  return listen(page, `#figure-${id}`);
}

/** A scene's steps: how each begins, and what it says that the figure shows with it. */
const hearSteps = (page: Page, id: string): Promise<string[]> =>
  page.locator(`[data-scene="${id}"] .step`).evaluateAll((steps) => steps.map((step, i) => {
    const [beat, shows] = [step.querySelector(':scope > :not(.shows)'), step.querySelector('.shows')].map((part) => part?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '');
    return `step ${i + 1}: ${beat!.split(' ').slice(0, 8).join(' ')} …\n  ${shows}`;
  }));

describe('a screen reader', () => {
  for (const id of Object.keys(stages)) {
    it(`is given ${id} as it was last read and accepted`, async () => {
      const [wide, narrow] = [await hear(id, 'wide'), await hear(id, 'narrow')];
      const { page } = await chromium.open('/');
      const steps = await hearSteps(page, id);
      const parts = [`── wide\n${wide}`, `── narrow\n${narrow === wide ? 'as wide' : narrow}`, ...(steps.length > 0 ? [`── its steps in the story\n${steps.join('\n')}`] : [])];
      await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot(`../snapshots/spoken/${id}.txt`);
    });
  }
});
