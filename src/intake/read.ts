import { actorSchema, traceSchema } from '../model/actor.ts';
import type { Chapter, Collections, Intake, Method } from '../model/intake.ts';
import { chapterSchema, methodSchema } from '../model/chapter.ts';
import { claimSchema } from '../model/claim.ts';
import { correctionSchema, errorSchema, figureSchema, redirectSchema, siteSchema, termSchema, wordsSchema } from '../model/entry.ts';
import { incidentSchema } from '../model/incident.ts';
import { indicatorSchema, locationSchema, watchedSchema } from '../model/indicator.ts';
import { momentSchema } from '../model/moment.ts';
import type { Problem } from '../model/problem.ts';
import { sourceSchema } from '../model/source.ts';
import { readList, readSheet, readTable, readWritten, type Part } from './part.ts';
import { readRelease, RELEASE } from './release.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** Lists of records: their file, and the schema of one. */
const LISTS = {
  sources: ['content/sources.yaml', sourceSchema],
  moments: ['content/chronicle.yaml', momentSchema],
  claims: ['content/claims.yaml', claimSchema],
  actors: ['content/actors.yaml', actorSchema],
  traces: ['content/traces.yaml', traceSchema],
  terms: ['content/glossary.yaml', termSchema],
  errors: ['content/errors.yaml', errorSchema],
  corrections: ['content/corrections.yaml', correctionSchema],
  redirects: ['content/redirects.yaml', redirectSchema],
  figures: ['content/figures.yaml', figureSchema],
} as const;

/** Tables of records: their file, and the schema of a row. */
const TABLES = {
  indicators: ['content/indicators.csv', indicatorSchema],
  watchlist: ['content/watchlist.csv', watchedSchema],
  locations: ['content/locations.csv', locationSchema],
} as const;

/**
 * Reads all of content/ below `root`, each record with where it was written, and everything that is wrong with single
 * records. What joins them is checked by `assembleCasefile`.
 */
export function readContent(root: string): Intake {
  return createReader(openShelf(root))();
}

/** What files held when they were read, by their path, and what was read from them. */
export type Kept = Map<string, { readonly bytes: Uint8Array | undefined; readonly part: Part<unknown> }>;

/** As `readContent`, for reading again and again: a file that is as it was `kept` is not taken apart again. */
export function createReader(shelf: Shelf, kept: Kept = new Map()): () => Intake {
  return () => readShelf(shelf, (file, read) => {
    const bytes = shelf.open(file);
    const former = kept.get(file);
    if (former !== undefined && areSame(former.bytes, bytes)) return former.part as ReturnType<typeof read>;
    const part = read(bytes);
    kept.set(file, { bytes, part });
    return part;
  });
}

type Take = <T>(file: string, read: (bytes: Uint8Array | undefined) => Part<T>) => Part<T>;

function readShelf(shelf: Shelf, take: Take): Intake {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const failed = new Set<string>();
  let unreadable = false;

  const add = <T>(file: string, read: (bytes: Uint8Array | undefined) => Part<T>, isJudged = true): readonly T[] => {
    const part = take(file, read);
    problems.push(...part.problems);
    part.failed.forEach((id) => failed.add(id));
    if (part.text !== undefined) texts.set(file, part.text);
    if (isJudged && part.unreadable) unreadable = true;
    return part.items;
  };
  const listFolder = (folder: string): string[] => {
    const names = shelf.list(folder);
    if (names === undefined) problems.push({ file: folder, line: 1, column: 1, what: 'is missing', remedy: `Restore the folder: git checkout -- ${folder}` });
    return (names ?? []).flatMap((name) => {
      if (name.endsWith('.mdx')) return [`${folder}/${name}`];
      problems.push({ file: `${folder}/${name}`, line: 1, column: 1, what: 'is not an .mdx file and would not be shown', remedy: 'Rename it to end in .mdx, or move it out of content/.' });
      return [];
    });
  };

  const lists = Object.fromEntries(Object.entries(LISTS).map(([name, [file, schema]]) => [name, add<unknown>(file, (bytes) => readList<unknown>(file, bytes, schema))]));
  const tables = Object.fromEntries(Object.entries(TABLES).map(([name, [file, schema]]) => [name, add<unknown>(file, (bytes) => readTable<unknown>(file, bytes, schema as never))]));
  const incidents = listFolder('content/incidents').flatMap((file) => add(file, (bytes) => readWritten(file, bytes, incidentSchema)));
  const chapters = listFolder('content/story').flatMap((file) => add(file, (bytes) => readWritten(file, bytes, chapterSchema)));
  const method = add('content/method.mdx', (bytes) => readWritten('content/method.mdx', bytes, methodSchema));
  // Nothing points into these two.
  const [site] = add('content/site.yaml', (bytes) => readSheet('content/site.yaml', bytes, siteSchema), false);
  const [words] = add('content/words.yaml', (bytes) => readSheet('content/words.yaml', bytes, wordsSchema), false);

  const { release, problems: lost } = readRelease(shelf.open(RELEASE));
  problems.push(...lost);

  return {
    problems,
    unreadable,
    failed,
    texts,
    collections: {
      ...(lists as unknown as Pick<Collections, keyof typeof LISTS>),
      ...(tables as unknown as Pick<Collections, keyof typeof TABLES>),
      incidents: incidents.map(({ id, placed }) => ({ ...placed, record: { ...placed.record, id } })),
    },
    chapters: chapters.map((d): Chapter => ({ ...d, ...d.placed.record, anchor: d.id.replace(/^\d+-/, '') })),
    method: method.map((d): Method => ({ ...d, ...d.placed.record }))[0],
    documents: [...incidents, ...chapters, ...method],
    site,
    words,
    release,
  };
}

function areSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Buffer.compare(a, b) === 0);
}
