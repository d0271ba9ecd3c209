import { painted } from './idle.ts';
import { flipMarks } from './marks.ts';

/** Turns a figure to one of its places; to none: the figure at rest. It hears `turned`. */
export function turnFigure(figure: HTMLElement, place: string | undefined): void {
  if (place === undefined || place === '') delete figure.dataset['focus'];
  else figure.dataset['focus'] = place;
  for (const part of figure.querySelectorAll<HTMLElement>('[data-place]')) part.toggleAttribute('data-here', part.dataset['place'] === place);
  // Said on the figure too: to ask it of all that it holds would make the browser look at every mark again.
  figure.toggleAttribute('data-parted', figure.querySelector('g[data-here]') !== null);
  figure.dispatchEvent(new Event('turned'));
}

/** Lights the records named in a figure; the figure remembers them for what is drawn later. */
export function lightFigure(figure: HTMLElement, ids: ReadonlySet<string>): void {
  if (ids.size === 0) delete figure.dataset['shown'];
  else figure.dataset['shown'] = [...ids].join(' ');
  const lit = flipMarks(figure, ids, 'data-lit');
  // A day on which none of them was public leaves the graphic as it is.
  if (lit === 0) return figure.removeAttribute('data-lighting');
  // All the others step back: a task of its own, once those that are lit have been seen.
  if (!figure.hasAttribute('data-lighting')) void painted().then(() => figure.toggleAttribute('data-lighting', figure.querySelector('[data-lit]') !== null));
}

/** The records that a figure lights now. */
export function readShown(figure: HTMLElement): ReadonlySet<string> {
  return new Set((figure.dataset['shown'] ?? '').split(' ').filter(Boolean));
}
