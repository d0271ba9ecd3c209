// Covers what editors get wrong in a file, from a sound small content/ beside this test. What joins records: model/casefile.test.ts.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/intake/read.ts';
import { examineContent } from '../../src/model/casefile.ts';
import type { Problem } from '../../src/model/problem.ts';
import { CASES } from './cases.ts';

const stages = { campaign: { holds: () => new Set(['report-2017-04-24']), places: () => ['all', 'leak'] } };
const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

function check(change?: (root: string) => void): readonly Problem[] {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  roots.push(root);
  cpSync('tests/broken/content', join(root, 'content'), { recursive: true });
  change?.(root);
  return examineContent(readContent(root), stages).problems;
}

describe('content/ with one mistake', () => {
  it('is sound before the mistake', () => expect(check()).toEqual([]));

  for (const { name, file, from, to, line, what, remedy } of CASES) {
    it(`${name}: says where, what and what to do`, () => {
      const problems = check((root) => {
        const path = join(root, 'content', file);
        if (to === null) return rmSync(path);
        if (typeof to === 'function') return writeFileSync(path, to(readFileSync(path)));
        const text = readFileSync(path, 'utf8');
        expect(text).toContain(from);
        writeFileSync(path, text.replace(from, to));
      });
      const found = problems.find((p) => p.file === `content/${file}` && p.line === line && what.test(p.what));
      expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
      expect(found!.remedy).toMatch(remedy);
      expect(found!.column).toBeGreaterThan(0);
    });
  }
});
