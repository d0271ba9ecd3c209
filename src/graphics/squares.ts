import type { Casefile } from '../model/casefile.ts';
import { round } from './frame.ts';
import type { Label } from './label.ts';
import { wrapText } from './text.ts';
import { MACRON, nameWatched, type Mark, type WatchGroup } from './watched.ts';
import type { Word } from './word.ts';

/** So many squares or rings of one kind, side by side. */
export interface Strip {
  readonly mark: Mark;
  /** Left edge of the first. */
  readonly x: number;
  /** Middle of the marks. */
  readonly y: number;
  readonly n: number;
}

/** One mark: a group of addresses, the Macron address, or what a critic found. */
export interface WatchRow {
  /** Of its record, or of the group: see `describeWatched`. */
  readonly id: string;
  /** How many addresses it stands for; undefined for a critic. */
  readonly n: number | undefined;
  readonly labels: readonly Label[];
  readonly strips: readonly Strip[];
  readonly hit: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
}

/** What a row is laid on. */
export interface Sheet {
  readonly width: number;
  /** From one square to the next, and the size of one. */
  readonly pitch: number;
  readonly size: number;
  /** How many addresses a square stands for. */
  readonly per: number;
  readonly minimum: number;
  readonly isWide: boolean;
  readonly left: number;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly casefile: Casefile;
  readonly word: Word;
}

const LINE = 16;
const ORDER: readonly Mark[] = ['shared', 'weak', 'macron', 'tor', 'plain'];
/** More squares than these are too many to draw: then each stands for more addresses. */
const MOST = 1200;

/** 1, 2, 5, 10, 20 …: the least that keeps the squares from becoming too many. */
export function reckonPer(n: number): number {
  for (let ten = 1; ; ten *= 10) for (const per of [1, 2, 5]) if (n <= MOST * per * ten) return per * ten;
}

/** A group's row, and after it the Macron address's mark where it is one of them. */
export function layRow(group: WatchGroup, y: number, sheet: Sheet): WatchRow[] {
  const { width, minimum, isWide, left, pitch, size, per, marks, casefile, word } = sheet;
  const perRow = Math.floor((width - left + pitch - size) / pitch);
  const kinds = ORDER.flatMap((mark) => Array<Mark>(Math.ceil(group.watched.filter((w) => marks.get(w.id) === mark).length / per)).fill(mark));
  const names = wrapText(nameWatched(group, casefile, word), (isWide ? left : width) - 50, minimum);
  const top = isWide ? y + 5 : y + 3 + names.length * LINE;
  const strips: Strip[] = [];
  kinds.forEach((mark, i) => {
    const at = { x: left + (i % perRow) * pitch, y: round(top + Math.floor(i / perRow) * pitch + pitch / 2 + (isWide ? 3 : 0)) };
    const last = strips.at(-1);
    if (last?.mark === mark && last.y === at.y) strips[strips.length - 1] = { ...last, n: last.n + 1 };
    else strips.push({ mark, ...at, n: 1 });
  });
  const macron = strips.find((s) => s.mark === 'macron');
  const bottom = Math.max(y + 28, y + 8 + names.length * LINE, (strips.at(-1)?.y ?? y) + pitch / 2 + (macron && !isWide ? 9 : 3));
  const row: WatchRow = {
    id: group.id, n: group.watched.length, strips: strips.filter((s) => s !== macron), hit: { x0: 0, x1: width, y0: y, y1: bottom },
    labels: [
      ...names.map((text, i): Label => (isWide ? { x: left - 50, y: y + 14 + i * LINE, text, tone: 'ink', anchor: 'end' } : { x: 0, y: y + 10 + i * LINE, text, tone: 'ink' })),
      { x: isWide ? left - 12 : width, y: isWide ? y + 14 : y + 10, text: String(group.watched.length), tone: 'strong', anchor: 'end' },
    ],
  };
  const id = casefile.watchlist.find((w) => w.indicator === MACRON)?.id;
  if (macron === undefined || id === undefined) return [row];
  const x = macron.x + pitch + 4;
  const at = round(x + (isWide ? MACRON.length * 0.62 * minimum + 6 : 0));
  return [row, {
    id, n: 1, strips: [macron], hit: { x0: macron.x - 2, x1: width, y0: macron.y - 14, y1: macron.y + 14 },
    labels: [...(isWide ? [{ x, y: macron.y, text: MACRON, tone: 'mono' } as const] : []), { x: at, y: macron.y, text: word(`watchlist-macron-${isWide ? 'long' : 'short'}`), tone: 'ink' }],
  }];
}
