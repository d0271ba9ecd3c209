import type { Casefile } from '../model/casefile.ts';
import { THREADS } from '../model/moment.ts';
import { oncePerPair } from '../model/once.ts';
import { formOf, sayNumber, sayWhen } from '../model/say.ts';
import { layoutDiary } from './diary.ts';
import { type Frame } from './frame.ts';
import type { Graphic, Table } from './graphic.ts';
import { listMustered, musterMoments } from './muster.ts';
import { layoutTimeline } from './timeline.ts';
import { openValues, type SayValue } from './value.ts';
import { keyOf, openWords, type Word } from './word.ts';
import { APART, isBand, isLate, isSpan, placedMoments, type CampaignLane, type CampaignLayout, type CampaignMark } from './moments.ts';

/** Where the moments of the campaign go: across the page in the wide frame, down it in the narrow one. */
export const layoutCampaign = oncePerPair((casefile: Casefile, frame: Frame): CampaignLayout => {
  return frame.name === 'wide' ? layoutTimeline(casefile, frame) : layoutDiary(casefile, frame);
});

/** Whether a mark is far enough from all others for a larger target. */
export function isAlone(mark: CampaignMark, lanes: readonly CampaignLane[]): boolean {
  return lanes.every((lane) => lane.marks.every((m) => m === mark || Math.hypot(m.x - mark.x, m.y - mark.y) > APART));
}

function tabulate(casefile: Casefile, sayValue: SayValue = openValues(openWords(casefile))): Table {
  const drawn = new Set(placedMoments(casefile).map((m) => m.id));
  const word = openWords(casefile);
  return {
    caption: word('campaign-caption'),
    head: ['moment', 'thread', 'kind', 'happened', 'known', 'who-says', 'confidence', 'disputed', 'drawn'].map((key) => word(`head-${key}`)),
    rows: casefile.moments.map((m) => ({ id: m.id, cells: [m.label, sayValue('thread', m.thread), sayValue('moment', m.kind), sayWhen(m.happened), sayWhen(m.known), m.who, sayValue('confidence', m.confidence), m.disputed ?? '', word(drawn.has(m.id) ? 'yes' : 'no')] })),
  };
}

export const campaign: Graphic = {
  holds: (casefile) => new Set(listMustered(casefile).map((m) => m.id)),
  gathers: (casefile) => musterMoments(casefile).lanes.reduce((sum, lane) => sum + lane.gathered, 0),
  span: (casefile, frame) => {
    const { lanes, bands, height } = layoutCampaign(casefile, frame);
    return new Map([
      ...bands.map((b) => [b.moment.id, [b.y / height, (b.y + b.height) / height]] as const),
      ...lanes.flatMap((lane) => lane.marks).map((m) => [m.moment.id, [(m.y - 8) / height, (m.y + 8) / height]] as const),
    ]);
  },
  places: () => ['all', ...THREADS.slice(0, 3).map(keyOf), 'silence'],
  describe: (casefile) => {
    const drawn = placedMoments(casefile);
    return {
      moments: casefile.moments.length,
      drawn: drawn.length,
      undrawn: casefile.moments.length - drawn.length,
      rest: sayRest(casefile.moments.length - drawn.length, openWords(casefile)),
      spans: sayNumber(drawn.filter((m) => isSpan(m) && !isBand(m)).length),
      disputed: sayNumber(drawn.filter((m) => m.disputed !== undefined).length),
      late: sayNumber(drawn.filter((m) => isLate(m)).length),
    };
  },
  tabulate,
};

/** What the table has beyond the drawing; nothing where there is no more. */
function sayRest(n: number, word: Word): string {
  return n === 0 ? '' : word(`campaign-rest-${formOf(n)}`, { n: sayNumber(n) });
}
