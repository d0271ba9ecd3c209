// Covers npm run new by its flags and by answers, on the real content held in memory. That a terminal shows its questions, and
// that Ctrl-C leaves the files as they were, is for people to try: nothing is written before the last question.
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { stages } from '../src/graphics/stages.ts';
import { createReader, type Kept } from '../src/intake/read.ts';
import { openShelf, type Shelf } from '../src/intake/shelf.ts';
import { joinRecords } from '../src/model/casefile.ts';
import { beginRecord } from '../scripts/new/begin.ts';
import { listFields } from '../scripts/new/fields.ts';
import { CLAIMS, KINDS } from '../scripts/new/kinds.ts';

const disk = openShelf(process.cwd());
const kept: Kept = new Map();
createReader(disk, kept)();

interface Tried {
  readonly status: number;
  readonly said: string;
  readonly written: ReadonlyMap<string, string>;
  /** What the check says of the content as it then is. */
  readonly problems: readonly string[];
}

/** Begins a record: with `answers` as somebody at the keyboard, else by flags alone. */
async function begin(args: readonly string[], answers?: string[], former: ReadonlyMap<string, string> = new Map()): Promise<Tried> {
  const said: string[] = [];
  const written = new Map(former);
  const shelf: Shelf = {
    open: (path) => (written.has(path) ? Buffer.from(written.get(path)!) : disk.open(path)),
    list: (folder) => [...new Set([...(disk.list(folder) ?? []), ...[...written.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))])].sort(),
  };
  const ask = answers && (async (question: string): Promise<string> => {
    said.push(question);
    const answer = answers.shift();
    if (answer === undefined) throw new RangeError(`no answer to: ${said.slice(-4).join(' | ')}`);
    return answer;
  });
  const status = await beginRecord(args, { shelf, kept, ask, say: (line) => void said.push(line), write: (path, text) => void written.set(path, text) });
  const problems = written.size === 0 ? [] : joinRecords(createReader(shelf, new Map(kept))(), stages).problems.map((p) => `${p.file}: ${p.what}`);
  return { status, said: said.join('\n'), written, problems };
}

const SOURCE = ['--title', 'A report: the #1', '--publisher', 'Le Monde', '--published', '2017-05-06', '--url', 'https://example.org/a', '--kind', 'news', '--language', 'fr', '--reliability', 'B', '--read', 'read'];
const MOMENT = ['--thread', 'phishing', '--kind', 'report', '--happened', '2017-04-26', '--known', '2017-04-26', '--label', 'A test of reports', '--text', 'Somebody reported.', '--who', 'Somebody', '--stance', 'reports', '--confidence', 'high', '--sources', 'reuters-2017-04-24', '--incidents', 'macron-phishing-2017'];
const EVIDENCE = ['--kind', 'evidence', '--from', 'dnc-2016', '--to', 'bundestag-2015', '--basis', 'shared code', '--role', 'firm', '--who', 'ESET', '--text', 'The same family.', '--strength', 'weak', '--relation', 'supports', '--confidence', 'low', '--known', '2016-10-25', '--sources', 'eset-p2'];
const POSITION = ['--kind', 'position', '--question', 'who-phished', '--claimant', 'A tester', '--role', 'press', '--said', '2017-05-01', '--known', '2017-05-01', '--stance', 'leaves open', '--who', 'A tester', '--text', 'Left it open.', '--sources', 'reuters-2017-04-24'];
const CORRECTION = ['--date', '2030-01-02', '--kind', 'correction', '--records', 'dnc-2016', '--text', 'The day.', '--reason', 'It was misread.', '--before', '2016', '--after', '14 June 2016'];
const INCIDENT = ['--title', 'A ministry of tests', '--label', 'Test ministry', '--countries', 'FR, DE', '--sector', 'government', '--kind', 'intrusion', '--first', '2016-04', '--disclosed', '2016-06', '--outcome', 'Not known.', '--tie', 'one firm', '--status', 'attributed', '--confidence', 'low', '--sources', 'crowdstrike-2016-06-15', '--attributions.who', 'CrowdStrike', '--attributions.role', 'firm', '--attributions.when', '2016-06-15', '--attributions.known', '2016-06-15', '--attributions.stance', 'asserts', '--attributions.says', 'Named the group.'];

describe('npm run new, by flags', { timeout: 60_000 }, () => {
  it('lists the kinds', async () => {
    const { status, said } = await begin([]);
    expect(status).toBe(0);
    for (const kind of ['incident', 'source', 'claim', 'moment', 'chapter']) expect(said).toContain(`  ${kind}`);
  });
  it('adds a source at the end of its file, which is else as it was, and says that nothing cites it yet', async () => {
    const { status, said, written, problems } = await begin(['source', ...SOURCE]);
    const [[file, text]] = [...written] as [[string, string]];
    expect([status, file, problems]).toEqual([0, 'content/sources.yaml', ['content/sources.yaml: the source "le-monde-2017-05-06" is cited nowhere']]);
    expect(text.startsWith(Buffer.from(disk.open(file)!).toString().trimEnd())).toBe(true);
    expect(text).toMatch(/\n\n- id: le-monde-2017-05-06\n {2}title: 'A report: the #1'\n {2}publisher: Le Monde\n {2}published: 2017-05-06\n {2}url: https:\/\/example.org\/a\n {2}kind: news\n {2}language: fr\n {2}reliability: B\n {2}read: read\n$/);
    expect(said).toMatch(/Left for you:\ncontent\/sources\.yaml:\d+:7 {2}the source .* is cited nowhere/);
  });
  it('counts no trouble that the new record ends', async () => {
    const { written } = await begin(['source', ...SOURCE]);
    const cite = MOMENT.map((a) => (a === 'reuters-2017-04-24' ? 'le-monde-2017-05-06' : a === '2017-04-26' ? '2017-05-06' : a));
    expect(await begin(['moment', ...cite], undefined, written)).toMatchObject({ status: 0, problems: [], said: expect.stringMatching(/Then: npm run check$/) });
    expect((await begin(['moment', ...MOMENT], undefined, written)).said).toContain('Then: npm run check, which finds 1 more that stood there before');
  });
  it('tells apart in its help what is needed and what is needed with something else', async () => {
    expect((await begin(['moment', '--help'])).said).toMatch(/--known +needed [\s\S]*--count\.low +with it /);
    expect((await begin(['incident', '--help'])).said).toMatch(/--attributions\.who +needed [\s\S]*--disputes\.who +with it /);
  });
  it('adds a moment that the check has nothing against', async () => expect(await begin(['moment', ...MOMENT])).toMatchObject({ status: 0, problems: [], said: expect.stringContaining('a-test-of-reports-2017-04-26') }));
  it('adds evidence under the next number', async () => {
    const { status, problems, written } = await begin(['claim', ...EVIDENCE]);
    const ids = (parse(Buffer.from(disk.open('content/claims.yaml')!).toString()) as { id: string }[]).map((c) => Number(/^e(\d+)$/.exec(c.id)?.[1] ?? 0));
    expect([status, problems]).toEqual([0, []]);
    expect((parse(written.get('content/claims.yaml')!) as { id: string }[]).at(-1)!.id).toBe(`e${Math.max(...ids) + 1}`);
  });
  it('adds a position', async () => expect(await begin(['claim', ...POSITION])).toMatchObject({ status: 0, problems: [], said: expect.stringContaining('p-a-tester-2017-05-01') }));
  it('writes an incident’s file, and says that its account is left', async () => {
    const { status, problems, written } = await begin(['incident', ...INCIDENT]);
    expect([status, problems]).toEqual([0, ['content/incidents/test-ministry-2016.mdx: says nothing below its front matter']]);
    expect(written.get('content/incidents/test-ministry-2016.mdx')).toMatch(/^---\ntitle: A ministry of tests\n[\s\S]*\n {4}sources: \[crowdstrike-2016-06-15\]\nsources: \[crowdstrike-2016-06-15\]\n---\n$/);
  });
  it('writes an incident that is sound, given its account', async () => expect(await begin(['incident', ...INCIDENT, '--account', 'It was broken into.<Cite id="crowdstrike-2016-06-15" />'])).toMatchObject({ status: 0, problems: [] }));
  it('adds an actor, a trace, a term and an error that the check has nothing against', async () => {
    for (const [args, id] of [
      [['actor', '--kind', 'group', '--name', 'A test group', '--label', 'Test group', '--about', 'A group of tests.', '--confidence', 'low', '--sources', 'reuters-2017-04-24'], 'test-group'],
      [['trace', '--kind', 'certificate', '--name', 'A test certificate', '--label', 'Test certificate', '--about', 'A certificate of tests.', '--sources', 'reuters-2017-04-24'], 'test-certificate'],
      [['term', '--term', 'Testing', '--text', 'Trying whether a thing holds.'], 'testing'],
      [['error', '--often', 'A test is said to prove that nothing is wrong.', '--instead', 'It proves that one thing is right.', '--sources', 'reuters-2017-04-24'], 'a-test-is-said-to-prove'],
    ] as const) expect(await begin(args), args[0]).toMatchObject({ status: 0, problems: [], said: expect.stringContaining(`Wrote ${id} into`) });
  });
  it('gives a term a name that an actor has, since terms have names of their own', async () => expect((await begin(['term', '--term', 'Bundestag 2015', '--text', 'A word.'])).said).toContain('Wrote bundestag-2015 into'));
  it('puts a correction before all others, and says that the site’s day is left', async () => {
    const { status, written, said } = await begin(['correction', ...CORRECTION]);
    const text = written.get('content/corrections.yaml')!;
    expect([status, (parse(text) as { id: string }[]).map((c) => c.id)]).toEqual([0, ['dnc-2016-2030-01-02', 'first-publication']]);
    expect(text).toMatch(/^# [^]*\n\n- id: dnc-2016-2030-01-02\n[^]*before: '2016'\n {2}after: 14 June 2016\n\n- id: first-publication\n/);
    expect(said).toMatch(/Left for you:\ncontent\/site\.yaml:\d+:\d+ {2}`updated` is before the correction/);
  });
  it('writes what became of a record into an empty list, under the name it had', async () => {
    const removal = ['removal', '--sort', 'incident', '--date', '2026-11-23', '--text', 'It was found to be another.', '--to', 'dnc-2016'];
    const { status, written } = await begin([...removal, '--id', 'no-longer-2016']);
    expect([status, parse(written.get('content/redirects.yaml')!)]).toEqual([0, [expect.objectContaining({ id: 'no-longer-2016', to: 'dnc-2016' })]]);
    expect(await begin(removal)).toMatchObject({ status: 1, written: new Map(), said: expect.stringMatching(/this is missing:\n {2}--id {2}The name it had/) });
    expect(await begin(['removal', '--sort', 'incident'])).toMatchObject({ status: 1, written: new Map(), said: expect.stringMatching(/this is missing:\n {2}--id {2}The name it had\.\n {2}--date {2}/) });
    expect((await begin(['removal', '--help'])).said).toMatch(/^ {2}--id +needed +The name it had\.$/m);
    expect((await begin([...removal, '--id', 'dnc-2016'])).said).toContain('"dnc-2016" is taken');
  });
  it('numbers a chapter after the last', async () => {
    const { status, problems, written } = await begin(['chapter', '--title', 'What else there is', '--text', 'Words.<Cite id="reuters-2017-04-24" />']);
    const last = disk.list('content/story')!.at(-1)!;
    expect([status, problems, [...written.keys()]]).toEqual([0, [], [`content/story/${String(Number(last.slice(0, 2)) + 1).padStart(2, '0')}-what-else-there-is.mdx`]]);
  });
  it('finds another id where one is taken, and refuses one that was asked for', async () => {
    expect((await begin(['moment', ...MOMENT.map((a) => (a === 'A test of reports' ? 'TM report' : a === '2017-04-26' ? '2017-04-25' : a))])).said).toContain('Wrote tm-report-2017-04-25-2 ');
    expect(await begin(['moment', ...MOMENT, '--id', 'dnc-2016'])).toMatchObject({ status: 1, written: new Map(), said: expect.stringContaining('"dnc-2016" is taken') });
  });

  for (const [what, args, words] of [
    ['a kind that there is not', ['incidence'], /no kind "incidence"/],
    ['a claim of no kind', ['claim'], /--kind evidence .* or --kind position/],
    ['a flag that there is not', ['source', '--titel', 'x'], /no flag --titel\. Did you mean --title\?/],
    ['a flag without a value', ['source', '--title'], /--title has no value/],
    ['a word outside its list', ['source', '--kind', 'blog'], /--kind is not one of: report, news/],
    ['a day that there is not', ['moment', '--happened', '2017-04-31'], /--happened is not a date: .*no day 31/],
    ['a label that is too long', ['moment', '--label', 'x'.repeat(37)], /--label is longer than 36 characters/],
    ['what is missing', ['source', '--title', 'A title'], /this is missing:\n {2}--publisher {2}Who published it\./],
    ['fields that do not go together', ['source', ...SOURCE, '--undated', 'Nobody knows.'], /needs either `published` or `undated`/],
    ['a correction without its reason', ['correction', ...CORRECTION.filter((a) => a !== '--reason' && a !== 'It was misread.')], /a change needs its `reason`/],
    ['a correction of no record', ['correction', ...CORRECTION.map((a) => (a === 'dnc-2016' ? 'dnc-2061' : a))], /not there: "dnc-2061"\n {4}Did you mean "dnc-2016"/],
    ['a link to no record', ['claim', ...EVIDENCE.map((a) => (a === 'dnc-2016' ? 'dnc-2061' : a))], /not there: "dnc-2061"\n {4}Did you mean "dnc-2016"/],
    ['a date before its source', ['moment', ...MOMENT.map((a) => (a === '2017-04-26' ? '2017-04-01' : a))], /before any of its sources/],
  ] as const) {
    it(`says ${what}, and writes nothing`, async () => expect(await begin(args)).toMatchObject({ status: 1, written: new Map(), said: expect.stringMatching(words) }));
  }
});

describe('npm run new, with questions', { timeout: 60_000 }, () => {
  it('asks what the flags do not give, again where an answer will not do, and skips what has no room', async () => {
    const { status, written, said } = await begin(['source', '--title', 'A title'], ['Le Figaro', '2017-13', '2017-05-08', 'https://example.org/b', 'blog', '2', 'fr', 'B', '', 'read', '', '']);
    expect(status).toBe(0);
    expect(said).toMatch(/no month 13[\s\S]*is not one of: report/);
    expect(said).not.toMatch(/^\n?(?:undated|withheld) /m);
    expect((parse(written.get('content/sources.yaml')!) as object[]).at(-1)).toEqual({ id: 'le-figaro-2017-05-08', title: 'A title', publisher: 'Le Figaro', published: '2017-05-08', url: 'https://example.org/b', kind: 'news', language: 'fr', reliability: 'B', read: 'read' });
  });
  it('asks for records within a record, which take over its sources', async () => {
    const flags = INCIDENT.slice(0, INCIDENT.indexOf('--attributions.who'));
    const { written } = await begin(['incident', ...flags, '--last', '2016-05', '--unknown', 'Much.'], ['CrowdStrike', 'firm', '2016-06-15', '2016-06-15', 'asserts', 'Named the group.', '', '', 'n', '']);
    expect(written.get('content/incidents/test-ministry-2016.mdx')).toContain('attributions:\n  - who: CrowdStrike\n    role: firm\n    when: 2016-06-15\n    known: 2016-06-15\n    stance: asserts\n    says: Named the group.\n    sources: [crowdstrike-2016-06-15]\n');
  });
});

describe('listFields(kind)', () => {
  it('has each field of a schema with what the guide says of it', () => {
    for (const kind of [...Object.values(KINDS), ...Object.values(CLAIMS)]) {
      const { fields, groups } = listFields(kind);
      expect(['id', ...fields.map((f) => f.name), ...groups.map((g) => g.name)].sort()).toEqual([...new Set(['id', ...Object.keys(kind.schema.shape)])].sort());
      for (const field of [...fields, ...groups.flatMap((g) => g.fields)]) expect(field.about, field.name).not.toBe('');
    }
  });
});
