import type { APIRoute } from 'astro';
import { loadCasefile } from '../../content.ts';
import { stages } from '../../graphics/stages.ts';
import { writeCsv } from '../../graphics/csv.ts';
import { keepValue } from '../../graphics/value.ts';

export function getStaticPaths() {
  return Object.keys(stages).map((table) => ({ params: { table } }));
}

/** The table of a graphic, with the record's coded values as they are: a program reads them. */
export const GET: APIRoute = ({ params }) => {
  const { head, rows } = stages[params['table']!]!.tabulate(loadCasefile(), keepValue);
  return new Response(writeCsv(['id', ...head], rows.map((r) => [r.id ?? '', ...r.cells])), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
