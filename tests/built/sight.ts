import type { Page } from 'playwright-core';

/** How far something drawn stands out of what is behind it. */
export interface Contrast {
  /** Of which mark, or the words. */
  readonly of: string;
  readonly ratio: number;
}

/** What of the marks shown is seen and hit. */
export interface Sight {
  /** Every text of the drawings, also those that are no marks. */
  readonly texts: readonly Contrast[];
  /** Of every mark its best shape; `painted` is false where it is words only. */
  readonly marks: readonly (Contrast & { readonly painted: boolean })[];
}

/**
 * Reads from the painted page, for the drawings that are shown, what colour each text and each mark has and what is painted
 * behind it: fills and strokes below the same point, one over the other down to the paper.
 * @param page so tall that the whole figure is in view.
 */
export async function look(page: Page, id: string): Promise<Sight> {
  // What is painted can be asked for by its place, whatever a pointer may hit.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.canvas svg, .canvas svg * { pointer-events: visiblePainted !important; }');
    document.adoptedStyleSheets.push(sheet);
    scrollTo(0, 0);
  });
  return page.evaluate((figure) => {
    type Colour = readonly [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const known = new Map<string, Colour>();
    const parse = (css: string): Colour => {
      if (!known.has(css)) {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = '#0000';
        canvas.fillStyle = css;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        known.set(css, [r!, g!, b!, a! / 255]);
      }
      return known.get(css)!;
    };
    const over = ([r, g, b, a]: Colour, below: Colour): Colour => [r * a + below[0] * (1 - a), g * a + below[1] * (1 - a), b * a + below[2] * (1 - a), 1];
    const lightness = ([r, g, b]: Colour): number => {
      const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
    };
    const contrast = (a: Colour, b: Colour): number => {
      const [x, y] = [lightness(a), lightness(b)].sort((m, n) => n - m);
      return (x! + 0.05) / (y! + 0.05);
    };
    const fade = (element: Element): number => {
      let opacity = 1;
      for (let e: Element | null = element; e !== null && e.closest('svg') !== null; e = e.parentElement) opacity *= Number(getComputedStyle(e).opacity);
      return opacity;
    };
    /** What an element paints, stroke or fill; a pattern is no colour. */
    const paint = (element: Element, what: 'fill' | 'stroke'): Colour => {
      const style = getComputedStyle(element);
      if (style[what] === 'none' || style[what].startsWith('url(') || (what === 'stroke' && Number.parseFloat(style.strokeWidth) === 0)) return [0, 0, 0, 0];
      const [r, g, b, a] = parse(style[what]);
      return [r, g, b, a * Number(what === 'fill' ? style.fillOpacity : style.strokeOpacity) * fade(element)];
    };
    const paper = parse(getComputedStyle(document.documentElement).backgroundColor)[3] > 0 ? parse(getComputedStyle(document.documentElement).backgroundColor) : parse(getComputedStyle(document.body).backgroundColor);
    const local = (element: SVGGraphicsElement, x: number, y: number): DOMPoint => new DOMPoint(x, y).matrixTransform(element.getScreenCTM()!.inverse());
    const isWithin = (element: Element, what: 'fill' | 'stroke', x: number, y: number): boolean => {
      if (!(element instanceof SVGGeometryElement)) return what === 'fill' && element.localName === 'use';
      return what === 'fill' ? element.isPointInFill(local(element, x, y)) : element.isPointInStroke(local(element, x, y));
    };
    /** What is seen at a point of these elements, the topmost first. */
    const blend = (elements: readonly Element[], x: number, y: number): Colour => {
      let seen = paper;
      for (const element of [...elements].reverse()) for (const what of ['fill', 'stroke'] as const) if (isWithin(element, what, x, y)) seen = over(paint(element, what), seen);
      return seen;
    };
    const stackBelow = (element: Element, x: number, y: number): Element[] | undefined => {
      const stack = document.elementsFromPoint(x, y).filter((e) => e.closest('.canvas svg') !== null);
      const at = stack.indexOf(element);
      return at < 0 ? undefined : stack.slice(at + 1);
    };
    const drawings = [...document.querySelectorAll(`#figure-${figure} .canvas .drawing`)].filter((d) => d.checkVisibility());
    const find = <T extends Element>(selector: string): T[] => drawings.flatMap((d) => [...d.querySelectorAll<T>(selector)].filter((e) => e.checkVisibility()));

    const judgeText = (text: Element): number => {
      const box = text.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const parent = text.closest('text')!;
      const below = document.elementsFromPoint(x, y).filter((e) => e.closest('.canvas svg') !== null && e.closest('text') !== parent && (e.compareDocumentPosition(parent) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
      const ground = blend(below, x, y);
      const style = getComputedStyle(text);
      const halo = style.paintOrder.startsWith('stroke') && Number.parseFloat(style.strokeWidth) >= 2 ? over(paint(text, 'stroke'), ground) : ground;
      return contrast(over(paint(text, 'fill'), halo), halo);
    };
    const judgeShape = (shape: SVGGeometryElement): number => {
      const matrix = shape.getScreenCTM()!;
      const outline = (count: number): [number, number][] => {
        const length = shape.getTotalLength();
        return Array.from({ length: count }, (_, i) => {
          const { x, y } = shape.getPointAtLength((length * (i + 0.5)) / count).matrixTransform(matrix);
          return [x, y];
        });
      };
      const judge = (points: readonly [number, number][]): number =>
        Math.max(1, ...points.map(([x, y]) => {
          const below = stackBelow(shape, x, y);
          return below === undefined ? 1 : contrast(blend([shape, ...below], x, y), blend(below.filter((e) => !shape.closest('a')!.contains(e)), x, y));
        }));
      const box = shape.getBoundingClientRect();
      const grid = [1, 2, 3, 4, 5, 6, 7].flatMap((i) => [1, 2, 3, 4, 5, 6, 7].map((j): [number, number] => [box.x + (box.width * i) / 8, box.y + (box.height * j) / 8]));
      const best = judge([...(paint(shape, 'stroke')[3] > 0 ? outline(12) : []), ...(paint(shape, 'fill')[3] > 0 ? grid : [])]);
      // A small part of a wide shape lies between the grid's points: look along its edge.
      return best >= 3 ? best : Math.max(best, judge(outline(48).flatMap(([x, y]): [number, number][] => [[x - 1.2, y], [x + 1.2, y], [x, y - 1.2], [x, y + 1.2]])));
    };
    const round = (n: number): number => Math.floor(n * 100) / 100;
    const texts = find('text, tspan').filter((t) => [...t.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent!.trim() !== '')).map((t) => ({ of: t.textContent!.trim().slice(0, 60), ratio: round(judgeText(t)) }));
    const marks = find<SVGAElement>('a[data-mark]').map((a) => {
      const shapes = [...a.querySelectorAll<SVGGeometryElement>('path, circle, rect, line, polygon, polyline')].filter((s) => s.checkVisibility());
      const painted = a.querySelector('use') !== null || shapes.some((s) => paint(s, 'fill')[3] > 0 || paint(s, 'stroke')[3] > 0);
      return { of: a.dataset['mark']!, ratio: round(Math.max(1, ...shapes.map(judgeShape))), painted };
    });
    return { texts, marks };
  }, id);
}
