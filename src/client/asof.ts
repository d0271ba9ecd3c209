import { note } from './choose.ts';
import { fetchDay, listFigures, readTurn, turnProse, turnSeen, type Turn } from './day.ts';
import { breathe, idle, painted } from './idle.ts';
import { announce } from './live.ts';
import { keepPlace, readPlace } from './place.ts';

interface Day {
  readonly day: string;
  readonly name: string;
  readonly href: string;
  readonly link: HTMLAnchorElement;
}

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
  /** The day that is asked for; the one whose figures are being put in, or are; the one that all of the page is of. */
  let [asked, begun, shown] = [own, own, own];
  /** Whether what is turned to next is an entry of its own in the history. */
  let isEntry = false;

  /** What says beside the slider which day it is: at once, before anything is fetched. */
  const say = (at: number): void => {
    const { name, link } = days[at]!;
    input.value = String(at);
    input.setAttribute('aria-valuetext', name);
    output.textContent = name;
    for (const other of days) other.link.toggleAttribute('aria-current', false);
    link.setAttribute('aria-current', 'date');
  };
  /** What says it all the way down. */
  const sayBelow = (at: number): void => {
    strip.hidden = at === last;
    document.documentElement.toggleAttribute('data-asof', at !== last);
    strip.querySelector('[data-strip-day]')!.textContent = (strip.dataset['words'] ?? '').replace('{date}', days[at]!.link.querySelector('time')?.textContent ?? '');
  };
  const keep = (at: number): void => {
    keepPlace({ asof: at === own ? undefined : days[at]!.day }, isEntry ? 'asof' : undefined);
    isEntry = false;
  };
  const turnTo = (at: number, isNew = true): void => {
    if (at === asked) return;
    isEntry ||= isNew;
    void show(at);
  };
  /** The figure before the reader as it is on the days beside this one, read before it is asked for. */
  const ready = new Map<number, Turn>();
  const prepare = async (at: number): Promise<void> => {
    if (days[at] === undefined || at === asked || asked !== shown) return;
    const parts = await fetchDay(days[at].href).catch(() => undefined);
    await idle();
    const figure = listFigures(main)[0];
    if (!parts || !figure || asked !== shown || ready.get(at)?.figure === figure) return;
    const turn = await readTurn(figure, parts, idle);
    if (turn && asked === shown) ready.set(at, turn);
  };
  const prepareBeside = (): void => {
    for (const at of [asked - 1, asked + 1]) void prepare(at);
  };
  const show = async (at: number): Promise<void> => {
    if (at === asked) return;
    asked = at;
    say(at);
    const isWanted = (): boolean => asked === at;
    const turned = ready.get(at);
    ready.clear();
    const coming = fetchDay(days[at]!.href);
    // The day is seen first, then the graphic that the reader has before them; and a key is let go of before more is done.
    await painted();
    if (!isWanted()) return;
    const turnRest = turned?.figure.hasAttribute('data-near') ? turnSeen(turned) : undefined;
    if (turnRest) begun = at;
    await painted();
    await idle();
    if (!isWanted()) return;
    sayBelow(at);
    let parts: Awaited<ReturnType<typeof fetchDay>>;
    try {
      parts = await coming;
    } catch {
      if (isWanted()) giveUp();
      return;
    }
    if (!isWanted()) return;
    begun = at;
    keep(at);
    for (const figure of listFigures(main)) {
      // What the reader has before them does not wait.
      const pause = figure.hasAttribute('data-near') ? breathe : idle;
      await pause();
      if (!isWanted()) return;
      if (turnRest && figure === turned?.figure) await turnRest(isWanted);
      else {
        const turn = figure === turned?.figure ? turned : await readTurn(figure, parts, pause);
        await pause();
        if (!isWanted()) return;
        if (turn) await turnSeen(turn)(isWanted);
      }
    }
    await idle();
    if (!isWanted()) return;
    await turnProse(main, parts, isWanted);
    if (!isWanted()) return;
    shown = at;
    redrawn();
    announce(output.textContent ?? '');
    if (nav.contains(document.activeElement)) prepareBeside();
  };
  /** A day could not be had: the page goes on with the one that it had begun, of which nothing is missing. */
  const giveUp = (): void => {
    isEntry = false;
    keep(begun);
    note(form.dataset['failed'] ?? '');
    asked = begun === shown ? shown : -1;
    if (begun !== shown) return void show(begun);
    say(shown);
    sayBelow(shown);
  };
  // Whoever comes near the slider or a day will turn to it.
  for (const event of ['focusin', 'pointerdown', 'pointerover']) {
    nav.addEventListener(event, ({ target }) => {
      const at = days.findIndex(({ link }) => target instanceof Node && link.contains(target));
      if (at !== -1) void prepare(at);
      else if (target === input) prepareBeside();
    });
  }

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
  sayBelow(own);
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
