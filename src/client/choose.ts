import { drawCard, fetchCard } from './cards.ts';
import { idle, painted } from './idle.ts';
import { announce } from './live.ts';
import { flipMarks } from './marks.ts';
import { findNear } from './near.ts';
import { keepPlace, leavePlace, readPlace } from './place.ts';

/** What the reader has chosen: selected in every figure, told in the panel, kept in the address. */
export function startChoosing(main: HTMLElement, panel: HTMLElement, day: () => string | undefined): { readonly restore: () => void; readonly refresh: () => void; readonly chosen: () => string | undefined; readonly close: () => void; /** Closes, and leaves its place in the address to what opens instead. */ readonly leave: () => void } {
  const words = panel.dataset;
  const title = panel.querySelector<HTMLElement>('[data-title]')!;
  const body = panel.querySelector<HTMLElement>('[data-body]')!;
  const more = panel.querySelector<HTMLAnchorElement>('[data-more]')!;
  const trace = panel.querySelector<HTMLElement>('[data-trace-chosen]');
  let chosen: string | undefined;
  let opener: HTMLElement | SVGElement | undefined;

  /** In the figure where it was chosen at once, in the others when there is time. */
  const select = async (id: string | undefined): Promise<void> => {
    chosen = id;
    const ids = new Set(id === undefined ? [] : [id]);
    const own = opener?.closest('[data-figure]');
    if (own) flipMarks(own, ids, 'data-selected');
    for (const figure of main.querySelectorAll('[data-figure]')) {
      if (figure === own) continue;
      await idle();
      if (chosen !== id) return;
      flipMarks(figure, ids, 'data-selected');
    }
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
  const open = (name: string, href: string): void => {
    title.textContent = name;
    body.textContent = words['loading'] ?? '';
    more.href = href;
    // Only an incident can be traced.
    if (trace) trace.hidden = !href.startsWith(trace.dataset['traceChosen'] ?? '#');
    panel.hidden = false;
  };
  /** The mark is seen selected first, then its panel with its name, then what is known of it. */
  const choose = async (mark: Element, id: string): Promise<void> => {
    void select(id);
    await painted();
    if (chosen !== id) return;
    open(nameMark(mark), mark.getAttribute('href') ?? '');
    panel.focus({ preventScroll: true });
    keepPlace({ mark: id }, readPlace().mark === undefined ? 'mark' : undefined);
    await painted();
    if (chosen === id) void fill(id);
  };
  const hide = (): void => {
    if (chosen === undefined) return;
    const id = chosen;
    const had = panel.contains(document.activeElement);
    void select(undefined);
    panel.hidden = true;
    // A figure drawn anew since has another element for the same mark.
    const back = opener?.isConnected ? opener : main.querySelector<SVGElement>(`a[data-mark="${id}"]`);
    if (had || document.activeElement === document.body) back?.focus({ preventScroll: true });
  };
  const close = (): void => {
    if (chosen === undefined) return;
    hide();
    leavePlace('mark');
  };
  main.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return;
    const mark = findMark(event.target, event.clientX, event.clientY);
    const id = mark?.dataset['mark'] ?? mark?.dataset['record'];
    // What no graphic draws has its page, to which the link leads.
    if (!mark || id === undefined || !(mark.closest('.canvas') ?? main.querySelector(`.canvas a[data-mark="${id}"]`))) return;
    event.preventDefault();
    opener = mark;
    void choose(mark, id);
  });
  panel.querySelector('[data-close]')!.addEventListener('click', close);
  // A figure drawn anew has it selected at once.
  main.addEventListener('redrawn', ({ target }) => {
    if (chosen !== undefined && target instanceof Element) flipMarks(target, new Set([chosen]), 'data-selected');
  }, true);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || chosen === undefined) return;
    event.preventDefault();
    close();
  });

  return {
    chosen: () => chosen,
    close,
    leave: hide,
    restore: () => {
      const { mark } = readPlace();
      if (mark !== undefined && mark === chosen) return;
      const found = mark === undefined ? null : main.querySelector<SVGElement>(`a[data-mark="${mark}"]`);
      if (mark !== undefined && found !== null) {
        opener = found;
        void select(mark);
        open(nameMark(found), found.getAttribute('href') ?? '');
        void fill(mark);
      } else {
        hide();
        if (new URLSearchParams(location.search).has('mark')) note(words['unknown'] ?? '');
      }
    },
    /** After a day's figures came in: what is chosen stays chosen, if it is there. */
    refresh: () => {
      if (chosen === undefined) return;
      if (!main.querySelector('.canvas [data-selected]')) body.textContent = words['later'] ?? '';
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

/** What a click means: the mark or the link under it, or the mark that is nearest to it in the drawing. */
function findMark(target: Element, x: number, y: number): HTMLElement | SVGElement | null | undefined {
  const link = target.closest<HTMLElement | SVGElement>('.canvas a[data-mark], a[data-record]');
  const drawing = target.closest('a, button, select') ? null : target.closest('.drawing');
  return link ?? (drawing && findNear(drawing, x, y));
}

const nameMark = (mark: Element): string => (mark.getAttribute('aria-label') ?? mark.textContent ?? '').trim().split(/[;:,] /)[0]!;
