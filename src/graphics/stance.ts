import type { Stance } from '../model/confidence.ts';
import { round } from './frame.ts';

/** Half the size of a stance's shape. */
export const SHAPE = 4.5;

/** Whether a shape is drawn in outline only. */
export const OUTLINED: ReadonlySet<Stance> = new Set(['leaves open', 'disputes', 'denies', 'retracts']);

/**
 * A stance as a shape: asserts a full square, supports a half-filled one (to be filled by the even-odd rule), leaves open a
 * ring, disputes a ring struck through, denies a cross, retracts a crossed square, reports a dot.
 */
export function traceStance(stance: Stance, x: number, y: number, half = SHAPE): string {
  const side = round(2 * half);
  const square = `M${round(x - half)} ${round(y - half)}h${side}v${side}h${-side}z`;
  const cross = `M${round(x - half)} ${round(y - half)}l${side} ${side}m0 ${-side}l${-side} ${side}`;
  switch (stance) {
    case 'asserts': return square;
    case 'supports': return `${square}M${x} ${round(y - half)}h${half}v${side}h${-half}z`;
    case 'leaves open': return circle(x, y, half);
    case 'disputes': return `${circle(x, y, half)}M${round(x - half)} ${round(y + half)}l${side} ${-side}`;
    case 'denies': return cross;
    case 'retracts': return square + cross;
    case 'reports': return circle(x, y, 2);
  }
}

function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}
