// Saying a word of the interface. Not here: that every word the code says is in content/words.yaml (words.test.ts).
import { describe, expect, it } from 'vitest';
import { openWords } from '../../src/graphics/word.ts';

const word = openWords({ words: { plain: 'Table', rows: 'Table, {n} rows' } });

describe('openWords(casefile)', () => {
  it('says a word by its key', () => expect(word('plain')).toBe('Table'));
  it('fills its braces', () => expect(word('rows', { n: 1234 })).toBe('Table, 1,234 rows'));
  it('names a key that is not there', () => expect(() => word('none')).toThrow('unknown word: none'));
  it('names the key whose brace nothing fills', () => expect(() => word('rows', { rows: 3 })).toThrow('content/words.yaml, rows: unknown placeholder: {n}; there are {rows}'));
});
