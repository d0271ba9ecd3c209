import type { Casefile, Entry } from '../model/casefile.ts';
import type { Redirect } from '../model/entry.ts';

/** An address within the site, below its base path. */
export function siteHref(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** Where a mark that stands for several records leads: a place within the site, or `#` and one in the same page. */
export function placeHref(place: string): string {
  return place.startsWith('#') ? place : siteHref(place);
}

/** Where a record has its page or its place on one. */
export function hrefOf(casefile: Casefile, id: string): string {
  const href = hrefOfSort(casefile.byId.get(id)?.sort, id);
  if (href === undefined) throw new RangeError(`unknown record: ${id}`);
  return href;
}

/** Where anything that was published has its place: a record, a chapter, or what was said of one that was taken out. */
export function hrefOfPublished(casefile: Casefile, id: string): string {
  const sort = casefile.byId.get(id)?.sort ?? casefile.redirects.find((r) => r.id === id)?.sort ?? (casefile.chapters.some((c) => c.anchor === id) ? 'chapter' : undefined);
  const href = hrefOfSort(sort, id);
  if (href === undefined) throw new RangeError(`unknown record: ${id}`);
  return href;
}

function hrefOfSort(sort: Entry['sort'] | Redirect['sort'] | undefined, id: string): string | undefined {
  switch (sort) {
    case 'incident': return siteHref(`/incidents/${id}/`);
    case 'source': return siteHref(`/sources/#${id}`);
    case 'moment': return siteHref(`/record/chronicle/#${id}`);
    case 'evidence': case 'position': case 'claim': return siteHref(`/record/claims/#${id}`);
    case 'actor': case 'trace': return siteHref(`/record/actors/#${id}`);
    case 'indicator': case 'location': return siteHref(`/record/hosts/#${id}`);
    case 'watched': return siteHref(`/record/watchlist/#${id}`);
    case 'chapter': return siteHref(`/#${id}`);
    case undefined: return undefined;
  }
}
