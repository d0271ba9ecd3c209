// Covers the strongest chain on small records. What the real record answers is asked in tests/content/record.test.ts.
import { describe, expect, it } from 'vitest';
import { ASKS, findChain, showsTrace } from '../../src/model/chain.ts';
import type { Casefile } from '../../src/model/casefile.ts';
import type { Evidence } from '../../src/model/claim.ts';

const link = (id: string, from: string, to: string, strength = 'strong', over: object = {}): object => ({ id, from, to, strength, basis: 'shared code', relation: 'supports', ...over });
// Only the evidence is looked at, and which records there are.
const SORTS: Readonly<Record<string, object>> = { a: { sort: 'incident' }, z: { sort: 'incident' }, group: { sort: 'actor', record: { kind: 'group' } }, tool: { sort: 'actor', record: { kind: 'tool' } } };
const byId = new Map(['a', 'b', 'c', 'd', 'e', 'f', 'z', 'group', 'tool'].map((id) => [id, SORTS[id] ?? { sort: 'trace' }]));
const record = (...evidence: object[]): Casefile => ({ evidence, byId }) as unknown as Casefile;
const ids = (casefile: Casefile, options = {}): string | undefined => findChain(casefile, 'a', 'z', options)?.hops.map((h) => h.claim.id).join(' ');

describe('findChain(casefile, from, to)', () => {
  it('takes the way whose weakest link is strongest, however long', () => expect(ids(record(link('e1', 'a', 'z', 'weak'), link('e2', 'a', 'b'), link('e3', 'b', 'c', 'moderate'), link('e4', 'c', 'z')))).toBe('e2 e3 e4'));
  it('takes the shortest of equals, then the first by id', () => expect(ids(record(link('e9', 'a', 'b'), link('e8', 'b', 'z'), link('e2', 'a', 'c'), link('e3', 'c', 'z'), link('e4', 'a', 'd'), link('e5', 'd', 'e'), link('e6', 'e', 'z')))).toBe('e2 e3'));
  it('walks a link from either end, and takes the strongest of parallel claims', () => expect(ids(record(link('e1', 'z', 'a', 'weak'), link('e2', 'z', 'a', 'moderate')))).toBe('e2'));
  it('names its weakest hop', () => expect(findChain(record(link('e1', 'a', 'b'), link('e2', 'b', 'z', 'weak')), 'a', 'z')?.weakest.claim.id).toBe('e2'));
  it('never takes a refuted link, and a contested one only if asked', () => {
    const casefile = record(link('e1', 'a', 'z', 'refuted'), link('e2', 'a', 'z', 'contested'));
    expect([ids(casefile), ids(casefile, { contested: true })]).toEqual([undefined, 'e2']);
  });
  it('does not take a claim that qualifies or disputes for one that joins', () => expect(ids(record(link('e1', 'a', 'z', 'strong', { relation: 'qualifies' })))).toBeUndefined());
  it('keeps to technical traces if asked', () => {
    const casefile = record(link('e1', 'a', 'z', 'strong', { basis: 'indictment' }), link('e2', 'a', 'b', 'weak'), link('e3', 'b', 'z'));
    expect([ids(casefile), ids(casefile, { technical: true })]).toEqual(['e1', 'e2 e3']);
  });
  it('goes through no record that the casefile does not hold', () => expect(ids(record(link('e1', 'a', 'later'), link('e2', 'later', 'z'), link('e3', 'a', 'z', 'weak')))).toBe('e3'));
  it('does not depend on the order of the record', () => {
    const links = [link('e9', 'a', 'b'), link('e8', 'b', 'z'), link('e2', 'a', 'c'), link('e3', 'c', 'z')];
    expect(ids(record(...links))).toBe(ids(record(...links.toReversed())));
  });
  it('gives nothing where nothing joins the two', () => expect(ids(record(link('e1', 'a', 'b')))).toBeUndefined());
});

describe('ASKS', () => {
  it('count more, the later they stand: technical traces, contested ones too, then what is said', () => {
    const casefile = record(link('e1', 'a', 'b', 'contested'), link('e2', 'b', 'z'), link('e3', 'a', 'c', 'weak', { basis: 'testimony' }), link('e4', 'c', 'z'));
    expect(ASKS.map((ask) => ids(casefile, ask))).toEqual([undefined, 'e1 e2', 'e3 e4', 'e3 e4']);
  });
});

describe('showsTrace(casefile, claim)', () => {
  const on = (from: string, to: string, basis: string): boolean => showsTrace(record(), link('e1', from, to, 'strong', { basis }) as Evidence);
  it('holds of what was found on machines and in records, where the record has it', () => expect([on('a', 'b', 'shared certificate'), on('b', 'c', 'code artefact'), on('tool', 'z', 'shared code')]).toEqual([true, true, true]));
  it('does not hold of somebody’s word that two breaches share a trace', () => expect(on('a', 'z', 'shared infrastructure')).toBe(false));
  it('does not hold of who is named, whatever it rests on', () => expect([on('group', 'a', 'shared code'), on('tool', 'group', 'shared tool')]).toEqual([false, false]));
  it('does not hold of what is said, charged or reported', () => expect(['indictment', 'government attribution', 'tradecraft', 'shared person'].filter((basis) => on('a', 'b', basis))).toEqual([]));
});
