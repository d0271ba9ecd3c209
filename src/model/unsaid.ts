import type { Casefile } from './casefile.ts';
import { suggestName, type Problem } from './problem.ts';

/** That a word is not there, and what to do. */
export function reportNoWord({ file, record }: Casefile['words'], key: string): Problem {
  const near = suggestName(key, Object.keys(record));
  return { file, line: 1, column: 1, what: `has no word \`${key}\``, remedy: `${near ? `The nearest is \`${near}\`. ` : ''}Restore the line, or add it: git diff ${file} shows what was changed.` };
}

/** That nothing fills a brace of a word, as `sayUnfilled` puts it, and what to do. */
export function reportUnfilled({ file, locate }: Casefile['words'], key: string, why: string): Problem {
  return { file, ...locate(key), what: `\`${key}\` has an ${why}`, remedy: 'Write one of these, or leave it out.' };
}

/** What is wrong with a brace that nothing fills, and which there are. */
export function sayUnfilled(name: string, names: Iterable<string>): string {
  return `unknown placeholder: {${name}}; there are ${[...names].map((n) => `{${n}}`).join(' ') || 'none'}`;
}
