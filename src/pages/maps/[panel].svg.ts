import type { APIRoute } from 'astro';
import { loadCasefile } from '../../content.ts';
import { drawBase, PANELS, panelOf, type Panel } from '../../graphics/basemap.ts';

export function getStaticPaths() {
  return PANELS.map((panel) => ({ params: { panel } }));
}

/** A base map as one file, with every country that holds a host under its own name: the drawings take from it by `<use>`. */
export const GET: APIRoute = ({ params }) => {
  const panel = params['panel'] as Panel;
  const codes = [...new Set(loadCasefile().indicators.flatMap((i) => i.country ?? []))].sort();
  return new Response(drawBase(panel, codes.filter((code) => panel === 'world' || panelOf(code) === panel)), { headers: { 'content-type': 'image/svg+xml' } });
};
