import type { Casefile } from '../model/casefile.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import type { Moment } from '../model/moment.ts';
import { oncePer } from '../model/once.ts';
import { countGathered, limitRecords, listTold } from './limit.ts';
import { isBand, LANES, placedMoments, type Thread } from './moments.ts';

/** How many moments each lane draws one by one. The record of 2026 needs 9, 29, 33 and 24. */
export const MOST = [14, 36, 40, 30] as const;

/** How many bands cross the lanes. The record of 2026 needs three. */
export const MOST_BANDS = 4;

/** What the drawing of the campaign holds: bands, and in each lane the moments drawn one by one and the number of the others. */
export interface Muster {
  readonly bands: readonly Moment[];
  readonly lanes: readonly { readonly threads: readonly Thread[]; readonly moments: readonly Moment[]; readonly gathered: number }[];
}

/** Chooses what is drawn one by one: what the story names, then the surest. Bands beyond their limit are counted with the last lane, politics. */
export const musterMoments = oncePer((casefile: Casefile): Muster => {
  const placed = placedMoments(casefile);
  const told = listTold(casefile);
  const choose = (moments: readonly Moment[], most: number) => limitRecords(moments, { most, told, rank: (m) => CONFIDENCES.indexOf(m.confidence), lane: () => '' });
  const bands = choose(placed.filter(isBand), MOST_BANDS);
  return {
    bands: bands.drawn,
    lanes: LANES.map((threads, i) => {
      const { drawn, gathered } = choose(placed.filter((m) => threads.includes(m.thread) && !isBand(m)), MOST[i]!);
      return { threads, moments: drawn, gathered: countGathered(gathered) + (i === LANES.length - 1 ? countGathered(bands.gathered) : 0) };
    }),
  };
});

/** The moments that are drawn one by one. */
export function listMustered(casefile: Casefile): Moment[] {
  const { bands, lanes } = musterMoments(casefile);
  return [...bands, ...lanes.flatMap((lane) => lane.moments)];
}
