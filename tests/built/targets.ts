import type { Page } from 'playwright-core';

/** A mark that is no target of 24 by 24 px, nor has the room of one round it (WCAG 2.5.8). */
export interface Small {
  readonly mark: string;
  /** Whether another link of the same figure leads to the same place and is large enough, or apart enough. */
  readonly hasEqual: boolean;
}

/** The marks shown of a figure that are small or close: 24 px is asked of each, or of a circle round it that touches no other's. */
export const findSmall = (page: Page, id: string): Promise<Small[]> =>
  page.evaluate((figure) => {
    const SIZE = 24;
    type Target = { readonly link: Element; readonly box: DOMRect; readonly large: boolean };
    const measure = (link: Element): Target => {
      const box = link.getBoundingClientRect();
      return { link, box, large: box.width >= SIZE && box.height >= SIZE };
    };
    const root = document.querySelector(`#figure-${figure}`)!;
    const marks = [...root.querySelectorAll('.canvas .drawing a[href]')].filter((a) => a.checkVisibility()).map(measure);
    const middle = ({ box }: Target): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];
    const isApart = (one: Target, all: readonly Target[]): boolean => {
      const [x, y] = middle(one);
      return all.every((other) => {
        if (other.link === one.link) return true;
        if (!other.large) return Math.hypot(x - middle(other)[0], y - middle(other)[1]) >= SIZE;
        return Math.hypot(x - Math.min(Math.max(x, other.box.left), other.box.right), y - Math.min(Math.max(y, other.box.top), other.box.bottom)) >= SIZE / 2;
      });
    };
    const others = [...root.querySelectorAll('.table a[href], .list a[href]')].filter((a) => a.checkVisibility()).map(measure);
    const equal = new Set(others.filter((t) => t.large || isApart(t, others)).map((t) => t.link.getAttribute('href')));
    return marks.filter((t) => !t.large && !isApart(t, marks)).map(({ link }) => ({ mark: link.getAttribute('data-mark') ?? link.getAttribute('href')!, hasEqual: equal.has(link.getAttribute('href')) }));
  }, id);
