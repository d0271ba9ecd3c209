import type { Attribution, Incident } from '../model/incident.ts';
import { sayStretch } from '../model/say.ts';
import { compareWhen, type When } from '../model/when.ts';

/** How long it took from an incident's beginning to the first official word on who did it. */
export interface Wait {
  readonly incident: Incident;
  /** The first statement by a government or a court that asserts it; where none does, the first that calls it likely. */
  readonly official: Attribution;
  /** An earlier statement by a government or a court that only calls it likely. */
  readonly likely: Attribution | undefined;
  /** In days. */
  readonly shortest: number;
  readonly longest: number;
}

export const DAY = 86_400_000;
const MONTH = 365.25 / 12;
const YEAR = 365.25;

/** One wait for each incident on which a government or a court has taken a stand, the longest first. */
export function reckonWaits(incidents: readonly Incident[]): Wait[] {
  return incidents.flatMap(reckonWait).sort((a, b) => b.longest - a.longest || b.shortest - a.shortest || (a.incident.id < b.incident.id ? -1 : 1));
}

function reckonWait(incident: Incident): Wait[] {
  const stands = incident.attributions.filter((a) => a.role === 'government' || a.role === 'court').sort((a, b) => compareWhen(a.when, b.when) || (a.role === b.role ? 0 : a.role === 'court' ? -1 : 1));
  const likely = stands.find((a) => a.stance === 'supports');
  const official = stands.find((a) => a.stance === 'asserts') ?? likely;
  if (official === undefined) return [];
  const [shortest, longest] = spanDays(incident.first, official.when);
  return [{ incident, official, likely: likely !== official && likely && compareWhen(likely.when, official.when) < 0 ? likely : undefined, shortest, longest }];
}

/** The fewest and the most days that can lie between two dates; none where the second may have come first. */
export function spanDays(a: When, b: When): [number, number] {
  return [Math.max(0, (startOf(b) - (a.until - DAY)) / DAY), Math.max(0, (b.until - DAY - startOf(a)) / DAY)];
}

/** The first instant a date can mean; for `no later than`, the last day. */
export function startOf(when: When): number {
  return when.kind === 'by' ? when.until - DAY : when.from;
}

/**
 * A wait in words, no finer than both dates allow: `39 days`, `up to 8 days`, `12 to 13 months`, `10 years`, `4 to 5 years`.
 * Months from two months on, years from three years on. In a sentence, small numbers are words.
 */
export function sayWait({ shortest, longest }: { readonly shortest: number; readonly longest: number }, isInSentence = false): string {
  const [days, unit] = longest >= 3 * YEAR ? ([YEAR, 'year'] as const) : longest >= 2 * MONTH ? ([MONTH, 'month'] as const) : ([1, 'day'] as const);
  return sayStretch(Math.round(shortest / days), Math.round(longest / days), unit, isInSentence);
}
