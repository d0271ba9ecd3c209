import type { APIRoute } from 'astro';
import { siteHref } from '../components/href.ts';
import { loadCasefile } from '../content.ts';
import { dayOf } from '../model/when.ts';

/** Every page that a search engine should know. */
export const GET: APIRoute = ({ site }) => {
  const { incidents, figures, site: setting } = loadCasefile();
  const paths = [
    '/', '/method/', '/sources/', '/corrections/', '/record/', ...['chronicle', 'claims', 'chains', 'actors', 'hosts', 'watchlist'].map((n) => `/record/${n}/`),
    ...incidents.map((i) => `/incidents/${i.id}/`), ...figures.map((f) => `/figures/${f.id}/`),
  ];
  const urls = paths.map((path) => `  <url><loc>${new URL(siteHref(path), site).href}</loc><lastmod>${dayOf(setting.updated)}</lastmod></url>`);
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
