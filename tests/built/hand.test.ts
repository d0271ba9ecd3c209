// Covers what of a reader's hand only Chromium can be asked. What every engine promises is in promises/. Touch, history and the panel have files of their own; speed is measured, never tested.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useChromium } from './open.ts';

const chromium = useChromium({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

describe('a mark', () => {
  it('follows its link when the reader wants another tab', async () => {
    const { page } = await chromium.open('/');
    const [popup] = await Promise.all([page.context().waitForEvent('page'), page.locator('[data-figure="decade"] .drawing[data-frame="wide"] a[data-mark="dnc-2016"]').click({ modifiers: ['ControlOrMeta'] })]);
    await popup.waitForURL('**/incidents/dnc-2016/');
    expect(await page.locator('[data-panel]').isVisible()).toBe(false);
  });
});

describe('the slider', () => {
  it('says the day with the very key, and turns the graphic before the reader once that is painted, where the days beside this one could be read ahead', async () => {
    const { page } = await chromium.open('/');
    const listMarks = (on: Page): Promise<(string | null)[]> => on.locator('[data-figure="fingerprint"] .drawing[data-frame="wide"] a[data-mark]').evaluateAll((all) => all.map((a) => a.getAttribute('aria-label')));
    const input = page.locator('[data-slider] input');
    const beside = page.waitForResponse(/\/as-of\/2025-04-29\/$/);
    await input.focus();
    await (await beside).finished();
    // What was fetched is read when the page is idle.
    await page.evaluate(async () => {
      for (let i = 0; i < 5; i++) await new Promise((done) => requestIdleCallback(done));
      document.addEventListener('input', () => {
        Object.assign(window, { said: document.querySelector('[data-slider] output')!.textContent });
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const marks = [...document.querySelectorAll('[data-figure="fingerprint"] .drawing[data-frame="wide"] a[data-mark]')];
            Object.assign(window, { turned: marks.map((a) => a.getAttribute('aria-label')) });
          };
          port2.postMessage(0);
        });
      });
    });
    const today = await listMarks(page);
    await input.press('ArrowLeft');
    await page.waitForFunction(() => 'turned' in window);
    const [said, turned] = await page.evaluate(() => {
      const { said, turned } = window as unknown as { said: string; turned: string[] };
      return [said, turned] as const;
    });
    expect(said).toContain('29 April 2025');
    expect(turned).not.toEqual(today);
    expect(turned).toEqual(await listMarks((await chromium.open('/as-of/2025-04-29/')).page));
  });
});
