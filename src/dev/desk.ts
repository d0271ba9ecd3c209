import type { Casefile } from '../model/casefile.ts';
import type { Intake } from '../model/intake.ts';
import type { Claim } from '../model/claim.ts';
import type { Place, Placed } from '../model/problem.ts';
import { locateIn, splitSentences } from '../model/prose.ts';
import { describePublished, listChanges } from '../model/release.ts';
import type { When } from '../model/when.ts';

/** Something to look at: what it is, why, and where it is written. */
export interface Line extends Place {
  readonly file: string;
  readonly what: string;
  readonly why: string;
  /** The record, where it is one. */
  readonly id?: string;
}

/** How many of the longest sentences are listed. */
const LONGEST = 20;
/** Words a minute, as the story's reading time is counted. */
const PACE = 220;

type Record_ = Placed<{ readonly id: string }>;

const toLine = (placed: Record_, what: string, why: string): Line => ({ id: placed.record.id, file: placed.file, ...placed.locate(), what, why });
const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** For each source, what cites it: ids of records, and files of documents. */
function citersOf(intake: Intake): ReadonlyMap<string, ReadonlySet<string>> {
  const citers = new Map<string, Set<string>>();
  const add = (source: string, citer: string): void => void citers.set(source, (citers.get(source) ?? new Set()).add(citer));
  for (const { record } of placeAll(intake)) {
    walk(record, (key, value) => {
      if (key === 'source' || key === 'sources') add(value, record.id);
    });
  }
  for (const { file, tags } of intake.documents) for (const { name, attributes } of tags) if (name === 'Cite') for (const id of splitIds(attributes['id'])) add(id, file);
  return citers;
}

/** Sources on which one record or one text leans alone. */
export function listCitedOnce(intake: Intake): Line[] {
  const citers = citersOf(intake);
  return intake.collections.sources.flatMap((p) => {
    const [first, second] = citers.get(p.record.id) ?? [];
    return first === undefined || second !== undefined ? [] : [toLine(p, `${p.record.publisher}: ${p.record.title}`, `Only ${first} cites it.`)];
  });
}

/** Sources that nobody has read themselves, those not read at all first, then those that most lean on. */
export function listNotRead(intake: Intake): Line[] {
  const citers = citersOf(intake);
  const weigh = ({ record }: Placed<{ readonly id: string; readonly read: string }>): number => (record.read === 'not-read' ? 10_000 : 0) + (citers.get(record.id)?.size ?? 0);
  return intake.collections.sources
    .filter(({ record }) => record.read === 'second-hand' || record.read === 'not-read')
    .sort((a, b) => weigh(b) - weigh(a))
    .map((p) => toLine(p, `${p.record.publisher}: ${p.record.title}`, `${p.record.read === 'not-read' ? 'Not read' : 'Read at second hand'}; cited by ${citers.get(p.record.id)?.size ?? 0}. ${p.record.note ?? ''}`.trim()));
}

/** Claims that stand on one source, those whose source was not read itself first. */
export function listAwaiting(intake: Intake): Line[] {
  const read = new Map(intake.collections.sources.map(({ record }) => [record.id, record.read]));
  const isRead = ({ record }: Placed<Claim>): boolean => ['read', 'in-part'].includes(read.get(record.sources[0]!) ?? '');
  return intake.collections.claims
    .filter(({ record }) => record.sources.length === 1)
    .sort((a, b) => Number(isRead(a)) - Number(isRead(b)))
    .map((p) => toLine(p, `${p.record.who}: ${p.record.text}`, `Only ${p.record.sources[0]}${isRead(p) ? '' : ', which was not read itself'}.`));
}

/** Sources without a date, and whatever is dated to the year only. */
export function listUndated(intake: Intake): Line[] {
  const { sources, incidents, moments, claims } = intake.collections;
  const dated = (placed: Record_, name: string, dates: Readonly<Record<string, When | undefined>>): Line[] =>
    Object.entries(dates).flatMap(([field, when]) => (when?.precision === 'year' ? [{ ...toLine(placed, name, `\`${field}\` is ${when.edtf}.`), ...placed.locate(field) }] : []));
  return [
    ...sources.flatMap((p) => (p.record.published === undefined ? [toLine(p, `${p.record.publisher}: ${p.record.title}`, `No date: ${p.record.undated}`)] : dated(p, `${p.record.publisher}: ${p.record.title}`, { published: p.record.published }))),
    ...incidents.flatMap((p) => dated(p, p.record.title, { first: p.record.first, last: p.record.last, disclosed: p.record.disclosed })),
    ...moments.flatMap((p) => dated(p, p.record.label, { happened: p.record.happened, known: p.record.known })),
    ...claims.flatMap((p) => dated(p, p.record.who, { known: p.record.known, said: p.record.kind === 'position' ? p.record.said : undefined })),
  ];
}

/** The longest sentences of all chapters, accounts and the method, longest first. */
export function listLongest(intake: Intake): Line[] {
  return intake.documents
    .flatMap(({ file, paragraphs }) => paragraphs.filter((p) => !p.isQuoted).flatMap((paragraph) => splitSentences(paragraph.text).map(({ text, start }) => ({ file, ...locateIn(paragraph, start), what: text.replaceAll(/\s+/g, ' ').trim(), words: countWords(text) }))))
    .sort((a, b) => b.words - a.words || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
    .slice(0, LONGEST)
    .map(({ words, ...line }) => ({ ...line, why: `Words: ${words}.` }));
}

/** Each chapter's length, and what it shows and cites. */
export function listChapters(intake: Intake): Line[] {
  return intake.chapters.map(({ file, title, paragraphs, tags }) => {
    const words = paragraphs.reduce((n, p) => n + countWords(p.text), 0);
    const cited = new Set(tags.filter((t) => t.name === 'Cite').flatMap((t) => splitIds(t.attributes['id'])));
    const count = (name: string): number => tags.filter((t) => t.name === name).length;
    return { file, line: 1, column: 1, what: title, why: `Words: ${words}. Minutes: ${Math.max(1, Math.round(words / PACE))}. Sources: ${cited.size}. Figures: ${count('Scene') + count('Figure')}. Steps: ${count('Step')}.` };
  });
}

/** Records that no chapter, account or other record names. They are drawn and listed all the same, but for terms. */
export function listUnused(intake: Intake): Line[] {
  const named = new Set<string>();
  for (const { record } of placeAll(intake)) walk(record, (key, value) => key !== 'id' && value !== record.id && named.add(value));
  for (const { tags } of intake.documents) for (const { attributes } of tags) for (const value of Object.values(attributes)) splitIds(value).forEach((id) => named.add(id));
  const { incidents, moments, claims, actors, traces, terms, figures } = intake.collections;
  const list = <T extends { readonly id: string }>(sort: string, placed: readonly Placed<T>[], name: (record: T) => string): Line[] =>
    placed.filter(({ record }) => !named.has(record.id)).map((p) => toLine(p, name(p.record), `No text and no other record names this ${sort}.`));
  return [
    // The fingerprint opens the story by itself.
    ...list('figure', figures.filter(({ record }) => record.id !== 'fingerprint'), (r) => r.id),
    ...list('term', terms, (r) => r.term),
    ...list('actor', actors, (r) => r.name),
    ...list('trace', traces, (r) => r.name),
    ...list('incident', incidents, (r) => r.title),
    ...list('claim', claims, (r) => `${r.who}: ${r.text}`),
    ...list('moment', moments, (r) => r.label),
  ];
}

/** What is new, other than it was, or gone since the last release; nothing before the first. */
export function listSince(intake: Intake, casefile: Casefile): Line[] {
  const { release } = intake;
  if (release === undefined) return [];
  const today = describePublished(intake, casefile);
  const places = new Map(placeAll(intake).map((p) => [p.record.id, p]));
  const locate = (id: string, file: string): Pick<Line, 'file' | 'line' | 'column' | 'id'> => ({ id, file, ...(places.get(id)?.locate() ?? { line: 1, column: 1 }) });
  const gone = Object.entries(release.records).filter(([id]) => !(id in today));
  return [
    ...Object.entries(today).filter(([id]) => !(id in release.records)).map(([id, { sort, file }]) => ({ ...locate(id, file), what: id, why: `New: ${sort}.` })),
    ...listChanges(release, today).map(({ id, field, before, after }) => ({ ...locate(id, today[id]!.file), what: id, why: `\`${field}\` said “${before}”, says “${after}”.` })),
    ...gone.map(([id, { sort }]) => ({ file: 'content/redirects.yaml', line: 1, column: 1, what: id, why: `Gone: ${sort}.` })),
  ];
}

function placeAll(intake: Intake): Record_[] {
  return Object.values(intake.collections).flat() as Record_[];
}

/** Calls `visit` with every text in a record, and the name of the field it stands in. */
function walk(value: unknown, visit: (key: string, text: string) => void, key = ''): void {
  if (typeof value === 'string') visit(key, value);
  else if (Array.isArray(value)) value.forEach((v) => walk(v, visit, key));
  else if (value !== null && typeof value === 'object') for (const [k, v] of Object.entries(value)) walk(v, visit, k);
}

const splitIds = (text = ''): string[] => text.split(/\s+/).filter(Boolean);
