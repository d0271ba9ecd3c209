import type { APIRoute } from 'astro';
import { siteHref } from '../components/href.ts';
import { loadCasefile, sayValue, word } from '../content.ts';
import { dayOf } from '../model/when.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The corrections as an Atom feed. */
export const GET: APIRoute = ({ site }) => {
  const { corrections, site: setting } = loadCasefile();
  const at = (path: string): string => new URL(siteHref(path), site).href;
  const stamp = (day: string): string => `${day}T00:00:00Z`;
  const entries = corrections.map((c) => `  <entry>
    <id>${at(`/corrections/#${c.id}`)}</id>
    <title>${escape(sayValue('correction', c.kind))}</title>
    <updated>${stamp(dayOf(c.date))}</updated>
    <link href="${at(`/corrections/#${c.id}`)}"/>
    <summary>${escape([c.text, c.reason && `${word('correction-reason')} ${c.reason}`, c.before && `${word('correction-before')} ${c.before}`, c.after && `${word('correction-after')} ${c.after}`].filter(Boolean).join(' '))}</summary>
  </entry>`);
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${at('/corrections/')}</id>
  <title>${escape(`${setting.title}: ${word('nav-corrections')}`)}</title>
  <updated>${stamp(dayOf(setting.updated))}</updated>
  <author><name>${escape(setting.byline)}</name></author>
  <link rel="self" href="${at('/corrections.xml')}"/>
  <link href="${at('/corrections/')}"/>
${entries.join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
