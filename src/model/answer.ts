import { RULES } from './rules.ts';
import { suggestName, type Problem } from './problem.ts';

/** An editor's answer to a warning: which rule, and why it does not hold here. */
export interface Answer {
  readonly rule: string;
  readonly reason: string;
}

/** Reads `allow rule: reason`; undefined where a comment is none. */
export function parseAnswer(comment: string): Answer | undefined {
  const [, rule, reason] = /^\s*allow\s+([^\s:]+)\s*:?([\s\S]*)$/.exec(comment) ?? [];
  return rule === undefined ? undefined : { rule, reason: reason!.trim() };
}

interface Placed extends Answer {
  readonly line: number;
  readonly column: number;
  /** The lines whose warnings it answers. */
  readonly from: number;
  readonly to: number;
}

/**
 * The warnings that no editor answered, and what is wrong with the answers: a rule that is not there, no reason, nothing
 * to answer. A table (CSV) has no comments: nothing in it is warned of.
 */
export function weighAnswers(texts: ReadonlyMap<string, string>, warnings: readonly Problem[]): Problem[] {
  const answered = new Set<Problem>();
  const wrong: Problem[] = [];
  for (const [file, text] of texts) {
    for (const answer of findAnswers(file, text)) {
      const met = warnings.filter((w) => w.file === file && w.rule === answer.rule && w.line >= answer.from && w.line <= answer.to);
      const say = (what: string, remedy: string): void => void wrong.push({ file, line: answer.line, column: answer.column, rule: 'answer', what, remedy });
      const near = suggestName(answer.rule, Object.keys(RULES));
      if (!(answer.rule in RULES) || answer.rule === 'answer') say(`answers a rule that is not there: "${answer.rule}"`, near ? `Did you mean "${near}"?` : `The rules are: ${Object.keys(RULES).filter((r) => r !== 'answer').join(', ')}.`);
      else if (answer.reason === '') say(`answers "${answer.rule}" without a reason`, 'Write why after a colon: allow ' + answer.rule + ': the reason.');
      else if (met.length === 0) say(`answers "${answer.rule}", and nothing here is warned of by that rule`, 'Take the answer out, or put it directly above what it answers.');
      else met.forEach((w) => answered.add(w));
    }
  }
  return [...warnings.filter((w) => !answered.has(w)), ...wrong];
}

function findAnswers(file: string, text: string): Placed[] {
  const lines = text.split('\n');
  const fence = file.endsWith('.mdx') ? lines.findIndex((line, i) => i > 0 && line.startsWith('---')) : lines.length;
  return lines.flatMap((line, i): Placed[] => {
    const [, comment] = (i < fence ? /^\s*#(.*)$/ : /\{\/\*(.*?)\*\/\}/).exec(line) ?? [];
    const answer = comment === undefined ? undefined : parseAnswer(comment);
    if (answer === undefined) return [];
    const [from, to] = i < fence ? fieldBelow(lines, i) : blockAt(lines, i);
    return [{ ...answer, line: i + 1, column: line.search(/[#{]/) + 1, from, to }];
  });
}

/** The record or field that follows a comment: its line, and those indented further. Counted from 1. */
function fieldBelow(lines: readonly string[], comment: number): [number, number] {
  const depth = (line: string): number => line.search(/\S/);
  const first = lines.findIndex((line, i) => i > comment && line.trim() !== '' && !/^\s*#/.test(line));
  if (first < 0) return [comment + 1, comment + 1];
  const after = lines.findIndex((line, i) => i > first && line.trim() !== '' && depth(line) <= depth(lines[first]!));
  return [first + 1, after < 0 ? lines.length : after];
}

/** The paragraph that a comment stands in, or the next one where it stands alone. Counted from 1. */
function blockAt(lines: readonly string[], comment: number): [number, number] {
  let first = comment;
  while (first < lines.length && lines[first]!.replaceAll(/\{\/\*.*?\*\/\}/g, '').trim() === '') first++;
  while (first > 0 && first <= comment && lines[first - 1]!.trim() !== '') first--;
  let last = first;
  while (last + 1 < lines.length && lines[last + 1]!.trim() !== '') last++;
  return [first + 1, last + 1];
}
