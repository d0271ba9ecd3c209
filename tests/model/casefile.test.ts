// Covers what joins records: ids, references, dates, safety, components in MDX. Single records are asked in tests/broken.
import { describe, expect, it } from 'vitest';
import { assembleCasefile, examineContent } from '../../src/model/casefile.ts';
import { evidenceOf } from '../../src/model/related.ts';
import { ProblemsError, suggestName } from '../../src/model/problem.ts';
import { aMoment, anEvidence, anIncident, anIndicator, aPosition, aSource, makeIntake } from './fixture.ts';

const problemsOf = (parts: Parameters<typeof makeIntake>[0], stages = {}): string[] => examineContent(makeIntake(parts), stages).problems.map((p) => `${p.file}: ${p.what} | ${p.remedy}`);
const mdx = (body: string): Record<string, string> => ({ 'content/story/01-a.mdx': `---\ntitle: A\n---\n\n${body}\n` });

describe('assembleCasefile(intake)', () => {
  it('finds nothing wrong with a sound record', () => expect(problemsOf({})).toEqual([]));
  it('throws all problems at once, each with file, line and remedy', () => {
    const make = (): unknown => assembleCasefile(makeIntake({ moments: [aMoment({ sources: ['s2'] })], claims: [anEvidence({ from: 'i2' }), aPosition()] }));
    expect(make).toThrow(ProblemsError);
    expect(make).toThrow(/chronicle\.yaml:12:1 {2}names a source.*"s2"\n {4}Did you mean "s1"\? If its id was changed, replace the old one everywhere in content\/\.\n[\s\S]*claims\.yaml:11:1/);
  });
  it('sorts every list, whatever the order of the files', () => {
    const parts = { incidents: [anIncident({ id: 'b', first: '2016' }), anIncident({ id: 'i1', first: '2015' }), anIncident({ id: 'a', first: '2016' })] };
    expect(assembleCasefile(makeIntake(parts)).incidents.map((i) => i.id)).toEqual(['i1', 'a', 'b']);
  });
  it('indexes evidence by both of its ends', () => {
    const casefile = assembleCasefile(makeIntake());
    expect([evidenceOf(casefile, 'i1'), evidenceOf(casefile, 't1')].map((e) => e.length)).toEqual([1, 1]);
  });
});

describe('a record that could not be read', () => {
  it('is not said to be missing from what names it, nor what it cites to be cited nowhere', () => {
    const documents = mdx('<Scene figure="map">\n\n<Step show="e9 i1" focus="europe">\n\nA.\n\n</Step>\n\n</Scene>');
    const intake = { ...makeIntake({ sources: [aSource(), aSource({ id: 's9' })], documents }), failed: new Set(['e9']) };
    const found = examineContent(intake, { map: { holds: () => new Set<string>(), places: () => [] } }).problems.map((p) => p.what);
    expect(found.filter((what) => /<Step>|cited nowhere/.test(what))).toEqual([]);
    expect(examineContent({ ...intake, failed: new Set() }, { map: { holds: () => new Set<string>(), places: () => [] } }).problems.filter((p) => /<Step>|cited nowhere/.test(p.what))).toHaveLength(4);
  });
});

describe('a problem is reported for', () => {
  it.each<[string, Parameters<typeof makeIntake>[0], RegExp]>([
    ['an id that two records share', { moments: [aMoment({ id: 'i1' })] }, /the id "i1" is taken/],
    ['a dangling source', { traces: [{ id: 't1', kind: 'address', name: 'An address', label: 'An address', about: 'A machine.', sources: ['nowhere'] }] }, /names a source/],
    ['a dangling end of a claim', { claims: [anEvidence({ to: 't2' })] }, /names an incident, actor or trace .*"t2" \| Did you mean "t1"\?/],
    ['a dangling dispute', { claims: [anEvidence({ disputedBy: ['e9'] }), aPosition()] }, /names a claim .*"e9"/],
    ['a dangling incident of a moment', { moments: [aMoment({ incidents: ['i9'] })] }, /names an incident .*"i9"/],
    ['a source that nothing cites', { sources: [aSource(), aSource({ id: 'unused' })] }, /the source "unused" is cited nowhere/],
    ['a claim known before any of its sources', { claims: [anEvidence({ known: '2017-04-23' }), aPosition()] }, /known 2017-04-23, before any of its sources/],
    ['a moment known before any of its sources', { moments: [aMoment({ known: '2017-04' }), aMoment({ id: 'm2', known: '2016' })] }, /known 2016, before/],
    ['an end before its beginning', { incidents: [anIncident({ last: '2016-03' })] }, /ends \(2016-03\) before it begins/],
    ['a disclosure before the beginning', { incidents: [anIncident({ disclosed: '2015' })] }, /disclosed \(2015\) before it began/],
    ['a position known before it was said', { claims: [anEvidence(), aPosition({ said: '2017-05-01' })] }, /known \(2017-04-24\) before it was said/],
    ['a country without its basis', { indicators: [anIndicator({ basis: '' })] }, /country without its basis/],
    ['a live address in a text', { documents: mdx('At 192.0.2.1 it stood.') }, /live address or domain: 192\.0\.2\[\.\]1/],
    ['a live domain in a text', { indicators: [anIndicator({ indicator: 'login[.]example' })], documents: mdx('At www.login.example it stood.') }, /live address or domain: www\.login\[\.\]example/],
    ['a link to leaked files', { documents: mdx('[files](https://wikileaks.org/macron-emails/)') }, /links to leaked files/],
    ['a source that leads to leaked files', { sources: [aSource({ url: 'https://pastebin.com/x' })] }, /links to leaked files/],
    ['an unknown component', { documents: mdx('A.<Site id="s1" />') }, /unknown component <Site> \| Did you mean <Cite>\?/],
    ['an unknown attribute', { documents: mdx('A.<Cite id="s1" n="1" />') }, /unknown attribute "n"/],
    ['a missing attribute', { documents: mdx('A.<Cite />') }, /<Cite> has no id/],
    ['a citation of nothing', { documents: mdx('A.<Cite id="s1 s2" />') }, /names a source that is not there: "s2"/],
    ['a term that is not in the glossary', { documents: mdx('<Term id="phish">x</Term>') }, /names a term/],
    ['a count of an unknown field', { documents: mdx('<Count of="incidents" where="colour=red" />') }, /unknown field: "colour"/],
    ['a count of an unknown list', { documents: mdx('<Count of="bears" />') }, /unknown list: "bears"/],
    ['a step outside a scene', { documents: mdx('<Step show="i1">\n\nA.\n\n</Step>') }, /outside a <Scene>/],
  ])('%s', (_, parts, expected) => expect(problemsOf(parts).join('\n')).toMatch(expected));

  it('a step that names a record or a place that its figure does not have', () => {
    const stages = { map: { holds: () => new Set(['i1']), places: () => ['world', 'europe'] } };
    const found = problemsOf({ documents: mdx('<Scene figure="map">\n\n<Step show="i1 m1" focus="europa">\n\nA.\n\n</Step>\n\n</Scene>') }, stages).join('\n');
    expect(found).toMatch(/shows "m1", which the figure "map" does not have/);
    expect(found).toMatch(/turns to "europa".*Did you mean "europe"\?/);
    expect(found).not.toMatch(/shows "i1"/);
  });
});

describe('suggestName(wanted, known)', () => {
  it('finds the nearest spelling, and a longer name that begins so', () => expect([suggestName('dnc-2061', ['dnc-2016', 'dccc-2016']), suggestName('crowdstrike-2016', ['crowdstrike-2016-06-15'])]).toEqual(['dnc-2016', 'crowdstrike-2016-06-15']));
  it('keeps quiet when nothing is near', () => expect(suggestName('poodle', ['dnc-2016'])).toBeUndefined());
});
