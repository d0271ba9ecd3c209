// That the check knows what the pages say of content/words.yaml, and the words of the record's values, `tie-…`. Not seen:
// other keys that the code puts together from values, `stood-…-one`, and those that it looks up in a table; the build stops
// at those.
import { describe, expect, it } from 'vitest';
import { checkSaid, findSaid, listCode } from '../scripts/said.ts';
import { findTexts } from './prose.ts';
import { loadRecord } from './record.ts';

const record = loadRecord();
const said = findSaid(listCode());
const find = (...texts: string[]) => [...findSaid(texts)].map(([key, names]) => [key, names && [...names]]);
const checkWords = (change: Record<string, string | undefined>, code = said) => {
  const words = Object.fromEntries(Object.entries({ ...record.words.record, ...change }).filter(([, text]) => text !== undefined)) as Record<string, string>;
  return checkSaid({ words: { ...record.words, record: words } } as never, code).map(({ file, line, what }) => ({ file, line, what }));
};

describe('findSaid(texts)', () => {
  it('knows a key and what fills its braces, as far as every place does', () => {
    expect(find("word('a'); word('b', { n: say(x, { y }), name })", "word('b', { n: 'one, two' }); word('c', { ...facts, n }); word('d', facts)")).toEqual([['a', []], ['b', ['n']], ['c', undefined], ['d', undefined]]);
  });
  it('knows both ways of a choice, and what is said at once', () => {
    expect(find("word(a?.b === 'x' ? 'one' : c ?? d ? 'two' : 'three', { n }); openWords(casefile)('four')")).toEqual([['one', ['n']], ['two', ['n']], ['three', ['n']], ['four', []]]);
  });
  it('knows the keys of a list, and a key of which a part is chosen or from a list', () => {
    expect(find("['a', 'b'].map((key) => word(key)); word(`at-${isX ? 'home' : 'sea'}`); (['c', 'd'] as const).map((key) => word(`head-${key}`))")).toEqual([['a', []], ['b', []], ['at-home', []], ['at-sea', []], ['head-c', []], ['head-d', []]]);
  });
  it('knows no key that is put together from values, none of another list, and none in a comment', () => {
    expect(find("word(`tie-${keyOf(tie)}`); ['a'].map((key) => link(key)); ties.map((key) => word(key));\n// word('former')\n * `word('example')`")).toEqual([]);
  });
  it('comes to an end where quotes and brackets do not, and takes a name in quotes', () => {
    expect(find("word('a', { n: x /* the reader's */ }); word('b')", "word('c', { n }", "word('d", "word('e', { [name]: 1 })", 'word(`f${')).toEqual([['a', undefined], ['b', []], ['c', undefined], ['e', undefined]]);
    expect(find("word('b', { 'b-c': 1, \"n\": 2 })")).toEqual([['b', ['b-c', 'n']]]);
  });
  it('knows every key that the code writes out in a call, as its syntax tree has them', () => {
    const keys = listCode().flatMap((text) => findTexts(text.startsWith('---') ? 'a.astro' : 'a.ts', text, new Set()).keys.map((key) => key.text)).filter((key) => !key.includes('{}'));
    expect(keys.length).toBeGreaterThan(400);
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });
});

describe('checkSaid(intake, said)', () => {
  it('finds nothing against the words as they are', () => {
    expect(checkWords({})).toEqual([]);
  });
  it.each(['trace-same', 'incident-earlier', 'hostmap-editions', 'decade-all', 'head-became-public', 'hosts-country', 'evidence-here-only'])('reports that `%s` is gone', (key) => {
    expect(checkWords({ [key]: undefined })).toEqual([{ file: 'content/words.yaml', line: 1, what: `has no word \`${key}\`` }]);
  });
  it('reports a brace that nothing fills, where it stands', () => {
    expect(checkWords({ 'table-rows': 'Table, {m} rows' })).toEqual([{ file: 'content/words.yaml', line: record.words.locate('table-rows').line, what: '`table-rows` has an unknown placeholder: {m}; there are {n}' }]);
  });
  it('reports a word that is gone for a value of the record, and one that has a brace', () => {
    expect(checkWords({ 'stance-denies': undefined, 'basis-testimony': 'the word of {who}' }).map(({ what }) => what).sort()).toEqual(['`basis-testimony` has an unknown placeholder: {who}; there are none', 'has no word `stance-denies`']);
  });
  it('lets a brace begin a sentence with its capital, or be left out', () => {
    expect(checkWords({ 'table-rows': 'Table' })).toEqual([]);
    expect(checkWords({ 'table-rows': '{N} rows' })).toEqual([]);
  });
});
