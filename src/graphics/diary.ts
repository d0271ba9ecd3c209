import type { Casefile } from '../model/casefile.ts';
import type { Moment } from '../model/moment.ts';
import { compareWhen } from '../model/when.ts';
import { dateOf, lastRowOf, rowOf, ROWS } from './calendar.ts';
import { STRETCHES } from './days.ts';
import { cutLine, findPlace, lower, overlap, type Box } from './fit.ts';
import { round, type Frame } from './frame.ts';
import { drawGlyph, drawSpan, REACH, SHAPE_OF } from './glyph.ts';
import { isBand, isOwnAct, isSpan, labelMoment, LANES, nameLane, rankMoments, setWords, weighMoment, yearBeyond, type CampaignBand, type CampaignLayout, type CampaignMark, type Words } from './moments.ts';
import { musterMoments } from './muster.ts';
import { measureText, wrapText } from './text.ts';
import { openWords } from './word.ts';

/** Left edges of the lanes; before them stand the dates. */
const COLUMNS = [45, 114, 183, 252];
const SLOTS = [0, 1, 2, 3];
const PITCH = 2 * REACH;
const LINE = 15;
/** Room at the top for the lanes' names. */
const TOP = 52;
/** How many moments of each lane have a name; more do where that costs no height. */
const NAMED = [4, 12, 12, 5];

/** How far down a moment may go for the sake of its name. */
const FALL = 6 * LINE;

/** The narrow drawing: a calendar that runs down the page, a column for each thread. Within a row, place has no meaning. */
export function layoutDiary(casefile: Casefile, frame: Frame): CampaignLayout {
  const mustered = musterMoments(casefile);
  const moments = [...mustered.bands, ...mustered.lanes.flatMap((lane) => lane.moments)].sort((a, b) => compareWhen(a.happened, b.happened) || (a.id < b.id ? -1 : 1));
  const word = openWords(casefile);
  const lanes = mustered.lanes.map((lane, i) => ({ ...lane, i, ranked: rankMoments(casefile, lane.moments) }));
  // A line below the lanes' names for what is not drawn one by one.
  const first = TOP + (lanes.some((lane) => lane.gathered > 0) ? LINE : 0);
  const named = new Set(lanes.flatMap(({ ranked, i }) => ranked.slice(0, NAMED[i]).map((m) => m.id)));
  const laneOf = (m: Moment): number => LANES.findIndex((threads) => threads.includes(m.thread));
  const rankOf = (m: Moment): number => lanes[laneOf(m)]!.ranked.indexOf(m);
  const taken: Box[] = [];
  const tops: number[] = [];
  const places: Place[] = [];
  const bandNames = new Map<string, Words>();
  let open: Place[] = [];
  let top = first;
  ROWS.forEach((row, r) => {
    tops.push(top);
    const own: Box[] = [];
    const closed: Box[] = [{ x0: 0, y0: top - 60, x1: frame.width, y1: top + 1.5 }, ...open.map((p) => stemOf(p.x, top))];
    const here = moments.filter((m) => rowOf(m) === r);
    for (const band of here.filter(isBand)) {
      const label = labelMoment(band);
      const box: Box = { x0: COLUMNS[0]!, y0: -7.5, x1: COLUMNS[0]! + measureText(label, frame.minimum, 600) + 4, y1: 7.5 };
      const [clear, crowded] = [closed, closed.slice(0, 1)].map((blocked) => findPlace([[box]], blocked, top + 10, LINE / 2).y) as [number, number];
      const y = clear > crowded + FALL ? crowded : clear;
      own.push(lower(box, y));
      bandNames.set(band.id, setWords(COLUMNS[0]!, y + 4.5, 'start', [label]));
    }
    const marks = here.filter((m) => !isBand(m));
    const order = (m: Moment): number => Number(lastRowOf(m) > r) * 2 + Number(!named.has(m.id));
    const begun = [...marks].sort((p, q) => order(p) - order(q)).map((moment): Place => {
      const isLong = lastRowOf(moment) > r;
      const find = (isNamed: boolean, blocked: readonly Box[] = [...own, ...closed]): Place => {
        const forms = formsOf(moment, laneOf(moment), isNamed, r, frame);
        const { form, y } = findPlace(forms.map((f) => (isLong ? [...f.boxes, stemOf(f.x, 8)] : f.boxes)), blocked, top + 10, LINE / 2);
        return { ...forms[form]!, moment, y };
      };
      const [clear, crowded] = [find(false), find(false, [...own, closed[0]!])];
      // Where bars fill a lane, a mark stands upon one of them rather than far below its day.
      const bare = clear.y > crowded.y + FALL ? crowded : clear;
      const place = named.has(moment.id) ? find(true) : bare;
      const chosen = place.y > bare.y + FALL ? bare : place;
      own.push(...chosen.boxes.map((b) => lower(b, chosen.y)));
      if (isLong) closed.push(stemOf(chosen.x, chosen.y + 8));
      return chosen;
    });
    const lines = row.isOpen || dateOf(r).length > 1 ? 2 : 1;
    const foot = Math.max(top + 3 + lines * LINE, ...own.map((b) => b.y1 + 1.5));
    for (const place of [...begun].sort((a, b) => rankOf(a.moment) - rankOf(b.moment))) {
      if (place.name) continue;
      const form = formsOf(place.moment, laneOf(place.moment), true, r, frame).find((f) => f.name && f.x === place.x && f.boxes.slice(1).every((b) => lower(b, place.y).y1 <= foot && ![...own, ...closed].some((o) => overlap(o, lower(b, place.y)))));
      if (!form) continue;
      Object.assign(place, form);
      own.push(...form.boxes.slice(1).map((b) => lower(b, place.y)));
    }
    taken.push(...own);
    places.push(...begun);
    open = [...open, ...begun].filter((p) => lastRowOf(p.moment) > r);
    top = foot + 2;
  });
  const bottoms = [...tops.slice(1), top];
  const bands = moments.filter(isBand).map((moment): CampaignBand => {
    const [first, last] = [rowOf(moment), lastRowOf(moment)];
    return { moment, x: 0, y: round(tops[first]!), width: frame.width, height: round(bottoms[last]! - tops[first]!), name: bandNames.get(moment.id)! };
  });
  const stretches = STRETCHES.map((s) => {
    const [a, b] = [ROWS.findIndex((row) => row.isDay && row.when.from === s.from), ROWS.findIndex((row) => row.isDay && row.when.until === s.until)];
    return { x: 0, y: round(tops[a]!), width: frame.width, height: round(bottoms[b]! - tops[a]!) };
  });
  const spines = COLUMNS.map((x) => x - 1.5).map((x) => cutLine(first, top, taken.filter((b) => b.x0 < x - 1 && b.x1 > x + 1).map((b): [number, number] => [b.y0, b.y1])).map(([a, b]) => `M${round(x)} ${round(a)}V${round(b)}`).join(''));
  return {
    width: frame.width,
    height: round(top + 1),
    stretches,
    bands,
    lanes: lanes.map(({ threads, gathered, i }) => {
      const lines = wrapText(nameLane(threads, word), 68, frame.minimum, 600);
      return { threads, name: setWords(COLUMNS[i]!, TOP - 8 - (lines.length - 1) * LINE, 'start', lines), marks: places.filter((p) => laneOf(p.moment) === i).map((p) => drawMark(p, bottoms)), ...(gathered === 0 ? {} : { gathered: { count: gathered, x: COLUMNS[i]!, y: first - 8 } }) };
    }),
    lines: tops.map((y) => `M0 ${round(y)}H${frame.width}`).join('') + spines.join(''),
    dates: ROWS.map((row, r) => ({ ...setWords(0, tops[r]! + 14.5, 'start', dateOf(r)), ...(row.isOpen ? { isOpen: true as const } : {}) })),
  };
}

/** A way to draw a moment in its lane's column: the first box is the glyph's. */
interface Form {
  readonly x: number;
  readonly boxes: readonly Box[];
  readonly name?: Words;
  readonly year?: Words;
}

interface Place extends Form {
  readonly moment: Moment;
  readonly y: number;
}

function formsOf(moment: Moment, lane: number, isNamed: boolean, row: number, frame: Frame): Form[] {
  const rise = isSpan(moment) ? 12 : 7.5;
  const isLong = lastRowOf(moment) > row;
  const ground = (slot: number): { x: number; box: Box } => {
    const x = COLUMNS[lane]! + REACH + slot * PITCH;
    return { x, box: { x0: x - REACH, y0: -rise, x1: x + REACH, y1: rise } };
  };
  const bare = (isLong ? [...SLOTS].reverse() : SLOTS).map(ground).map(({ x, box }): Form => ({ x, boxes: [box] }));
  if (!isNamed) return bare;
  const label = labelMoment(moment);
  const year = yearBeyond(moment);
  const whole = measureText(label, frame.minimum);
  const put = (slot: number, isLeft: boolean, width: number): Form | undefined => {
    const { x, box } = ground(slot);
    const edge = isLeft ? x - REACH - 2 : x + REACH + 2.5;
    const room = isLeft ? edge - COLUMNS[0]! : frame.width - edge;
    const lines = wrapText(label, Math.min(width, room), frame.minimum);
    const lasts = measureText(lines.at(-1)!, frame.minimum) + (year === undefined || isLeft ? 0 : 44);
    const wide = Math.max(lasts, ...lines.map((l) => measureText(l, frame.minimum))) + 2;
    if (wide > room + 2 || lines.length > 2) return undefined;
    const half = (lines.length * LINE) / 2;
    const named: Box = isLeft ? { x0: edge - wide, y0: -half, x1: edge, y1: half } : { x0: edge, y0: -half, x1: edge + wide, y1: half };
    return {
      x, boxes: [{ ...box, y0: Math.min(box.y0, -half), y1: Math.max(box.y1, half) }, named], name: setWords(edge - x, 12 - half, isLeft ? 'end' : 'start', lines),
      ...(year === undefined || isLeft ? {} : { year: setWords(edge - x + lasts - 32, half - 3, 'start', [year]) }),
    };
  };
  const forms = (lane < 2 ? [false, true] : [true, false]).flatMap((isLeft) => (isLeft ? SLOTS.slice(0, 1) : isLong ? [...SLOTS].reverse() : SLOTS).flatMap((slot) => [whole + 1, whole * 0.62].map((width) => put(slot, isLeft, width)))).filter((f) => f !== undefined);
  return forms.length > 0 ? forms : bare;
}

/** The ground below a glyph whose bar goes on into the rows that follow. */
function stemOf(x: number, y: number): Box {
  return { x0: x - 3, y0: y, x1: x + 3, y1: y + 900 };
}

function drawMark({ moment, x, y, name, year }: Place, bottoms: readonly number[]): CampaignMark {
  const shape = SHAPE_OF[moment.kind as keyof typeof SHAPE_OF];
  const last = lastRowOf(moment);
  const weight = weighMoment(moment);
  const foot = last > rowOf(moment) ? bottoms[last]! - y - 6 : 12;
  const before = isSpan(moment) ? drawSpan(0, -12, 4, true, { start: false, end: false }, weight) : '';
  const after = isSpan(moment) && moment.happened.kind !== 'by' ? drawSpan(0, 8, foot - 8, true, { start: foot > 12, end: foot > 12 }, weight) : '';
  const arrow = year === undefined ? '' : `M${round(year.x - 9)} ${round(year.y - 8)}l6 3.5l-6 3.5z`;
  return {
    moment,
    x: round(x),
    y: round(y),
    isLit: isOwnAct(moment),
    path: `${before}${after}${arrow}${before + after + arrow === '' ? '' : 'M0 0'}${drawGlyph(shape, moment.confidence, moment.disputed !== undefined)}`,
    ...(name === undefined ? {} : { name }),
    ...(year === undefined ? {} : { year }),
  };
}
