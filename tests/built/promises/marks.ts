import { describe, expect, it } from 'vitest';
import { waitFor, type Tab } from '../engines/tab.ts';
import type { Visit } from '../engines/use.ts';

const DECADE = '[data-figure="decade"] .drawing[data-frame="wide"]';

const readMark = (tab: Tab): Promise<string | undefined> => tab.read(() => (document.activeElement as HTMLElement | null)?.dataset['mark']);
const waitForPanel = (tab: Tab): Promise<void> => waitFor(tab, () => document.querySelector('[data-panel]:not([hidden]) dl') !== null);

/** What choosing a mark promises in any engine. */
export function promiseMarks(visit: Visit): void {
  describe(`a mark in ${visit.engine}`, () => {
    it('is chosen by keyboard alone, in every figure, and the focus comes back', async () => {
      const tab = await visit.open('/');
      await waitFor(tab, () => [...document.querySelectorAll('[data-figure]')].every((figure) => figure.querySelector('.canvas a[data-mark]:not([tabindex])') === null));
      const stops = await tab.read(() => [...document.querySelectorAll('[data-figure]')].map((figure) => [...figure.querySelectorAll('.canvas a[data-mark][tabindex="0"]')].filter((a) => a.checkVisibility()).length));
      expect(Math.max(...stops)).toBe(1);
      await tab.read((drawing) => document.querySelector<SVGElement>(`${drawing} a[data-mark][tabindex="0"]`)!.focus(), DECADE);
      await tab.press('End');
      const last = await readMark(tab);
      await tab.press('Home');
      await tab.press('ArrowRight');
      const second = (await readMark(tab))!;
      expect(last).not.toBe(second);
      await tab.press('Enter');
      await waitForPanel(tab);
      expect(await tab.read(() => new URLSearchParams(location.search).get('mark'))).toBe(second);
      await waitFor(tab, () => [...document.querySelectorAll('[data-figure]')].filter((figure) => figure.querySelector('[data-selected]')).length > 1);
      const selected = await tab.read(() => [...document.querySelectorAll<SVGElement>('[data-selected]')].map((mark) => ({ id: mark.dataset['mark'], figure: mark.closest('[data-figure]')!.id })));
      expect([...new Set(selected.map(({ id }) => id))]).toEqual([second]);
      expect(new Set(selected.map(({ figure }) => figure)).size).toBeGreaterThan(1);
      expect(await tab.read(() => document.activeElement === document.querySelector('[data-panel]'))).toBe(true);
      await tab.press('Escape');
      expect(await readMark(tab)).toBe(second);
      await waitFor(tab, () => document.querySelector('[data-selected]') === null);
      expect(await tab.read(() => [document.querySelectorAll('[data-selected]').length, document.querySelector<HTMLElement>('[data-panel]')!.hidden, location.search])).toEqual([0, true, '']);
    });
    it('is chosen by a click, and the panel closed by its button', async () => {
      const tab = await visit.open('/');
      await tab.click(`${DECADE} a[data-mark="dnc-2016"]`);
      await waitForPanel(tab);
      expect(await tab.read(() => location.search)).toBe('?mark=dnc-2016');
      await tab.click('[data-panel] [data-close]');
      expect(await tab.read(() => [document.querySelector<HTMLElement>('[data-panel]')!.hidden, location.search, (document.activeElement as SVGElement).dataset['mark']])).toEqual([true, '', 'dnc-2016']);
    });
    it('is restored from the address, and an unknown one is a quiet note', async () => {
      const tab = await visit.open('/?mark=dnc-2016');
      await waitForPanel(tab);
      expect(await tab.read(() => document.querySelector('[data-panel]')!.textContent)).toContain('CrowdStrike');
      await tab.goto(`${visit.site.address}/?mark=nobody-1999&asof=soon`);
      await waitFor(tab, () => document.querySelector('[data-note]')!.checkVisibility());
      expect(await tab.read(() => document.querySelector('[data-panel]')!.checkVisibility())).toBe(false);
    });
    it('stays chosen through back, and forward leads on again', async () => {
      const tab = await visit.open('/?mark=dnc-2016');
      await waitForPanel(tab);
      await tab.read(() => document.querySelector<HTMLElement>('[data-panel] [data-more]')!.focus());
      await tab.press('Enter');
      await waitFor(tab, () => location.pathname === '/incidents/dnc-2016/' && document.readyState === 'complete');
      await tab.travel('back');
      await waitFor(tab, () => location.pathname === '/' && location.search === '?mark=dnc-2016');
      await waitForPanel(tab);
      await tab.travel('forward');
      await waitFor(tab, () => location.pathname === '/incidents/dnc-2016/' && document.readyState === 'complete');
    });
  });
}
