// That every word a reader reads stands in content/, and that nothing there is unused. What it finds in code: texts of two
// words or more, with a capital, or in a place that is read. Not found: a single small word that is stored first and drawn
// later, and the record's own values (`high`, `leaves open`), which the code compares: graphics/value.test.ts asks for those.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { FORMS } from '../src/graphics/panels.ts';
import { stages } from '../src/graphics/stages.ts';
import { keyOf } from '../src/graphics/word.ts';
import { findTexts } from './prose.ts';
import { loadRecord } from './record.ts';

const list = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => `${folder}/${f.replaceAll('\\', '/')}`).filter((f) => /\.(ts|astro)$/.test(f)).sort();
/** Texts in a list in src/model: what a record may say in a field. */
const recorded = new Set<string>([...FORMS, ...list('src/model').flatMap((file) => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && ts.isArrayLiteralExpression(node.parent)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
})]);
const files = ['src/content.ts', ...['graphics', 'components', 'layouts', 'pages', 'client'].flatMap((room) => list(`src/${room}`))].map((file) => ({ file, ...findTexts(file, readFileSync(file, 'utf8'), recorded) }));
const words = Object.keys(loadRecord().words.record);
const find = (source: string) => findTexts('a.astro', source, new Set(['leaves open'])).prose.map(({ line, text }) => `${line} ${text}`);

describe('findTexts(file, source)', () => {
  it('finds what is read between tags and in spoken attributes', () => {
    expect(find('---\nconst a = 1;\n---\n<p class="two words" title="one">Said {a}</p>\n<Mark name="a name" />')).toEqual(['4 one', '4 Said', '5 a name']);
  });
  it('finds sentences, glue, capitals and cells in the script', () => {
    expect(find("---\nconst a = `${n} of them`;\nconst b = list.join(' and ');\nconst c = isX ? 'Yes' : 'No';\nconst d = { cells: [isX ? 'yes' : 'no'] };\n---\n<p />")).toEqual(['2 {} of them', '3 and', '4 Yes', '4 No', '5 yes', '5 no']);
  });
  it('passes over keys, paths, classes, selectors, comparisons, the record’s own values and what a developer is told', () => {
    expect(find("---\nif (a === 'one two' || q.closest('a b')) throw new Error('no such thing');\nconst d = `M${x} ${y}H3`, s = 'leaves open', k = word('a-key', { n });\n---\n<p class={a ? 'b c' : 'd'}>{word('a-key')}</p>")).toEqual([]);
  });
});

describe('the code', () => {
  it('holds no word of the interface', () => {
    expect(files.flatMap(({ file, prose }) => prose.map(({ line, text }) => `${file}:${line} “${text}”`))).toEqual([]);
  });
  it('begins every key with what does not change, so that it can be found', () => {
    expect(files.flatMap(({ file, keys }) => keys.filter(({ text }) => !/^[a-z]{2,}(?:-|$)/.test(text)).map(({ line, text }) => `${file}:${line} ${text}`))).toEqual([]);
  });
  it('says no word that is not in content/words.yaml', () => {
    const patterns = files.flatMap(({ file, keys }) => keys.map((key) => ({ file, ...key })));
    expect(patterns.length).toBeGreaterThan(200);
    expect(patterns.filter(({ text }) => !words.some((key) => fits(key, text))).map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });
});

describe('content/words.yaml', () => {
  it('holds nothing that no code says', () => {
    const texts = files.flatMap((f) => f.all.map(({ text }) => text));
    const whole = new Set(texts);
    const patterns = [...new Set(files.flatMap((f) => f.keys.map(({ text }) => text)))].filter((text) => text.includes('{}'));
    expect(words.filter((key) => !whole.has(key) && !patterns.some((pattern) => fits(key, pattern)))).toEqual([]);
  });
});

/** Whether a key is one that a pattern such as `stood-{}-{}` gives with texts that stand in the code, or with the name of a graphic. */
function fits(key: string, pattern: string): boolean {
  const [head = '', ...rest] = pattern.split('{}');
  if (!key.startsWith(head)) return false;
  if (rest.length === 0) return key === head;
  return values.some((value) => key.startsWith(head + value) && fits(key.slice(head.length + value.length), rest.join('{}')));
}

const values = [...new Set([...[...recorded].map(keyOf), ...Object.keys(stages), ...files.flatMap((f) => f.all.map(({ text }) => text)), ...['none', 'one', 'many'], ''])].map((text) => text.replaceAll(' ', '-')).filter((text) => /^[a-z0-9-]*$/.test(text));
