import { describe, expect, it } from 'vitest';
import { waitFor, type Tab } from '../engines/tab.ts';
import type { Visit } from '../engines/use.ts';

const DAY = '2017-04-25';

/** What the reader's hand leaves on a figure, apart from the day. */
const strip = (html: string): string => html.replaceAll(/ (?:tabindex="-?\d+"|data-(?:lit|selected|here|near)="[^"]*"|style="[^"]*")/g, '');

async function readStory(tab: Tab): Promise<{ figures: string[]; counts: string[]; later: number }> {
  const { figures, ...rest } = await tab.read(() => ({
    figures: [...document.querySelectorAll('[data-figure]')].map((figure) => figure.innerHTML),
    counts: [...document.querySelectorAll('main data[value]')].map((count) => count.outerHTML),
    later: document.querySelectorAll('main .later').length,
  }));
  return { figures: figures.map(strip), ...rest };
}
const isEarlier = (): boolean => document.querySelectorAll('main .later').length > 0;
const isToday = (): boolean => document.querySelectorAll('main .later').length === 0;

/** What the day of the record promises in any engine. */
export function promiseDay(visit: Visit): void {
  describe(`the day in ${visit.engine}`, () => {
    it('that the slider shows is the ready-made page of that day, figure by figure and count by count', async () => {
      const made = await readStory(await visit.open(`/as-of/${DAY}/`));
      const tab = await visit.open('/');
      await tab.read(() => document.querySelector<HTMLElement>('[data-slider] input')!.focus());
      await tab.press('Home');
      await tab.press('ArrowRight');
      expect(await tab.read(() => document.querySelector('[data-slider] input')!.getAttribute('aria-valuetext'))).toContain('25 April 2017');
      // It is said when all of it has changed.
      await waitFor(tab, () => document.querySelector('[data-live]')!.textContent!.includes('25 April 2017'));
      const mine = await readStory(tab);
      expect(mine.figures).toEqual(made.figures);
      expect(mine.counts).toEqual(made.counts);
      expect(mine.later).toBe(made.later);
      expect(mine.later).toBeGreaterThan(0);
      expect(await tab.read(() => [new URLSearchParams(location.search).get('asof'), document.querySelector('[data-strip]')!.textContent])).toEqual([DAY, expect.stringContaining('25 April 2017')]);
      await tab.click('[data-strip-back]');
      await waitFor(tab, isToday);
      expect(await tab.read(() => [location.search, document.querySelector('[data-strip]')!.checkVisibility()])).toEqual(['', false]);
    });
    it('of the address is restored, and a scene lights what was public', async () => {
      const step = 'step-all-podesta-2016-macron-phishing-2017';
      const tab = await visit.open(`/?asof=${DAY}`);
      await waitFor(tab, isEarlier);
      await tab.read((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), step);
      await waitFor(tab, (id) => document.getElementById(id)!.hasAttribute('data-current') && document.querySelectorAll('[data-scene="decade"] [data-lit]').length > 0, step);
    });
  });
}
