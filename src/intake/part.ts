import type { z } from 'astro/zod';
import type { Document } from '../model/intake.ts';
import { findPlaceholders } from '../model/placeholder.ts';
import type { Place, Placed, Problem } from '../model/problem.ts';
import { readCsv } from './csv.ts';
import { explainIssues } from './explain.ts';
import { readMdx } from './mdx.ts';
import { readYaml } from './yaml.ts';

type Locate = (path: readonly (string | number)[]) => Place;

/** What one file of content/ gave. */
export interface Part<T> {
  /** The file as it was read; undefined where that failed. */
  readonly text?: string;
  readonly items: readonly T[];
  readonly problems: readonly Problem[];
  /** Ids of records that something is wrong with. */
  readonly failed: readonly string[];
  /** Whether the whole file could not be read: then what points into it cannot be judged. */
  readonly unreadable: boolean;
}

/** An MDX file with its front matter as a record. */
export type Written<T> = Document & { readonly placed: Placed<T> };

type Bytes = Uint8Array | undefined;

/** Reads a YAML list of records. */
export function readList<T>(file: string, bytes: Bytes, schema: z.ZodType<T>): Part<Placed<T>> {
  const opened = openText(file, bytes);
  if (opened.text === undefined || opened.problems.length > 0) return opened;
  const yaml = readYaml(opened.text, file);
  if (yaml.problems.length > 0) return spoil(opened, yaml.problems);
  if (!Array.isArray(yaml.data)) return spoil(opened, [{ file, line: 1, column: 1, what: 'is not a list of records', remedy: 'Each record begins with "- id: …" at the start of a line.' }]);
  return joinParts(opened, yaml.data.map((item, i) => checkRecord(schema, item, file, (path) => yaml.locate([i, ...path]))));
}

/** Reads a CSV table of records. */
export function readTable<T>(file: string, bytes: Bytes, schema: z.ZodType<T> & { readonly shape: Record<string, unknown> }): Part<Placed<T>> {
  const opened = openText(file, bytes);
  if (opened.text === undefined || opened.problems.length > 0) return opened;
  const csv = readCsv(opened.text, file, Object.keys(schema.shape));
  const part = joinParts(opened, csv.rows.map((row) => checkRecord(schema, row.data, file, row.locate)));
  return { ...part, problems: [...csv.problems, ...part.problems], unreadable: csv.problems.length > 0 };
}

/** Reads an MDX file: its front matter as a record, its body taken apart. One item, or none. */
export function readWritten<T>(file: string, bytes: Bytes, schema: z.ZodType<T>): Part<Written<T>> {
  const opened = openText(file, bytes);
  if (opened.text === undefined || opened.problems.length > 0) return opened;
  const { matter, tags, passages, paragraphs, problems, isParsed } = readMdx(opened.text, file);
  if (matter === undefined) return spoil(opened, [...problems, { file, line: 1, column: 1, what: 'has no front matter', remedy: 'Begin the file with a line ---, the fields, and another line ---.' }]);
  const yaml = readYaml(matter, file, 1);
  if (yaml.problems.length > 0) return spoil(opened, [...problems, ...yaml.problems]);
  const id = file.replace(/^.*\//, '').replace(/\.mdx$/, '');
  const part = checkRecord(schema, yaml.data ?? {}, file, yaml.locate);
  return { ...opened, failed: part.failed, unreadable: !isParsed, problems: [...problems, ...part.problems], items: part.items.map((placed) => ({ id, file, tags, passages, paragraphs, placed })) };
}

/** Reads a YAML file that is one record. */
export function readSheet<T>(file: string, bytes: Bytes, schema: z.ZodType<T>): Part<Placed<T>> {
  const opened = openText(file, bytes);
  if (opened.text === undefined || opened.problems.length > 0) return opened;
  const yaml = readYaml(opened.text, file);
  return yaml.problems.length > 0 ? spoil(opened, yaml.problems) : joinParts(opened, [checkRecord(schema, yaml.data, file, yaml.locate)]);
}

function openText(file: string, bytes: Bytes): Part<never> {
  const fail = (what: string, remedy: string, text?: string): Part<never> => ({ ...(text !== undefined && { text }), items: [], problems: [{ file, line: 1, column: 1, what, remedy }], failed: [], unreadable: true });
  if (bytes === undefined) return fail('is missing', 'Restore the file: git checkout -- ' + file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('is not saved as UTF-8', 'Save it again with the encoding UTF-8.');
  }
  if (text.trim() === '') return fail('is empty', 'Restore it (git checkout -- ' + file + '), or delete it where the record is not wanted.', text);
  return { text, items: [], problems: [], failed: [], unreadable: false };
}

function checkRecord<T>(schema: z.ZodType<T>, data: unknown, file: string, locate: Locate): Part<Placed<T>> {
  const result = schema.safeParse(data);
  const left = findPlaceholders(data);
  const problems = left.map(({ path, placeholder, meant }): Problem => ({ file, ...locate(path), what: `\`${path.join('.')}\` still holds the placeholder ${placeholder}`, remedy: `Write ${meant}.` }));
  if (result.success) return { items: [{ record: result.data, file, locate: (...path) => locate(path) }], problems, failed: [], unreadable: false };
  const issues = result.error.issues.filter((issue) => !left.some(({ path }) => path.join('.') === issue.path.join('.')));
  const id = (data as { id?: unknown } | null)?.id;
  return { items: [], problems: [...problems, ...explainIssues(schema, data, issues, file, locate)], failed: [typeof id === 'string' ? id : file.replace(/^.*\/|\.mdx$/g, '')], unreadable: false };
}

/** A file of which nothing can be used. */
function spoil(opened: Part<never>, problems: readonly Problem[]): Part<never> {
  return { ...opened, problems, unreadable: true };
}

function joinParts<T>(opened: Part<never>, parts: readonly Part<T>[]): Part<T> {
  return { ...opened, items: parts.flatMap((p) => p.items), problems: parts.flatMap((p) => p.problems), failed: parts.flatMap((p) => p.failed) };
}
