import type { APIRoute } from 'astro';
import { dateCard, listCards } from '../../../components/record/card.ts';
import { loadCasefile, loadCasefileAsOf } from '../../../content.ts';

const listDays = () => loadCasefile().site.days.slice(0, -1).map(({ day }) => loadCasefileAsOf(day));

/** One small file for each mark, of today or of an earlier named day: what the panel says when a reader chooses it. */
export function getStaticPaths() {
  return [...new Set([loadCasefile(), ...listDays()].flatMap(listCards))].map((id) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(dateCard(params['id']!, loadCasefile(), listDays())) + '\n', { headers: { 'content-type': 'application/json; charset=utf-8' } });
