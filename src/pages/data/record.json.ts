import type { APIRoute } from 'astro';
import { loadCasefile } from '../../content.ts';

/** The whole record, dates in their notation. Indicators stay defanged. */
export const GET: APIRoute = () => {
  const { sources, incidents, moments, evidence, positions, actors, traces, indicators, watchlist, locations, terms, errors, corrections, redirects, site } = loadCasefile();
  const record = { title: site.title, licence: 'CC BY 4.0', updated: site.updated, sources, incidents, moments, evidence, positions, actors, traces, indicators, watchlist, locations, terms, errors, corrections, redirects };
  const json = JSON.stringify(record, (_, value: unknown) => (value !== null && typeof value === 'object' && 'edtf' in value ? value.edtf : value), 1);
  return new Response(json + '\n', { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
