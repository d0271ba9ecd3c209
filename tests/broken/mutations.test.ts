// Covers that the judge of damages can tell a loss, on content that is sound. The damages themselves are done by
// tests/broken/mutate.ts, 500 in npm test and 2,000 in npm run mutate: what a page shows is asked of the MDX compiler there, not of the built site.
import { beforeAll, describe, expect, it } from 'vitest';
import { damage } from './damage.ts';
import { openBench, type Bench } from './outcome.ts';
import { compileBody } from './shown.ts';

let bench: Bench;
beforeAll(async () => void (bench = await openBench(process.cwd())));

const judge = (file: string, change: (text: string) => string): ReturnType<Bench['judge']> => bench.judge({ seed: 1, kind: 'by hand', what: 'by hand', file, text: change(bench.texts.get(file)!) });

describe('damage(texts, seed)', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(damage(bench.texts, 7)).toEqual(damage(bench.texts, 7));
    expect(damage(bench.texts, 7).text).not.toBe(damage(bench.texts, 8).text);
  });
  it('changes one file', () => {
    const { file, text } = damage(bench.texts, 11);
    expect(text).not.toBe(bench.texts.get(file));
  });
});

describe('judge(damage)', () => {
  it('is content with a file as it stands', async () => expect(await judge('content/claims.yaml', (t) => t)).toEqual({ end: 'shown', isElsewhere: false, faults: [] }));
  it('knows a change that is shown as written', async () => expect(await judge('content/glossary.yaml', (t) => t.replace('  text: ', '  text: Newly '))).toMatchObject({ faults: [] }));
  it('knows a change that is reported', async () => expect(await judge('content/glossary.yaml', (t) => t.replace('  term: ', '  trem: '))).toEqual({ end: 'reported', isElsewhere: false, faults: [] }));
  it('tells of a word that nothing shows', async () => {
    // An escape spells a word otherwise than it is read: to the judge, a word that nothing shows.
    const { faults } = await judge('content/corrections.yaml', (t) => t.replace('First published.', '"First \\x70ublished."'));
    expect(faults).toEqual([expect.stringMatching(/the word "x70ublished" is written 1 times and shown 0/)]);
  });
});

describe('compile(text, file)', () => {
  it('gives the words of a page and the attributes of its components', async () => {
    const compile = await compileBody();
    expect((await compile('---\ntitle: T\n---\n\nSome *words*.<Cite id="a b" />\n\n- one\n', 'content/story/01-x.mdx')).replaceAll(/\s+/g, ' ')).toBe('Some words . Cite id a b one ');
  });
  it('leaves out what a component does not show', async () => expect(await (await compileBody())('<Count of="x">lost</Count>\n', 'content/story/01-x.mdx')).not.toContain('lost'));
});
