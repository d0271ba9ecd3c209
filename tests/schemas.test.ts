// Covers .vscode/: that its schemas are those of src/model, hold for the real content and not for what is broken, and that the
// check's lines can be read by its task. What VS Code makes of them is for people to try.
import { Ajv } from 'ajv';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatProblems } from '../src/model/problem.ts';
import { formatSchema, listSchemas } from '../scripts/schemas.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { uri: true } }).addKeyword('patternErrorMessage');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;
const faultsOf = (schema: string, text: string): string => {
  const validate = ajv.compile(readJson(`.vscode/schemas/${schema}`) as object);
  return validate(parse(text) ?? []) ? '' : ajv.errorsText(validate.errors);
};
const matterOf = (file: string): string => /^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))![1]!;
const settings = readJson('.vscode/settings.json') as { 'yaml.schemas': Record<string, string> };

describe('.vscode/schemas/', () => {
  it('is what scripts/schemas.ts writes: run node scripts/schemas.ts', () => {
    expect(readdirSync('.vscode/schemas').sort()).toEqual([...listSchemas().keys()].sort());
    for (const [name, schema] of listSchemas()) expect(readFileSync(`.vscode/schemas/${name}`, 'utf8'), name).toBe(formatSchema(schema));
  });
  it('is told of every YAML file of content/', () => expect(Object.values(settings['yaml.schemas']).sort()).toEqual(readdirSync('content').filter((f) => f.endsWith('.yaml')).map((f) => `content/${f}`)));
  it('says of every field what the guide says', () => {
    const bare = (node: unknown, path: string): string[] => {
      if (node === null || typeof node !== 'object') return [];
      const properties = Object.entries((node as { properties?: Record<string, { description?: string }> }).properties ?? {});
      return [...properties.filter(([, p]) => !p.description).map(([name]) => `${path}.${name}`), ...Object.entries(node).flatMap(([key, value]) => bare(value, `${path}.${key}`))];
    };
    expect([...listSchemas()].flatMap(([name, schema]) => bare(schema, name))).toEqual([]);
  });
  for (const [schema, file] of Object.entries(settings['yaml.schemas'])) {
    it(`${schema.replace(/^.*\//, '')} holds for ${file}`, () => expect(faultsOf(schema.replace(/^.*\//, ''), readFileSync(file, 'utf8'))).toBe(''));
  }
  it('holds for the front matter of every incident, chapter, and of the method', () => {
    for (const name of readdirSync('content/incidents')) expect(faultsOf('incident.json', matterOf(`content/incidents/${name}`)), name).toBe('');
    for (const name of readdirSync('content/story')) expect(faultsOf('chapter.json', matterOf(`content/story/${name}`)), name).toBe('');
    expect(faultsOf('method.json', matterOf('content/method.mdx'))).toBe('');
  });
  for (const [what, schema, from, to, fault] of [
    ['a field left out', 'sources.json', /\n {2}publisher: .*/, '', /must have required property 'publisher'/],
    ['a misspelt field', 'sources.json', '  publisher:', '  publsher:', /must NOT have additional properties/],
    ['a word outside its list', 'sources.json', /reliability: [A-F]/, 'reliability: G', /reliability must be equal to one of the allowed values/],
    ['a date the wrong way round', 'chronicle.json', /known: .*/, 'known: 24/04/2017', /known must match pattern/],
    ['a date left out', 'chronicle.json', /\n {2}happened: .*/, '', /required property 'happened'/],
    ['a label that is too long', 'chronicle.json', /label: .*/, `label: ${'x'.repeat(37)}`, /label must NOT have more than 36 characters/],
    ['text where a list belongs', 'claims.json', /sources: \[.*/, 'sources: eset-p2', /sources must be array/],
    ['an id with capitals', 'glossary.json', /id: /, 'id: X-', /id must match pattern/],
    ['a date of an attribution left out', 'incident.json', /\n {4}known: .*/, '', /attributions\/0 must have required property 'known'/],
  ] as const) {
    it(`underlines ${what}`, () => {
      const file = settings['yaml.schemas'][`./.vscode/schemas/${schema}`];
      const text = file === undefined ? matterOf('content/incidents/dnc-2016.mdx') : readFileSync(file, 'utf8');
      expect(text.replace(from, to)).not.toBe(text);
      expect(faultsOf(schema, text.replace(from, to))).toMatch(fault);
    });
  }
});

describe('.vscode/tasks.json', () => {
  const { tasks } = readJson('.vscode/tasks.json') as { tasks: { problemMatcher: { pattern: { regexp: string }[]; background: { beginsPattern: string; endsPattern: string } } }[] };
  const { pattern, background } = tasks[0]!.problemMatcher;
  it('reads a line of the check: file, line, column, whether a warning, what', () => {
    const [first, second] = formatProblems([{ file: 'content/a.yaml', line: 3, column: 7, what: 'is wrong', remedy: 'Mend it.' }, { file: 'content/b.mdx', line: 1, column: 2, what: 'may be wrong', remedy: 'Look.', rule: 'count' }]).split('\n').filter((line) => !line.startsWith(' '));
    expect(new RegExp(pattern[0]!.regexp).exec(first!)!.slice(1)).toEqual(['content/a.yaml', '3', '7', undefined, 'is wrong']);
    expect(new RegExp(pattern[0]!.regexp).exec(second!)!.slice(1)).toEqual(['content/b.mdx', '1', '2', 'warning', 'may be wrong']);
  });
  it('knows where a check begins and ends', () => {
    const check = readFileSync('scripts/check.ts', 'utf8');
    expect(check).toContain('Checking content/');
    expect('Checking content/').toMatch(new RegExp(background.beginsPattern));
    for (const line of ['2 problems and 1 warning in content/', 'content/ is sound: 2137 records']) expect(line).toMatch(new RegExp(background.endsPattern));
  });
});
