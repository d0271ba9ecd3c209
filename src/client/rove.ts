import { painted } from './idle.ts';

/** Where a key leads from one of `count` marks; undefined for keys that lead nowhere. */
export function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': return Math.min(at + 1, count - 1);
    case 'ArrowLeft': case 'ArrowUp': return Math.max(at - 1, 0);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}

type Mark = HTMLElement | SVGElement;

/** Whether something is there to be seen; a map that waits for its turn is not. */
export const isSeen = (part: Element): boolean => part.checkVisibility({ visibilityProperty: true });

/** The marks that share a tab stop with one: those of its drawing and of the figure's list. */
function findPeers(mark: Mark): Mark[] {
  const figure = mark.closest('[data-figure]');
  const all = [...(figure?.querySelectorAll<Mark>('.canvas a[data-mark]') ?? [])];
  return all.filter((peer) => peer === mark || isSeen(peer));
}

/** Makes each frame of a figure one tab stop: its first mark, or the last that had the focus. */
export function startRoving(figure: Element): void {
  const drawings = [...figure.querySelectorAll('.drawing')];
  for (const mark of figure.querySelectorAll<Mark>('.canvas a[data-mark]')) mark.setAttribute('tabindex', '-1');
  for (const drawing of drawings) drawing.querySelector('a[data-mark]')?.setAttribute('tabindex', '0');
}

/** Arrows, Home and End move between the marks of a figure. */
export function followKeys(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof Element)) return;
    const mark = event.target.closest<Mark>('.canvas a[data-mark]');
    if (mark === null || nextIndex(event.key, 0, 1) === undefined) return;
    const peers = findPeers(mark);
    const next = peers[nextIndex(event.key, peers.indexOf(mark), peers.length)!];
    event.preventDefault();
    next?.focus();
  });
  root.addEventListener('focusin', (event) => {
    if (!(event.target instanceof Element)) return;
    const mark = event.target.closest<Mark>('.canvas a[data-mark]');
    if (mark === null || mark.getAttribute('tabindex') === '0') return;
    // What is seen is asked once the focus has been: at once it would make the browser look at every style again.
    void painted().then(() => {
      for (const peer of mark.closest('[data-figure]')?.querySelectorAll('.canvas a[data-mark][tabindex="0"]') ?? []) if (isSeen(peer)) peer.setAttribute('tabindex', '-1');
      mark.setAttribute('tabindex', '0');
    });
  });
}
