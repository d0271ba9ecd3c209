// Covers npm run check as a program: its words, its JSON, its status, and that it checks again on a save. What it finds: tests/broken.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

/** A folder with a small content/, one piece of which is changed. */
function makeRoot(file = '', from = '', to = ''): string {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  roots.push(root);
  cpSync('tests/broken/content', join(root, 'content'), { recursive: true });
  // A program draws with the real graphics, which say the real words.
  cpSync('content/words.yaml', join(root, 'content/words.yaml'));
  if (file !== '') change(root, file, from, to);
  return root;
}

function change(root: string, file: string, from: string, to: string): void {
  const path = join(root, 'content', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

const script = resolve('scripts/check.ts');
const run = (root: string, ...args: string[]) => spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
const unused = ['glossary.yaml', '- id: phishing', '- id: vishing\n  term: vishing\n  text: Phishing by telephone.\n\n- id: phishing'] as const;

describe('npm run check', { timeout: 60_000 }, () => {
  it('ends well where all is sound', () => expect(run(makeRoot())).toMatchObject({ status: 0, stdout: expect.stringMatching(/^content\/ is sound: \d+ records\n$/), stderr: '' }));
  it('ends well with a warning, and says it with its rule', () => {
    const { status, stdout, stderr } = run(makeRoot(...unused));
    expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/is sound: \d+ records, 1 warning\n/), expect.stringMatching(/^content\/glossary\.yaml:1:7 {2}warning \(unused\): .*\n {4}Use it, or take it out\.\n/)]);
  });
  it('fails with an error, and lists what it found by file', () => {
    const root = makeRoot(...unused);
    change(root, 'claims.yaml', 'strength: moderate', 'strength: modrate');
    const { status, stderr } = run(root);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content\/claims\.yaml:10:13 [\s\S]*\ncontent\/glossary\.yaml:1:7 [\s\S]*\n1 problem and 1 warning in content\/\n$/);
  });
  it('gives a machine the same, as one line of JSON', () => {
    const root = makeRoot(...unused);
    change(root, 'claims.yaml', 'strength: moderate', 'strength: modrate');
    const { status, stdout, stderr } = run(root, '--json');
    expect([status, stderr, stdout.split('\n').length]).toEqual([1, '', 2]);
    expect(JSON.parse(stdout)).toEqual({
      version: 1, records: expect.any(Number), errors: 1, warnings: 1,
      problems: [
        { file: 'content/claims.yaml', line: 10, column: 13, severity: 'error', rule: null, what: expect.any(String), remedy: expect.stringContaining('moderate') },
        { file: 'content/glossary.yaml', line: 1, column: 7, severity: 'warning', rule: 'unused', what: expect.any(String), remedy: 'Use it, or take it out.' },
      ],
    });
  });
  it('checks again when a file is saved, and recovers when the file does', async () => {
    const root = makeRoot();
    const child = spawn(process.execPath, [script, '--watch'], { cwd: root });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data));
    child.stderr.on('data', (data: Buffer) => (said += data));
    const hear = (words: RegExp): Promise<void> => new Promise((done) => {
      const look = (): void => {
        if (!words.test(said)) return void setTimeout(look, 20);
        said = '';
        done();
      };
      look();
    });
    try {
      await hear(/is sound[\s\S]*Watching/);
      change(root, 'claims.yaml', 'strength: moderate', 'strength: modrate');
      await hear(/claims\.yaml:10:13[\s\S]*1 problem in content/);
      change(root, 'claims.yaml', 'strength: modrate', 'strength: moderate');
      await hear(/is sound/);
    } finally {
      child.kill();
    }
    expect(child.killed).toBe(true);
  });
});
