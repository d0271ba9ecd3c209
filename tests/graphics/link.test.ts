// Not covered: which claims the record holds (tests/content), how what joins them is drawn (evidence.test.ts).
import { describe, expect, it } from 'vitest';
import { indexRecords, type Casefile } from '../../src/model/casefile.ts';
import type { Evidence } from '../../src/model/claim.ts';
import { bestOf, findCarriers, isContested, weakerOf } from '../../src/graphics/link.ts';
import { weaveStrands } from '../../src/graphics/strand.ts';
import { parseWhen } from '../../src/model/when.ts';

const incident = (id: string, first: string): unknown => ({ id, label: id, first: parseWhen(first) });
const claim = (id: string, from: string, to: string, more: object = {}): unknown => ({ id, kind: 'evidence', from, to, basis: 'shared certificate', strength: 'strong', relation: 'supports', derived: false, disputedBy: [], known: parseWhen('2016'), ...more });

function makeCasefile(evidence: unknown[]): Casefile {
  const lists = { sources: [], moments: [], positions: [], indicators: [], watchlist: [], locations: [], terms: [], errors: [], corrections: [], figures: [], chapters: [], documents: [], asOf: undefined };
  return indexRecords({
    ...lists, evidence,
    incidents: [incident('berlin', '2015'), incident('washington', '2016'), incident('paris', '2017')],
    traces: [{ id: 'cert', kind: 'certificate' }, { id: 'fair', kind: 'target' }],
    actors: [{ id: 'tool', kind: 'tool' }, { id: 'unit', kind: 'unit' }],
  } as never);
}

const strandsOf = (...evidence: unknown[]): string[] => weaveStrands(makeCasefile(evidence)).strands.map(({ id, stops, weakest }) => `${id}: ${stops.map((stop) => `${stop.node} (${stop.claim.id})`).join(', ')}; ${weakest}`);

describe('findCarriers(casefile)', () => {
  const find = (...evidence: unknown[]): object => Object.fromEntries([...findCarriers(makeCasefile(evidence))].map(([id, places]) => [id, Object.fromEntries([...places].map(([place, claims]) => [place, claims.map((c) => c.id).join(' ')]))]));

  it('gives each place in which a trace or a tool was found, whichever end a claim begins at, with the claims in the order in which they became known', () => {
    expect(find(claim('e3', 'cert', 'washington'), claim('e2', 'cert', 'berlin', { known: parseWhen('2015') }), claim('e1', 'berlin', 'cert'), claim('e4', 'tool', 'fair'))).toEqual({ cert: { berlin: 'e2 e1', washington: 'e3' }, tool: { fair: 'e4' } });
  });
  it('takes no unit for a thing that was found, since who is named for a breach is a statement', () => {
    expect(find(claim('e1', 'unit', 'berlin'), claim('e2', 'unit', 'washington'))).toEqual({});
  });
  it('does not take a claim that disputes for one that finds', () => {
    expect(find(claim('e1', 'cert', 'berlin', { relation: 'disputes' }))).toEqual({});
  });
});

describe('weaveStrands(casefile)', () => {
  it('joins the incidents in which the same trace was found, in order of time', () => {
    expect(strandsOf(claim('e2', 'cert', 'washington'), claim('e3', 'paris', 'cert'), claim('e1', 'cert', 'berlin'))).toEqual(['cert: berlin (e1), washington (e2), paris (e3); strong']);
  });
  it('is as weak as its weakest stop, and takes the best of two claims at one', () => {
    expect(strandsOf(claim('e1', 'cert', 'berlin', { strength: 'weak' }), claim('e2', 'cert', 'berlin'), claim('e3', 'cert', 'washington', { strength: 'moderate' }))).toEqual(['cert: berlin (e2), washington (e3); moderate']);
  });
  it('joins nothing by an incident and a target that is none, by a unit that was named for both, or by a claim that disputes', () => {
    expect(strandsOf(claim('e1', 'cert', 'berlin'), claim('e2', 'cert', 'fair'), claim('e3', 'unit', 'berlin'), claim('e4', 'unit', 'washington'), claim('e5', 'tool', 'berlin'), claim('e6', 'tool', 'washington', { relation: 'disputes' }))).toEqual([]);
  });
  it('keeps a claim that says directly that two belong together apart from what was found', () => {
    const { strands, kin } = weaveStrands(makeCasefile([claim('e1', 'paris', 'washington', { basis: 'same-actor statement', strength: 'weak' })]));
    expect([strands, kin.map((c) => c.id)]).toEqual([[], ['e1']]);
  });
});

describe('isContested(claim)', () => {
  it.each([[{ strength: 'contested' }, true], [{ strength: 'refuted' }, true], [{ disputedBy: ['e9'] }, true], [{ relation: 'qualifies' }, true], [{ derived: true }, false], [{ strength: 'weak' }, false]])('of %j is %s', (more, is) => {
    expect(isContested(claim('e1', 'tool', 'berlin', more) as Evidence)).toBe(is);
  });
});

describe('bestOf(claims), weakerOf(x, y)', () => {
  it('give the strongest of several that say the same, and the weaker of two that must both hold', () => {
    expect(bestOf([claim('e1', 'a', 'b', { strength: 'weak' }), claim('e2', 'a', 'b', { strength: 'moderate' })] as Evidence[])).toBe('moderate');
    expect(weakerOf('strong', 'contested')).toBe('contested');
  });
});
