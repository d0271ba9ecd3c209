import { isAlias, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { findMisplaced, type YamlFault } from './indent.ts';
import { findUnshown } from './unshown.ts';
import type { Place, Problem } from '../model/problem.ts';

/** A YAML text as data, with where each value stands. */
export interface Yaml {
  readonly data: unknown;
  /** Where the value at a path stands; the nearest enclosing one where there is none. */
  readonly locate: (path: readonly (string | number)[]) => Place;
  readonly problems: Problem[];
}

/** Reads YAML 1.2. `lineOffset` is added to each line, for front matter inside another file. */
export function readYaml(text: string, file: string, lineOffset = 0): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const problems = dropEchoes([...document.errors, ...document.warnings].map(({ code, message, pos }) => explainFault(text, { code, message, offset: pos[0] })).sort((a, b) => a.offset - b.offset), text).map(({ offset, what, remedy }): Problem => ({ file, ...placeAt(offset), what, remedy }));
  if (problems.length === 0) problems.push(...findUnshown(text, document).map(({ offset, ...said }) => ({ file, ...placeAt(offset), ...said })));
  const data: unknown = problems.length > 0 ? undefined : document.toJS();
  return { data, problems, locate: (path) => placeAt(offsetOf(document, path)) };
}

/** A fault with its place, in words for an editor, and until where what follows is only an echo of it. */
interface Explained {
  readonly offset: number;
  readonly what: string;
  readonly remedy: string;
  readonly echo: 'none' | 'record' | 'file';
}

function explainFault(text: string, fault: YamlFault): Explained {
  const { code, message, offset } = fault;
  const echo = code === 'UNEXPECTED_TOKEN' ? 'file' : 'none';
  const what = `is not valid YAML: ${lowerFirst(message.replaceAll(/\s+/g, ' '))}`;
  if (/^ *\t/.test(lineOf(text, offset))) return { offset, what, remedy: 'Indent with spaces, not with tabs.', echo };
  if (code === 'UNEXPECTED_TOKEN' && /^\[\][ \t]*$/m.test(throughLine(text, offset))) return { offset, what, remedy: 'Take out the line [], which says that the list is empty.', echo };
  const misplaced = findMisplaced(text, fault);
  return misplaced ? { ...misplaced, echo: echo === 'file' ? 'file' : 'record' } : { offset, what, remedy: remedyFor(code), echo };
}

/** Once the parser meets what it cannot place, it has lost its way: what it says of the rest, or of the record, is an echo. */
function dropEchoes(faults: readonly Explained[], text: string): readonly Explained[] {
  const kept: Explained[] = [];
  let deafUntil = -1;
  for (const fault of faults) {
    if (fault.offset < deafUntil) continue;
    kept.push(fault);
    const next = text.indexOf('\n- ', fault.offset);
    if (fault.echo !== 'none') deafUntil = fault.echo === 'file' || next < 0 ? Infinity : next + 1;
  }
  return kept;
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && !isAlias(node) && node.range) return node.range[0];
  }
  return 0;
}

function remedyFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'A field can stand once in a record. Keep one of the two.';
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') return 'Look for an unclosed quotation mark, or a value with a colon in it that needs quotation marks.';
  if (code.startsWith('BAD_INDENT') || code === 'BLOCK_AS_IMPLICIT_KEY') return 'Line the field up with the one above it, two spaces a level; put a value with a colon in quotation marks.';
  return 'Compare with the record above it, or with the example in content/README.md.';
}

function throughLine(text: string, offset: number): string {
  return text.slice(0, offset) + /^.*/.exec(text.slice(offset))![0];
}

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).split('\n', 1)[0]!;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
