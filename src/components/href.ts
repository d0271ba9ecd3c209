import type { Casefile } from '../model/casefile.ts';

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
  const entry = casefile.byId.get(id);
  switch (entry?.sort) {
    case 'incident': return siteHref(`/incidents/${id}/`);
    case 'source': return siteHref(`/sources/#${id}`);
    case 'moment': return siteHref(`/record/chronicle/#${id}`);
    case 'evidence': case 'position': return siteHref(`/record/claims/#${id}`);
    case 'actor': case 'trace': return siteHref(`/record/actors/#${id}`);
    case 'indicator': case 'location': return siteHref(`/record/hosts/#${id}`);
    case 'watched': return siteHref(`/record/watchlist/#${id}`);
    case undefined: throw new RangeError(`unknown record: ${id}`);
  }
}
