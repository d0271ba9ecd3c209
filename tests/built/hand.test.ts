// Covers what of a reader's hand only Chromium can be asked. What every engine promises is in promises/. Touch, history and the panel have files of their own; speed is measured, never tested.
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
