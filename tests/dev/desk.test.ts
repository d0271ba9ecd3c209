// Covers what each list of the desk holds, in which order and where it points. The page that shows them: server.test.ts.
import { describe, expect, it } from 'vitest';
import { listAwaiting, listChapters, listCitedOnce, listLongest, listNotRead, listSince, listUndated, listUnused } from '../../src/dev/desk.ts';
import { examineContent } from '../../src/model/casefile.ts';
import type { Intake } from '../../src/model/intake.ts';
import { describePublished } from '../../src/model/release.ts';
import { anEvidence, anIncident, aMoment, aPosition, aSource, aTrace, makeIntake } from '../model/fixture.ts';

const casefileOf = (intake: Intake) => examineContent(intake).casefile!;
const ids = (lines: readonly { readonly id?: string }[]): (string | undefined)[] => lines.map((l) => l.id);
const second = aSource({ id: 's2', read: 'second-hand', note: 'In a copy.' });

describe('listCitedOnce(intake)', () => {
  it('holds a source of one record, and says which', () => {
    const lines = listCitedOnce(makeIntake({ sources: [aSource(), second], moments: [aMoment({ sources: ['s1', 's2'] })] }));
    expect(lines.map(({ id, why }) => [id, why])).toEqual([['s2', 'Only m1 cites it.']]);
  });
  it('counts a text that cites it', () => {
    expect(listCitedOnce(makeIntake({ sources: [aSource(), second], moments: [aMoment({ sources: ['s2'] })], documents: { 'content/story/01-a.mdx': 'So.<Cite id="s1 s2" />' } }))).toEqual([]);
  });
});

describe('listNotRead(intake)', () => {
  it('holds what was not read at all, then what most lean on', () => {
    const third = aSource({ id: 's3', read: 'second-hand', note: 'In part.' });
    const fourth = aSource({ id: 's4', read: 'not-read', note: 'Behind a wall.' });
    const lines = listNotRead(makeIntake({ sources: [aSource(), second, third, fourth], moments: [aMoment({ sources: ['s3'] })] }));
    expect(ids(lines)).toEqual(['s4', 's3', 's2']);
    expect(lines[0]!.why).toBe('Not read; cited by 0. Behind a wall.');
  });
});

describe('listAwaiting(intake)', () => {
  it('holds claims of one source, those that rest on an unread one first', () => {
    const lines = listAwaiting(makeIntake({ sources: [aSource(), second], claims: [anEvidence(), anEvidence({ id: 'e2', sources: ['s1', 's2'] }), aPosition({ sources: ['s2'] })] }));
    expect(lines.map(({ id, why }) => [id, why])).toEqual([['p1', 'Only s2, which was not read itself.'], ['e1', 'Only s1.']]);
  });
});

describe('listUndated(intake)', () => {
  it('holds sources without a date, with the reason', () => {
    const { published: _, ...undated } = aSource({ id: 's2', undated: 'A living page.' }) as { published: string };
    expect(listUndated(makeIntake({ sources: [aSource(), undated] })).map(({ id, why }) => [id, why])).toEqual([['s2', 'No date: A living page.']]);
  });
  it('holds dates of a year, at the field', () => {
    const [line, ...others] = listUndated(makeIntake({ incidents: [anIncident({ first: '2016' })] }));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ id: 'i1', why: '`first` is 2016.', file: 'content/incidents/i1.mdx', line: 11 });
  });
});

describe('listLongest(intake)', () => {
  it('holds sentences, longest first, each where it begins', () => {
    const lines = listLongest(makeIntake({ documents: { 'content/story/01-a.mdx': 'Two words. And here are five words.\n\nOne.' } }));
    expect(lines.map(({ what, why, line, column }) => [what, why, line, column])).toEqual([['And here are five words.', 'Words: 5.', 1, 12], ['Two words.', 'Words: 2.', 1, 1], ['One.', 'Words: 1.', 3, 1]]);
  });
});

describe('listChapters(intake)', () => {
  it('counts words, sources, figures and steps', () => {
    const intake = makeIntake({ documents: { 'content/story/01-a.mdx': 'Three small words.<Cite id="s1" />\n\n<Scene figure="x">\n\n<Step show="i1">\n\nTwo more.<Cite id="s1" />\n\n</Step>\n\n</Scene>' } });
    const [line] = listChapters({ ...intake, chapters: intake.documents.map((d) => ({ ...d, anchor: 'a', title: 'A chapter' })) });
    expect(line).toMatchObject({ what: 'A chapter', why: 'Words: 5. Minutes: 1. Sources: 1. Figures: 1. Steps: 1.', file: 'content/story/01-a.mdx' });
  });
});

describe('listUnused(intake)', () => {
  it('holds what nothing names, and not what a record or a text names', () => {
    const intake = makeIntake({ traces: [aTrace(), aTrace({ id: 't2' })], claims: [anEvidence({ disputedBy: ['p1'] }), aPosition()], documents: { 'content/story/01-a.mdx': '<Record id="m1">So</Record>' } });
    expect(ids(listUnused(intake))).toEqual(['t2', 'e1']);
  });
});

describe('listSince(intake, casefile)', () => {
  const before = makeIntake();
  const release = { date: '2026-11-23', corrections: [], removed: [], records: describePublished(before, casefileOf(before)) };
  it('holds nothing before the first release', () => expect(listSince(before, casefileOf(before))).toEqual([]));
  it('holds nothing while nothing has changed', () => expect(listSince({ ...before, release }, casefileOf(before))).toEqual([]));
  it('holds what is new, what says something else, and what is gone', () => {
    const after = { ...makeIntake({ moments: [aMoment({ label: 'Another report' }), aMoment({ id: 'm2' })], traces: [] }), release };
    expect(listSince(after, casefileOf(after)).map(({ id, what, why }) => [id, what, why])).toEqual([['m2', 'm2', 'New: moment.'], ['m1', 'm1', '`label` said “A report”, says “Another report”.'], [undefined, 't1', 'Gone: trace.']]);
  });
});
