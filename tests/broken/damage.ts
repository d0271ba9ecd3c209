import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';

/** One small damage to one file of content/, as an editor's slip might do it. */
export interface Damage {
  readonly seed: number;
  readonly kind: string;
  readonly file: string;
  /** What was done, for a person. */
  readonly what: string;
  readonly text: string;
}

type Pick = (n: number) => number;
type Way = (text: string, pick: Pick, file: string) => readonly [text: string, what: string] | undefined;

/** Whole numbers below `n`, the same for the same seed (mulberry32). */
export function seedPick(seed: number): Pick {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

/** The damage that a seed does to `texts`. Another way or place is tried where nothing came of one. */
export function damage(texts: ReadonlyMap<string, string>, seed: number): Damage {
  const pick = seedPick(seed);
  const files = [...texts.keys()].sort();
  const lists = files.filter((f) => !f.endsWith('.mdx'));
  for (;;) {
    // Half of the damages go to the lists and tables: they are a fifth of the files, and hold most of the record.
    const file = pick(2) === 0 ? lists[pick(lists.length)]! : files[pick(files.length)]!;
    const ways = Object.entries({ ...TEXT, ...(file.endsWith('.csv') ? TABLE : FIELDS), ...(file.endsWith('.mdx') && PROSE) });
    const [kind, way] = ways[pick(ways.length)]!;
    const done = way(texts.get(file)!, pick, file);
    if (done !== undefined && done[0] !== texts.get(file)) return { seed, kind, file, text: done[0], what: done[1] };
  }
}

const STRAY = [...'"\'{}[]<>:#&*!|>-,;%@`\\~=/.x0', '\t', ' #', ': ', '“', '’', '\u00a0', '\u200b', '🙂', 'א'];

function changeLine(change: (line: string, lines: string[], i: number, pick: Pick) => readonly [string[], string] | undefined): Way {
  return (text, pick) => {
    const lines = text.split('\n');
    const i = pick(lines.length);
    const done = change(lines[i]!, lines, i, pick);
    return done && [[...lines.slice(0, i), ...done[0]].join('\n'), `line ${i + 1}: ${done[1]}`];
  };
}

/** What can be done to any text. The lines after the place follow in what is given back. */
const TEXT: Readonly<Record<string, Way>> = {
  'a line cut': changeLine((line, lines, i) => [lines.slice(i + 1), `cut ${JSON.stringify(line)}`]),
  'a line twice': changeLine((line, lines, i) => [[line, ...lines.slice(i)], `twice ${JSON.stringify(line)}`]),
  'two lines swapped': changeLine((line, lines, i) => (i + 1 < lines.length ? [[lines[i + 1]!, line, ...lines.slice(i + 2)], `swapped with the next`] : undefined)),
  'a line joined to the next': changeLine((line, lines, i) => (i + 1 < lines.length ? [[line + lines[i + 1]!, ...lines.slice(i + 2)], `joined to the next`] : undefined)),
  'an indentation changed': changeLine((line, lines, i, pick) => {
    const by = [-2, -1, 1, 2, 4][pick(5)]!;
    const moved = by > 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {1,${-by}}`), '');
    return [[moved, ...lines.slice(i + 1)], `moved by ${by}`];
  }),
  'a character cut': (text, pick) => {
    const at = pick(text.length);
    return [text.slice(0, at) + text.slice(at + 1), `cut ${JSON.stringify(text[at])} at ${at}`];
  },
  'a stray character': (text, pick) => {
    const at = pick(text.length + 1);
    const stray = STRAY[pick(STRAY.length)]!;
    return [text.slice(0, at) + stray + text.slice(at), `${JSON.stringify(stray)} before ${JSON.stringify(text.slice(at, at + 20))} at ${at}`];
  },
  'a quotation mark broken': (text, pick) => {
    const marks = [...text.matchAll(/["'`]/g)];
    if (marks.length === 0) return undefined;
    const mark = marks[pick(marks.length)]!;
    const curly = pick(2) === 0 ? '' : '”';
    return [text.slice(0, mark.index) + curly + text.slice(mark.index + 1), `${curly === '' ? 'cut' : 'curled'} at ${mark.index}`];
  },
  'a file cut short': (text, pick) => {
    const at = pick(text.length);
    return [text.slice(0, at), `from ${at} of ${text.length}`];
  },
  'a word cut': (text, pick) => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+ ?/gu)];
    const word = words[pick(words.length)]!;
    return [text.slice(0, word.index) + text.slice(word.index + word[0].length), `cut ${JSON.stringify(word[0])} at ${word.index}`];
  },
};

interface Block {
  readonly from: number;
  readonly until: number;
  readonly line: number;
}

/** The fields (of records, and of records in records) and the entries of lists of a YAML text, with where each begins and ends. */
function findBlocks(text: string): { fields: (Block & { key: string; value: string; plain: boolean })[]; entries: Block[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const fields: (Block & { key: string; value: string; plain: boolean })[] = [];
  const entries: Block[] = [];
  const startOf = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const walk = (node: Node | null): void => {
    if (isMap(node)) {
      for (const { key, value } of (node as YAMLMap<Node, Node | null>).items) {
        const from = key.range![0];
        const until = value?.range?.[2] ?? key.range![2];
        fields.push({ key: String(key), value: text.slice(value?.range?.[0] ?? from, value?.range?.[1] ?? from), from, until, line: counter.linePos(from).line, plain: isScalar(value) && value.type === 'PLAIN' });
        walk(value);
      }
    } else if (isSeq(node)) {
      for (const item of node.items as Node[]) {
        if (!node.flow) entries.push({ from: startOf(item.range![0]), until: item.range![2], line: counter.linePos(item.range![0]).line });
        walk(item);
      }
    }
  };
  walk(document.contents as Node | null);
  return { fields, entries };
}

/** The YAML of a file: all of it, or its front matter; with what stands before and after. */
function partYaml(text: string, file: string): [before: string, yaml: string, after: string] | undefined {
  if (!file.endsWith('.mdx')) return ['', text, ''];
  const fence = /^---\n([\s\S]*?\n)---\n/.exec(text);
  return fence ? ['---\n', fence[1]!, text.slice(4 + fence[1]!.length)] : undefined;
}

function changeYaml(change: (yaml: string, pick: Pick) => readonly [string, string] | undefined): Way {
  return (text, pick, file) => {
    const [before, yaml, after] = partYaml(text, file) ?? [];
    const done = yaml === undefined ? undefined : change(yaml, pick);
    return done && [before + done[0] + after, done[1]];
  };
}

function changeField(change: (yaml: string, field: ReturnType<typeof findBlocks>['fields'][number], pick: Pick, all: ReturnType<typeof findBlocks>['fields']) => readonly [string, string] | undefined): Way {
  return changeYaml((yaml, pick) => {
    const { fields } = findBlocks(yaml);
    return fields.length === 0 ? undefined : change(yaml, fields[pick(fields.length)]!, pick, fields);
  });
}

function changeEntry(change: (yaml: string, entry: Block) => string, what: string): Way {
  return changeYaml((yaml, pick) => {
    const { entries } = findBlocks(yaml);
    if (entries.length === 0) return undefined;
    const entry = entries[pick(entries.length)]!;
    return [change(yaml, entry), `${what} the entry of line ${entry.line}`];
  });
}

/** What can be done to YAML whose structure is known. */
const FIELDS: Readonly<Record<string, Way>> = {
  'a field deleted': changeField((yaml, f) => [yaml.slice(0, f.from) + yaml.slice(f.until).replace(/^ +/, ''), `deleted ${f.key} of line ${f.line}`]),
  'a field renamed': changeField((yaml, f, pick) => {
    const at = pick(f.key.length);
    return [yaml.slice(0, f.from) + f.key.slice(0, at) + f.key.slice(at + 1) + yaml.slice(f.from + f.key.length), `a letter of ${f.key} of line ${f.line} cut`];
  }),
  'a value swapped': changeField((yaml, f, pick, all) => {
    const others = all.filter((o) => o.key === f.key && o.value !== f.value && o.plain && f.plain);
    const other = others[pick(Math.max(1, others.length))];
    return other && [yaml.slice(0, f.from) + yaml.slice(f.from, f.until).replace(f.value, () => other.value) + yaml.slice(f.until), `${f.key} of line ${f.line} takes the value of line ${other.line}`];
  }),
  'a value of another field': changeField((yaml, f, pick, all) => {
    const other = all[pick(all.length)]!;
    return f.plain && other.plain ? [yaml.slice(0, f.from) + yaml.slice(f.from, f.until).replace(f.value, () => other.value) + yaml.slice(f.until), `${f.key} of line ${f.line} takes ${other.key} of line ${other.line}`] : undefined;
  }),
  'a value emptied': changeField((yaml, f) => (f.value.length > 0 ? [yaml.slice(0, f.from) + `${f.key}: ` + (yaml.slice(f.from, f.until).endsWith('\n') ? '\n' : '') + yaml.slice(f.until), `${f.key} of line ${f.line} emptied`] : undefined)),
  'an entry deleted': changeEntry((yaml, e) => yaml.slice(0, e.from) + yaml.slice(e.until), 'deleted'),
  'an entry twice': changeEntry((yaml, e) => yaml.slice(0, e.until) + yaml.slice(e.from, e.until) + yaml.slice(e.until), 'twice'),
};

function changeCell(change: (cells: string[], i: number, pick: Pick, rows: readonly string[]) => string[] | undefined, what: string): Way {
  return (text, pick) => {
    const lines = text.split('\n');
    const row = 1 + pick(lines.length - 2);
    // Only for doing damage: a comma inside a quoted cell splits it, which is damage too.
    const cells = lines[row]!.split(',');
    const i = pick(cells.length);
    const done = change(cells, i, pick, lines);
    return done && [[...lines.slice(0, row), done.join(','), ...lines.slice(row + 1)].join('\n'), `row ${row + 1}, cell ${i + 1}: ${what}`];
  };
}

/** What can be done to a table. */
const TABLE: Readonly<Record<string, Way>> = {
  'a cell cut': changeCell((cells, i) => cells.filter((_, k) => k !== i), 'cut'),
  'a cell emptied': changeCell((cells, i) => cells.with(i, ''), 'emptied'),
  'a cell twice': changeCell((cells, i) => [...cells.slice(0, i + 1), ...cells.slice(i)], 'twice'),
  'two cells swapped': changeCell((cells, i, pick) => {
    const k = pick(cells.length);
    return cells.with(i, cells[k]!).with(k, cells[i]!);
  }, 'swapped with another'),
  'a cell of another row': changeCell((cells, i, pick, rows) => cells.with(i, rows[1 + pick(rows.length - 2)]!.split(',')[i] ?? ''), 'from another row'),
};

function changeTag(pattern: RegExp, change: (tag: string, pick: Pick, text: string) => string | undefined, what: string): Way {
  return (text, pick) => {
    const tags = [...text.matchAll(pattern)];
    if (tags.length === 0) return undefined;
    const tag = tags[pick(tags.length)]!;
    const done = change(tag[0], pick, text);
    return done === undefined ? undefined : [text.slice(0, tag.index) + done + text.slice(tag.index + tag[0].length), `${what}: ${tag[0]} at ${tag.index}`];
  };
}

/** What can be done to Markdown with components. */
const PROSE: Readonly<Record<string, Way>> = {
  'a tag cut': changeTag(/<\/?[A-Z][^>]*>/g, () => '', 'cut'),
  'a tag twice': changeTag(/<\/?[A-Z][^>]*>/g, (tag) => tag + tag, 'twice'),
  'a tag not closed': changeTag(/<[A-Z][^>]*\/>/g, (tag) => tag.replace(' />', '>'), 'not closed'),
  'an attribute cut': changeTag(/ [a-z]+="[^"]*"/g, () => '', 'cut'),
  'an attribute twice': changeTag(/ [a-z]+="[^"]*"/g, (a) => a + a.replace(/="/, '="x'), 'twice'),
  'an id misspelt': changeTag(/(?<=")[a-z0-9-]+(?=[ "])/g, (id, pick) => id.slice(0, pick(id.length)) + 'x' + id.slice(1), 'misspelt'),
  'a brace': changeTag(/\. /g, (end, pick) => [' {x} ', '{/* gone */} ', ' <!-- gone --> ', ' <b>x</b> ', '[^1] ', '\n\n[gone]: https://example.org/gone\n\n', '\n\n[^1]: gone\n\n'][pick(7)]! + end, 'put in'),
};
