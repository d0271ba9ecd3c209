import type { Casefile } from '../model/casefile.ts';
import { ProblemsError } from '../model/problem.ts';
import { reportNoWord, reportUnfilled } from '../model/unsaid.ts';
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
export function openWords({ words }: Pick<Casefile, 'words'>): Word {
  return (key, facts = {}) => {
    const text = words.record[key];
    if (text === undefined) throw new ProblemsError([reportNoWord(words, key)]);
    try {
      return fillBraces(text, facts);
    } catch (error) {
      throw new ProblemsError([reportUnfilled(words, key, (error as RangeError).message)]);
    }
  };
}
