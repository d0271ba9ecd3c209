// Covers what the real record promises as a whole. That each record is sound is asked by npm run check, which a build runs first.
import { describe, expect, it } from 'vitest';
import { asOf } from '../../src/model/asof.ts';
import type { Casefile } from '../../src/model/casefile.ts';
import { ASKS, CHAIN_ENDS, findChain, showsTrace, type ChainOptions } from '../../src/model/chain.ts';
import { isKnownBy, parseWhen } from '../../src/model/when.ts';
import { loadRecord } from '../record.ts';

const record = loadRecord();
const days = record.site.days.map(({ day }) => day);
const wordsOf = (value: object): string => JSON.stringify({ ...value, byId: undefined, documents: record.documents.map((d) => d.passages) });

describe('the record', () => {
  it('holds at least what the story leans on', () => {
    const least = { incidents: 68, moments: 100, evidence: 137, positions: 45, indicators: 398, watchlist: 876, terms: 25, sources: 180 } as const;
    for (const [name, n] of Object.entries(least)) expect(record[name as keyof typeof least].length, name).toBeGreaterThanOrEqual(n);
  });
  it('keeps our own matches told apart from what others published', () => {
    const derived = record.evidence.filter((e) => e.derived);
    expect(derived.length).toBeGreaterThan(0);
    for (const e of derived) expect(e.who, e.id).toMatch(/this record|our own/i);
  });
  it('never files what was said of the leak under the phishing', () => {
    const phishing = record.incidents.find((i) => i.id === 'macron-phishing-2017')!;
    expect(phishing.disputes.filter((d) => /Poupard/.test(d.who) && !isKnownBy(d.known, parseWhen('2017-05-01')))).toEqual([]);
  });
  it('does not name the person in the files’ metadata', () => expect(wordsOf(record)).not.toMatch(/Rosh[k]a/i));
  it('quotes nobody at length: a title as published, else fewer than eight words', () => {
    const quotes = [...wordsOf({ ...record, sources: undefined }).matchAll(/“([^”]{1,400})”/g)].map((m) => m[1]!);
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((q) => q.split(/\s+/).length >= 8)).toEqual([]);
  });
  it('says of a claim that rests on unread sources alone that it does', () => {
    const read = new Map(record.sources.map((s) => [s.id, s.read]));
    expect(record.evidence.filter((e) => e.sources.every((id) => read.get(id) === 'not-read') && e.caveat === undefined).map((e) => e.id)).toEqual([]);
  });
});

describe('the record on each named day', () => {
  it('only ever grows, up to all of it', () => {
    const sizes = days.map((day) => asOf(record, day)).map((c) => [c.incidents.length, c.moments.length, c.evidence.length, c.positions.length, c.indicators.length]);
    for (const [i, size] of sizes.entries()) if (i > 0) size.forEach((n, k) => expect(n).toBeGreaterThanOrEqual(sizes[i - 1]![k]!));
    expect(sizes.at(-1)).toEqual([record.incidents.length, record.moments.length, record.evidence.length, record.positions.length, record.indicators.length]);
  });
  it('has on 25 April 2017 no leak, no charge, and no position on who leaked', () => {
    const { incidents, positions } = asOf(record, parseWhen('2017-04-25'));
    expect(incidents.some((i) => i.id === 'macron-leaks-2017')).toBe(false);
    expect(incidents.flatMap((i) => i.attributions).filter((a) => a.role === 'court')).toEqual([]);
    expect(positions.some((p) => p.question === 'who-leaked')).toBe(false);
  });
  it('knows on 25 April 2017 one firm’s word on the phishing, and others who left it open', () => {
    const phishing = asOf(record, parseWhen('2017-04-25')).incidents.find((i) => i.id === 'macron-phishing-2017')!;
    expect(phishing.attributions.every((a) => a.who.includes('Trend Micro') || a.stance === 'leaves open')).toBe(true);
    expect(phishing.tie).toBe('one firm');
  });
});

describe('the strongest chain in the record', () => {
  const [phishing, leak] = CHAIN_ENDS;
  const path = (from: string, to: string, options: ChainOptions, casefile = record): string | undefined => findChain(casefile, from, to, options)?.hops.map((hop) => hop.to).join(' ');
  it('leads from no breach to the phishing or the leak by technical traces: only statements join Paris', () => {
    for (const to of CHAIN_ENDS) expect(record.incidents.filter(({ id }) => path(id, to, { technical: true, contested: true })).map(({ id }) => id), to).toEqual([]);
  });
  it('leads from the Democrats to the phishing over court papers and a unit that was named for both', () => {
    expect(path('dnc-2016', phishing, {})).toBe(`person-badin wada-2016 gru-26165 ${phishing}`);
  });
  it('led from the Democrats to the phishing, on the day of the report, by one firm’s word and no trace', () => {
    const then = asOf(record, parseWhen('2017-04-25'));
    const { hops } = findChain(then, 'dnc-2016', phishing)!;
    expect(hops.map(({ claim }) => [claim.who.includes('Trend Micro'), claim.strength, showsTrace(then, claim)])).toEqual([[true, 'moderate', false]]);
  });
  it('leads from TV5Monde by statements only', () => {
    expect(path('tv5monde-2015', phishing, { technical: true, contested: true })).toBeUndefined();
    expect(findChain(record, 'tv5monde-2015', phishing)!.hops.some((hop) => !showsTrace(record, hop.claim))).toBe(true);
  });
  it('leads nowhere from breaches that nobody has linked, and never over a refuted link', () => {
    expect(path('root9b-banks-2015', phishing, { contested: true })).toBeUndefined();
    for (const { id } of record.incidents) for (const to of CHAIN_ENDS) for (const ask of ASKS) for (const { claim } of findChain(record, id, to, ask)?.hops ?? []) {
      expect([claim.relation, claim.strength === 'refuted', claim.strength === 'contested' && !ask.contested, ask.technical && !showsTrace(record, claim)], claim.id).toEqual(['supports', false, false, false]);
    }
  });
  it('is of its day: on 25 April 2017 fewer breaches are tied to the phishing, and none to the leak', () => {
    const then = asOf(record, parseWhen('2017-04-25'));
    const tied = (casefile: Casefile): number => casefile.incidents.filter(({ id }) => path(id, phishing, {}, casefile)).length;
    expect(tied(then)).toBeGreaterThan(0);
    expect(tied(then)).toBeLessThan(tied(record));
    expect(path('tv5monde-2015', phishing, {}, then)).toBeUndefined();
    expect(then.incidents.filter(({ id }) => path(id, leak, { contested: true }, then))).toEqual([]);
  });
  it('passes, on each named day, only what was public', () => {
    for (const day of days) {
      const then = asOf(record, day);
      for (const { id } of then.incidents) for (const { claim, to } of findChain(then, id, phishing, { contested: true })?.hops ?? []) {
        expect(isKnownBy(claim.known, day), claim.id).toBe(true);
        expect(then.byId.has(to), `${to} on ${day.edtf}`).toBe(true);
      }
    }
  });
  it('joins Berlin and Washington by strong traces alone', () => expect(findChain(record, 'bundestag-2015', 'dnc-2016', { technical: true })?.weakest.claim.strength).toBe('strong'));
});
