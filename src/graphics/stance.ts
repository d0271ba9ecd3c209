import type { Stance } from '../model/confidence.ts';
import { round } from './frame.ts';

/** Half the side of a stance's square. */
export const SHAPE = 4.6;

/** How far the second outline reaches that is drawn around what is disputed. */
export const RING = 7.5;

/**
 * A stance as a shape, one path to be filled by the even-odd rule: asserts a full square, supports a half-filled one,
 * leaves open a ring, disputes a ring struck through, denies a cross, retracts a crossed square, reports a dot. What is
 * disputed has a second outline.
 */
export function traceStance(stance: Stance, x: number, y: number, isDisputed = false): string {
  return (isDisputed ? circle(x, y, RING) + circle(x, y, RING - 0.8) : '') + traceShape(stance, x, y);
}

function traceShape(stance: Stance, x: number, y: number): string {
  const inner = SHAPE - 1;
  switch (stance) {
    case 'asserts': return box(x - SHAPE, y - SHAPE, 2 * SHAPE, 2 * SHAPE);
    case 'supports': return box(x - SHAPE, y - SHAPE, 2 * SHAPE, 2 * SHAPE) + box(x, y - inner, inner, 2 * inner);
    case 'leaves open': return circle(x, y, 5.3) + circle(x, y, 3.5);
    case 'disputes': return `${circle(x, y, 5.3)}${circle(x, y, 3.5)}M${round(x - 2.8)} ${round(y + 1.6)}l4.4-4.4l1.2 1.2l-4.4 4.4z`;
    case 'denies': return cross(x, y, 5);
    case 'retracts': return box(x - SHAPE, y - SHAPE, 2 * SHAPE, 2 * SHAPE) + box(x - inner, y - inner, 2 * inner, 2 * inner) + cross(x, y, 3.5);
    case 'reports': return circle(x, y, 2.5);
  }
}

function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${y}a${r} ${r} 0 1 1 ${round(2 * r)} 0a${r} ${r} 0 1 1 ${round(-2 * r)} 0z`;
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** A diagonal cross whose arms reach `arm` to each side. */
function cross(x: number, y: number, arm: number): string {
  const [s, b] = [1.3, arm - 1.3];
  return `M${round(x)} ${round(y - s)}l${b}-${b}l${s} ${s}l-${b} ${b}l${b} ${b}l-${s} ${s}l-${b}-${b}l-${b} ${b}l-${s}-${s}l${b}-${b}l-${b}-${b}l${s}-${s}z`;
}
