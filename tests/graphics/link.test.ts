// Not covered: which claims the record holds (tests/content), how links are drawn (evidence.test.ts).
import { describe, expect, it } from 'vitest';
import { indexRecords, type Casefile } from '../../src/model/casefile.ts';
import { deriveLinks, linksBetween } from '../../src/graphics/link.ts';
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

describe('deriveLinks(casefile)', () => {
  it('joins two incidents in which the same trace was found, and keeps both claims', () => {
    const [link, ...more] = deriveLinks(makeCasefile([claim('e2', 'cert', 'washington'), claim('e1', 'cert', 'berlin')]));
    expect(more).toEqual([]);
    expect(link).toMatchObject({ a: 'berlin', b: 'washington', via: 'cert', weakest: 'strong', technical: true, derived: false, contested: false });
    expect(link!.claims.map((c) => c.id)).toEqual(['e1', 'e2']);
  });

  it('joins each pair of the three in which a trace was found', () => {
    const links = deriveLinks(makeCasefile([claim('e1', 'cert', 'berlin'), claim('e2', 'cert', 'washington'), claim('e3', 'paris', 'cert')]));
    expect(links.map((l) => `${l.a} ${l.b}`)).toEqual(['berlin washington', 'berlin paris', 'washington paris']);
  });

  it('is as weak as the weaker of its two ends, and takes the better of two claims on one end', () => {
    const [link] = deriveLinks(makeCasefile([claim('e1', 'cert', 'berlin', { strength: 'weak' }), claim('e2', 'cert', 'berlin'), claim('e3', 'cert', 'washington', { strength: 'moderate' })]));
    expect(link!.weakest).toBe('moderate');
    expect(link!.claims).toHaveLength(3);
  });

  it('makes a link without a trace from a direct claim', () => {
    const [link] = deriveLinks(makeCasefile([claim('e1', 'paris', 'washington', { basis: 'same-actor statement', strength: 'weak' })]));
    expect(link).toMatchObject({ a: 'washington', b: 'paris', via: undefined, weakest: 'weak', technical: false });
    expect(link!.claims).toHaveLength(1);
  });

  it('says so when a claim is contested, disputed by another, or our own match', () => {
    const at = (more: object): unknown[] => [claim('e1', 'tool', 'berlin', more), claim('e2', 'tool', 'washington')];
    expect(deriveLinks(makeCasefile(at({ strength: 'contested' })))[0]!.contested).toBe(true);
    expect(deriveLinks(makeCasefile(at({ disputedBy: ['e9'] })))[0]!.contested).toBe(true);
    expect(deriveLinks(makeCasefile(at({ derived: true })))[0]).toMatchObject({ contested: false, derived: true });
  });

  it('does not join two incidents because the same unit was named for both', () => {
    expect(deriveLinks(makeCasefile([claim('e1', 'unit', 'berlin'), claim('e2', 'unit', 'washington')]))).toEqual([]);
  });

  it('does not take a claim that disputes for one that joins', () => {
    expect(deriveLinks(makeCasefile([claim('e1', 'cert', 'berlin'), claim('e2', 'cert', 'washington', { relation: 'disputes' })]))).toEqual([]);
  });

  it('makes no link to a target that is no incident', () => {
    expect(deriveLinks(makeCasefile([claim('e1', 'cert', 'berlin'), claim('e2', 'cert', 'fair')]))).toEqual([]);
  });
});

describe('linksBetween(links, x, y)', () => {
  it('finds the links of a pair in either order', () => {
    const links = deriveLinks(makeCasefile([claim('e1', 'cert', 'berlin'), claim('e2', 'cert', 'washington')]));
    expect(linksBetween(links, 'washington', 'berlin')).toEqual(linksBetween(links, 'berlin', 'washington'));
    expect(linksBetween(links, 'berlin', 'paris')).toEqual([]);
  });
});
