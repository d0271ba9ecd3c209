import { scaleLinear } from 'd3';
import type { Frame } from './frame.ts';

/** A stretch of time that is drawn, at a pace of its own. */
export interface Stretch {
  /** First instant, and the one after the last, in milliseconds UTC. */
  readonly from: number;
  readonly until: number;
  /** How long it is drawn. */
  readonly width: number;
  /** The word that stands over it, by the end of its key; nothing where the one before speaks for it too. */
  readonly key: string | undefined;
  /** Whether it follows the one before without a cut. */
  readonly joins: boolean;
}

/** An axis of time with cuts. */
export interface Axis {
  readonly width: number;
  /** Where each stretch begins and ends. */
  readonly stretches: readonly (Stretch & { readonly x0: number; readonly x1: number })[];
  /** Every instant has a place: what falls into a cut lies in it, what is before or after, at the ends. */
  readonly scale: (instant: number) => number;
}

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** When people spoke: the days of the report, those of the leak, the weeks until June, and the later years. */
const SPOKEN = [
  { from: day('2017-04-24'), until: day('2017-04-27'), joins: false, wide: [37, 'report'], narrow: [42, 'report-year'] },
  { from: day('2017-05-05'), until: day('2017-05-10'), joins: false, wide: [45, 'leak'], narrow: [52, 'leak'] },
  { from: day('2017-05-10'), until: day('2017-07-01'), joins: true, wide: [21, undefined], narrow: [27, undefined] },
  { from: day('2018-01-01'), until: day('2021-01-01'), joins: false, wide: [24, '2018'], narrow: [30, '2018'] },
  { from: day('2025-01-01'), until: day('2026-01-01'), joins: false, wide: [20, '2025'], narrow: [20, '2025'] },
] as const;

/** Width of a cut. */
const CUT = 4;

export function layoutAxis(frame: Frame): Axis {
  let x = 0;
  const stretches = SPOKEN.map(({ from, until, joins, [frame.name]: [width, key] }, i) => {
    const x0 = i === 0 || joins ? x : x + CUT;
    x = x0 + width;
    return { from, until, joins, width, key, x0, x1: x };
  });
  return { width: x, stretches, scale: scaleLinear(stretches.flatMap((s) => [s.from, s.until]), stretches.flatMap((s) => [s.x0, s.x1])).clamp(true) };
}
