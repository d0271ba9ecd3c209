import { nameOf, type Casefile } from '../model/casefile.ts';
import { refang } from '../model/defang.ts';
import { nameSpeaker } from '../model/moment.ts';
import { formOf, sayList, sayNumber, sayWhen, sayWhenBetween, sayWhenIn } from '../model/say.ts';
import { round, type Frame, type Size } from './frame.ts';
import type { Graphic } from './graphic.ts';
import type { Likeness, Model } from './likeness.ts';
import { chooseNames, MODELS, takeApart, type Name } from './names.ts';
import { wrapText } from './text.ts';
import { openValues } from './value.ts';
import { openWords, type Word } from './word.ts';

/** A letter in its cell, or the dot in its brackets. */
export interface Cell {
  readonly x: number;
  readonly text: string;
}

/** A line of the drawing: a real name, or a look-alike below it. */
export interface NameRow {
  readonly name: Name | undefined;
  /** Top of the cells. */
  readonly y: number;
  /** Each at the middle of its cell. */
  readonly copied: readonly Cell[];
  readonly added: readonly Cell[];
  readonly boxes: readonly { readonly x: number; readonly width: number }[];
  /** Left and right end of what has one owner; absent for a name that is no domain. */
  readonly bracket: readonly [number, number] | undefined;
  readonly giveaways: readonly { readonly x: number; readonly width: number }[];
  /** First line in ink, the rest fainter. */
  readonly notes: readonly { readonly x: number; readonly y: number; readonly text: string; readonly isFirst: boolean }[];
}

export interface AnatomyLayout extends Size {
  /** How many more of a group are not drawn one by one, below those that are. */
  readonly gathered: readonly { readonly count: number; readonly lane: string; readonly x: number; readonly y: number }[];
  readonly cell: Size & { readonly fontSize: number };
  readonly headings: readonly { readonly y: number; readonly lines: readonly string[] }[];
  readonly rows: readonly NameRow[];
}

/** The columns left of what was copied: `accounts-`. */
const BEFORE = 9;
/** Width of `[.]`, in cells. */
const DOT = 1.7;
const LINE = 17;

/** Letter under letter: what each look-alike copies, what it adds, and how much of it has one owner. */
export function layoutAnatomy(casefile: Casefile, frame: Frame): AnatomyLayout {
  const cell = frame.name === 'wide' ? { width: 20, height: 28, fontSize: 16 } : { width: 14, height: 24, fontSize: 13 };
  const word = openWords(casefile);
  const gathered: AnatomyLayout['gathered'][number][] = [];
  const headings: { y: number; lines: string[] }[] = [];
  const rows: NameRow[] = [];
  let y = 0;
  const head = (text: string): void => {
    const lines = wrapText(text, frame.width, 14, 600);
    headings.push({ y: y + 16, lines });
    y += lines.length * LINE + 14;
  };
  const add = (row: NameRow): void => {
    rows.push(row);
    y = Math.max(y + cell.height + 24, ...row.notes.map((n) => n.y + 22));
  };
  let shown: readonly Model[] = [];
  for (const { names, drawn } of chooseNames(casefile)) {
    if (names.length === 0) continue;
    if (y > 0) y += 10;
    head(sayGroup(names, word));
    for (const name of drawn) {
      const models = name.likeness.copied.map((c) => c.model);
      if (models.some((m) => !shown.includes(m))) {
        add(layoutModels(name.likeness, y, cell, word, frame));
        shown = [...shown, ...models];
      }
      add(layoutName(name, y, cell, word, frame));
    }
    if (drawn.length === names.length) continue;
    gathered.push({ count: names.length - drawn.length, lane: sayGroup(names, word), x: 0, y: y + 12 });
    y += LINE + 14;
  }
  return { width: frame.width, height: Math.ceil(y), cell, headings, rows, gathered };
}

type CellSize = AnatomyLayout['cell'];

/** Lays a name's letters in cells, from the column `start`. */
function placeLetters(name: string, start: number, cell: CellSize, isDefanged: boolean): { readonly cells: Cell[]; readonly left: (at: number) => number } {
  const widths = [...name].map((letter) => (letter === '.' && name.lastIndexOf('.') > 0 ? DOT : 1) * cell.width);
  const left = (at: number): number => round(start * cell.width + widths.slice(0, at).reduce((sum, w) => sum + w, 0));
  return { cells: [...name].map((letter, at) => ({ x: round((left(at) + left(at + 1)) / 2), text: letter === '.' && isDefanged ? '[.]' : letter })), left };
}

function layoutName(name: Name, y: number, cell: CellSize, word: Word, frame: Frame): NameRow {
  const plain = refang(name.indicator.indicator);
  const { copied, giveaways } = name.likeness;
  const { cells, left } = placeLetters(plain, BEFORE - (copied.at(-1)?.from ?? 0), cell, true);
  const isCopied = (_: unknown, at: number): boolean => copied.some((c) => at >= c.from && at < c.to);
  return {
    name,
    y,
    copied: cells.filter(isCopied),
    added: cells.filter((c, at) => !isCopied(c, at)),
    boxes: copied.map((c) => ({ x: left(c.from), width: round(left(c.to) - left(c.from)) })),
    bracket: [left(0), left(plain.length)],
    giveaways: giveaways.map((at) => ({ x: left(at), width: round(left(at + 1) - left(at)) })),
    notes: placeNotes(sayName(name, word), y, cell, frame),
  };
}

/** The real names that a look-alike copies, above it, letter over letter. */
function layoutModels(likeness: Likeness, y: number, cell: CellSize, word: Word, frame: Frame): NameRow {
  const last = likeness.copied.at(-1)!;
  const parts = likeness.copied.map((c) => {
    const start = BEFORE - last.from + c.from;
    return { model: c.model, ...placeLetters(c.model.name, start, cell, false) };
  });
  const site = parts.find((p) => p.model.name.includes('.'));
  const words = likeness.copied.map(({ model: { name, key } }) => word(`anatomy-model-${key}`, { name }));
  return {
    name: undefined,
    y,
    copied: parts.flatMap((p) => p.cells),
    added: [],
    boxes: [],
    bracket: site && [site.left(0), site.left(site.model.name.length)],
    giveaways: [],
    notes: placeNotes([word(`anatomy-real-${formOf(words.length)}`), ...words], y, cell, frame),
  };
}

function placeNotes(words: readonly string[], y: number, cell: CellSize, frame: Frame): NameRow['notes'] {
  const isBeside = frame.name === 'wide';
  const x = isBeside ? round((BEFORE * 2 + DOT + 2) * cell.width + 26) : 0;
  const top = isBeside ? y + 12 : y + cell.height + 29;
  return words.flatMap((text, i) => wrapText(text, frame.width - x, frame.minimum).map((line) => ({ text: line, isFirst: i === 0 }))).map((line, i) => ({ x, y: top + i * LINE, ...line }));
}

function sayName({ indicator, moment, likeness }: Name, word: Word): string[] {
  const names = likeness.copied.map((c) => (c.model.name.includes('.') ? word('anatomy-movements') : c.model.name));
  const ending = likeness.giveaways.some((at) => /\w/.test(refang(indicator.indicator)[at]!));
  const made = moment?.kind === 'registration' ? moment.happened : indicator.seen;
  const who = moment && nameSpeaker(moment);
  return [
    ending ? word('anatomy-ending') : word('anatomy-copies', { names: sayList(names) }),
    made.kind === 'span' ? word('anatomy-set-up', { between: sayWhenBetween(made) }) : made.kind === 'by' || who === undefined ? word('anatomy-in-use', { date: sayWhen(made) }) : word('anatomy-dated', { who, date: sayWhen(made) }),
    ...(who === undefined ? [] : [word('anatomy-named', { who, date: sayWhenIn(indicator.known) })]),
  ];
}

function sayGroup(names: readonly Name[], word: Word): string {
  return word(`anatomy-${names[0]!.isApart ? 'apart' : 'registrant'}-${formOf(names.length)}`, { n: sayNumber(names.length) });
}

/** What gives a name away: a hyphen, or its ending. */
function sayGiveaways({ indicator, likeness }: Name, word: Word): string {
  const letters = likeness.giveaways.map((at) => refang(indicator.indicator)[at]).join('');
  return /^-+$/.test(letters) ? word('anatomy-hyphen') : /^\w+$/.test(letters) ? word('anatomy-the-ending', { letters }) : letters;
}

const isMovements = ({ likeness }: Name): boolean => likeness.copied.some((c) => c.model === MODELS[0]);
const isMicrosofts = ({ likeness }: Name): boolean => likeness.copied.some((c) => c.model !== MODELS[0]);

export const anatomy: Graphic = {
  holds: (casefile) => new Set(chooseNames(casefile).flatMap(({ drawn }) => drawn.map((n) => n.indicator.id))),
  gathers: (casefile) => chooseNames(casefile).reduce((sum, { names, drawn }) => sum + names.length - drawn.length, 0),
  places: () => ['all'],
  describe: (casefile) => {
    const names = takeApart(casefile);
    return {
      domains: sayNumber(names.length),
      registrant: sayNumber(names.filter((n) => !n.isApart).length),
      movement: sayNumber(names.filter(isMovements).length),
      microsoft: sayNumber(names.filter(isMicrosofts).length),
      both: sayNumber(names.filter((n) => isMovements(n) && isMicrosofts(n)).length),
    };
  },
  tabulate(casefile, sayValue = openValues(openWords(casefile))) {
    const word = openWords(casefile);
    return {
      caption: word('anatomy-caption'),
      head: ['domain', 'copies', 'giveaway', 'set-up', 'public', 'named-by', 'host', 'confidence', 'source'].map((key) => word(`head-${key}`)),
      rows: takeApart(casefile).map((name) => {
        const { indicator: i, moment, likeness } = name;
        return {
          id: i.id,
          cells: [
            i.indicator,
            likeness.copied.map((c) => c.model.name).join(', '),
            sayGiveaways(name, word),
            sayWhen(moment?.kind === 'registration' ? moment.happened : i.seen),
            sayWhen(i.known),
            moment?.who ?? '',
            i.provider ?? '',
            sayValue('confidence', i.confidence),
            nameOf(casefile, i.source),
          ],
        };
      }),
    };
  },
};
