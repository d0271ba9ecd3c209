import type { APIRoute } from 'astro';
import { listCards, makeCard } from '../../../components/record/card.ts';
import { loadCasefile } from '../../../content.ts';

/** One small file for each mark: what the panel says when a reader chooses it. */
export function getStaticPaths() {
  return listCards(loadCasefile()).map((id) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(makeCard(loadCasefile(), params['id']!)) + '\n', { headers: { 'content-type': 'application/json; charset=utf-8' } });
