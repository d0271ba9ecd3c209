// Covers the strongest chain on small records, and what the real record answers for Berlin and Washington.
import { describe, expect, it } from 'vitest';
import { findChain } from '../../src/model/chain.ts';
import type { Casefile } from '../../src/model/casefile.ts';

const link = (id: string, from: string, to: string, strength = 'strong', over: object = {}): object => ({ id, from, to, strength, basis: 'shared code', relation: 'supports', ...over });
// Only the evidence is looked at.
const record = (...evidence: object[]): Casefile => ({ evidence }) as unknown as Casefile;
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
    const casefile = record(link('e1', 'a', 'z', 'strong', { basis: 'indictment' }), link('e2', 'a', 'z', 'weak'));
    expect([ids(casefile), ids(casefile, { technical: true })]).toEqual(['e1', 'e2']);
  });
  it('does not depend on the order of the record', () => {
    const links = [link('e9', 'a', 'b'), link('e8', 'b', 'z'), link('e2', 'a', 'c'), link('e3', 'c', 'z')];
    expect(ids(record(...links))).toBe(ids(record(...links.toReversed())));
  });
  it('gives nothing where nothing joins the two', () => expect(ids(record(link('e1', 'a', 'b')))).toBeUndefined());
});
