import { cutFigures } from './cut.ts';
import { note } from './choose.ts';
import { breathe, idle, painted } from './idle.ts';
import { announce } from './live.ts';
import { keepPlace, readPlace } from './place.ts';
import { startRoving } from './rove.ts';

interface Day {
  readonly day: string;
  readonly name: string;
  readonly href: string;
  readonly link: HTMLAnchorElement;
}
type Parts = ReturnType<typeof cutFigures>;

const pages = new Map<string, Promise<Parts>>();

/** One slider of the named days: it puts the ready-made page of a day into this one, figure by figure. */
export function startAsOf(main: HTMLElement, redrawn: () => void): { readonly restore: () => void; readonly day: () => string | undefined } {
  const nav = main.querySelector<HTMLElement>('[data-asof]');
  const form = nav?.querySelector<HTMLElement>('[data-slider]');
  const input = form?.querySelector<HTMLInputElement>('input');
  const output = form?.querySelector<HTMLOutputElement>('output');
  const strip = document.querySelector<HTMLElement>('[data-strip]');
  if (!nav || !form || !input || !output || !strip) return { restore: () => {}, day: () => undefined };
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a[data-day]')];
  const days: Day[] = links.map((link) => ({ day: link.dataset['day']!, name: nameDay(link), href: link.getAttribute('href')!, link }));
  const last = days.length - 1;
  const own = days.findIndex(({ link }) => link.hasAttribute('aria-current'));
  let shown = own;
  let asked = own;
  /** Whether what is turned to next is an entry of its own in the history. */
  let isEntry = false;

  /** What says which day it is: at once, before anything is fetched. */
  const say = (at: number): void => {
    const { name, link } = days[at]!;
    input.value = String(at);
    input.setAttribute('aria-valuetext', name);
    output.textContent = name;
    for (const other of days) other.link.toggleAttribute('aria-current', false);
    link.setAttribute('aria-current', 'date');
    strip.hidden = at === last;
    document.documentElement.toggleAttribute('data-asof', at !== last);
    strip.querySelector('[data-strip-day]')!.textContent = (strip.dataset['words'] ?? '').replace('{date}', link.querySelector('time')?.textContent ?? '');
  };
  const keep = (at: number, opened?: 'asof'): void => keepPlace({ asof: at === own ? undefined : days[at]!.day }, opened);
  const turnTo = (at: number, isNew = true): void => {
    if (at === asked) return;
    isEntry ||= isNew;
    void show(at);
    void painted().then(() => {
      if (asked !== at) return;
      keep(at, isEntry ? 'asof' : undefined);
      isEntry = false;
    });
  };
  const show = async (at: number): Promise<void> => {
    if (at === asked) return;
    asked = at;
    say(at);
    let parts: Parts;
    try {
      [parts] = await Promise.all([fetchDay(days[at]!.href), painted()]);
    } catch {
      if (asked !== at) return;
      asked = shown;
      say(shown);
      keep(shown);
      return note(form.dataset['failed'] ?? '');
    }
    for (const figure of byDistance([...main.querySelectorAll<HTMLElement>('[data-figure]')])) {
      // What the reader has before them does not wait.
      const pause = figure.hasAttribute('data-near') ? breathe : idle;
      await pause();
      if (asked !== at) return;
      const html = parts.figures.get(figure.dataset['figure']!);
      if (html !== undefined) await swapFigure(figure, html, pause, () => asked === at);
    }
    await idle();
    if (asked !== at) return;
    await swapProse(main, parts.rest, () => asked === at);
    if (asked !== at) return;
    shown = at;
    redrawn();
    announce(output.textContent ?? '');
  };

  // While the thumb is drawn along, one entry of the history is changed; it is a new one where it is let go.
  let isDrawn = false;
  input.addEventListener('input', () => {
    turnTo(Number(input.value), !isDrawn);
    isDrawn = true;
  });
  input.addEventListener('change', () => (isDrawn = false));
  nav.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-day]') : null;
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    turnTo(days.findIndex((day) => day.link === link));
  });
  strip.querySelector('[data-strip-back]')?.addEventListener('click', () => {
    turnTo(last);
    input.focus({ preventScroll: true });
  });
  say(own);
  form.hidden = false;

  return {
    restore: () => {
      const value = new URLSearchParams(location.search).get('asof');
      const at = value === null ? own : days.findIndex(({ day }) => day === readPlace().asof);
      if (at === -1) note(form.dataset['unknown'] ?? '');
      else void show(at);
    },
    day: () => (asked === last ? undefined : days[asked]!.day),
  };
}

/** `25 April 2017: The report`. */
function nameDay(link: Element): string {
  const date = link.querySelector('time')?.textContent ?? '';
  return `${date}: ${(link.textContent ?? '').replace(date, '').trim()}`;
}

function fetchDay(href: string): Promise<Parts> {
  let page = pages.get(href);
  if (page === undefined) {
    page = fetch(href).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return cutFigures(await response.text());
    });
    page.catch(() => pages.delete(href));
    pages.set(href, page);
  }
  return page;
}

/** Those that the reader is at come first: the last one whose scene or place has been seen, then its neighbours. */
function byDistance(figures: HTMLElement[]): HTMLElement[] {
  const near = Math.max(0, figures.findIndex((figure) => figure.hasAttribute('data-near')));
  return figures.map((figure, i) => ({ figure, far: Math.abs(i - near) })).sort((a, b) => a.far - b.far).map(({ figure }) => figure);
}

/** Puts a figure of the ready-made page in the place of this one's content: what is seen first, and never long at a time. */
async function swapFigure(figure: HTMLElement, html: string, pause: () => Promise<void>, isWanted: () => boolean): Promise<void> {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('figure');
  const [here, there] = [findParts(figure), fresh && findParts(fresh)];
  await pause();
  if (!fresh || !there || !isWanted()) return;
  const isOpen = figure.querySelector('details')?.open ?? false;
  const focused = figure.contains(document.activeElement) ? document.activeElement : null;
  const mark = focused instanceof SVGElement || focused instanceof HTMLElement ? focused.dataset['mark'] : undefined;
  // What is seen is asked before anything changes: to ask again would make the browser lay out at once.
  const pairs = here.map((old, i) => ({ old, next: there[i]!, isLater: old.matches('.foot') || (old.matches('.drawing') && !old.checkVisibility()) }));
  if (here.length !== there.length) figure.replaceChildren(...fresh.childNodes);
  else for (const pass of [false, true]) {
    for (const { old, next } of pairs.filter(({ isLater }) => isLater === pass)) {
      if (pass) await idle();
      if (!isWanted()) return;
      old.replaceWith(next);
    }
    figure.dispatchEvent(new Event('redrawn'));
  }
  const details = figure.querySelector('details');
  if (details && isOpen) details.open = true;
  startRoving(figure);
  figure.dispatchEvent(new Event('redrawn'));
  if (mark !== undefined) [...figure.querySelectorAll<SVGElement>(`a[data-mark="${mark}"]`)].find((a) => a.checkVisibility())?.focus({ preventScroll: true });
}

/** A figure's parts: what stands round its canvas, and in that each drawing and each list. */
function findParts(figure: Element): Element[] {
  return [...figure.children].flatMap((part) => {
    if (!part.matches('.canvas')) return [part];
    const only = part.children.length === 1 && !part.firstElementChild!.matches('.drawing') ? part.firstElementChild! : part;
    return [...only.children];
  });
}

/** What in the text depends on the day: counts, what was not yet public, what a step shows. Same places, same order. */
async function swapProse(main: HTMLElement, rest: string, isWanted: () => boolean): Promise<void> {
  const fresh = new DOMParser().parseFromString(rest, 'text/html');
  await idle();
  if (!isWanted()) return;
  const pairs = (selector: string): [Element, Element][] => {
    const [here, there] = [main.querySelectorAll(selector), fresh.querySelectorAll(`main ${selector}`)];
    return here.length === there.length ? [...here].map((element, i) => [element, there[i]!]) : [];
  };
  for (const [here, there] of pairs('data[value]:not(figure *)')) here.replaceWith(there.cloneNode(true));
  for (const [here, there] of pairs('.claimed')) {
    const [old, later] = [here.nextElementSibling, there.nextElementSibling];
    if (old?.matches('.later')) old.remove();
    if (later?.matches('.later')) here.after(later.cloneNode(true));
  }
  await idle();
  if (!isWanted()) return;
  for (const [here, there] of pairs('.step')) {
    here.querySelector('.shows')?.remove();
    const shows = there.querySelector('.shows');
    if (shows) here.append(shows.cloneNode(true));
    for (const frame of ['narrow', 'wide']) {
      const value = there.getAttribute(`data-${frame}`);
      if (value !== null) here.setAttribute(`data-${frame}`, value);
    }
  }
  for (const [here, there] of pairs('[data-asof-words]')) here.replaceWith(there.cloneNode(true));
}
