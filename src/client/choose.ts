import { drawCard, fetchCard } from './cards.ts';
import { announce } from './live.ts';
import { flipMarks } from './marks.ts';
import { keepPlace, readPlace } from './place.ts';

/** What the reader has chosen: selected in every figure, told in the panel, kept in the address. */
export function startChoosing(main: HTMLElement, panel: HTMLElement, day: () => string | undefined): { readonly restore: () => void; readonly refresh: () => void; readonly chosen: () => string | undefined; readonly close: () => void } {
  const words = panel.dataset;
  const title = panel.querySelector<HTMLElement>('[data-title]')!;
  const body = panel.querySelector<HTMLElement>('[data-body]')!;
  const more = panel.querySelector<HTMLAnchorElement>('[data-more]')!;
  const trace = panel.querySelector<HTMLElement>('[data-trace-chosen]');
  let chosen: string | undefined;
  let opener: HTMLElement | SVGElement | undefined;

  const select = (id: string | undefined): void => {
    chosen = id;
    flipMarks(main, new Set(id === undefined ? [] : [id]), 'data-selected');
    keepPlace({ mark: id });
  };
  const fill = async (id: string): Promise<void> => {
    try {
      const card = await fetchCard(`${words['cards']}${id}.json`);
      if (chosen !== id) return;
      title.textContent = card.title;
      more.href = card.href;
      body.replaceChildren(drawCard(card, day()));
    } catch {
      if (chosen === id) body.textContent = words['failed'] ?? '';
    }
  };
  const open = (id: string, name: string, href: string): void => {
    select(id);
    title.textContent = name;
    body.textContent = words['loading'] ?? '';
    more.href = href;
    // Only an incident can be traced.
    if (trace) trace.hidden = !href.startsWith(trace.dataset['traceChosen'] ?? '#');
    panel.hidden = false;
    void fill(id);
  };
  const close = (): void => {
    if (panel.hidden) return;
    const id = chosen;
    const had = panel.contains(document.activeElement);
    select(undefined);
    panel.hidden = true;
    // A figure drawn anew since has another element for the same mark.
    const back = opener?.isConnected ? opener : id === undefined ? null : main.querySelector<SVGElement>(`a[data-mark="${id}"]`);
    if (had || document.activeElement === document.body) back?.focus({ preventScroll: true });
  };

  main.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
    const mark = event.target.closest<HTMLElement | SVGElement>('.canvas a[data-mark]');
    const id = mark?.dataset['mark'];
    if (mark === null || id === undefined) return;
    event.preventDefault();
    opener = mark;
    open(id, nameMark(mark), mark.getAttribute('href') ?? '');
    panel.focus({ preventScroll: true });
  });
  panel.querySelector('[data-close]')!.addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    event.preventDefault();
    close();
  });

  return {
    chosen: () => chosen,
    close,
    restore: () => {
      const asked = new URLSearchParams(location.search).get('mark');
      if (asked === null) return;
      const { mark } = readPlace();
      const found = mark === undefined ? null : main.querySelector<SVGElement>(`a[data-mark="${mark}"]`);
      if (mark === undefined || found === null) note(words['unknown'] ?? '');
      else {
        opener = found;
        open(mark, nameMark(found), found.getAttribute('href') ?? '');
      }
    },
    /** After a day's figures came in: what is chosen stays chosen, if it is there. */
    refresh: () => {
      if (chosen === undefined) return;
      const count = flipMarks(main, new Set([chosen]), 'data-selected');
      if (count === 0) body.textContent = words['later'] ?? '';
      else void fill(chosen);
    },
  };
}

/** A quiet line on the screen, and said once. */
export function note(words: string): void {
  const place = document.querySelector<HTMLElement>('[data-note]');
  if (place) {
    place.textContent = words;
    place.hidden = false;
  }
  announce(words);
}

const nameMark = (mark: Element): string => (mark.getAttribute('aria-label') ?? mark.textContent ?? '').trim().split(/[;:,] /)[0]!;
