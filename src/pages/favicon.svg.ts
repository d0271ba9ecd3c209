import { layoutMark } from '../graphics/mark.ts';

/** The mark as a favicon: four ridges are legible at 16 pixels. An image has no stylesheet but its own, hence the colours here. */
export function GET(): Response {
  const { viewBox, weight, ridges } = layoutMark(4, 2);
  const paths = ridges.map(({ path, lit }) => `<path${lit ? ' class="l"' : ''} d="${path}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>g{stroke:#14212e}.l{stroke:#c8281f}@media(prefers-color-scheme:dark){g{stroke:#e8ebe6}.l{stroke:#ff6a55}}</style><g fill="none" stroke-width="${weight}" stroke-linecap="round">${paths}</g></svg>`;
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
