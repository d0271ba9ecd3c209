import type { Casefile } from './casefile.ts';
import { COUNTED } from './count.ts';
import type { Warn } from './language.ts';
import { splitSentences, type Prose } from './prose.ts';

type List = (typeof COUNTED)[number];

/** The nouns by which the lists that can be counted are spoken of. */
const NOUNS: readonly (readonly [RegExp, readonly List[]])[] = [
  [/^incidents?$/, ['incidents']],
  [/^sources?$/, ['sources']],
  [/^(?:addresses|domains|hosts|machines)$/, ['indicators', 'watchlist']],
  [/^(?:claims|pieces of evidence)$/, ['evidence']],
  [/^positions$/, ['positions']],
  [/^moments$/, ['moments']],
  [/^traces$/, ['traces']],
];
const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = new RegExp(`(?<![\\d.,{-])\\b(\\d{1,3}(?:,\\d{3})+|\\d+|${WORDS.join('|')})\\s+(?:[\\p{L}-]+\\s+){0,2}?(incidents?|sources?|addresses|domains|hosts|machines|claims|pieces of evidence|positions|moments|traces)\\b`, 'giu');
const OURS = /\b(?:this|the|our) record\b|\bon record\b|\bthis (?:site|account)\b/i;

/** Numbers in the text that the record could give: those it does give today, and those said to be of the record. */
export function checkCounts(prose: readonly Prose[], casefile: Casefile, warn: Warn): void {
  const given = new Map<List, ReadonlyMap<number, string>>(COUNTED.map((list) => [list, countFacets(casefile, list)]));
  for (const text of prose) {
    for (const sentence of splitSentences(text.text)) {
      for (const { 0: found, 1: digits, 2: noun, index } of sentence.text.matchAll(NUMBER)) {
        const n = /\d/.test(digits!) ? Number(digits!.replaceAll(',', '')) : WORDS.indexOf(digits!.toLowerCase()) + 2;
        const lists = NOUNS.find(([pattern]) => pattern.test(noun!.toLowerCase()))?.[1] ?? [];
        const count = n > 12 ? lists.map((list) => given.get(list)!.get(n)).find((c) => c !== undefined) : undefined;
        if (count === undefined && !OURS.test(sentence.text)) continue;
        const remedy = text.field === undefined ? `Write ${count ?? `<Count of="${lists[0]}" … />`}, which follows the record.` : 'Put a word in braces, which the graphic or the page fills from the record.';
        warn(text, sentence.start + index, found, 'count', `says a number that the record could give: "${found}"`, remedy);
      }
    }
  }
}

/** Each number that a list gives, whole or by one value of one field, with the count that gives it. */
function countFacets(casefile: Casefile, list: List): ReadonlyMap<number, string> {
  const records = casefile[list] as readonly object[];
  const facets = new Map<string, number>();
  for (const record of records) {
    for (const [field, value] of Object.entries(record)) {
      if (field !== 'id' && typeof value === 'string' && value.length < 30) facets.set(`${field}=${value}`, (facets.get(`${field}=${value}`) ?? 0) + 1);
    }
  }
  const given = new Map([...facets].filter(([, n]) => n > 12).map(([where, n]) => [n, `<Count of="${list}" where="${where}" />`]));
  return given.set(records.length, `<Count of="${list}" />`);
}
