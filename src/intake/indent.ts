/** What the parser says is wrong, and where. */
export interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

/** A line of the text: where it begins, how far in its words stand, and whether it opens a field or an item of a list. */
interface Line {
  readonly offset: number;
  readonly text: string;
  readonly indent: number;
  readonly isItem: boolean;
  /** How far in the name of its field stands; undefined where it opens none. */
  readonly key: number | undefined;
}

/** A fault put where an editor has to mend it, in words for an editor. */
export interface Misplaced {
  readonly offset: number;
  readonly what: string;
  readonly remedy: string;
}

/**
 * The parser notices a line that is out of its column only by what it does to the line above or below. This finds the
 * line itself; undefined where the fault is another.
 */
export function findMisplaced(text: string, { code, message, offset }: YamlFault): Misplaced | undefined {
  const lines = readLines(text);
  const at = lines.findLastIndex((line) => line.offset <= offset);
  const isOfLine = offset <= lines[at]!.offset + lines[at]!.indent;
  if (code.endsWith('_IMPLICIT_KEY') && !isOfLine) return followValue(lines, at, text.slice(offset, lines[at]!.offset + lines[at]!.text.length));
  const isIndent = code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || /^Sequence item without/.test(message) || (code === 'UNEXPECTED_TOKEN' && /at node end$/.test(message));
  const isOpening = lines[at]!.isItem || lines[at]!.key !== undefined;
  return isIndent && isOfLine && isOpening ? sayLine(lines, at) : undefined;
}

/** A value that goes on where a field stands: the fault is in the first line below that holds a colon. */
function followValue(lines: readonly Line[], at: number, value: string): Misplaced | undefined {
  if (/^["']/.test(value) || /:(?:\s|$)/.test(value)) return undefined;
  const next = lines.findIndex((line, i) => i > at && /:(?:\s|$)/.test(line.text));
  if (next < 0 || lines[next]!.indent <= lines[at]!.indent) return undefined;
  if (/^id:/.test(lines[at]!.text)) return { offset: lines[at]!.offset, what: 'is not valid YAML: the record does not begin with a dash', remedy: 'Begin it with - id: and its other fields two spaces in.' };
  if (lines[next]!.key !== undefined) return sayLine(lines, next);
  return { offset: lines[next]!.offset + lines[next]!.indent, what: 'is not valid YAML: a colon in a text looks like the end of a field’s name', remedy: 'Put the whole value in quotation marks.' };
}

function sayLine(lines: readonly Line[], at: number): Misplaced {
  const { offset, indent, isItem } = lines[findStray(lines, at)]!;
  if (isItem) return { offset: offset + indent, what: 'is not valid YAML: the dash is not lined up with the others of its list', remedy: `It stands ${saySpaces(indent)} in. Put the dashes of one list into one column; the fields of an item begin two spaces after its dash.` };
  const above = lines.slice(0, at).findLast((line) => line.key !== undefined);
  return { offset: offset + indent, what: 'is not valid YAML: the line is not lined up with the other fields of its record', remedy: `It begins ${saySpaces(indent)} in${above ? `, the field above it ${saySpaces(above.key!)}` : ''}. Line the fields of a record up, two spaces a level.` };
}

/** The line that stands alone: the one at which the parser stopped, or the dash above it that no other dash lines up with. */
function findStray(lines: readonly Line[], at: number): number {
  const dash = lines.findLastIndex((line, i) => i < at && line.isItem);
  if (dash < 0 || lines[at]!.isItem) return at;
  const { indent } = lines[dash]!;
  const others = lines.filter((line, i) => i !== dash && line.isItem);
  const isBelowField = lines.slice(0, dash).some((line) => line.key !== undefined && line.key <= indent);
  const isAlone = (indent > 0 && !isBelowField) || others.some((line) => line.key === lines[at]!.indent);
  return isAlone && !others.some((line) => line.indent === indent) ? dash : at;
}

const saySpaces = (many: number): string => `${many} ${many === 1 ? 'space' : 'spaces'}`;

function readLines(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const [, blanks, dash, name] = /^( *)((?:- +)*)([\w-]+:(?=\s|$))?/.exec(line)!;
    const read: Line = { offset, text: line, indent: blanks!.length, isItem: dash !== '', key: name === undefined ? undefined : blanks!.length + dash!.length };
    offset += line.length + 1;
    return read;
  });
}
