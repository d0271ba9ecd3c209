import type { z } from 'astro/zod';
import { actorSchema, traceSchema } from '../../src/model/actor.ts';
import { chapterSchema } from '../../src/model/chapter.ts';
import { evidenceSchema, positionSchema } from '../../src/model/claim.ts';
import { correctionSchema, errorSchema, redirectSchema, termSchema } from '../../src/model/entry.ts';
import { incidentSchema } from '../../src/model/incident.ts';
import { momentSchema } from '../../src/model/moment.ts';
import { sourceSchema } from '../../src/model/source.ts';
import type { RecordName } from '../schemas.ts';

/** A record as it is being written: values as an editor types them, lists of them, and records within. */
export type Draft = Record<string, unknown>;

/** A kind of record that can be begun by npm run new. */
export interface Kind {
  /** What it is, in a line. */
  readonly about: string;
  readonly schema: z.ZodType & { readonly shape: Record<string, z.ZodType> };
  readonly record: RecordName;
  /** The list it is added to; none where it is a file of its own. */
  readonly list?: string;
  /** That list has the newest first. */
  readonly isNewestFirst?: boolean;
  /** Its own file. */
  readonly file?: (id: string) => string;
  /** What its text is called: the words below the front matter. */
  readonly body?: string;
  /** An id that says what it is, from what is known of it; `ids` are taken. Absent where only the editor can know it. */
  readonly propose?: (draft: Draft, ids: ReadonlySet<string>) => string;
  /** Fields that what was answered leaves no room for. */
  readonly idle?: (draft: Draft) => readonly string[];
}

/** Small letters, digits and hyphens. */
export function slug(text: unknown): string {
  return String(text ?? '').normalize('NFD').replaceAll(/[\u0300-\u036f’']/g, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** The first words of a sentence, for a name. */
const short = (text: unknown): string => slug(text).split('-').slice(0, 6).join('-');

const dated = (name: unknown, date: unknown): string => [slug(name), slug(String(date ?? '').replace(/T.*/, '').split('/').at(-1))].filter(Boolean).join('-');

/** The number after the highest that an id of this pattern has, with as many digits as `width`. */
function nextNumber(ids: ReadonlySet<string>, pattern: RegExp, width: number): string {
  const numbers = [...ids].map((id) => Number(pattern.exec(id)?.[1] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(width, '0');
}

const evidence: Kind = { about: 'one published reason to link two records', schema: evidenceSchema, record: 'evidence', list: 'content/claims.yaml', propose: (_, ids) => `e${nextNumber(ids, /^e(\d+)$/, 2)}`, idle: () => ['kind'] };
const position: Kind = {
  about: 'where somebody stands on one of the four questions', schema: positionSchema, record: 'position', list: 'content/claims.yaml',
  propose: (d) => `p-${dated(d['claimant'], d['said'])}`,
  idle: (d) => ['kind', ...(d['confidence'] === undefined ? ['confidenceOf'] : [])],
};

/** The two kinds of claim: `kind` says which. */
export const CLAIMS: Readonly<Record<string, Kind>> = { evidence, position };

/** What npm run new can begin. A claim is one of `CLAIMS`. */
export const KINDS: Readonly<Record<string, Kind>> = {
  incident: { about: 'a breach or operation, with a page of its own', schema: incidentSchema, record: 'incident', file: (id) => `content/incidents/${id}.mdx`, body: 'account', propose: (d) => dated(d['label'], String(d['first'] ?? '').slice(-10).replace(/^.*?(\d{4}).*$/, '$1')) },
  source: {
    about: 'something published that can be cited', schema: sourceSchema, record: 'source', list: 'content/sources.yaml',
    propose: (d) => dated(d['publisher'], d['published'] ?? 'undated'),
    idle: (d) => [...(d['published'] === undefined ? [] : ['undated']), ...(d['url'] === undefined ? [] : ['withheld'])],
  },
  claim: { ...evidence, about: 'who says what: evidence that links two records, or a position' },
  moment: { about: 'a row of the campaign’s chronicle', schema: momentSchema, record: 'moment', list: 'content/chronicle.yaml', propose: (d) => dated(d['label'], d['happened']), idle: (d) => (d['disputed'] === undefined ? ['disputedKnown'] : []) },
  actor: { about: 'a group, unit, service, state, persona or tool', schema: actorSchema, record: 'actor', list: 'content/actors.yaml', propose: (d) => slug(d['label']) },
  trace: { about: 'a thing found that can turn up in more than one incident', schema: traceSchema, record: 'trace', list: 'content/traces.yaml', propose: (d) => slug(d['label']) },
  term: { about: 'a word that a reader may not know', schema: termSchema, record: 'term', list: 'content/glossary.yaml', propose: (d) => slug(d['term']) },
  error: { about: 'an error that others repeat', schema: errorSchema, record: 'error', list: 'content/errors.yaml', propose: (d) => short(d['often']) },
  correction: {
    about: 'what was changed after publication, and why', schema: correctionSchema, record: 'correction', list: 'content/corrections.yaml', isNewestFirst: true,
    propose: (d) => dated((d['records'] as string[] | undefined)?.[0] ?? d['kind'], d['date']),
    idle: (d) => (d['kind'] === 'publication' ? ['records', 'reason', 'before', 'after'] : []),
  },
  removal: { about: 'what became of a record that was published and then taken out', schema: redirectSchema, record: 'redirect', list: 'content/redirects.yaml' },
  chapter: { about: 'a chapter of the story', schema: chapterSchema, record: 'chapter', file: (id) => `content/story/${id}.mdx`, body: 'text', propose: (d, ids) => `${nextNumber(ids, /^(\d\d)-/, 2)}-${slug(d['short'] ?? d['title'])}` },
};
