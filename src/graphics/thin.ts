import type { Casefile } from '../model/casefile.ts';
import type { Evidence } from '../model/claim.ts';
import { STRENGTHS } from '../model/confidence.ts';
import { countGathered, limitRecords, listTold, type Limited } from './limit.ts';
import { isStation, WASHINGTON, type Stop, type Strand, type Weave } from './strand.ts';

/** How much of each the evidence diagram draws one by one; `stops` of a line that touches no station. The record of 2026 has 12, 7, 2, 8, 8, 2, 6 and 9. */
export const MOST = { strands: 14, stops: 7, knots: 4, threads: 11, kin: 10, refuted: 3, loose: 8, named: 12 } as const;

/** How many are gathered, by the part of the drawing where they would stand. */
export interface Spare {
  readonly strands: Readonly<Partial<Record<Strand['group'], number>>>;
  /** Stops of a line that is drawn, by its trace. */
  readonly stops: Readonly<Record<string, number>>;
  readonly knots: number;
  /** Claims that reach the Macron phishing, by their other end. */
  readonly threads: readonly string[];
  readonly kin: number;
  readonly refuted: number;
  /** By station. */
  readonly loose: Readonly<Record<string, number>>;
  /** Claims about who did it, by station. */
  readonly named: Readonly<Record<string, number>>;
}

/** A weave small enough to be drawn, and what is left over. */
export interface ThinWeave extends Weave {
  readonly spare: Spare;
}

/** Takes from a weave what the drawing draws one by one: what the story names first, then what touches it, then the firmest. */
export function thinWeave(casefile: Casefile, weave: Weave): ThinWeave {
  const told = listTold(casefile);
  const weigh = (claim: Evidence): number => STRENGTHS.indexOf(claim.strength) + ([claim.from, claim.to].some((id) => told.has(id)) ? 0 : 10);
  const take = <T extends { readonly claim: Evidence }>(list: readonly T[], most: number, lane: (item: T) => string = () => ''): Limited<T & { readonly id: string }> =>
    limitRecords(list.map((item) => ({ ...item, id: item.claim.id })), { most, told, rank: ({ claim }) => weigh(claim), lane });

  const strands = limitRecords(weave.strands, {
    most: MOST.strands,
    told: new Set(weave.strands.filter((s) => told.has(s.id) || s.stops.some(({ claim }) => told.has(claim.id))).map((s) => s.id)),
    rank: (s) => (s.group === 'other' ? 100 : 0) + Math.min(...s.stops.map(({ claim }) => weigh(claim))),
    lane: (s) => s.group,
  });
  const stops: Record<string, number> = {};
  const shortened = strands.drawn.map((strand): Strand => {
    const runs = partRuns(strand).map(({ most, stops: run }) => limitRecords(run.map((stop) => ({ ...stop, id: stop.claim.id })), { most, told, rank: ({ claim }) => weigh(claim), lane: () => '' }));
    const spare = runs.reduce((sum, { gathered }) => sum + countGathered(gathered), 0);
    if (spare === 0) return strand;
    stops[strand.id] = spare;
    return { ...strand, stops: runs.flatMap(({ drawn }) => drawn) };
  });
  const isLine = new Set(shortened.map((s) => s.id));
  const knots = take(weave.knots.filter((k) => isLine.has(k.from) && isLine.has(k.to)).map((claim) => ({ claim })), MOST.knots);
  const threads = take(weave.threads, MOST.threads, ({ node }) => node);
  const kin = take(weave.kin.map((claim) => ({ claim })), MOST.kin);
  const refuted = take(weave.refuted.map((claim) => ({ claim })), MOST.refuted);
  const loose = take(weave.loose, MOST.loose, ({ station }) => station);
  const named = take(weave.statements.flatMap(({ actor, station, claims }) => claims.map((claim) => ({ actor, station, claim }))), MOST.named, ({ station }) => station);
  const isNamed = new Set(named.drawn.map(({ claim, station }) => `${station} ${claim.id}`));
  return {
    strands: shortened,
    knots: knots.drawn.map(({ claim }) => claim),
    threads: threads.drawn,
    kin: kin.drawn.map(({ claim }) => claim),
    refuted: refuted.drawn.map(({ claim }) => claim),
    loose: loose.drawn,
    statements: weave.statements.map((s) => ({ ...s, claims: s.claims.filter((claim) => isNamed.has(`${s.station} ${claim.id}`)) })).filter((s) => s.claims.length > 0),
    spare: {
      strands: countLanes(strands), stops, knots: countGathered(knots.gathered), threads: threads.gathered.flatMap((g) => g.records.map(({ node }) => node)),
      kin: countGathered(kin.gathered), refuted: countGathered(refuted.gathered), loose: countLanes(loose), named: countLanes(named),
    },
  };
}

/** The stops of a line, parted by its stations, and how many of each part have room for their names. */
function partRuns({ group, stops }: Strand): { readonly most: number; readonly stops: readonly Stop[] }[] {
  if (group === 'other') return [{ most: MOST.stops, stops }];
  const parts = [[]] as Stop[][];
  for (const stop of stops) {
    if (isStation(stop.node)) parts.push([stop], []);
    else parts.at(-1)!.push(stop);
  }
  const first = parts[1]?.[0]?.node;
  return parts.map((run, i) => ({ stops: run, most: i === 0 && first === WASHINGTON ? 4 : 1 }));
}

/** How many are gathered in all. */
export function countSpare({ strands, stops, knots, threads, kin, refuted, loose, named }: Spare): number {
  return [strands, stops, loose, named].flatMap((lanes) => Object.values(lanes)).reduce((sum, n) => sum + n, knots + threads.length + kin + refuted);
}

function countLanes({ gathered }: Limited<unknown>): Readonly<Record<string, number>> {
  return Object.fromEntries(gathered.map(({ lane, records }) => [lane, records.length]));
}
