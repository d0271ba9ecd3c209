import { LOCATION_BASES } from '../model/indicator.ts';
import type { Basis, Country } from './hosts.ts';

/** The paper of one country's tally: a stroke for one address or a few, the weak ones after a gap. */
export const TALLY = { width: 130, height: 12, pitch: 4, gap: 6 } as const;

/** Strokes of one kind, as path data. */
export interface Stroke {
  readonly basis: Basis;
  readonly isWeak: boolean;
  readonly count: number;
  readonly d: string;
}

/**
 * How a stroke is drawn from its top, and the way to the next: a source's is three lines thick, a registry's has a foot, one of
 * today's databases is half as high. All of a country's are of one thickness, so that they are one path.
 */
const STROKES: Readonly<Record<Basis, readonly [stroke: string, next: string]>> = {
  'stated by a source': ['m-1 0v12m1-12v12m1-12v12', 'm3-12'], 'registry then': ['v11h2', 'm2-11'], 'database then': ['v12', 'm4-12'], 'database now': ['v6', 'm4-6'],
};

/** The dashes of a weak tie, as far as `length`. */
function dashStroke(length: number): string {
  return length > 3.5 ? `v2m0 1.5${dashStroke(length - 3.5)}` : length > 2 ? `v2m0 ${length - 2}` : `v${length}`;
}

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
      const [stroke, next] = STROKES[basis];
      const isWeak = tie === 'weak';
      const drawn = isWeak ? stroke.replaceAll(/v(\d+)/g, (_, length: string) => dashStroke(Number(length))) : stroke;
      strokes.push({ basis, isWeak, count, d: `M${x} 0${Array(count).fill(drawn).join(next)}` });
      x += count * TALLY.pitch;
    }
  }
  return strokes;
}
