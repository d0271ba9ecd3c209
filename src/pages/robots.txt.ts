import type { APIRoute } from 'astro';
import { siteHref } from '../components/href.ts';

export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(siteHref('/sitemap.xml'), site).href}\n`);
