import { sayCountry } from '../model/say.ts';
import type { Answers, Edition } from './answers.ts';
import { round, type Frame } from './frame.ts';
import type { Label } from './label.ts';
import { measureText } from './text.ts';
import type { Word } from './word.ts';

/** Which of an address's countries it is: 0 the first, 1 the second, 2 a third or further, undefined where none was given. */
export type Nth = 0 | 1 | 2 | undefined;

/** So much of a mark that is drawn in one tone. */
export interface Slab {
  readonly nth: Nth;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** What a mark is laid on. */
export interface Sheet {
  readonly frame: Frame;
  readonly word: Word;
  readonly editions: readonly Edition[];
  /** Where the first edition's column begins, and how wide each is. */
  readonly left: number;
  readonly column: number;
}

/** Between two editions. */
export const GAP = 1.5;

/** Editions that agree, as one slab each. */
export function fillRow({ runs, codes }: Answers, y0: number, y1: number, { editions, left, column }: Sheet): Slab[] {
  const slab = (nth: Nth, from: number, to: number): Slab => ({ nth, x0: round(left + from * column), x1: round(left + to * column - GAP), y0, y1 });
  return [...runs.map((run) => slab(Math.min(run.nth, 2) as Nth, run.from, run.to)), ...editions.flatMap((_, at) => (codes[at] === undefined ? [slab(undefined, at, at + 1)] : []))];
}

/** How many are at their first country, at their second … in each edition, one upon the other. */
export function stackMixed(members: readonly Answers[], top: number, scale: number, { editions, left, column }: Sheet): Slab[] {
  return editions.flatMap((_, at) => {
    const nths = members.map(({ runs }): Nth => {
      const run = runs.find((r) => r.from <= at && at < r.to);
      return run && (Math.min(run.nth, 2) as Nth);
    });
    let y = top;
    return ([0, 1, 2, undefined] as const).flatMap((nth): Slab[] => {
      const n = nths.filter((own) => own === nth).length;
      const y0 = y;
      y = round(y + n * scale);
      return n === 0 ? [] : [{ nth, x0: round(left + at * column), x1: round(left + (at + 1) * column - GAP), y0, y1: y }];
    });
  });
}

/** The name of each slab's country, or its letters, where they fit. */
export function nameSlabs({ runs }: Answers, slabs: readonly Slab[], { frame, word }: Sheet): Label[] {
  const inset = frame.name === 'wide' ? 5 : 2.5;
  return slabs.flatMap(({ nth, x0, x1, y0, y1 }, i): Label[] => {
    const code = runs[i]?.code;
    const names = code === undefined ? [word('answers-none'), word('whosemap-none')] : [sayCountry(code), code];
    const text = names.find((name) => measureText(name, frame.minimum) + 2 * inset <= x1 - x0);
    return text === undefined ? [] : [{ x: x0 + inset, y: round((y0 + y1) / 2), text, tone: nth === undefined ? 'faint' : nth === 2 ? 'third' : 'ink' }];
  });
}
