/** One address for every kind of page, by the file in src/pages that makes it. */
export const KINDS: Readonly<Record<string, string>> = {
  'index.astro': '/',
  'paper.astro': '/paper/',
  'as-of/[day].astro': '/as-of/2017-04-25/',
  'figures/[figure].astro': '/figures/evidence/',
  'incidents/[id].astro': '/incidents/dnc-2016/',
  'record/index.astro': '/record/',
  'record/actors.astro': '/record/actors/',
  'record/chains/[...day].astro': '/record/chains/2017-04-25/',
  'record/chronicle.astro': '/record/chronicle/',
  'record/claims.astro': '/record/claims/',
  'record/hosts.astro': '/record/hosts/',
  'record/watchlist.astro': '/record/watchlist/',
  'method.astro': '/method/',
  'sources.astro': '/sources/',
  'corrections.astro': '/corrections/',
  '404.astro': '/404.html',
};

/** One page of every kind. */
export const PATHS = Object.values(KINDS);
