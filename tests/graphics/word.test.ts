// Saying a word of the interface. Not here: that every word the code says is in content/words.yaml (words.test.ts).
import { describe, expect, it } from 'vitest';
import { openWords } from '../../src/graphics/word.ts';

const word = openWords({ words: { file: 'content/words.yaml', record: { plain: 'Table', rows: 'Table, {n} rows' }, locate: (key) => ({ line: key === 'rows' ? 2 : 1, column: 7 }) } });

describe('openWords(casefile)', () => {
  it('says a word by its key', () => expect(word('plain')).toBe('Table'));
  it('fills its braces', () => expect(word('rows', { n: 1234 })).toBe('Table, 1,234 rows'));
  it('names a key that is not there, and the nearest', () => expect(() => word('row')).toThrow(/content\/words\.yaml:1:1 {2}has no word `row`\n.*The nearest is `rows`/));
  it('names place, key and brace where nothing fills it', () => expect(() => word('rows', { all: 3 })).toThrow('content/words.yaml:2:7  `rows` has an unknown placeholder: {n}; there are {all}'));
});
