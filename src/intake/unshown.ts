import { isAlias, Lexer, visit, type Document } from 'yaml';

/** Something in a YAML text that is valid and that no reader would see. */
export interface Unshown {
  /** Where in the text. */
  readonly offset: number;
  readonly what: string;
  readonly remedy: string;
}

/** What YAML would take for itself and drop: the rest of a line after ` #`, and words that begin with `&`, `*` or `!`. */
export function findUnshown(text: string, document: Document): Unshown[] {
  const found: Unshown[] = [];
  visit(document, {
    Node: (_, node) => {
      const sign = isAlias(node) ? '*' : 'anchor' in node && node.anchor !== undefined ? '&' : node.tag !== undefined ? '!' : undefined;
      if (sign !== undefined) found.push({ offset: node.range?.[0] ?? 0, what: `has a value that begins with ${sign}, which YAML takes for a sign of its own`, remedy: 'Put the value in quotation marks.' });
    },
  });
  for (const { offset, words } of findComments(text)) {
    found.push({ offset, what: `has words after a # at the end of a line, which would not be shown: "${words}"`, remedy: 'Put the value in quotation marks if the # belongs to it; a note to editors stands on a line of its own.' });
  }
  return found;
}

/** Comments with something before them on their line. */
function findComments(text: string): { offset: number; words: string }[] {
  if (!/\S.*\s#/.test(text)) return [];
  const found: { offset: number; words: string }[] = [];
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // The lexer marks what follows by signs that are not in the text.
    const isMark = /^[\u0002\u0018\u001f]$/.test(token);
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    if (!isMark && !isScalar && token.startsWith('#') && text.slice(start, offset).trim() !== '') found.push({ offset, words: token.replace(/^#\s*/, '') });
    isScalar = token === '\u001f';
    if (!isMark) offset += token.length;
  }
  return found;
}
