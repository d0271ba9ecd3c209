import type { Casefile } from '../model/casefile.ts';
import { sayCountry, sayNumber } from '../model/say.ts';
import { askEditions, listEditions, sayAnswers, sayMonth, type Answers, type Change, type Edition } from './answers.ts';
import { round, type Frame } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { measureText } from './text.ts';
import { openWords } from './word.ts';

/** The addresses that are drawn by themselves, and what they are. */
const POINTED: Readonly<Record<string, string>> = {
  '185.86.148[.]227': 'a command server in the Democrats’ case',
  '194.187.249[.]135': 'tied to the Macron phishing',
};
const MACRON = '194.187.249[.]135';

/** Part of a row: editions that agree. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 the first country, 1 the second, 2 a third or further, and undefined where no country was given. */
  readonly nth: 0 | 1 | 2 | undefined;
  /** The country's name or letters, where they fit. */
  readonly text?: string;
}

/** An address drawn by itself. */
export interface Example {
  readonly answers: Answers;
  readonly isMacron: boolean;
  readonly x: number;
  /** Of its words' baseline. */
  readonly y: number;
  readonly address: string;
  readonly words: string;
  /** Where the words begin: after the address, or below it. */
  readonly wordsAt: readonly [number, number];
  readonly cells: readonly Cell[];
}

/** Addresses that change in the same manner, each a thin row; those with the same answers stand together. */
export interface Section {
  readonly change: Change;
  readonly y: number;
  readonly title: string;
  readonly cells: readonly Cell[];
  /** How many addresses a block stands for, at its left. */
  readonly counts: readonly { readonly x: number; readonly y: number; readonly n: number }[];
}

export interface WhosemapLayout {
  readonly width: number;
  readonly height: number;
  /** All addresses as one bar: those that change, and the rest. */
  readonly bar: { readonly y: number; readonly height: number; readonly split: number; readonly labels: readonly { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end'; readonly text: string }[] };
  readonly heads: readonly { readonly x: number; readonly y: number; readonly lines: readonly string[] }[];
  readonly examples: readonly Example[];
  readonly sections: readonly Section[];
}

const TITLES: Readonly<Record<Exclude<Change, 'never'>, string>> = {
  once: 'change country once',
  back: 'change and change back',
  thrice: 'go on to a third country',
};

/** Height of one address's row. A block of three holds a name. */
const ROW = 5;

export function layoutWhosemap(casefile: Casefile, frame: Frame): WhosemapLayout {
  const editions = listEditions(casefile);
  const all = askEditions(casefile);
  const changed = all.filter((a) => a.change !== 'never');
  const left = frame.name === 'wide' ? 28 : 18;
  const column = editions.length === 0 ? 0 : round((frame.width - left) / editions.length);
  const place = (answers: Answers, y: number, height: number): Cell[] => fillCells(answers, editions, left, column, y, height, frame);

  const bar = {
    y: 20, height: 10, split: all.length === 0 ? 0 : round((frame.width * changed.length) / all.length),
    labels: [
      { x: 0, y: 13, anchor: 'start' as const, text: frame.name === 'wide' ? `${sayChanging(changed.length)} between editions` : sayChanging(changed.length) },
      { x: frame.width, y: 13, anchor: 'end' as const, text: `${all.length - changed.length} ${all.length - changed.length === 1 ? 'does' : 'do'} not` },
    ],
  };
  let y = 56;
  const heads = editions.map((edition, i) => ({ x: round(left + i * column), y, lines: frame.name === 'wide' ? [sayMonth(edition)] : sayMonth(edition).split(' ') }));
  y += frame.name === 'wide' ? 12 : 28;

  const examples = Object.keys(POINTED).flatMap((address): Example[] => {
    const answers = all.find((a) => a.indicator.indicator === address);
    if (answers === undefined || editions.length === 0) return [];
    const isOneLine = frame.name === 'wide';
    const wordsAt = isOneLine ? ([round(left + address.length * 0.62 * frame.minimum + 4), y + 15] as const) : ([left, y + 31] as const);
    const top = wordsAt[1] + 7;
    const example = { answers, isMacron: address === MACRON, x: left, y: y + 15, address, words: POINTED[address]!, wordsAt, cells: place(answers, top, 22) };
    y = top + 32;
    return [example];
  });

  const sections = (['once', 'back', 'thrice'] as const).flatMap((change): Section[] => {
    const rows = changed.filter((a) => a.change === change);
    if (rows.length === 0) return [];
    const title = `${rows.length} ${rows.length === 1 ? TITLES[change].replace(/^(change|go)/, (verb) => (verb === 'go' ? 'goes' : 'changes')) : TITLES[change]}`;
    const start = y + 24;
    y = start + 9;
    const cells: Cell[] = [];
    const counts: { x: number; y: number; n: number }[] = [];
    for (const block of gatherBlocks(rows)) {
      const height = block.length * ROW;
      cells.push(...place(block[0]!, y, height));
      if (block.length > 2) counts.push({ x: left - 3, y: round(y + height / 2 + frame.minimum * 0.35), n: block.length });
      y += height + 1.5;
    }
    return [{ change, y: start, title, cells, counts }];
  });
  return { width: frame.width, height: Math.ceil(y + 2), bar, heads, examples, sections };
}

/** Rows with the same answers together: the larger block first, then by their answers, then by id. */
function gatherBlocks(rows: readonly Answers[]): Answers[][] {
  const blocks = new Map<string, Answers[]>();
  for (const row of rows) {
    const key = row.codes.map((c) => c ?? '--').join(' ');
    blocks.set(key, [...(blocks.get(key) ?? []), row]);
  }
  return [...blocks].sort(([a, p], [b, q]) => q.length - p.length || (a < b ? -1 : 1)).map(([, block]) => block);
}

function fillCells({ runs, codes }: Answers, editions: readonly Edition[], left: number, column: number, y: number, height: number, frame: Frame): Cell[] {
  const box = (from: number, to: number): Pick<Cell, 'x' | 'y' | 'width' | 'height'> => ({ x: round(left + from * column), y, width: round((to - from) * column - 1.5), height });
  const hasRoom = height >= frame.minimum + 2;
  const cells = runs.map(({ code, from, to, nth }): Cell => {
    const cell = box(from, to);
    const text = [sayCountry(code), code].find((words) => hasRoom && measureText(words, frame.minimum) + (frame.name === 'wide' ? 10 : 5) <= cell.width);
    return { ...cell, nth: Math.min(nth, 2) as 0 | 1 | 2, ...(text !== undefined && { text }) };
  });
  const blanks = editions.flatMap((_, at): Cell[] => (codes[at] === undefined ? [{ ...box(at, at + 1), nth: undefined, ...(hasRoom && { text: frame.name === 'wide' ? 'no country' : 'none' }) }] : []));
  return [...cells, ...blanks];
}

function sayChanging(n: number): string {
  return `${n} ${n === 1 ? 'changes' : 'change'} country`;
}

export const whosemap: Graphic = {
  holds: (casefile) => new Set(askEditions(casefile).filter((a) => a.indicator.indicator in POINTED).map((a) => a.indicator.id)),
  places: () => ['all'],
  describe: (casefile) => {
    const editions = listEditions(casefile);
    const all = askEditions(casefile);
    const changed = all.filter((a) => a.change !== 'never').length;
    return {
      addresses: all.length,
      changed,
      percent: all.length === 0 ? 0 : Math.round((100 * changed) / all.length),
      back: sayNumber(all.filter((a) => a.change === 'back').length),
      editions: sayNumber(editions.length),
    };
  },
  tabulate: (casefile) => {
    const editions = listEditions(casefile);
    const all = askEditions(casefile);
    const shown = all.filter((a) => a.change !== 'never' || a.indicator.indicator in POINTED);
    const isNow = casefile.asOf === undefined;
    const rest = all.length - shown.length;
    return {
      caption: 'Addresses to which editions of GeoLite gave more than one country, and the Macron address',
      head: ['Address', 'Country, by edition of GeoLite', ...(isNow ? ['DB-IP, June 2026'] : [])],
      rows: [
        ...shown.map((a) => ({ id: a.indicator.id, cells: [a.indicator.indicator, sayAnswers(a, editions, openWords(casefile)), ...(isNow ? [sayCode(a.indicator['dbip_2026-06'])] : [])] })),
        ...(rest > 0 ? [{ cells: [`${rest} other addresses`, 'no change of country', ...(isNow ? [''] : [])] }] : []),
      ],
    };
  },
};

function sayCode(code: string | undefined): string {
  return code === undefined ? 'no country' : sayCountry(code);
}
