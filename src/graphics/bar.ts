import type { Incident } from '../model/incident.ts';
import type { When } from '../model/when.ts';
import { round } from './frame.ts';

/** Where an incident lies along an axis of time. */
export interface Course {
  /** Where it can have begun, at the earliest and at the latest. */
  readonly first: readonly [number, number];
  /** Where it can have ended. */
  readonly last: readonly [number, number];
  /** When it was disclosed, at the earliest and at the latest. */
  readonly disclosed: readonly [number, number];
}

/** Where it is surely under way, from and to, between the tips of its soft ends. */
export interface Core {
  readonly from: number;
  readonly to: number;
}

/** An end that is known more finely than this is drawn blunt. */
const BLUNT = 1.2;

/** The shortest bar, so that one day can be seen. */
const SHORTEST = 3;

/** Half the thickness of a bar by the best support that its attribution has. */
export const HALVES: Readonly<Record<Incident['tie'], number>> = { court: 5, government: 4, 'several firms': 3, 'one firm': 2, circumstantial: 1, refuted: 3 };

/** Half the thickness of a hollow bar at least: less would not show its dashes. */
const HOLLOW = 2.5;

/** Half the thickness of an incident's bar. */
export function weighBar({ tie, status }: Incident): number {
  return status === 'contested' ? Math.max(HOLLOW, HALVES[tie]) : HALVES[tie];
}

/** How far the line that strikes a bar through reaches beyond its ends. */
const STRIKE = 3;

/** Half the length of the tick on the day of disclosure. */
export const TICK = 6;

/** Places an incident on an axis. A `by` date reaches back one year, for want of a beginning. */
export function placeCourse({ first, last, disclosed }: Incident, scale: (instant: number) => number): Course {
  const place = ({ from, until }: When): [number, number] => [round(scale(Number.isFinite(from) ? from : until - YEAR)), round(scale(until))];
  const [a, b] = place(first);
  const [c, d] = place(last ?? first);
  const [e, f] = place(disclosed);
  return { first: [a, b], last: [c, Math.max(d, round(a + SHORTEST))], disclosed: [Math.min(Math.max(a, e), f), f] };
}

const YEAR = 365 * 86_400_000;

/** Between which points a bar has its full weight. Where its ends could overlap, one point between them. */
export function findCore({ first, last }: Course): Core {
  const from = first[1] - first[0] < BLUNT ? first[0] : first[1];
  const to = last[1] - last[0] < BLUNT || last[1] - first[0] <= SHORTEST ? last[1] : last[0];
  if (from <= to) return { from, to };
  if (from === first[0]) return { from, to: from };
  if (to === last[1]) return { from: to, to };
  const middle = round((from + to) / 2);
  return { from: middle, to: middle };
}

/** The whole length of a mark: bar, tail and what stands at its end. */
export function measureCourse({ tie, status }: Incident, { first, last, disclosed }: Course): { readonly from: number; readonly to: number } {
  const strike = tie === 'refuted' ? STRIKE : 0;
  const dot = status === 'related unit' ? TICK / 2 : 0;
  return { from: Math.min(first[0] - strike, disclosed[0]), to: Math.max(last[1] + strike, disclosed[1] + dot) };
}

/**
 * A mark as path data: the bar with its soft ends; a tail to the disclosure; there a tick, or two short ones between which
 * it lies, or a dot for another unit; a stroke through a bar that was refuted.
 * @param y where it lies, on an axis of time that runs across.
 * @param half half the bar's thickness.
 * @param tick half the tick's length.
 */
export function traceBar(incident: Incident, course: Course, y: number, half: number, tick: number): string {
  const { first, last, disclosed: [from, to] } = course;
  const core = findCore(course);
  const [head, foot] = [core.from === first[0] ? half : 0, core.to === last[1] ? half : 0];
  const corners = [[first[0], y - head], [core.from, y - half], [core.to, y - half], [last[1], y - foot], [last[1], y + foot], [core.to, y + half], [core.from, y + half], [first[0], y + head]] as const;
  const upright = (x: number, reach: number): string => `M${join(x, y - reach)}v${round(2 * reach)}`;
  const isExact = to - from < BLUNT;
  const end = isExact ? round((from + to) / 2) : to;
  let path = `${drawLine(corners)}z`;
  if (end > last[1]) path += `M${join(last[1], y)}H${end}`;
  if (incident.status === 'related unit') path += drawDot(end, y, tick / 2);
  else path += isExact ? upright(end, tick) : upright(from, tick * 0.6) + upright(to, tick * 0.6);
  if (incident.tie === 'refuted') path += `M${join(first[0] - STRIKE, y)}H${round(last[1] + STRIKE)}`;
  return path;
}

/** A line through points that are not the same, in relative steps. */
function drawLine(points: readonly (readonly [number, number])[]): string {
  const distinct = points.filter(([x, y], i) => i === 0 || x !== points[i - 1]![0] || y !== points[i - 1]![1]);
  const steps = distinct.slice(1).map(([x, y], i) => join(x - distinct[i]![0], y - distinct[i]![1]));
  return `M${join(...distinct[0]!)}l${steps.map((step, i) => (i === 0 ? step : gap(step))).join('')}`;
}

function drawDot(x: number, y: number, r: number): string {
  return `M${join(x - r, y)}a${r} ${r} 0 1 1 ${round(2 * r)} 0a${r} ${r} 0 1 1 ${round(-2 * r)} 0`;
}

function join(a: number, b: number): string {
  return `${round(a)}${gap(`${round(b)}`)}`;
}

/** Numbers need a space between them only where no sign parts them. */
function gap(text: string): string {
  return text.startsWith('-') ? text : ` ${text}`;
}
