import type { APIRoute } from 'astro';
import { loadCasefile } from '../../content.ts';
import { stages } from '../../graphics/stages.ts';
import { writeCsv } from '../../graphics/csv.ts';

export function getStaticPaths() {
  return Object.keys(stages).map((table) => ({ params: { table } }));
}

/** The table of a graphic, as it is drawn. */
export const GET: APIRoute = ({ params }) => {
  const { head, rows } = stages[params['table']!]!.tabulate(loadCasefile());
  return new Response(writeCsv(['id', ...head], rows.map((r) => [r.id ?? '', ...r.cells])), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
