// Covers what may not happen to a published record in silence, and npm run release. What readers see of it: tests/built asks the
// site as it is, which before the first release has neither corrections nor removed records.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/intake/read.ts';
import { readRelease, writeRelease } from '../../src/intake/release.ts';
import { examineContent } from '../../src/model/casefile.ts';
import { describePublished } from '../../src/model/release.ts';
import { stages } from './stages.ts';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

const CORRECTION = `- id: second
  date: 2026-11-23
  kind: correction
  records: [party-2016]
  text: The outcome.
  reason: A source was misread.
  before: Not known.
  after: Mail was taken.

`;
const REDIRECT = '- id: ip-1\n  sort: trace\n  date: 2026-11-23\n  text: It was nobody’s.\n';

/** A small content/ that was released as it stands. */
function makeReleased(): string {
  const root = mkdtempSync(join(tmpdir(), 'release-'));
  roots.push(root);
  cpSync('tests/broken/content', join(root, 'content'), { recursive: true });
  // A program draws with the real graphics, which say the real words.
  cpSync('content/words.yaml', join(root, 'content/words.yaml'));
  const intake = readContent(root);
  const records = describePublished(intake, examineContent(intake, stages).casefile!);
  writeFileSync(join(root, '.release.json'), writeRelease({ date: '2026-11-23', corrections: ['first-publication'], removed: [], records }));
  return root;
}

function change(root: string, file: string, from: string | RegExp, to: string): void {
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const check = (root: string): string[] => examineContent(readContent(root), stages).problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.what} | ${p.remedy}`);

describe('content/ after a release', () => {
  it('is sound while nothing changes', () => expect(check(makeReleased())).toEqual([]));
  it('cannot change a field without a correction: says which, and what stood there', () => {
    const root = makeReleased();
    change(root, 'incidents/party-2016.mdx', 'outcome: Not known.', 'outcome: Mail was taken.');
    expect(check(root)).toEqual([expect.stringMatching(/^content\/incidents\/party-2016\.mdx:9:10 has changed since the release of 2026-11-23, and no correction says so: `outcome` said “Not known\.”, says “Mail was taken\.” \| Log it in content\/corrections\.yaml with records: \[party-2016\]/)]);
  });
  it('cannot change an account, a row of a table or a chapter without one', () => {
    const root = makeReleased();
    change(root, 'incidents/party-2016.mdx', 'What happened, in a sentence.', 'What happened, in two.');
    change(root, 'locations.csv', 'It stood in France.', 'It stood in Lyon.');
    change(root, 'story/01-first.mdx', 'Somebody said so.', 'Nobody said so.');
    expect(check(root)).toHaveLength(3);
    expect(check(root).join('\n')).toMatch(/party-2016\.mdx:24:1 .*`account` said “What happened, in a sentence\.”/);
    expect(check(root).join('\n')).toMatch(/locations\.csv:2:1 .*`text` said “It stood in France\.”, says “It stood in Lyon\.”/);
    expect(check(root).join('\n')).toMatch(/01-first\.mdx:6:1 .*`words` said “Somebody/);
  });
  it('may change with a correction that was not there at the release', () => {
    const root = makeReleased();
    change(root, 'incidents/party-2016.mdx', 'outcome: Not known.', 'outcome: Mail was taken.');
    change(root, 'corrections.yaml', /^/, CORRECTION);
    expect(check(root)).toEqual([]);
  });
  it('may gain a record, and change how it is written', () => {
    const root = makeReleased();
    change(root, 'glossary.yaml', /$/, '\n');
    change(root, 'sources.yaml', 'title: A report', 'title: "A report"');
    change(root, 'errors.yaml', 'It printed one.', 'It printed two.');
    expect(check(root)).toEqual([]);
  });
  it('cannot lose a record without saying what became of it', () => {
    const root = makeReleased();
    change(root, 'locations.csv', /\nloc-1[^\n]*/, '');
    expect(check(root)).toEqual([expect.stringMatching(/^content\/redirects\.yaml:1:1 does not say what became of "loc-1" \(location of content\/locations\.csv\), which was published \| Add an entry with id: loc-1/)]);
    change(root, 'redirects.yaml', '[]', REDIRECT.replace('ip-1', 'loc-1').replace('trace', 'location'));
    expect(check(root)).toEqual([]);
  });
  it('cannot forget what was taken out before the release', () => {
    const root = makeReleased();
    const path = join(root, '.release.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"removed": []', '"removed": ["old-one"]'));
    expect(check(root)).toEqual([expect.stringMatching(/does not say what became of "old-one"/)]);
  });
  it('cannot lose an entry of the log', () => {
    const root = makeReleased();
    change(root, 'corrections.yaml', 'id: first-publication', 'id: another');
    expect(check(root)).toEqual([expect.stringMatching(/^content\/corrections\.yaml:1:1 has lost the entry "first-publication"/)]);
  });
  it('reports a release that was edited by hand', () => {
    const root = makeReleased();
    writeFileSync(join(root, '.release.json'), '<<<<<<< HEAD');
    expect(check(root)).toEqual([expect.stringMatching(/^\.release\.json:1:1 is not what npm run release wrote \| Restore it/)]);
  });
});

describe('an entry of the logs', () => {
  const logged = (file: string, entry: string): string => {
    const root = makeReleased();
    change(root, file, file === 'redirects.yaml' ? '[]' : /^/, entry);
    return check(root).join('\n');
  };
  it('needs a reason, the records it touches, and for a correction what stood there', () => {
    expect(logged('corrections.yaml', CORRECTION.replace(/ {2}reason.*\n/, ''))).toMatch(/corrections\.yaml:1:3 .*needs its `reason`/);
    expect(logged('corrections.yaml', CORRECTION.replace(/ {2}records.*\n/, ''))).toMatch(/names the `records` it touches/);
    expect(logged('corrections.yaml', CORRECTION.replace(/ {2}before.*\n/, ''))).toMatch(/what stood `before` and what stands `after`/);
  });
  it('names records that are there', () => expect(logged('corrections.yaml', CORRECTION.replace('[party-2016]', '[party-2015]'))).toMatch(/corrections\.yaml:4:13 names a record that is not there: "party-2015" \| Did you mean "party-2016"/));
  it('is no later than the day the site was updated', () => expect(logged('corrections.yaml', CORRECTION.replace('2026-11-23', '2026-11-24'))).toMatch(/site\.yaml:10:10 `updated` is before the correction "second".*\| Set it to 2026-11-24/));
  it('takes out no record that is there, and leads to one that is', () => {
    expect(logged('redirects.yaml', REDIRECT)).toMatch(/the id "ip-1" is taken/);
    expect(logged('redirects.yaml', `${REDIRECT.replace('ip-1', 'ip-0')}  to: ip-2\n`)).toMatch(/redirects\.yaml:8:7 names a record that is not there: "ip-2" \| Did you mean "ip-1"/);
  });
});

describe('npm run release', { timeout: 60_000 }, () => {
  const run = (root: string, ...args: string[]) => spawnSync(process.execPath, [resolve('scripts/release.ts'), ...args], { cwd: root, encoding: 'utf8' });
  it('writes what was published, and the same again', () => {
    const root = makeReleased();
    const before = readFileSync(join(root, '.release.json'), 'utf8');
    expect(run(root, '--date', '2026-11-23')).toMatchObject({ status: 0, stdout: expect.stringMatching(/records and chapters as released on 2026-11-23/) });
    expect(readFileSync(join(root, '.release.json'), 'utf8')).toBe(before);
    expect(readRelease(Buffer.from(before)).release?.records['party-2016']).toMatchObject({ sort: 'incident', file: 'content/incidents/party-2016.mdx', fields: { outcome: 'Not known.', account: 'What happened, in a sentence.' } });
  });
  it('refuses without a day, on another day than the site says, and while problems stand', () => {
    const root = makeReleased();
    expect(run(root)).toMatchObject({ status: 1, stderr: expect.stringMatching(/Say the day/) });
    expect(run(root, '--date', '2026-11-30')).toMatchObject({ status: 1, stderr: expect.stringMatching(/Set `updated` to 2026-11-30/) });
    change(root, 'incidents/party-2016.mdx', 'outcome: Not known.', 'outcome: Mail was taken.');
    expect(run(root, '--date', '2026-11-23')).toMatchObject({ status: 1, stderr: expect.stringMatching(/has changed since[\s\S]*mend these first/) });
  });
  it('writes out the entries that the log lacks', () => {
    const root = makeReleased();
    change(root, 'incidents/party-2016.mdx', 'outcome: Not known.', 'outcome: Mail was taken.');
    expect(run(root, '--entries').stdout).toMatch(/- id: party-2016-DATE\n {2}date: DATE\n {2}# .*\n {2}kind: correction\n {2}records: \[party-2016\]\n {2}text: .*\(outcome\)\n {2}reason: WHY\n {2}before: "Not known\."\n {2}after: "Mail was taken\."/);
  });
  it('writes entries that pass once they are filled in, with dates in words', () => {
    const root = makeReleased();
    change(root, 'incidents/party-2016.mdx', 'first: 2016-04', 'first: 2016-03');
    const { stdout } = run(root, '--entries');
    expect(stdout).toContain('before: "April 2016"\n  after: "March 2016"');
    const filled = stdout.replaceAll('DATE', '2026-11-23').replace(/text: .*/, 'text: The month.').replace(/reason: .*/, 'reason: We had read it wrongly.');
    change(root, 'corrections.yaml', /^/, filled);
    expect(check(root)).toEqual([]);
  });
  it('writes entries that do not pass before, and says what is left to write and no more', () => {
    const root = makeReleased();
    change(root, 'incidents/party-2016.mdx', 'first: 2016-04', 'first: 2016-03');
    change(root, 'corrections.yaml', /^/, run(root, '--entries').stdout);
    expect(check(root).map((said) => said.replace(/^\S+ /, ''))).toEqual(['`id` still holds the placeholder DATE | Write the day, as in 2026-12-01.', '`date` still holds the placeholder DATE | Write the day, as in 2026-12-01.', '`text` still holds the placeholder WHAT WAS CHANGED | Write what was changed, in words for a reader.', '`reason` still holds the placeholder WHY | Write why it was changed.']);
  });
});
