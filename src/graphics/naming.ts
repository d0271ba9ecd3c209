/**
 * The words written on a mark, in their order: what stands in its `<text>`s, lines and parts apart by a space.
 * @param markup what is drawn inside the mark's link.
 */
export function readTexts(markup: string): string {
  return [...markup.matchAll(/<text[\s>][\s\S]*?<\/text>/g)].map(([text]) => squash(decode(text.replaceAll(/<[^>]*>/g, ' ')))).join(' ');
}

/**
 * The same markup with a space between texts and between the lines of a text, so that a search, a copy and a check read words.
 * It stands where it moves nothing: at the far side of where a line is anchored.
 */
export function spaceTexts(markup: string): string {
  return markup
    .replaceAll(/(<text[^>]*>)([\s\S]*?)<\/text>/g, (_, open: string, lines: string) => `${open}${lines.replaceAll(/(?<=[^\s>]|<\/tspan>)<tspan[^>]*>/g, (tspan) => (open.includes('"end"') ? `${tspan} ` : ` ${tspan}`))}</text>`)
    .replaceAll(/<\/text>(?=[^]*?<text)/g, '</text> ');
}

/**
 * A mark's name for those who hear it or speak it: it begins with what is written on the mark, word for word (WCAG 2.5.3,
 * Label in Name), then says the full name unless that is already said, then the details. A lone letter is a sign and no
 * words, and a number that the details say says nothing before them.
 */
export function nameMark(written: string, full: string, details = ''): string {
  const short = fold(written);
  const isSign = short.length <= 1 || (/^\d+$/.test(short) && holdsWords(details, short));
  // What stands in brackets does not count as part of a name's words.
  const isSaid = isSign || `${fold(full.replaceAll(/\([^)]*\)/g, ''))} `.startsWith(`${short} `);
  const head = isSaid ? full : holdsWords(written, full) ? written : `${written} (${full})`;
  return details === '' ? head : `${head}: ${details}`;
}

const holdsWords = (text: string, words: string): boolean => ` ${fold(text)} `.includes(` ${fold(words)} `);

/** As a voice command is compared: without case and punctuation. */
function fold(text: string): string {
  return squash(text.toLowerCase().replaceAll(/[^\p{L}\p{N}\s]/gu, ''));
}

function squash(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decode(markup: string): string {
  return markup.replaceAll(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string | undefined) => (code === undefined ? (ENTITIES[name!] ?? entity) : String.fromCodePoint(Number(code))));
}
