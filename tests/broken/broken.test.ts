// Covers what editors get wrong in a file, from a sound small content/ beside this test. What joins records: model/casefile.test.ts.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/intake/read.ts';
import { examineContent } from '../../src/model/casefile.ts';
import type { Problem } from '../../src/model/problem.ts';
import { CASES } from './cases.ts';
import { stages } from './stages.ts';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

function check(change?: (root: string) => void): readonly Problem[] {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  roots.push(root);
  cpSync('tests/broken/content', join(root, 'content'), { recursive: true });
  change?.(root);
  const { problems, warnings } = examineContent(readContent(root), stages);
  return [...problems, ...warnings];
}

describe('content/ with one mistake', () => {
  it('is sound before the mistake', () => expect(check()).toEqual([]));

  for (const { name, file, from, to, line, column, what, remedy } of CASES) {
    it(`${name}: says where, what and what to do`, () => {
      const problems = check((root) => {
        const path = join(root, 'content', file);
        if (to === null) return rmSync(path);
        if (typeof to === 'function') return writeFileSync(path, to(readFileSync(path)));
        const text = readFileSync(path, 'utf8');
        expect(text).toContain(from);
        writeFileSync(path, text.replace(from, to));
      });
      const found = problems.find((p) => p.file === `content/${file}` && p.line === line && (column === undefined || p.column === column) && what.test(p.what));
      expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
      expect(found!.remedy).toMatch(remedy);
      expect(found!.column).toBeGreaterThan(0);
    });
  }
});

describe('an answer to a warning', () => {
  const write = (file: string, from: string, to: string) => (root: string) => {
    const path = join(root, 'content', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const said = 'Somebody said so.';

  it('answers in the paragraph it stands in', () => expect(check(write('story/01-first.mdx', said, `{/* allow jargon: it is called so */}\nThe XYZ said so.`))).toEqual([]));
  it('answers, standing alone, in the next paragraph', () => expect(check(write('story/01-first.mdx', said, `{/* allow jargon: it is called so */}\n\nThe XYZ said so.`))).toEqual([]));
  it('does not answer in the paragraph after', () => expect(check(write('story/01-first.mdx', said, `{/* allow jargon: it is called so */}\n\n${said}\n\nThe XYZ said so.`)).map((p) => p.rule)).toEqual(['jargon', 'answer']));
  it('answers for a field', () => expect(check(write('chronicle.yaml', '  text: A firm reported', '  # allow accused: another man of that name\n  text: Doe sent'))).toEqual([]));
  it('answers for a whole record', () => expect(check((root) => {
    write('chronicle.yaml', '- id', '# allow accused: another man of that name\n- id')(root);
    write('chronicle.yaml', 'A firm reported', 'Doe sent')(root);
  })).toEqual([]));
  it('answers in front matter', () => expect(check(write('incidents/party-2016.mdx', 'outcome: Not known.', '# allow accused: another man of that name\noutcome: Doe hacked it.'))).toEqual([]));
});

describe('a warning', () => {
  it('is silent where somebody is said to say so, or strong evidence holds', () => {
    const rules = (sentence: string, strength = 'moderate'): unknown => check((root) => {
      for (const [file, from, to] of [['story/01-first.mdx', 'Somebody said so.', sentence], ['claims.yaml', 'strength: moderate', `strength: ${strength}`]] as const) {
        const path = join(root, 'content', file);
        writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      }
    }).map((p) => p.rule);
    expect(rules('A firm said that Russia hacked a party.')).toEqual([]);
    expect(rules('It was <Claim id="e01">hacked by the group</Claim>.', 'strong')).toEqual([]);
    expect(rules('Doe is charged with having hacked a party.')).toEqual([]);
    expect(rules('The Xavier Yellow Zebra (XYZ) had twelve apples.')).toEqual([]);
  });
  it('stops no build: it is no problem', () => {
    const root = mkdtempSync(join(tmpdir(), 'content-'));
    roots.push(root);
    cpSync('tests/broken/content', join(root, 'content'), { recursive: true });
    writeFileSync(join(root, 'content/glossary.yaml'), `${readFileSync(join(root, 'content/glossary.yaml'), 'utf8')}\n- id: vishing\n  term: vishing\n  text: Phishing by telephone.\n`);
    expect(examineContent(readContent(root), stages)).toMatchObject({ problems: [], warnings: [{ rule: 'unused' }] });
  });
});
