import type { Casefile } from '../model/casefile.ts';
import type { Moment } from '../model/moment.ts';
import { formatNumber, sayWhen } from '../model/say.ts';
import { DAY, daysOf, END, MAGNIFIED, MONTHS_DRAWN, scaleDays, START, stretchOf, STRETCHES } from './days.ts';
import { cutLine, findPlace, lower, overlap, type Box } from './fit.ts';
import { round, type Frame } from './frame.ts';
import { drawGlyph, drawSpan, REACH, SHAPE_OF } from './glyph.ts';
import { isLate, isOwnAct, isSpan, labelMoment, nameLane, rankMoments, setWords, weighMoment, yearBeyond, type CampaignBand, type CampaignLane, type CampaignLayout, type CampaignMark, type Words } from './moments.ts';
import { writeGathered } from './limit.ts';
import { musterMoments } from './muster.ts';
import { packRows } from './rows.ts';
import { measureText, wrapText } from './text.ts';
import { openWords, type Word } from './word.ts';

/** Baselines above the axis: the stretches, what is said of them and the years, the months and days; the axis itself. */
const HEAD = { stretch: 12, years: 27, days: 43, axis: 50 };
const LINE = 15;
const STEP = LINE / 2;
/** How many moments of each lane have a name; more do where that costs no height. */
const NAMED = [8, 12, 10, 8];
/** What is kept free at the right edge for an arrow and a year. */
const EDGE = 46;

/** The wide drawing: time across the page at two speeds, a lane for each thread. */
export function layoutTimeline(casefile: Casefile, frame: Frame): CampaignLayout {
  const scale = scaleDays(frame.width);
  const mustered = musterMoments(casefile);
  const word = openWords(casefile);
  const heads = placeHeads(mustered.bands, scale, frame);
  const first = HEAD.axis + 11 + LINE * Math.max(1, ...heads.map((h) => h.row + 1));
  const taken: Box[] = [];
  let top = first;
  const tops: number[] = [];
  const lanes = mustered.lanes.map(({ threads, moments, gathered }, i): CampaignLane => {
    tops.push(top);
    const name = setWords(0, top + 11.5, 'start', [nameLane(threads, word)]);
    const more = { count: gathered, x: round(measureText(name.lines[0]!, frame.minimum, 600) + 10), y: name.y };
    const own: Box[] = [{ x0: 0, y0: top - 40, x1: frame.width, y1: top }, { x0: 0, y0: top, x1: gathered === 0 ? more.x - 4 : more.x + measureText(writeGathered(gathered, word), frame.minimum) + 6, y1: top + LINE }];
    const ranked = rankMoments(casefile, moments);
    const named = new Set(ranked.slice(0, NAMED[i]).map((m) => m.id));
    const rails = new Map<string, Rail>();
    const ordered = [...moments.filter((m) => named.has(m.id)), ...moments.filter((m) => !named.has(m.id))];
    const places = ordered.map((moment): Place => {
      const isNamed = named.has(moment.id);
      const isLeftFirst = moments.indexOf(moment) < moments.length / 2;
      const rail = rails.get(moment.happened.edtf);
      if (rail && !isNamed && !isLate(moment) && rail.last.form.x + 7 * REACH < rail.end) {
        const place: Place = { moment, form: { x: rail.last.form.x + 2 * REACH + 2, boxes: [] }, y: rail.last.y };
        rail.last.until = place.form.x - REACH - 1.5;
        rail.last = place;
        return place;
      }
      const forms = formsOf(moment, isNamed, isLeftFirst, scale, frame);
      const { form, y } = findPlace(forms.map((f) => f.boxes), own, top + STEP, STEP);
      const place: Place = { moment, form: forms[form]!, y };
      own.push(...place.form.boxes.map((b) => lower(b, place.y)));
      if (isSpan(moment) && !isLate(moment) && moment.happened.kind !== 'by' && !rail) rails.set(moment.happened.edtf, { last: place, end: scale(moment.happened.until) });
      return place;
    });
    const foot = Math.max(top + 2 * LINE, ...own.map((b) => b.y1));
    for (const place of [...places].sort((p, q) => ranked.indexOf(p.moment) - ranked.indexOf(q.moment))) {
      const { moment, form: { x, boxes, name: own_ } } = place;
      if (own_ || boxes.length === 0) continue;
      const fitting = formsOf(moment, true, moments.indexOf(moment) < moments.length / 2, scale, frame).find((f) => f.name && f.x === x && f.boxes.slice(boxes.length).every((b) => lower(b, place.y).y1 <= foot && !own.some((o) => overlap(o, lower(b, place.y)))));
      if (!fitting) continue;
      place.form = fitting;
      own.push(...fitting.boxes.slice(boxes.length).map((b) => lower(b, place.y)));
    }
    const marks = places.map((place) => drawMark(place, scale, frame));
    taken.push(...own.slice(1));
    top = foot + 12;
    return { threads, name, marks: marks.sort((p, q) => moments.indexOf(p.moment) - moments.indexOf(q.moment)), ...(gathered === 0 ? {} : { gathered: more }) };
  });
  const bottom = top - 8;
  // A vote lies upon the silence before it, and so does its name.
  const bands = heads.toReversed().map(({ moment, x0, x1, row }): CampaignBand => {
    const y = first - 12 - row * LINE;
    return { moment, x: round(x0), y: y + 4, width: round(x1 - x0), height: round(bottom - y - 4), name: setWords(x0, y, 'start', [labelMoment(moment)]) };
  });
  const stretches = STRETCHES.map((s) => ({ x: round(scale(s.from)), y: 0, width: round(scale(s.until) - scale(s.from)), height: round(bottom) }));
  const titles = heads.map(({ x0, end, row }): Box => ({ x0, y0: first - 23 - row * LINE, x1: end, y1: first - 8 - row * LINE }));
  const cut = (x: number, from: number): string => cutLine(from, bottom, [...taken, ...titles].filter((b) => b.x0 < x + 2 && b.x1 > x - 2).map((b): [number, number] => [b.y0, b.y1])).map(([a, b]) => `M${round(x)} ${round(a)}V${round(b)}`).join('');
  const days = STRETCHES.flatMap((s) => [...daysOf(s), s.until].map((t) => cut(scale(t), s.from === t || s.until === t ? 0 : HEAD.axis)));
  const ticks = MONTHS_DRAWN.map((m) => `M${round(scale(m.from))} ${HEAD.axis - 5}v5`);
  const rules = tops.slice(1).map((y) => `M0 ${y - 6}H${frame.width}`);
  return { width: frame.width, height: round(bottom + 4), stretches, bands, lanes, lines: `M0 ${HEAD.axis}H${frame.width}${ticks.join('')}${rules.join('')}${days.join('')}`, dates: nameDates(scale, word, frame) };
}

/** Where the bands lie, and in which row above the lanes their names stand: from 0 up, votes first. */
function placeHeads(bands: readonly Moment[], scale: (t: number) => number, frame: Frame): { moment: Moment; x0: number; x1: number; end: number; row: number }[] {
  const sorted = [...bands].sort((a, b) => Number(b.kind === 'vote') - Number(a.kind === 'vote'));
  const heads = sorted.map((moment) => {
    const [x0, x1] = [scale(moment.happened.from), scale(moment.happened.until)];
    return { moment, x0, x1, end: x0 + measureText(labelMoment(moment), frame.minimum, 600) + 2 };
  });
  const rows = packRows(heads.map(({ x0, end }) => ({ x0, x1: end })), 8);
  return heads.map((head, i) => ({ ...head, row: rows[i]! }));
}

/** Where a moment is drawn. */
interface Place {
  readonly moment: Moment;
  form: Form;
  readonly y: number;
  /** Where its bar stops for the next glyph on the same bar. */
  until?: number;
}

/** The bar of a span, on which others of the same span may stand. */
interface Rail {
  last: Place;
  readonly end: number;
}

/** A way to draw a moment: where its glyph stands, what ground it takes around a line of y 0, where its name goes. */
interface Form {
  readonly x: number;
  readonly boxes: readonly Box[];
  readonly name?: Words;
}

function formsOf(moment: Moment, isNamed: boolean, isLeftFirst: boolean, scale: (t: number) => number, frame: Frame): Form[] {
  const { happened } = moment;
  const stretch = stretchOf(happened);
  const [x0, x1] = reachOf(moment, scale);
  const exact = isSpan(moment) ? (happened.kind === 'by' ? x1 : x0) : stretch ? scale(happened.from - (happened.from % DAY) + DAY / 2) : (x0 + x1) / 2;
  const centre = Math.min(Math.max(exact, REACH + 1), frame.width - REACH - 1);
  const slots = stretch ? [centre - REACH, centre + REACH] : [centre];
  const end = tailEnd(moment, scale, frame);
  const ground = (x: number): Box[] => [
    { x0: x - REACH, y0: -7.5, x1: x + REACH, y1: 7.5 },
    ...(isSpan(moment) ? [{ x0, y0: -3, x1, y1: 3 }] : []),
    ...(end === undefined ? [] : [{ x0: Math.max(x, x1), y0: -3, x1: end, y1: 3 }]),
    ...(yearBeyond(moment) === undefined ? [] : [{ x0: frame.width - EDGE, y0: -7.5, x1: frame.width, y1: 7.5 }]),
  ];
  if (!isNamed) return slots.map((x) => ({ x, boxes: ground(x) }));
  const label = labelMoment(moment);
  const whole = measureText(label, frame.minimum);
  const settings = [[label], wrapText(label, whole * 0.62, frame.minimum)].filter((lines) => lines.length < 3);
  const forms = settings.flatMap((lines): Form[] => {
    const wide = Math.max(...lines.map((l) => measureText(l, frame.minimum))) + 2;
    const half = (lines.length * LINE) / 2;
    const put = (x: number, edge: number, anchor: 'start' | 'end', dy = 0): Form => {
      const box: Box = anchor === 'start' ? { x0: edge, y0: dy - half, x1: edge + wide, y1: dy + half } : { x0: edge - wide, y0: dy - half, x1: edge, y1: dy + half };
      return { x, boxes: [...ground(x), box], name: setWords(edge - x, dy - half + 12, anchor, lines) };
    };
    const left = put(slots[0]!, Math.min(slots[0]! - REACH, happened.kind === 'by' ? x0 : Infinity) - 2.5, 'end');
    const right = put(slots.at(-1)!, Math.max(slots.at(-1)! + REACH, isSpan(moment) ? x1 + 2 : 0, end === undefined ? 0 : end + 3) + 2.5, 'start');
    const above = put(slots[0]!, slots[0]! - 4, 'start', -7.5 - half);
    // After a tail a name would stand at the day on which it became public.
    if (end !== undefined) return [left, above];
    return [...(isLeftFirst ? [left, right] : [right, left]), ...(isSpan(moment) ? [above] : [])];
  });
  const fitting = forms.filter((f) => f.boxes.every((b) => b.x0 >= 0 && b.x1 <= frame.width));
  return fitting.length > 0 ? fitting : slots.map((x) => ({ x, boxes: ground(x) }));
}

/** From where to where a moment's date can lie. */
function reachOf({ happened }: Moment, scale: (t: number) => number): [number, number] {
  const x1 = scale(happened.until);
  return happened.kind === 'by' ? [Math.max(0, x1 - 44), x1] : [scale(happened.from), x1];
}

function tailEnd(moment: Moment, scale: (t: number) => number, frame: Frame): number | undefined {
  if (!isLate(moment)) return undefined;
  return yearBeyond(moment) === undefined ? scale(moment.known.from + DAY / 2) : frame.width - EDGE;
}

function drawMark({ moment, form, y, until }: Place, scale: (t: number) => number, frame: Frame): CampaignMark {
  const shape = SHAPE_OF[moment.kind as keyof typeof SHAPE_OF];
  const [x0, x1] = reachOf(moment, scale);
  const isBy = moment.happened.kind === 'by';
  const from = isBy ? x0 - form.x : REACH + 1.5;
  const until_ = isBy ? -REACH - 1.5 : (until ?? x1) - form.x;
  const span = isSpan(moment) ? drawSpan(from, 0, Math.max(until_ - from, 3), false, { start: true, end: !isBy && until === undefined }, weighMoment(moment)) : '';
  const end = tailEnd(moment, scale, frame);
  const start = Math.max(REACH, isSpan(moment) && !isBy ? x1 - form.x : 0) + 2;
  const year = yearBeyond(moment);
  const stop = end === undefined ? '' : year === undefined ? `M${round(end - form.x - 0.6)}-4h1.2v8h-1.2z` : `M${round(end - form.x)}-3.5l6 3.5l-6 3.5z`;
  return {
    moment,
    x: round(form.x),
    y: round(y),
    isLit: isOwnAct(moment),
    path: `${span}${stop}${span + stop === '' ? '' : 'M0 0'}${drawGlyph(shape, moment.confidence, moment.disputed !== undefined)}`,
    ...(end === undefined ? {} : { tail: `M${round(start)} 0H${round(end - form.x)}` }),
    ...(form.name === undefined ? {} : { name: form.name }),
    ...(year === undefined ? {} : { year: setWords(frame.width - form.x, 4.5, 'end', [year]) }),
  };
}

function nameDates(scale: (t: number) => number, word: Word, frame: Frame): CampaignLayout['dates'] {
  const slow = [START, ...STRETCHES.flatMap((s) => [s.from, s.until]), END];
  const months = MONTHS_DRAWN.flatMap((m) => [0, 2, 4].flatMap((i) => {
    const [a, b] = [scale(Math.max(m.from, slow[i]!)), scale(Math.min(m.until, slow[i + 1]!))];
    const text = sayWhen(m).slice(0, 3);
    return b - a > measureText(text, frame.minimum) + 3 ? [setWords((a + b) / 2, HEAD.days, 'middle', [text])] : [];
  }));
  const years = MONTHS_DRAWN.filter((m, i) => i === 0 || m.edtf.endsWith('-01')).map((m) => setWords((scale(m.from) + scale(m.until)) / 2, HEAD.years, 'middle', [m.edtf.slice(0, 4)]));
  const stretches = STRETCHES.flatMap((s) => [
    setWords((scale(s.from) + scale(s.until)) / 2, HEAD.stretch, 'middle', [sayWhen(s)]),
    setWords((scale(s.from) + scale(s.until)) / 2, HEAD.years, 'middle', [word('campaign-widened', { n: formatNumber(MAGNIFIED) })]),
    ...daysOf(s).map((t) => setWords(scale(t + DAY / 2), HEAD.days, 'middle', [String(new Date(t).getUTCDate())])),
  ]);
  return [...years, ...months, ...stretches];
}
