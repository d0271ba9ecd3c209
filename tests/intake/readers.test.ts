// Covers YAML, CSV and MDX taken apart, with places. What single records must hold is asked in tests/broken.
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/intake/csv.ts';
import { readMdx } from '../../src/intake/mdx.ts';
import { createReader } from '../../src/intake/read.ts';
import { openShelf, type Shelf } from '../../src/intake/shelf.ts';
import { readYaml } from '../../src/intake/yaml.ts';

describe('readYaml(text, file)', () => {
  it('says where each value stands', () => {
    const yaml = readYaml('- id: a\n  sources: [x,\n    y]\n- id: b\n', 'f.yaml');
    expect([yaml.locate([1, 'id']), yaml.locate([0, 'sources', 1]), yaml.locate([1, 'nothing'])]).toEqual([{ line: 4, column: 7 }, { line: 3, column: 5 }, { line: 4, column: 3 }]);
  });
  it('reports a repeated field, with its line', () => expect(readYaml('a: 1\nb: 2\na: 3\n', 'f.yaml').problems).toMatchObject([{ file: 'f.yaml', line: 3, column: 1 }]));
  it('reports what stands above a place where it loses its way', () => {
    expect(readYaml('- id: a\n  b: !x c\n- id: b\n  c: d\n e: f\n', 'f.yaml').problems).toMatchObject([{ line: 2, what: /unresolved tag/ }, { line: 5, what: /not lined up/ }].map((p) => ({ ...p, what: expect.stringMatching(p.what) })));
  });
  it('blames a line [] for what it cannot place there or below, and for nothing else', () => {
    const blamed = (text: string): boolean[] => readYaml(text, 'f.yaml').problems.map(({ remedy }) => remedy.startsWith('Take out the line []'));
    expect([blamed('- id: a\n[]\n'), blamed('[]\n- id: a\n'), blamed('- id: a\n  b: "c\n[]\n'), blamed('- id: a\n  id: b\n[]\n')]).toEqual([[true], [true], [false], [false, true]]);
  });
  it('adds the lines before front matter', () => expect(readYaml('a: [', 'f.mdx', 1).problems[0]).toMatchObject({ line: 2 }));
});

describe('readCsv(text, file, columns)', () => {
  it('gives each row its first line, also after a cell of several lines', () => {
    const { rows } = readCsv('id,note\na,"one\ntwo"\nb,three\n', 'f.csv', ['id', 'note']);
    expect(rows.map((r) => [r.data['id'], r.locate([]).line])).toEqual([['a', 2], ['b', 4]]);
  });
  it('reports a semicolon file, a missing column, an unknown one and a short row', () => {
    const what = (text: string): string => readCsv(text, 'f.csv', ['id', 'note']).problems.map((p) => p.what).join('; ');
    expect(what('id;note\na;b\n')).toMatch(/semicolons/);
    expect(what('id\na\n')).toBe('has no column "note"');
    expect(what('id,note,x\na,b,c\n')).toBe('has an unknown column "x"');
    expect(what('id,note\na\n')).toBe('has 1 cells where the first line has 2');
    expect(what('id,note\na,"b\n')).toMatch(/not a valid CSV/);
  });
  it('reads past a byte order mark and Windows line ends', () => expect(readCsv('\ufeffid,note\r\na,b\r\n', 'f.csv', ['id', 'note'])).toMatchObject({ problems: [], rows: [{ data: { id: 'a', note: 'b' } }] }));
});

describe('readMdx(text, file)', () => {
  it('places tags in the file, below the front matter, with what they stand in', () => {
    const { tags } = readMdx('---\ntitle: T\n---\n\nWords.<Cite id="a b" />\n\n<Scene figure="map">\n\n<Step show="x">\n\nBeat.\n\n</Step>\n\n</Scene>\n', 'f.mdx');
    expect(tags.map((t) => [t.name, t.line, t.within.map((w) => w.name).join()])).toEqual([['Cite', 5, ''], ['Scene', 7, ''], ['Step', 9, 'Scene']]);
    expect(tags[0]!.attributes).toEqual({ id: 'a b' });
  });
  it('says whether it could be taken apart at all', () => expect([readMdx('<Step>\n', 'f.mdx').isParsed, readMdx('Words.\n', 'f.mdx').isParsed]).toEqual([false, true]));
  it('reports an unclosed tag, code, and attributes in braces', () => {
    expect(readMdx('---\na: 1\n---\n\n<Step>\n', 'f.mdx').problems).toHaveLength(1);
    expect(readMdx('import x from "y"\n', 'f.mdx').problems).toHaveLength(1);
    expect(readMdx('<Cite id={x} />\n', 'f.mdx').problems).toHaveLength(1);
  });
});

describe('createReader(shelf)', () => {
  it('reads again what has changed, and keeps the rest', () => {
    const disk = openShelf('tests/broken');
    let glossary = Buffer.from(disk.open('content/glossary.yaml')!);
    const shelf: Shelf = { ...disk, open: (path) => (path === 'content/glossary.yaml' ? glossary : disk.open(path)) };
    const read = createReader(shelf);
    const before = read();
    glossary = Buffer.from(glossary.toString().replace('Messages', 'Letters'));
    const after = read();
    expect(after.collections.terms[0]!.record.text).toMatch(/^Letters/);
    expect(after.collections.sources[0]).toBe(before.collections.sources[0]);
    expect(after.texts.get('content/glossary.yaml')).toContain('Letters');
  });
});
