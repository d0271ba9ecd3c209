import { cutFigures } from './cut.ts';
import { fetchOnce } from './fetch.ts';
import { isSeen, startRoving } from './rove.ts';
import { breathe, idle, painted } from './idle.ts';

type Parts = ReturnType<typeof cutFigures>;

/** The page of a day in its parts, by its address. */
export const fetchDay = fetchOnce(async (response) => cutFigures(await readText(response)));

/** Reads a long text a piece at a time: at once it would take the browser longer than a frame. */
async function readText(response: Response): Promise<string> {
  const pieces = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    text += piece.value;
    await breathe();
  }
  return text;
}

/** The figures of the page; those that the reader is at come first: the last one whose scene or place has been seen, then its neighbours. */
export function listFigures(main: HTMLElement): HTMLElement[] {
  const figures = [...main.querySelectorAll<HTMLElement>('[data-figure]')];
  const near = Math.max(0, figures.findIndex((figure) => figure.hasAttribute('data-near')));
  return figures.map((figure, i) => ({ figure, far: Math.abs(i - near) })).sort((a, b) => a.far - b.far).map(({ figure }) => figure);
}

interface Pair {
  readonly old: Element;
  readonly next: Element;
}

/** The drawing before the reader, the words round it, and the rest. */
type PairTurn = 'first' | 'soon' | 'last';

/** Another day's content of a figure, read and ready to be put in. */
export interface Turn {
  readonly figure: HTMLElement;
  readonly fresh: Element;
  /** What differs, and when it is put in; undefined where the two have not the same parts. */
  readonly pairs: readonly (Pair & { readonly turn: PairTurn })[] | undefined;
}

/** Reads a figure as it stands on the page of another day, and after a pause finds what differs; undefined where that page has none of its name. */
export async function readTurn(figure: HTMLElement, { figures }: Parts, pause: () => Promise<void>): Promise<Turn | undefined> {
  const html = figures.get(figure.dataset['figure']!);
  const read = html === undefined ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('figure');
  if (read === null) return undefined;
  await pause();
  const fresh = document.adoptNode(read);
  startRoving(fresh);
  const [here, there] = [findParts(figure), findParts(fresh)];
  // What is seen is asked before anything changes: to ask again would make the browser lay out at once.
  const findTurn = (part: Element): PairTurn => (part.matches('.drawing') ? (isSeen(part) ? 'first' : 'last') : part.matches('.foot') ? 'last' : 'soon');
  if (here.length !== there.length) return { figure, fresh, pairs: undefined };
  const pairs = here.map((old, i) => ({ old, next: there[i]!, turn: findTurn(old) })).filter(({ old, next }) => !old.isEqualNode(next));
  return { figure, fresh, pairs: pairs.flatMap((pair) => (pair.turn === 'first' ? listDiffs(pair.old, pair.next).map((diff) => ({ ...diff, turn: pair.turn })) : [pair])) };
}

/** The smallest parts in which two elements differ, where all else of them is the same. */
function listDiffs(old: Element, next: Element): Pair[] {
  if (old.isEqualNode(next)) return [];
  const isMade = (element: Element): boolean => element.children.length > 0 && element.children.length === element.childNodes.length;
  if (old.children.length !== next.children.length || !isMade(old) || !isMade(next) || !old.cloneNode().isEqualNode(next.cloneNode())) return [{ old, next }];
  return [...old.children].flatMap((child, i) => listDiffs(child, next.children[i]!));
}

/** Puts in the drawing that the reader sees. Gives back what puts in the words round it, and then the rest, a little at a time, as long as it is wanted. */
export function turnSeen({ figure, fresh, pairs }: Turn): (isWanted: () => boolean) => Promise<void> {
  const isOpen = figure.querySelector('details')?.open ?? false;
  const focused = figure.contains(document.activeElement) ? document.activeElement : null;
  const mark = focused instanceof SVGElement || focused instanceof HTMLElement ? focused.dataset['mark'] : undefined;
  const put = (turn: PairTurn): void => {
    const parts = (pairs ?? []).filter((pair) => pair.turn === turn);
    for (const { old, next } of parts) old.replaceWith(next);
    if (parts.length > 0) figure.dispatchEvent(new Event('redrawn'));
  };
  if (pairs === undefined) figure.replaceChildren(...fresh.childNodes);
  put('first');
  return async (isWanted) => {
    await painted();
    if (!isWanted()) return;
    put('soon');
    for (const { old, next, turn } of pairs ?? []) {
      if (turn !== 'last') continue;
      await idle();
      if (!isWanted()) return;
      old.replaceWith(next);
    }
    const details = figure.querySelector('details');
    if (details && isOpen) details.open = true;
    figure.dispatchEvent(new Event('redrawn'));
    if (mark !== undefined) [...figure.querySelectorAll<SVGElement>(`a[data-mark="${mark}"]`)].find(isSeen)?.focus({ preventScroll: true });
  };
}

/** A figure's parts: what stands round its canvas, and in that each drawing and each list. */
function findParts(figure: Element): Element[] {
  return [...figure.children].flatMap((part) => {
    if (!part.matches('.canvas')) return [part];
    const only = part.children.length === 1 && !part.firstElementChild!.matches('.drawing') ? part.firstElementChild! : part;
    return [...only.children];
  });
}

/** Turns what in the text depends on the day: counts, what was not yet public, what a step shows. Same places, same order. */
export async function turnProse(main: HTMLElement, { rest }: Parts, isWanted: () => boolean): Promise<void> {
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
