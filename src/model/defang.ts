/** A live address or domain written in a text, and how to write it. */
export interface LiveIndicator {
  readonly found: string;
  readonly defanged: string;
}

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+/gu;
/** Few lines have a dot inside a word: the dear search is for those. */
const DOTTED = /[\p{L}\p{N}]\.[\p{L}\p{N}]/u;
const QUAD = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** `192.0.2[.]1` back to what it stands for. For comparing only: never for showing. */
export function refang(indicator: string): string {
  return indicator.replaceAll('[.]', '.').replaceAll('[@]', '@').toLowerCase();
}

/** The last dot in brackets, unless one is already. */
export function defang(indicator: string): string {
  return indicator.includes('[.]') ? indicator : indicator.replace(/\.(?=[^.]*$)/, '[.]');
}

/** Every live indicator in a text: any dotted address, and any of the `domains` (live spelling) or a name below one. */
export function findLive(text: string, domains: ReadonlySet<string>): LiveIndicator[] {
  const found: LiveIndicator[] = [];
  if (!DOTTED.test(text)) return found;
  for (const [token] of text.matchAll(TOKEN)) {
    const lower = token.toLowerCase();
    const labels = lower.split('.');
    const isListed = labels.some((_, i) => domains.has(labels.slice(i).join('.')));
    if (QUAD.test(lower) ? labels.every((part) => Number(part) < 256) : isListed) found.push({ found: token, defanged: defang(token) });
  }
  return found;
}

const LEAKS = [/wikileaks\.org\/(?:macron-emails|dnc-emails|podesta-emails|clinton-emails)/i, /pastebin\.com/i, /dcleaks\.com/i, /^magnet:/i, /\.torrent\b/i, /archive\.org\/(?:details|download)\//i, /4chan/i];

/** Whether an address leads to leaked files. */
export function isLeak(url: string): boolean {
  return LEAKS.some((pattern) => pattern.test(url));
}
