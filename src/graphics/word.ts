import type { Casefile } from '../model/casefile.ts';
import { ProblemsError, suggestName } from '../model/problem.ts';
import { fillBraces } from './fill.ts';

/** Says one of the interface's words by its key, its braces filled: `word('table-rows', { n: 68 })`. */
export type Word = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

/** The end of a key, for a value of the record: `several firms` as `several-firms`. */
export function keyOf(value: string): string {
  return value.replaceAll(' ', '-').toLowerCase();
}

/**
 * The words that content/words.yaml holds, ready to be said. A layout that takes records and no casefile takes a `Word`.
 * @throws {ProblemsError} when one is said whose key is not there, or has a brace that nothing fills.
 */
export function openWords({ words: { file, record: words, locate } }: Pick<Casefile, 'words'>): Word {
  return (key, facts = {}) => {
    const text = words[key];
    if (text === undefined) {
      const near = suggestName(key, Object.keys(words));
      throw new ProblemsError([{ file, line: 1, column: 1, what: `has no word \`${key}\``, remedy: `${near ? `The nearest is \`${near}\`. ` : ''}Restore the line, or add it: git diff ${file} shows what was changed.` }]);
    }
    try {
      return fillBraces(text, facts);
    } catch (error) {
      throw new ProblemsError([{ file, ...locate(key), what: `\`${key}\` has an ${(error as RangeError).message}`, remedy: 'Write one of these, or leave it out.' }]);
    }
  };
}
