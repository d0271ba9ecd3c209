import { LOCATION_BASES } from '../model/indicator.ts';
import type { Country } from './hosts.ts';

/** The paper of one country's tally: a stroke for one address or a few, the weak ones after a gap. */
export const TALLY = { width: 130, height: 12, pitch: 4, gap: 6 } as const;

/** Strokes of one kind, as path data, and what they say: on what the country rests, and whether the tie is weak. */
export interface Stroke {
  readonly kind: string;
  readonly count: number;
  readonly d: string;
}

/** Short words for the bases, as names of the strokes. */
const NAMES = { 'stated by a source': 'stated', 'registry then': 'registry', 'database then': 'database', 'database now': 'now' } as const;

/** How many addresses a stroke stands for, so that the fullest row is no longer than the paper: 1, 2, 5, 10, and so on. */
export function chooseUnit(countries: readonly Country[]): number {
  const units = [1, 2, 5].flatMap((n) => [1, 10, 100, 1000].map((power) => n * power)).sort((a, b) => a - b);
  const isShort = (country: Country, unit: number): boolean => tallyHosts(country, unit).reduce((n, stroke) => n + stroke.count, 0) * TALLY.pitch + TALLY.gap <= TALLY.width;
  return units.find((unit) => countries.every((country) => isShort(country, unit))) ?? units.at(-1)!;
}

/** A country's addresses as strokes in a row, one for `unit` of them or less: first those with a firm or moderate tie, then the weak. */
export function tallyHosts({ bases, addresses }: Country, unit: number): Stroke[] {
  let x = 2;
  const strokes: Stroke[] = [];
  for (const tie of ['firm', 'weak'] as const) {
    if (tie === 'weak' && addresses.firm > 0) x += TALLY.gap;
    for (const basis of LOCATION_BASES) {
      const count = Math.ceil(bases[basis][tie] / unit);
      if (count === 0) continue;
      // A registry's stroke has a foot, one of today's databases is half as high.
      const [stroke, back] = basis === 'registry then' ? ['v11h2', 'm2-11'] : basis === 'database now' ? ['v6', 'm4-6'] : ['v12', 'm4-12'];
      strokes.push({ kind: [NAMES[basis], tie].join(' '), count, d: `M${x} 0${Array(count).fill(stroke).join(back)}` });
      x += count * TALLY.pitch;
    }
  }
  return strokes;
}
