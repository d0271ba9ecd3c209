import { axisX, rect, text } from '@observablehq/plot';
import type { Casefile } from '../model/casefile.ts';
import { TIES, type Incident } from '../model/incident.ts';
import { isDisputed } from '../model/known.ts';
import { formOf, sayNumber, sayStretch, sayWhen } from '../model/say.ts';
import { round, type Frame, type Size } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { LIT } from './fingerprint.ts';
import { countGathered, limitRecords, listTold, type Limited } from './limit.ts';
import { traceDiamond, traceDisc, traceLine, traceSquare } from './pieces.ts';
import { drawPieces, drawPlaced, drawStrokes, type MarkLink } from './plot.ts';
import { measureText } from './text.ts';
import { DAY, reckonWaits, sayWait, spanDays, startOf, type Wait } from './wait.ts';
import { openWords, type Word } from './word.ts';

/** One incident's line, from the day it began (or may have begun). Horizontal places are in the drawing's units. */
export interface Row {
  readonly id: string;
  readonly wait: Wait;
  readonly y: number;
  /** Where it began at the latest: the line is soft up to here. */
  readonly begun: number;
  /** Where the public first heard of it. */
  readonly disclosed: number;
  /** Where a government or a court called it likely, before one asserted it. */
  readonly likely: number | undefined;
  /** Where a government or a court said so: the line is soft from `said` to `end` where the date is not known to the day. */
  readonly said: number;
  readonly end: number;
  /** How long it took, and which incident it was, with the year in which it began. */
  readonly span: { readonly text: string; readonly x: number; readonly y: number; readonly width: number };
  readonly name: { readonly text: string; readonly x: number; readonly y: number; readonly width: number };
}

export interface LagLayout extends Size {
  readonly rows: readonly Row[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** Where the mark of the waits without a line begins. */
  readonly more: { readonly x: number; readonly y: number } | undefined;
  /** Top of the first row, under the axis. */
  readonly top: number;
  readonly minimum: number;
}

/** How many waits have a line; the others share one mark below the last. */
export const MOST = 36;

const LEFT = 8;
const RIGHT = 8;
const TOP = 24;
const STEP = 24;
const ABOVE = 18;
const GAP = 11;
const YEAR = 365.25;

/** From the end of a line to its words: more where a second outline stands around the end. */
function gapOf(incident: Incident): number {
  return incident.status === 'contested' ? GAP + 4 : GAP;
}

/** The waits that have a line, and those that share a mark. */
export function limitLag(casefile: Casefile): Limited<Wait & { readonly id: string }> {
  const waits = reckonWaits(casefile.incidents).map((wait) => ({ ...wait, id: wait.incident.id }));
  return limitRecords(waits, { most: MOST, told: new Set([...listTold(casefile), LIT]), rank: ({ incident }) => TIES.indexOf(incident.tie), lane: () => 'all' });
}

/** A line for each incident on which a government or a court has taken a stand, the longest on top, its words at its end, or above it from the last line on that leaves no room. Below them room for the mark of others, if there are any. */
export function layoutLag(waits: readonly Wait[], frame: Frame, hasMore = false): LagLayout {
  const size = frame.minimum;
  const words = waits.map((wait) => ({ span: sayWait(wait), name: nameWait(wait) }));
  const widths = words.map(({ span, name }) => ({ span: measureText(span, size, 600), name: measureText(name, size) }));
  const beside = frame.width - LEFT - RIGHT;
  const perDay = Math.min(...waits.map(({ longest }, i) => (frame.name === 'wide' ? beside - gapOf(waits[i]!.incident) - widths[i]!.span - 8 - widths[i]!.name : beside) / Math.max(longest, 1)), beside / YEAR);
  const place = (days: number): number => round(LEFT + days * perDay);
  const room = waits.map(({ incident, longest }, i) => place(longest) + gapOf(incident) + widths[i]!.span + 8 + widths[i]!.name <= frame.width);
  const lastAbove = room.lastIndexOf(false);
  let y = TOP;
  const rows = waits.map((wait, i): Row => {
    const { incident, official, likely } = wait;
    const origin = startOf(incident.first);
    const since = (instant: number): number => Math.max(0, (instant - origin) / DAY);
    const end = place(wait.longest);
    const width = { span: Math.ceil(widths[i]!.span), name: Math.ceil(widths[i]!.name) };
    const isAbove = i <= lastAbove;
    const labelX = isAbove ? LEFT - 2 : round(end + gapOf(incident));
    const labelY = isAbove ? y + ABOVE / 2 + 2 : y + STEP / 2;
    y += isAbove ? ABOVE + STEP : STEP;
    const said = place(since(startOf(official.when)));
    const [low, high] = spanDays(incident.first, incident.disclosed);
    const heard = incident.disclosed.precision === 'day' ? since(startOf(incident.disclosed)) : (low + high) / 2;
    const begun = Math.min(place(since(incident.first.until - DAY)), said);
    return {
      id: incident.id,
      wait,
      y: y - STEP / 2,
      begun,
      disclosed: Math.min(place(heard), said),
      likely: likely && place(since(startOf(likely.when))),
      said,
      end,
      span: { text: words[i]!.span, x: labelX, y: labelY, width: width.span },
      name: { text: words[i]!.name, x: labelX + width.span + 8, y: labelY, width: width.name },
    };
  });
  return { width: frame.width, height: y + (hasMore ? STEP : 0) + 6, more: hasMore ? { x: LEFT - 2, y: y + STEP * 0.7 } : undefined, rows, ticks: tickYears(waits[0]?.longest ?? 0, perDay, size), top: TOP, minimum: size };
}

/** `Bundestag, 2015 d`: the letters say that somebody disputes or denies it (d), and that another unit was named (u). */
function nameWait({ incident }: Wait): string {
  const letters = [isDisputed(incident) ? ' d' : '', incident.status === 'related unit' ? ' u' : ''].join('');
  return `${incident.label}, ${incident.first.edtf.replace('../', '').slice(0, 4)}${letters}`;
}

function tickYears(longest: number, perDay: number, size: number): LagLayout['ticks'] {
  const every = [1, 2, 5].find((step) => step * YEAR * perDay > measureText(sayStretch(2, 2, 'year'), size) + 8) ?? 10;
  const ticks = [];
  for (let year = 0; year * YEAR <= longest + 1; year += every) ticks.push({ x: round(LEFT + year * YEAR * perDay), text: year === 0 ? '0' : year === every ? sayStretch(year, year, 'year') : String(year) });
  return ticks;
}

/** The layout as Plot draws it: one named link a row. */
export function drawLag({ rows, ticks, width, height, top, minimum }: LagLayout, link: (id: string) => MarkLink): string {
  const piece = (trace: (r: Row) => string) => rows.map((r) => ({ id: r.id, path: trace(r) }));
  const isCourt = (r: Row): boolean => r.wait.official.role === 'court';
  const isAsserted = (r: Row): boolean => r.wait.official.stance === 'asserts';
  return drawPlaced(
    { width, height },
    [
      drawStrokes('axis', ticks.map(({ x }) => [x, top - 4, x, height - 4])),
      axisX(ticks.map((t) => t.x), { y: top - 8, anchor: 'top', tickSize: 0, tickFormat: (_: number, i: number) => ticks[i]!.text, label: null, fontSize: minimum, className: 'faint unheard' }),
      rect(rows, { x1: 0, x2: width, y1: (r: Row) => Math.min(r.y, r.span.y) - STEP / 2, y2: (r: Row) => r.y + STEP / 2, className: 'hit', href: 'id' }),
      drawPieces('soft', piece((r) => [[LEFT, r.begun], [r.said, r.end]].map(([from, to]) => (to! - from! > 0.5 ? `M${from} ${r.y}H${to}` : '')).join(''))),
      drawPieces('solid', piece((r) => traceLine(r.begun, r.disclosed, r.y, 1) + traceLine(Math.max(r.begun, r.disclosed), r.said, r.y, 3) + (isAsserted(r) ? (isCourt(r) ? traceDiamond(r.said, r.y, 10, 16) : traceSquare(r.said, r.y, 4)) : '') + (r.wait.incident.status === 'contested' ? traceDisc(r.said, r.y, 8.5) + traceDisc(r.said, r.y, 7.5, 0) : ''))),
      drawPieces('hollow', piece((r) => (r.said - r.disclosed > 9 && !(Math.abs((r.likely ?? -9) - r.disclosed) < 8) ? traceDisc(r.disclosed, r.y, 3.5) : '') + (r.likely === undefined ? '' : traceSquare(r.likely, r.y, 3.5)) + (isAsserted(r) ? '' : traceSquare(r.said, r.y, 4)))),
      text(rows, { x: (r: Row) => r.span.x, y: (r: Row) => r.span.y, text: (r: Row) => r.span.text, textAnchor: 'start', fontSize: minimum, className: 'span', href: 'id' }),
      text(rows, { x: (r: Row) => r.name.x, y: (r: Row) => r.name.y, text: (r: Row) => r.name.text, textAnchor: 'start', fontSize: minimum, className: 'name', href: 'id' }),
    ],
    link,
  );
}

function sayMacron(waits: readonly Wait[], word: Word): string {
  const wait = waits.find((w) => w.incident.id === LIT);
  return wait ? word('lag-macron', { wait: sayWait(wait, true) }) : word('lag-macron-none');
}

export const lag: Graphic = {
  holds: (casefile) => new Set(reckonWaits(casefile.incidents).map((w) => w.incident.id)),
  places: () => ['all'],
  gathers: (casefile) => countGathered(limitLag(casefile).gathered),
  describe(casefile) {
    const word = openWords(casefile);
    const waits = reckonWaits(casefile.incidents);
    const firm = waits.filter((w) => w.official.stance === 'asserts');
    const soonest = [...firm].sort((a, b) => a.longest - b.longest || (a.incident.id < b.incident.id ? -1 : 1))[0];
    return {
      incidents: casefile.incidents.length,
      official: sayNumber(waits.length),
      likely: waits.length === firm.length ? '' : word(`lag-likely-${formOf(waits.length - firm.length)}`, { n: sayNumber(waits.length - firm.length) }),
      shortest: soonest ? sayWait({ shortest: soonest.longest, longest: soonest.longest }, true) : word('lag-no-time'),
      longest: firm[0] ? sayWait(firm[0], true) : word('lag-no-time'),
      longestLabel: firm[0] ? word('lag-longest', { name: firm[0].incident.label, wait: sayWait(firm[0], true) }) : word('lag-longest-none'),
      macron: sayMacron(waits, word),
    };
  },
  tabulate(casefile) {
    const word = openWords(casefile);
    return {
      caption: word('lag-caption'),
      head: ['incident', 'began', 'became-public', 'first-official', 'by', 'how-put', 'time-from', 'likely-before', 'disputed-or-denied'].map((key) => word(`head-${key}`)),
      rows: reckonWaits(casefile.incidents).map((wait) => {
        const { incident, official, likely } = wait;
        return {
          id: incident.id,
          cells: [
            incident.title,
            sayWhen(incident.first),
            sayWhen(incident.disclosed),
            sayWhen(official.when),
            official.who,
            word(`lag-put-${official.role === 'court' ? 'court' : 'statement'}-${official.stance === 'asserts' ? 'asserts' : 'supports'}`),
            sayWait(wait),
            likely ? word('lag-likely-before', { date: sayWhen(likely.when), who: likely.who }) : '',
            incident.disputes.filter((d) => isDisputed({ ...incident, disputes: [d] })).map((d) => d.who).join('; '),
          ],
        };
      }),
    };
  },
};
