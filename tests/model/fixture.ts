import type { z } from 'astro/zod';
import { actorSchema, traceSchema } from '../../src/model/actor.ts';
import type { Collections, Document, Intake } from '../../src/model/intake.ts';
import { claimSchema } from '../../src/model/claim.ts';
import { siteSchema, termSchema } from '../../src/model/entry.ts';
import { incidentSchema, type Incident } from '../../src/model/incident.ts';
import { indicatorSchema, SNAPSHOTS } from '../../src/model/indicator.ts';
import { momentSchema } from '../../src/model/moment.ts';
import type { Placed } from '../../src/model/problem.ts';
import { sourceSchema } from '../../src/model/source.ts';
import { readMdx } from '../../src/intake/mdx.ts';

const place = <T>(file: string, record: T, line: number): Placed<T> => ({ record, file, locate: (...path) => ({ line: line + path.length, column: 1 }) });
const placeAll = <T>(file: string, schema: z.ZodType<T>, items: readonly object[]): Placed<T>[] => items.map((item, i) => place(file, schema.parse(item), 10 * (i + 1)));

/** A source of 2017-04-24; say what differs. */
export const aSource = (over: object = {}): object => ({ id: 's1', title: 'A report', publisher: 'A firm', published: '2017-04-24', url: 'https://example.org/report', kind: 'report', language: 'en', reliability: 'B', read: 'read', ...over });
/** An incident of April 2016, disclosed in June; say what differs. */
export const anIncident = (over: object = {}): object => ({ id: 'i1', title: 'Somebody', label: 'Somebody', countries: ['US'], sector: 'government', kind: 'phishing', first: '2016-04', disclosed: '2016-06-14', outcome: 'None known.', tie: 'one firm', status: 'attributed', confidence: 'high', attributions: [{ who: 'A firm', role: 'firm', when: '2017-04-24', known: '2017-04-24', stance: 'asserts', says: 'It was the group.', sources: ['s1'] }], sources: ['s1'], ...over });
/** A piece of evidence between i1 and t1; say what differs. */
export const anEvidence = (over: object = {}): object => ({ kind: 'evidence', id: 'e1', known: '2017-04-24', text: 'They share an address.', who: 'A firm', sources: ['s1'], from: 'i1', to: 't1', basis: 'shared address', role: 'firm', strength: 'strong', relation: 'supports', confidence: 'high', ...over });
/** A position on the phishing; say what differs. */
export const aPosition = (over: object = {}): object => ({ kind: 'position', id: 'p1', known: '2017-04-24', text: 'It was the group.', who: 'A firm', sources: ['s1'], question: 'who-phished', claimant: 'A firm', role: 'firm', said: '2017-04-24', stance: 'asserts', ...over });
/** A trace; say what differs. */
export const aTrace = (over: object = {}): object => ({ id: 't1', kind: 'address', name: 'An address', label: 'An address', about: 'A machine.', sources: ['s1'], ...over });
/** A moment of 24 April 2017; say what differs. */
export const aMoment = (over: object = {}): object => ({ id: 'm1', thread: 'phishing', kind: 'report', happened: '2017-04-24', known: '2017-04-24', label: 'A report', text: 'A firm reported.', who: 'A firm', stance: 'asserts', confidence: 'high', sources: ['s1'], ...over });
/** A host known in April 2017; say what differs. */
export const anIndicator = (over: object = {}): object => ({ id: 'inf-1', indicator: '192.0.2[.]1', type: 'address', role: 'phishing host', incident: 'i1', operation: '', seen: '../2017-04', known: '2017-04-24', country: 'FR', basis: 'database then', provider: '', asn: '', confidence: 'high', source: 's1', note: '', watchlist: 'no', ...Object.fromEntries(SNAPSHOTS.map((s) => [s, 'FR'])), ...over });

interface Parts {
  sources?: object[];
  incidents?: object[];
  moments?: object[];
  claims?: object[];
  traces?: object[];
  actors?: object[];
  indicators?: object[];
  terms?: object[];
  /** MDX files by path. */
  documents?: Record<string, string>;
}

/** What would have been read from a small, sound content/; each list replaces the sound one. */
export function makeIntake(parts: Parts = {}): Intake {
  const documents = Object.entries(parts.documents ?? {}).map(([file, text]): Document => {
    const { tags, passages, paragraphs } = readMdx(text, file);
    return { id: file.replace(/^.*\/|\.mdx$/g, ''), file, tags, passages, paragraphs };
  });
  const incidents = (parts.incidents ?? [anIncident()]).map((item, i) => {
    const { id, ...rest } = item as { id: string };
    return place<Incident>(`content/incidents/${id}.mdx`, { ...incidentSchema.parse(rest), id }, 10 * (i + 1));
  });
  const collections: Collections = {
    sources: placeAll('content/sources.yaml', sourceSchema, parts.sources ?? [aSource()]),
    incidents,
    moments: placeAll('content/chronicle.yaml', momentSchema, parts.moments ?? [aMoment()]),
    claims: placeAll('content/claims.yaml', claimSchema, parts.claims ?? [anEvidence(), aPosition()]),
    actors: placeAll('content/actors.yaml', actorSchema, parts.actors ?? []),
    traces: placeAll('content/traces.yaml', traceSchema, parts.traces ?? [aTrace()]),
    indicators: placeAll('content/indicators.csv', indicatorSchema, parts.indicators ?? [anIndicator()]),
    watchlist: [],
    locations: [],
    terms: placeAll('content/glossary.yaml', termSchema, parts.terms ?? []),
    errors: [],
    corrections: [],
    redirects: [],
    figures: [],
  };
  const site = siteSchema.parse({ title: 'T.', headline: 'A headline', standfirst: 'Two sentences.', description: 'D.', byline: 'By.', address: 'https://example.org', base: '/', language: 'en', published: '2026-11-23', updated: '2026-11-23', days: [{ day: '2017-04-24', label: 'first' }, { day: '2026-11-23', label: 'today' }] });
  return { problems: [], unreadable: false, failed: new Set(), texts: new Map(Object.entries(parts.documents ?? {})), collections, chapters: [], method: { id: 'method', file: 'content/method.mdx', tags: [], passages: [], paragraphs: [], title: 'Method' }, documents, site: place('content/site.yaml', site, 1), words: place('content/words.yaml', {}, 1), release: undefined };
}
