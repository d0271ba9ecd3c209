// That the check knows what the pages say of content/words.yaml, and the words of the record's values, `tie-…`. Not seen:
// other keys that the code puts together, `stood-…-one`; the build stops at those.
import { describe, expect, it } from 'vitest';
import { checkSaid, findSaid, listCode } from '../scripts/said.ts';
import { loadRecord } from './record.ts';

const record = loadRecord();
const said = findSaid(listCode());
const checkWords = (change: Record<string, string | undefined>, code = said) => {
  const words = Object.fromEntries(Object.entries({ ...record.words.record, ...change }).filter(([, text]) => text !== undefined)) as Record<string, string>;
  return checkSaid({ words: { ...record.words, record: words } } as never, code).map(({ file, line, what }) => ({ file, line, what }));
};

describe('findSaid(texts)', () => {
  it('knows a key and what fills its braces, as far as every place does', () => {
    const found = findSaid(["word('a'); word('b', { n: say(x, { y }), name })", "word('b', { n: 'one, two' }); word('c', { ...facts, n })"]);
    expect([...found].map(([key, names]) => [key, names && [...names]])).toEqual([['a', []], ['b', ['n']], ['c', undefined]]);
  });
});

describe('checkSaid(intake, said)', () => {
  it('finds nothing against the words as they are, and knows most of them', () => {
    expect(checkWords({})).toEqual([]);
    expect(said.size).toBeGreaterThan(300);
  });
  it('reports a word that is gone, and a brace that nothing fills, where it stands', () => {
    const [gone, brace] = checkWords({ 'trace-same': undefined, 'table-rows': 'Table, {m} rows' }).sort((a, b) => a.line - b.line);
    expect(gone).toEqual({ file: 'content/words.yaml', line: 1, what: 'has no word `trace-same`' });
    expect(brace).toEqual({ file: 'content/words.yaml', line: record.words.locate('table-rows').line, what: '`table-rows` has an unknown placeholder: {m}; there are {n}' });
  });
  it('reports a word that is gone for a value of the record, and one that has a brace', () => {
    expect(checkWords({ 'stance-denies': undefined, 'basis-testimony': 'the word of {who}' }).map(({ what }) => what).sort()).toEqual(['`basis-testimony` has an unknown placeholder: {who}; there are none', 'has no word `stance-denies`']);
  });
  it('lets a brace begin a sentence with its capital, or be left out', () => {
    expect(checkWords({ 'table-rows': 'Table' })).toEqual([]);
    expect(checkWords({ 'table-rows': '{N} rows' })).toEqual([]);
  });
});
