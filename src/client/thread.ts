import { flipMarks } from './marks.ts';
import { listHops, type TracedChain, type Traces } from './traces.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Lights a chain in a figure, its hops numbered in order at the places that were laid out for them. No chain: the figure as it was. */
export function lightChain(figure: HTMLElement, chain: TracedChain | undefined, claims: Traces['claims']): void {
  const path = chain?.path ?? [];
  for (const old of figure.querySelectorAll('.hop')) old.remove();
  const count = flipMarks(figure, new Set(path), 'data-traced');
  figure.toggleAttribute('data-tracing', count > 0);
  for (const drawing of figure.querySelectorAll<HTMLElement>('.drawing')) {
    const frame = drawing.dataset['frame'] ?? '';
    listHops(path).forEach(({ claim }, i) => {
      const at = claims[claim]?.at?.[frame];
      if (at) drawing.querySelector('svg')?.append(drawNumber(i + 1, at, i === chain?.weakest));
    });
  }
  figure.dispatchEvent(new Event('traced'));
}

/** The number of a hop in a disc, an open one for the weakest. The list beside it says the same in words. */
function drawNumber(n: number, [x, y]: readonly [number, number], isWeakest: boolean): SVGElement {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', isWeakest ? 'hop weakest' : 'hop');
  group.setAttribute('aria-hidden', 'true');
  group.setAttribute('transform', `translate(${x} ${y})`);
  const disc = document.createElementNS(SVG, 'circle');
  disc.setAttribute('r', '8');
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('y', '4.5');
  text.textContent = String(n);
  group.append(disc, text);
  return group;
}
