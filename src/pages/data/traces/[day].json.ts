import type { APIRoute } from 'astro';
import { makeTraces } from '../../../components/record/traces.ts';
import { loadCasefile, loadCasefileAsOf } from '../../../content.ts';

/** Every chain to Macron's campaign, as it could be drawn on each named day; the last of them is today. */
export function getStaticPaths() {
  const { days } = loadCasefile().site;
  return days.map(({ day }, i) => ({ params: { day: i === days.length - 1 ? 'today' : day.edtf }, props: { day: i === days.length - 1 ? undefined : day } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(makeTraces(props['day'] === undefined ? loadCasefile() : loadCasefileAsOf(props['day']))) + '\n', { headers: { 'content-type': 'application/json; charset=utf-8' } });
