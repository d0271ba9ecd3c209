import { flipMarks } from './marks.ts';

/** A link in the text to a record lights the record's marks in the graphics of its chapter, while it has the pointer or the focus. */
export function startHinting(main: HTMLElement): void {
  let current: HTMLElement | null = null;
  const turnTo = (link: HTMLElement | null): void => {
    if (link === current) return;
    const chapter = current?.closest('.chapter');
    if (chapter) flipMarks(chapter, new Set(), 'data-hinted');
    current = link;
    const next = link?.closest('.chapter');
    if (link && next) flipMarks(next, new Set([link.dataset['record']!]), 'data-hinted');
  };
  const findLink = (element: unknown): HTMLElement | null => (element instanceof Element ? element.closest<HTMLElement>('a[data-record]') : null);
  // A pointer that is elsewhere takes nothing from the link that has the focus; a link that scrolls below a pointer at rest is not pointed at.
  main.addEventListener('pointermove', ({ target, pointerType }) => pointerType === 'touch' || turnTo(findLink(target) ?? findLink(document.activeElement)));
  main.addEventListener('pointerover', ({ target }) => current === null || current === findLink(target) || turnTo(findLink(document.activeElement)));
  main.addEventListener('focusin', ({ target }) => turnTo(findLink(target)));
  main.addEventListener('focusout', () => turnTo(null));
}
