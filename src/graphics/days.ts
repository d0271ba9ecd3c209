import { parseWhen, type When } from '../model/when.ts';

/** The months that are drawn. */
export const MONTHS_DRAWN: readonly When[] = ['2016-11', '2016-12', '2017-01', '2017-02', '2017-03', '2017-04', '2017-05', '2017-06', '2017-07'].map(parseWhen);

/** The two stretches that are drawn day by day: the first round and the report; the leak, the silence and the run-off. */
export const STRETCHES: readonly When[] = ['2017-04-21/2017-04-27', '2017-05-03/2017-05-10'].map(parseWhen);

/** How many times as wide a day is within the two stretches. */
export const MAGNIFIED = 18;

export const DAY = 86_400_000;
export const START = MONTHS_DRAWN[0]!.from;
export const END = MONTHS_DRAWN.at(-1)!.until;

/** A scale of two speeds: every day has the same width, but within the stretches it is `MAGNIFIED` times as wide. */
export function scaleDays(width: number): (instant: number) => number {
  const weigh = (instant: number): number => {
    const t = Math.min(Math.max(instant, START), END);
    const within = STRETCHES.reduce((sum, s) => sum + Math.min(Math.max(t - s.from, 0), s.until - s.from), 0);
    return t - START + within * (MAGNIFIED - 1);
  };
  const whole = weigh(END);
  return (instant) => (weigh(instant) / whole) * width;
}

/** The stretch that a date lies wholly within, if it is a single day or finer. */
export function stretchOf(when: When): When | undefined {
  return when.kind === 'at' && when.until - when.from <= DAY ? STRETCHES.find((s) => when.from >= s.from && when.until <= s.until) : undefined;
}

/** The days of a stretch, as instants. */
export function daysOf(stretch: When): number[] {
  return Array.from({ length: (stretch.until - stretch.from) / DAY }, (_, i) => stretch.from + i * DAY);
}
