import { isAlias, isNode, LineCounter, parseDocument, type Document } from 'yaml';
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
  const problems = dropEchoes([...document.errors, ...document.warnings]).map((error): Problem => ({
    file,
    ...placeAt(error.pos[0]),
    what: `is not valid YAML: ${lowerFirst(error.message.replaceAll(/\s+/g, ' '))}`,
    remedy: /^ *\t/.test(lineOf(text, error.pos[0])) ? 'Indent with spaces, not with tabs.' : /^\[\][ \t]*$/m.test(text) ? 'Take out the line [], which says that the list is empty.' : remedyFor(error.code),
  }));
  if (problems.length === 0) problems.push(...findUnshown(text, document).map(({ offset, ...said }) => ({ file, ...placeAt(offset), ...said })));
  const data: unknown = problems.length > 0 ? undefined : document.toJS();
  return { data, problems, locate: (path) => placeAt(offsetOf(document, path)) };
}

/** Once the parser meets what it cannot place, it has lost its way: what it says of the rest is an echo of that. */
function dropEchoes<T extends { readonly code: string }>(errors: readonly T[]): readonly T[] {
  const lost = errors.findIndex((e) => e.code === 'UNEXPECTED_TOKEN');
  return lost < 0 ? errors : errors.slice(0, lost + 1);
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

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).split('\n', 1)[0]!;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
