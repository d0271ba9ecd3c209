import type { Actor, Trace } from './actor.ts';
import type { Evidence, Position } from './claim.ts';
import type { Correction, FigureText, Redirect, RepeatedError, Site, Term, Words } from './entry.ts';
import type { Incident } from './incident.ts';
import type { Indicator, StatedLocation, Watched } from './indicator.ts';
import type { Moment } from './moment.ts';
import type { Chapter, Document, Intake, Method } from './intake.ts';
import { ProblemsError, type Placed, type Problem } from './problem.ts';
import type { Source } from './source.ts';
import { compareWhen, type When } from './when.ts';
import { weighAnswers } from './answer.ts';
import { crosscheck, type Stage } from './crosscheck.ts';
import { checkLanguage } from './language.ts';

/** A record of any sort, with the sort. */
export type Entry =
  | { readonly sort: 'source'; readonly record: Source }
  | { readonly sort: 'incident'; readonly record: Incident }
  | { readonly sort: 'moment'; readonly record: Moment }
  | { readonly sort: 'evidence'; readonly record: Evidence }
  | { readonly sort: 'position'; readonly record: Position }
  | { readonly sort: 'actor'; readonly record: Actor }
  | { readonly sort: 'trace'; readonly record: Trace }
  | { readonly sort: 'indicator'; readonly record: Indicator }
  | { readonly sort: 'watched'; readonly record: Watched }
  | { readonly sort: 'location'; readonly record: StatedLocation };

/** All records, checked against each other, sorted and indexed. */
export interface Casefile {
  readonly sources: readonly Source[];
  readonly incidents: readonly Incident[];
  readonly moments: readonly Moment[];
  readonly evidence: readonly Evidence[];
  readonly positions: readonly Position[];
  readonly actors: readonly Actor[];
  readonly traces: readonly Trace[];
  readonly indicators: readonly Indicator[];
  readonly watchlist: readonly Watched[];
  readonly locations: readonly StatedLocation[];
  readonly terms: readonly Term[];
  readonly errors: readonly RepeatedError[];
  readonly corrections: readonly Correction[];
  readonly redirects: readonly Redirect[];
  readonly figures: readonly FigureText[];
  readonly chapters: readonly Chapter[];
  readonly method: Method;
  readonly documents: readonly Document[];
  readonly site: Site;
  /** The words of the interface by key, with their places: said through `openWords`. */
  readonly words: Placed<Readonly<Words>>;
  /** The day on which this is what could be known; the whole record where undefined. */
  readonly asOf: When | undefined;
  /** Every record by its id. */
  readonly byId: ReadonlyMap<string, Entry>;
}

/** The record's lists, without what is derived from them. */
export type Records = Omit<Casefile, 'byId'>;

/**
 * Checks everything against everything and indexes it.
 * @param stages what each graphic holds, by its name: so that a step cannot name what its graphic does not have.
 * @throws {ProblemsError} with all problems at once.
 */
export function assembleCasefile(intake: Intake, stages: Readonly<Record<string, Stage>> = {}): Casefile {
  const { casefile, problems } = joinRecords(intake, stages);
  if (problems.length > 0 || casefile === undefined) throw new ProblemsError(problems);
  return casefile;
}

/** What was found: the casefile if it could be put together at all, problems that stop a build, warnings that nobody answered. */
export interface Findings {
  readonly casefile: Casefile | undefined;
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

/** As `assembleCasefile`, but gives the problems back, and the warnings. */
export function examineContent(intake: Intake, stages: Readonly<Record<string, Stage>> = {}): Findings {
  const { casefile, problems } = joinRecords(intake, stages);
  const isJudged = casefile !== undefined && !intake.unreadable;
  return { casefile, problems, warnings: isJudged ? weighAnswers(intake.texts, checkLanguage(intake, casefile)) : [] };
}

/** As `assembleCasefile`, but gives the problems back: what stops a build, without the warnings. */
export function joinRecords(intake: Intake, stages: Readonly<Record<string, Stage>> = {}): Omit<Findings, 'warnings'> {
  const problems = [...intake.problems];
  if (intake.site === undefined || intake.method === undefined || intake.words === undefined) return { casefile: undefined, problems };
  const unwrap = <T>(placed: readonly Placed<T>[]): T[] => placed.map((p) => p.record);
  const claims = unwrap(intake.collections.claims);
  const casefile = indexRecords({
    sources: unwrap(intake.collections.sources).sort((a, b) => (a.published && b.published ? compareWhen(a.published, b.published) : a.published ? -1 : b.published ? 1 : 0) || byId(a, b)),
    incidents: unwrap(intake.collections.incidents).sort((a, b) => compareWhen(a.first, b.first) || byId(a, b)),
    moments: unwrap(intake.collections.moments).sort((a, b) => compareWhen(a.happened, b.happened) || byId(a, b)),
    evidence: claims.filter((c) => c.kind === 'evidence').sort((a, b) => compareWhen(a.known, b.known) || byId(a, b)),
    positions: claims.filter((c) => c.kind === 'position').sort((a, b) => compareWhen(a.said, b.said) || byId(a, b)),
    actors: unwrap(intake.collections.actors).sort(byId),
    traces: unwrap(intake.collections.traces).sort(byId),
    indicators: unwrap(intake.collections.indicators).sort(byId),
    watchlist: unwrap(intake.collections.watchlist).sort(byId),
    locations: unwrap(intake.collections.locations).sort(byId),
    terms: unwrap(intake.collections.terms).sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1)),
    errors: unwrap(intake.collections.errors),
    corrections: unwrap(intake.collections.corrections).sort((a, b) => compareWhen(b.date, a.date) || byId(a, b)),
    redirects: unwrap(intake.collections.redirects).sort(byId),
    figures: unwrap(intake.collections.figures),
    chapters: intake.chapters,
    method: intake.method,
    documents: intake.documents,
    site: intake.site.record,
    words: intake.words,
    asOf: undefined,
  });
  if (intake.unreadable) return { casefile, problems };
  try {
    problems.push(...crosscheck(intake, casefile, stages));
  } catch (error) {
    // A graphic that could not say what it holds, for want of a word.
    if (!(error instanceof ProblemsError)) throw error;
    problems.push(...error.problems);
  }
  return { casefile, problems };
}

/** Adds the index to a set of records. */
export function indexRecords(records: Records): Casefile {
  const index = new Map<string, Entry>();
  const add = <S extends Entry['sort']>(sort: S, list: readonly { readonly id: string }[]): void => {
    for (const record of list) if (!index.has(record.id)) index.set(record.id, { sort, record } as unknown as Entry);
  };
  add('incident', records.incidents);
  add('source', records.sources);
  add('moment', records.moments);
  add('evidence', records.evidence);
  add('position', records.positions);
  add('actor', records.actors);
  add('trace', records.traces);
  add('indicator', records.indicators);
  add('watched', records.watchlist);
  add('location', records.locations);
  return { ...records, byId: index };
}

/** The short name of a record for a drawing or a list. */
export function nameOf(casefile: Casefile, id: string): string {
  const entry = casefile.byId.get(id);
  switch (entry?.sort) {
    case 'incident': case 'moment': return entry.record.label;
    case 'actor': case 'trace': return entry.record.name;
    case 'indicator': case 'watched': return entry.record.indicator;
    case 'source': return entry.record.publisher;
    case 'evidence': case 'position': return entry.record.who;
    case 'location': return entry.record.what;
    default: return casefile.chapters.find((c) => c.anchor === id)?.title ?? id;
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
