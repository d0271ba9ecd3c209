import type { Position } from '../model/claim.ts';
import { round } from './frame.ts';
import { RING, SHAPE, traceStance } from './stance.ts';
import type { Axis } from './stretch.ts';
import { openValues } from './value.ts';
import type { Word } from './word.ts';

/** What one speaker said on one day, as a mark. */
export interface Stand {
  readonly id: string;
  readonly position: Position;
  readonly x: number;
  readonly y: number;
  /** Path data of the stance's shape, to be filled by the even-odd rule. */
  readonly path: string;
  /** First letter of the confidence that the speaker gave. */
  readonly letter: string;
  readonly disputed: boolean;
}

/** Room for a letter after its mark. */
const LETTER = 12;

/** A position as a mark at a place. */
export function placeStand(word: Word, position: Position, x: number, y: number): Stand {
  return { id: position.id, position, x, y, path: traceStance(position.stance, x, y, position.disputedBy.length > 0), letter: letterOf(position, word), disputed: position.disputedBy.length > 0 };
}

/** Whether only a span of days is known, which is then drawn. */
function isSpread({ said }: Position): boolean {
  return said.until - said.from > 86_400_000;
}

/** The days on which it may have been said, to either side of its mark. */
export function traceSpan({ position, x, y, disputed, letter }: Stand, from: number, to: number): string {
  if (!isSpread(position)) return '';
  const reach = disputed ? RING : SHAPE + 1;
  const after = x + reach + (letter === '' ? 0 : LETTER);
  return `${from < x - reach ? `M${round(from)} ${y}H${round(x - reach)}` : ''}${after < to ? `M${round(after)} ${y}H${round(to)}` : ''}`;
}

/** Where on the axis a position stands, between its first and its last possible day, and the room it takes. */
export function placeSaid(position: Position, { scale, width }: Axis, word: Word): { readonly position: Position; readonly at: number; readonly from: number; readonly to: number; readonly x0: number; readonly x1: number } {
  const { from, until, kind } = position.said;
  const [start, end] = [scale(kind === 'by' ? until - 1 : from), scale(until)];
  const at = Math.min(width - SHAPE, Math.max(SHAPE, (start + end) / 2));
  const reach = position.disputedBy.length > 0 ? RING : SHAPE + 1;
  const [first, last] = [at - reach, at + reach + (letterOf(position, word) === '' ? 0 : LETTER)];
  return { position, at, from: start, to: end, x0: isSpread(position) ? Math.min(start, first) : first, x1: isSpread(position) ? Math.max(end, last) : last };
}

/** The letter is drawn for a degree that the speaker gave, never for our reading. */
function letterOf({ confidence, confidenceOf }: Position, word: Word): string {
  return confidenceOf === 'claimant' && confidence !== undefined ? openValues(word)('confidence', confidence)[0]! : '';
}

/** A line from the edge of one mark to that of the next; nothing where they are too close. */
export function joinStands(a: Stand, b: Stand): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [start, end] = [a, b].map((s) => (s.disputed ? RING : SHAPE + 1.5)) as [number, number];
  if (length <= start + end + 1) return '';
  const along = (distance: number): string => `${round(a.x + ((b.x - a.x) * distance) / length)} ${round(a.y + ((b.y - a.y) * distance) / length)}`;
  return `M${along(start)}L${along(length - end)}`;
}
