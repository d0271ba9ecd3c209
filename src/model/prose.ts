import type { DocumentTag } from './intake.ts';
import type { Place } from './problem.ts';

/** A stretch of words that a reader reads as one, with the way from a letter in it to its place in the file. */
export interface Prose {
  readonly file: string;
  readonly text: string;
  /** Where the words stand that begin at `offset` in the text. */
  readonly locate: (offset: number, words: string) => Place;
  /** The components in it, each with where its words begin and end; none in a field of a record. */
  readonly spans: readonly Span[];
  /** The name of the field it is, where it is one. */
  readonly field?: string;
}

/** A component within a text. */
export interface Span {
  readonly tag: DocumentTag;
  readonly start: number;
  readonly end: number;
}

/** A paragraph, heading or cell of an MDX file. */
export interface Paragraph extends Place {
  readonly text: string;
  /** The line it ends on. */
  readonly lastLine: number;
  /** Whether somebody else's words are set as a block. */
  readonly isQuoted: boolean;
  readonly spans: readonly Span[];
  /** Where each run of plain words begins, in the text and in the file. */
  readonly runs: readonly (Place & { readonly at: number })[];
}

/** The place in the file of a letter of a paragraph. */
export function locateIn({ text, runs }: Paragraph, offset: number): Place {
  const run = runs.findLast((r) => r.at <= offset) ?? runs[0] ?? { at: 0, line: 1, column: 1 };
  const before = text.slice(run.at, offset).split('\n');
  return before.length === 1 ? { line: run.line, column: run.column + before[0]!.length } : { line: run.line + before.length - 1, column: before.at(-1)!.length + 1 };
}

/** A text's sentences, each with where it begins. */
export function splitSentences(text: string): { readonly text: string; readonly start: number }[] {
  const starts = [0, ...[...text.matchAll(/[.!?:;]["”’»)]*\s+(?=["“‘«(]*\p{Lu})/gu)].map((m) => m.index + m[0].length)];
  return starts.map((start, i) => ({ text: text.slice(start, starts[i + 1]), start }));
}

/**
 * The place of words within a longer value of a YAML or CSV file, whose lines may be folded.
 * @param from where the value begins.
 */
export function locateWords(file: string, from: Place, words: string): Place {
  const lines = file.split('\n');
  const rest = [(lines[from.line - 1] ?? '').slice(from.column - 1), ...lines.slice(from.line, from.line + 40)].join('\n');
  const pattern = new RegExp(words.trim().split(/\s+/).map((w) => w.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'));
  const at = rest.search(pattern);
  if (at < 0) return from;
  const before = rest.slice(0, at).split('\n');
  return before.length === 1 ? { line: from.line, column: from.column + at } : { line: from.line + before.length - 1, column: before.at(-1)!.length + 1 };
}
