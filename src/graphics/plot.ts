import { line, plot, type Markish, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Size } from './frame.ts';
import { nameMark, readTexts, spaceTexts } from './naming.ts';

/** Where a mark leads, and its name. */
export interface MarkLink {
  readonly href: string;
  /** Its full name. What is written on it comes first where the two differ. */
  readonly label: string;
  /** What else a reader sees: dates, how firm, disputes. */
  readonly details?: string;
  /** When the public could first know of it, in the notation. */
  readonly known?: string;
  /** Ids of the records that it stands for, its own among them, where they are several. */
  readonly marks?: string;
}

/** Attributes of Plot's that say nothing to a reader, or that a strict content policy forbids. */
const DROPPED = ['style', 'aria-label', 'aria-hidden', 'aria-description', 'font-family', 'font-variant'];

/** How a layer looks unless it has a class, which then says so alone. */
const PAINT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'paint-order'];

/**
 * The one door to Plot: draws at build, without a browser, and returns what stands inside the `<svg>`, which the component
 * writes with its `viewBox`. The same options give the same bytes. A layer with the mark option `className` brings no paint
 * of its own: a style sheet says how it looks. With `unheard` among its classes it is for the eye alone.
 *
 * A layer whose marks stand for records gives `href: (d) => d.id`. All parts of one record, of whichever layer, are then
 * gathered into one `<a data-mark>`, in the order of the layers, where the last such layer stood.
 * @param link where the mark of a record leads; required when a layer gives `href`.
 * @throws {RangeError} `missing link` when a layer gives `href` and there is no `link`.
 */
export function drawPlot(options: PlotOptions, link?: (id: string) => MarkLink): string {
  const { document } = parseHTML('<html><body></body></html>');
  const svg = plot({ ...options, document, figure: false } as PlotOptions) as unknown as Element;
  for (const element of svg.querySelectorAll('style, title')) element.remove();
  for (const element of svg.querySelectorAll('*')) {
    for (const name of element.hasAttribute('class') ? [...DROPPED, ...PAINT] : DROPPED) element.removeAttribute(name);
  }
  for (const layer of svg.querySelectorAll('.unheard')) {
    layer.classList.remove('unheard');
    layer.setAttribute('aria-hidden', 'true');
  }
  anchorTexts(svg);
  gatherMarks(svg, document as unknown as Document, link);
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) if (isNumeric(name)) element.setAttribute(name, roundNumbers(value));
  }
  for (const group of [...svg.querySelectorAll('g')].reverse()) {
    if (group.childNodes.length === 0) group.remove();
    else if (group.childNodes.length === 1 || group.attributes.length === 0) openGroup(group);
  }
  for (const text of svg.querySelectorAll('text')) openFirstLine(text);
  return spaceTexts(svg.innerHTML);
}

/** As `drawPlot`, of layers that are placed already: every number is a place in the drawing, and there are no axes but the layers'. */
export function drawPlaced({ width, height }: Size, marks: readonly Markish[], link: (id: string) => MarkLink): string {
  return drawPlot({ width, height, x: { type: 'identity' }, y: { type: 'identity' }, axis: null, marks: [...marks] }, link);
}

/**
 * A layer of Plot's that draws one path a record, where its own layers would draw an element a piece.
 * @param pieces path data in the drawing's units; an empty one is left out.
 */
export function drawPieces(className: string, pieces: readonly { readonly id: string; readonly path: string }[]): Markish {
  return (_index, _scales, _values, _size, { document }) => {
    const svg = (name: string): SVGElement => document.createElementNS(SVG, name) as SVGElement;
    const layer = svg('g');
    layer.setAttribute('class', className);
    for (const { id, path } of pieces) {
      if (path === '') continue;
      const [link, shape] = [svg('a'), svg('path')];
      link.setAttribute('href', id);
      shape.setAttribute('d', path);
      link.append(shape);
      layer.append(link);
    }
    return layer;
  };
}

/** A layer of straight strokes, as one path that is lifted after each. They stand for no record. */
export function drawStrokes(className: string, strokes: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]): Markish {
  return line(strokes.flatMap(([x0, y0, x1, y1]) => [{ x: x0, y: y0 }, { x: x1, y: y1 }, { x: Number.NaN, y: y1 }]), { x: 'x', y: 'y', className });
}

function gatherMarks(svg: Element, document: Document, link: ((id: string) => MarkLink) | undefined): void {
  const parts = [...svg.querySelectorAll('a')];
  if (parts.length === 0) return;
  if (link === undefined) throw new RangeError('missing link: a layer of marks has `href`, and nothing says where it leads');
  const marks = new Map<string, Element>();
  const home = document.createElementNS(SVG, 'g');
  layerOf(parts.at(-1)!, svg).after(home);
  for (const part of parts) {
    const id = part.getAttribute('href')!;
    const mark = marks.get(id) ?? openMark(document, id, link(id));
    if (!marks.has(id)) home.append(mark);
    marks.set(id, mark);
    const child = part.firstElementChild!;
    for (let layer = part.parentElement; layer !== null && layer !== svg; layer = layer.parentElement) inherit(child, layer);
    mark.append(child);
    part.remove();
  }
  for (const [id, mark] of marks) {
    const { label, details } = link(id);
    mark.setAttribute('aria-label', nameMark(readTexts(mark.innerHTML), label, details));
  }
}

/** Plot's drawings centre their texts unless a layer says otherwise; ours begin where they stand, as SVG has it. */
function anchorTexts(svg: Element): void {
  for (const layer of svg.querySelectorAll('g')) {
    if (layer.querySelector(':scope > text, :scope > a > text') === null || layer.closest('g[text-anchor]') !== null) continue;
    layer.setAttribute('text-anchor', 'middle');
  }
  for (const layer of svg.querySelectorAll('[text-anchor="start"]')) layer.removeAttribute('text-anchor');
}

const SVG = 'http://www.w3.org/2000/svg';

function openMark(document: Document, id: string, { href, known, marks }: MarkLink): Element {
  const mark = document.createElementNS(SVG, 'a');
  mark.setAttribute('href', href);
  mark.setAttribute('data-mark', id);
  if (marks !== undefined) mark.setAttribute('data-marks', marks);
  if (known !== undefined) mark.setAttribute('data-known', known);
  return mark;
}

/** The outermost group that holds `part`. */
function layerOf(part: Element, svg: Element): Element {
  return part.parentElement === svg || part.parentElement === null ? part : layerOf(part.parentElement, svg);
}

/** What a part took from its layer, it keeps when it leaves it. */
function inherit(child: Element, layer: Element): void {
  for (const { name, value } of layer.attributes) {
    const own = child.getAttribute(name);
    if (name === 'transform') child.setAttribute(name, own === null ? value : addTranslations(`${value} ${own}`));
    else if (name === 'class') child.setAttribute(name, own === null ? value : `${value} ${own}`);
    else if (own === null) child.setAttribute(name, value);
  }
}

/** What is one element, or takes nothing from its group, needs none round it. */
function openGroup(group: Element): void {
  for (const child of group.children) inherit(child, group);
  group.replaceWith(...group.childNodes);
}

/** The first line of several needs no element of its own: the text begins where it stood. */
function openFirstLine(text: Element): void {
  const first = text.firstElementChild;
  if (first === null || first !== text.firstChild || ['x', 'y'].some((name) => text.hasAttribute(name))) return;
  for (const { name, value } of [...first.attributes]) if (value !== '0') text.setAttribute(name, value);
  first.replaceWith(...first.childNodes);
}

/** `translate(6,0) translate(40,58)` as one. */
function addTranslations(transform: string): string {
  const moves = [...transform.matchAll(/translate\(([^,)]+),([^)]+)\)/g)];
  if (moves.map((m) => m[0]).join(' ') !== transform) return transform;
  return `translate(${moves.reduce((sum, m) => sum + Number(m[1]), 0)},${moves.reduce((sum, m) => sum + Number(m[2]), 0)})`;
}

function isNumeric(name: string): boolean {
  return /^(x|y|d|r|cx|cy|rx|ry|x1|x2|y1|y2|dx|dy|width|height|points|transform|font-size)$/.test(name);
}

/** To a tenth, without what a path does not need. */
function roundNumbers(text: string): string {
  return text.replaceAll(/-?\d*\.\d+(?:e-?\d+)?/g, (n) => String(Math.round(Number(n) * 10) / 10 || 0));
}
