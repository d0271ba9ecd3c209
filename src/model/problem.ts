/** What is wrong with something an editor wrote, said to them: where, what, and what to do. */
export interface Problem {
  /** Path from the project's top, as in `content/incidents/dnc-2016.mdx`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** What is wrong, in the editor's words. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Only a warning has one: the rule by whose name an editor may answer it in the file. An error stops the build. */
  readonly rule?: string;
  /** Whether it is what a record that was just begun still lacks, and may be mended after it was written. */
  readonly isLater?: true;
}

/** A place in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A record together with where it was written. */
export interface Placed<T> {
  readonly record: T;
  readonly file: string;
  /** Where a field of the record stands: `locate('sources', 0)`; the record itself for no path. */
  readonly locate: (...path: (string | number)[]) => Place;
}

/** Stops a build. Its message holds every problem, since an error's hint is not shown everywhere. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/\n\n${formatProblems(problems)}\n`);
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}

/** One line a problem, its remedy beneath, sorted by file and line. */
export function formatProblems(problems: readonly Problem[]): string {
  return sortProblems(problems).map((p) => `${p.file}:${p.line}:${p.column}  ${p.rule === undefined ? '' : `warning (${p.rule}): `}${p.what}\n    ${p.remedy}`).join('\n');
}

/** By file, line, column, then words; repeated ones once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (p: Problem): string => [p.file, String(p.line).padStart(8, '0'), String(p.column).padStart(6, '0'), p.what].join('\0');
  const byKey = new Map(problems.map((p) => [key(p), p]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, p]) => p);
}

/** The name nearest to `wanted` among `known`, if any is near enough to be meant: at most a third of its letters differ. */
export function suggestName(wanted: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    if (name.startsWith(wanted) || wanted.startsWith(name)) {
      const gap = Math.min(2, Math.abs(name.length - wanted.length));
      if (gap < least) [best, least] = [name, gap];
      continue;
    }
    const distance = editDistance(wanted, name, least);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** Insertions, deletions and swaps of one letter for another between two words; `limit` when at least that many. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return Math.min(row[b.length]!, limit);
}
