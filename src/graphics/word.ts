import type { Casefile } from '../model/casefile.ts';
import { fillBraces } from './fill.ts';

/** Says one of the interface's words by its key, its braces filled: `word('table-rows', { n: 68 })`. */
export type Word = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

/**
 * The words that content/words.yaml holds, ready to be said. A layout that takes records and no casefile takes a `Word`.
 * @throws {RangeError} when one is said: `unknown word` for a key that is not there, `unknown placeholder` for a brace that
 * nothing fills, with the key.
 */
export function openWords({ words }: Pick<Casefile, 'words'>): Word {
  return (key, facts = {}) => {
    const text = words[key];
    if (text === undefined) throw new RangeError(`unknown word: ${key} (content/words.yaml)`);
    try {
      return fillBraces(text, facts);
    } catch (error) {
      throw new RangeError(`content/words.yaml, ${key}: ${(error as RangeError).message}`);
    }
  };
}
