// Covers that a reader with a keyboard sees where they are: at every stop of every kind of page; on a phone where something stays on the screen that could cover it. Chromium only.
// Not covered: /paper/, whose thousand stops are those of the story, its tables and its sources, each asked where it stands by itself.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PATHS } from './kinds.ts';
import { useChromium } from './open.ts';

const chromium = useChromium({ reducedMotion: 'reduce' });

interface Stop {
  readonly name: string;
  readonly hasRing: boolean;
  readonly isOn: boolean;
  readonly isUncovered: boolean;
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Runs in the page. What has the focus now; undefined when there is nothing new that has. */
function readStop(): Stop | undefined {
  const seen = ((window as unknown as { seen?: WeakSet<Element> }).seen ??= new WeakSet());
  const focused = document.activeElement!;
  if (focused === document.body || seen.has(focused)) return undefined;
  seen.add(focused);
  // The ring is drawn round the label of a box that is itself out of sight.
  const shown = focused.matches('input[type=checkbox]') ? focused.closest('label')! : focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const rects = [...shown.getClientRects()].filter(({ width, height }) => width + height > 0);
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  const [x, y] = [Math.max(0, left - 4), Math.max(0, top - 4)];
  return {
    name: `${focused.tagName.toLowerCase()} ${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 50)}`,
    hasRing: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    isOn: rects.some((r) => r.right > 0 && r.left < innerWidth && r.bottom > 0 && r.top < innerHeight),
    isUncovered: rects.some((r) => [0.1, 0.5, 0.9].some((part) => {
      const cover = document.elementFromPoint(r.left + r.width * part, r.top + r.height / 2)?.closest('.panel, .strip, .noted, .scene .canvas');
      return !cover || cover.contains(shown);
    })),
    clip: { x, y, width: Math.max(1, Math.min(innerWidth, right + 4) - x), height: Math.max(1, Math.min(innerHeight, bottom + 4) - y) },
  };
}

/** Whether a mark that has no ring is drawn otherwise while it has the focus. */
async function isDrawnOtherwise(page: Page, clip: Stop['clip']): Promise<boolean> {
  const focused = await page.evaluateHandle(() => document.activeElement as SVGElement);
  const during = await page.screenshot({ clip });
  await focused.evaluate((element) => element.blur());
  const after = await page.screenshot({ clip });
  await focused.evaluate((element) => element.focus({ preventScroll: true }));
  return !during.equals(after);
}

/** Presses Tab until the page has no more stops, and tells those whose focus cannot be seen. */
async function tabThrough(page: Page): Promise<{ stops: number; unseen: string[] }> {
  const unseen: string[] = [];
  for (let stops = 0; ; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (stop === undefined) return { stops, unseen };
    if (!stop.isOn) unseen.push(`${stop.name} is not on the screen`);
    else if (!stop.isUncovered) unseen.push(`${stop.name} is covered`);
    else if (!stop.hasRing && !(await isDrawnOtherwise(page, stop.clip))) unseen.push(`${stop.name} looks as without focus`);
  }
}

/** Pages with something that stays on the screen. */
const STORIES = ['/', '/as-of/2017-04-25/'];

describe('the focus', () => {
  for (const path of PATHS.filter((each) => each !== '/paper/')) {
    for (const [width, height] of STORIES.includes(path) ? [[360, 640], [1280, 800]] as const : [[1280, 800]] as const) {
      it(`can be seen at every stop of ${path} at ${width} × ${height}`, async () => {
        const { page } = await chromium.open(path, { viewport: { width, height } });
        const { stops, unseen } = await tabThrough(page);
        expect(unseen).toEqual([]);
        expect(stops).toBeGreaterThan(6);
      });
    }
  }
});
