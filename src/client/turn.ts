import { painted } from './idle.ts';
import { flipMarks } from './marks.ts';

/** Turns a figure to one of its places; to none: the figure at rest. It hears `turned`. */
export function turnFigure(figure: HTMLElement, place: string | undefined): void {
  if (place === undefined || place === '') delete figure.dataset['focus'];
  else figure.dataset['focus'] = place;
  for (const part of figure.querySelectorAll<HTMLElement>('[data-place]')) part.toggleAttribute('data-here', part.dataset['place'] === place);
  partFigure(figure);
  figure.dispatchEvent(new Event('turned'));
}

/** Says whether one lane or column goes before the others. On the figure, and in one word: any other way the browser looks at every mark again. */
function partFigure(figure: HTMLElement): void {
  figure.toggleAttribute('data-parted', figure.hasAttribute('data-lighting') && figure.querySelector('g[data-here]') !== null);
}

/** Lets all but what is lit step back, or come forward again: the marks, and once that is seen the lanes. */
function dimRest(figure: HTMLElement, isDimmed: boolean): void {
  figure.toggleAttribute('data-lighting', isDimmed);
  void painted().then(() => partFigure(figure));
}

/** Lights the records named in a figure, and lets the others step back; done when that has been seen. The figure remembers them for what is drawn later. */
export async function lightFigure(figure: HTMLElement, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) delete figure.dataset['shown'];
  else figure.dataset['shown'] = [...ids].join(' ');
  const lit = flipMarks(figure, ids, 'data-lit');
  // A day on which none of them was public leaves the graphic as it is.
  if (lit === 0) return dimRest(figure, false);
  await painted();
  if (figure.hasAttribute('data-lighting')) return;
  // All the others step back: a task of its own, once those that are lit have been seen.
  dimRest(figure, figure.querySelector('[data-lit]') !== null);
  await painted();
}

/** The records that a figure lights now. */
export function readShown(figure: HTMLElement): ReadonlySet<string> {
  return new Set((figure.dataset['shown'] ?? '').split(' ').filter(Boolean));
}
