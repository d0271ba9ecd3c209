import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { actorSchema, traceSchema } from '../model/actor.ts';
import type { Chapter, Collections, Document, Intake, Method } from '../model/casefile.ts';
import { claimSchema, evidenceSchema, positionSchema } from '../model/claim.ts';
import { correctionSchema, errorSchema, figureSchema, siteSchema, termSchema, wordsSchema } from '../model/entry.ts';
import { incidentSchema } from '../model/incident.ts';
import { indicatorSchema, locationSchema, watchedSchema } from '../model/indicator.ts';
import { momentSchema } from '../model/moment.ts';
import type { Place, Placed, Problem } from '../model/problem.ts';
import { suggestName } from '../model/problem.ts';
import { sourceSchema } from '../model/source.ts';
import { chapterSchema } from '../model/chapter.ts';
import { readCsv } from './csv.ts';
import { readMdx } from './mdx.ts';
import { readYaml } from './yaml.ts';

/** Reads a file as UTF-8; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

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
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const failed = new Set<string>();
  let unreadable = false;

  const open = (file: string): string => {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(root, file));
    } catch {
      problems.push({ file, line: 1, column: 1, what: 'is missing', remedy: 'Restore the file: git checkout -- ' + file });
      return '';
    }
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      problems.push({ file, line: 1, column: 1, what: 'is not saved as UTF-8', remedy: 'Save it again with the encoding UTF-8.' });
      return '';
    }
    if (text.trim() === '') problems.push({ file, line: 1, column: 1, what: 'is empty', remedy: 'Restore it (git checkout -- ' + file + '), or delete it where the record is not wanted.' });
    texts.set(file, text);
    return text;
  };

  /** Without a whole file, what points into it cannot be judged. */
  const unread = (): [] => {
    unreadable = true;
    return [];
  };

  const check = <T>(schema: z.ZodType<T>, data: unknown, file: string, locate: (path: readonly (string | number)[]) => Place): Placed<T>[] => {
    const result = schema.safeParse(data);
    if (result.success) return [{ record: result.data, file, locate: (...path) => locate(path) }];
    const id = (data as { id?: unknown } | null)?.id;
    failed.add(typeof id === 'string' ? id : file.replace(/^.*\/|\.mdx$/g, ''));
    for (const issue of narrowIssues(schema, data, result.error.issues)) problems.push(...explainIssue(issue, schema, data, file, locate));
    return [];
  };

  const readList = <T>(file: string, schema: z.ZodType<T>): Placed<T>[] => {
    const text = open(file);
    if (text.trim() === '') return unread();
    const yaml = readYaml(text, file);
    problems.push(...yaml.problems);
    if (yaml.problems.length > 0) return unread();
    if (!Array.isArray(yaml.data)) {
      problems.push({ file, line: 1, column: 1, what: 'is not a list of records', remedy: 'Each record begins with "- id: …" at the start of a line.' });
      return unread();
    }
    return yaml.data.flatMap((item, i) => check(schema, item, file, (path) => yaml.locate([i, ...path])));
  };

  const readTable = <T>(file: string, schema: z.ZodType<T> & { shape: Record<string, unknown> }): Placed<T>[] => {
    const text = open(file);
    if (text.trim() === '') return unread();
    const csv = readCsv(text, file, Object.keys(schema.shape));
    problems.push(...csv.problems);
    if (csv.problems.length > 0) unread();
    return csv.rows.flatMap((row) => check(schema, row.data, file, row.locate));
  };

  const readDocument = <T>(file: string, schema: z.ZodType<T>): (Document & { placed: Placed<T> })[] => {
    const text = open(file);
    if (text.trim() === '') return unread();
    const mdx = readMdx(text, file);
    problems.push(...mdx.problems);
    if (mdx.matter === undefined) {
      problems.push({ file, line: 1, column: 1, what: 'has no front matter', remedy: 'Begin the file with a line ---, the fields, and another line ---.' });
      return [];
    }
    const yaml = readYaml(mdx.matter, file, 1);
    problems.push(...yaml.problems);
    if (yaml.problems.length > 0) return unread();
    const id = file.replace(/^.*\//, '').replace(/\.mdx$/, '');
    return check(schema, yaml.data ?? {}, file, yaml.locate).map((placed) => ({ id, file, tags: mdx.tags, passages: mdx.passages, placed }));
  };

  const listFolder = (folder: string): string[] => {
    let names: string[];
    try {
      names = readdirSync(join(root, folder)).sort();
    } catch {
      problems.push({ file: folder, line: 1, column: 1, what: 'is missing', remedy: `Restore the folder: git checkout -- ${folder}` });
      return [];
    }
    return names.flatMap((name) => {
      if (name.endsWith('.mdx')) return [`${folder}/${name}`];
      problems.push({ file: `${folder}/${name}`, line: 1, column: 1, what: 'is not an .mdx file and would not be shown', remedy: 'Rename it to end in .mdx, or move it out of content/.' });
      return [];
    });
  };

  const lists = Object.fromEntries(Object.entries(LISTS).map(([name, [file, schema]]) => [name, readList<unknown>(file, schema)]));
  const tables = Object.fromEntries(Object.entries(TABLES).map(([name, [file, schema]]) => [name, readTable<unknown>(file, schema as never)]));
  const incidents = listFolder('content/incidents').flatMap((file) => readDocument(file, incidentSchema));
  const chapters = listFolder('content/story').flatMap((file) => readDocument(file, chapterSchema));
  const method = readDocument('content/method.mdx', chapterSchema);
  const siteText = readYaml(open('content/site.yaml'), 'content/site.yaml');
  problems.push(...siteText.problems);
  const site = siteText.data === undefined ? [] : check(siteSchema, siteText.data, 'content/site.yaml', siteText.locate);
  const wordsText = readYaml(open('content/words.yaml'), 'content/words.yaml');
  problems.push(...wordsText.problems);
  const words = wordsText.data === undefined ? [] : check(wordsSchema, wordsText.data, 'content/words.yaml', wordsText.locate);

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
    site: site[0],
    words: words[0],
  };
}

type Issue = z.core.$ZodIssue;

/** For the two kinds of claim: the issues of the kind it says it is, not of both. */
function narrowIssues(schema: z.ZodType, data: unknown, issues: readonly Issue[]): readonly Issue[] {
  if ((schema as unknown) !== claimSchema) return issues;
  const kind = (data as { kind?: unknown } | null)?.kind;
  const one = kind === 'evidence' ? evidenceSchema : kind === 'position' ? positionSchema : undefined;
  return one?.safeParse(data).error?.issues ?? [{ code: 'custom', path: ['kind'], message: 'is neither `evidence` nor `position`', input: kind }];
}

function explainIssue(issue: Issue, schema: z.ZodType, data: unknown, file: string, locate: (path: readonly (string | number)[]) => Place): Problem[] {
  const path = issue.path as (string | number)[];
  const field = path.join('.');
  const name = field === '' ? 'the record' : `\`${field}\``;
  const known = knownFields(schema);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = suggestName(key, known);
      return { file, ...locate([...path, key]), what: `has an unknown field \`${[...path, key].join('.')}\``, remedy: near ? `Did you mean \`${near}\`? The fields are explained in content/README.md.` : 'Remove it, or see content/README.md for the fields that there are.' };
    });
  }
  const value = path.reduce<unknown>((v, key) => (v as Record<string | number, unknown> | undefined)?.[key], data);
  const place = locate(path);
  if (issue.code === 'invalid_value' && value !== undefined) {
    const near = suggestName(String(value), issue.values.map(String));
    return [{ file, ...place, what: `${name} is "${String(value)}", which is not one of its words`, remedy: `${near ? `Did you mean "${near}"? ` : ''}Choose one of: ${issue.values.map(String).join(', ')}.` }];
  }
  if (value === undefined && issue.code !== 'custom') return [{ file, ...place, what: `${name} is missing`, remedy: `Add it; content/README.md says what it holds.` }];
  if (issue.code === 'too_big') return [{ file, ...place, what: `${name} is longer than ${String(issue.maximum)} characters`, remedy: 'Shorten it: it has to fit into a drawing.' }];
  if (issue.code === 'invalid_type') return [{ file, ...place, what: `${name} is not ${article(issue.expected)}`, remedy: 'Compare with another record, or with the example in content/README.md.' }];
  const [what, remedy] = issue.message.startsWith('invalid date') ? [issue.message.replace('invalid date: ', `${name}: not a date: `), 'The ways to write a date are in content/README.md.'] : [`${name} ${issue.message}`, 'See the field in content/README.md.'];
  return [{ file, ...place, what, remedy }];
}

function knownFields(schema: z.ZodType): string[] {
  const shapes = (schema as unknown) === claimSchema ? [evidenceSchema, positionSchema] : [schema];
  return shapes.flatMap((s) => Object.keys((s as unknown as { shape?: Record<string, unknown> }).shape ?? {}));
}

function article(expected: string): string {
  const words: Record<string, string> = { string: 'text', array: 'a list', number: 'a number', boolean: '`true` or `false`', object: 'a set of fields', record: 'a set of fields', int: 'a whole number' };
  return words[expected] ?? expected;
}
