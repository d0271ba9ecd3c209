import { describe, expect, it } from 'vitest';
import { findBarriers } from '../engines/axe.ts';
import type { Visit } from '../engines/use.ts';
import { hearReports } from './policy.ts';

/** What the story promises to readers with settings of their own, in any engine. */
export function promiseReaders(visit: Visit): void {
  describe(`the story in ${visit.engine}`, () => {
    it('reads whole without script: nothing waits for one', async () => {
      const tab = await visit.open('/', { setting: 'scriptless' });
      const { unseen, ...rest } = await tab.read(() => {
        // Folded by the reader's choice, drawn for another width, or of no use without script.
        const folded = '[hidden], .note, details:not([open]) > :not(summary), .drawing, .visually-hidden, script';
        const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        const unseen: string[] = [];
        while (walker.nextNode()) {
          const parent = walker.currentNode.parentElement!;
          if (walker.currentNode.textContent!.trim() !== '' && parent.closest(folded) === null && !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) unseen.push(walker.currentNode.textContent!);
        }
        const figures = [...document.querySelectorAll('[data-figure]')];
        return {
          unseen,
          figures: figures.length,
          undrawn: figures.filter((figure) => ![...figure.querySelectorAll('.drawing svg')].some((svg) => svg.getBoundingClientRect().height > 50)).map(({ id }) => id),
          dead: [...document.querySelectorAll('main a')].filter((a) => !a.getAttribute('href')).length,
          tall: [...document.querySelectorAll('.step')].filter((step) => step.getBoundingClientRect().height > 700).map(({ id }) => id),
          script: document.documentElement.hasAttribute('data-script'),
          slider: document.querySelector('[data-slider]')!.checkVisibility(),
        };
      });
      expect(unseen).toEqual([]);
      expect(rest).toEqual({ figures: expect.any(Number), undrawn: [], dead: 0, tall: [], script: false, slider: false });
      expect(rest.figures).toBeGreaterThan(8);
    });
    it('begins for the keyboard with the way past the head of the page', async () => {
      const tab = await visit.open('/');
      await tab.press('Tab');
      const skip = await tab.read(() => [document.activeElement!.className, document.activeElement!.getBoundingClientRect().top >= 0, getComputedStyle(document.activeElement!).outlineStyle]);
      expect(skip).toEqual(['skip', true, expect.not.stringMatching('none')]);
      await tab.press('Enter');
      await tab.press('Tab');
      expect(await tab.read(() => document.querySelector('main')!.contains(document.activeElement) && document.activeElement !== document.querySelector('main'))).toBe(true);
    });
    it('is dark for who asks for dark, and has no axe finding there', async () => {
      const tab = await visit.open('/', { setting: 'dark' });
      expect(await tab.read(() => [matchMedia('(prefers-color-scheme: dark)').matches, getComputedStyle(document.documentElement).backgroundColor])).toEqual([true, 'rgb(15, 23, 32)']);
      expect(await findBarriers(tab)).toEqual([]);
    });
    it('moves nothing for who asks for less motion', async () => {
      const tab = await visit.open('/', { setting: 'still' });
      const moving = await tab.read(() => [...document.querySelectorAll('*')].filter((e) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(e);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
      }).map(({ tagName }) => tagName));
      expect(await tab.read(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
      expect(moving).toEqual([]);
    });
    it('breaks no policy while it is used: scrolled, set to a day, asked for a mark', async () => {
      const tab = await visit.open('/?mark=dnc-2016&asof=2017-04-25#step-washington-cert-a1833c32-e12');
      await tab.read(async () => {
        for (let tries = 0; tries < 200 && document.querySelectorAll('main .later').length === 0; tries++) await new Promise((done) => setTimeout(done, 50));
      });
      expect(await tab.read(() => [document.querySelectorAll('[data-selected]').length > 0, document.querySelectorAll('main .later').length > 0])).toEqual([true, true]);
      expect(await hearReports(tab, visit.site)).toEqual([]);
    });
  });
}
