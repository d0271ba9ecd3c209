import type { Moment } from '../model/moment.ts';
import { round } from './frame.ts';

/** The shapes of the campaign's moments: what was done, what was spread, what was said, denied, decided. */
export const SHAPES = ['act', 'spread', 'said', 'denied', 'decided'] as const;
export type Shape = (typeof SHAPES)[number];

/** Which shape a kind of moment has. A vote is a band across the drawing and has none. */
export const SHAPE_OF: Readonly<Record<Exclude<Moment['kind'], 'vote'>, Shape>> = {
  registration: 'act', phishing: 'act', intrusion: 'act', outage: 'act',
  leak: 'spread', amplification: 'spread',
  statement: 'said', report: 'said', count: 'said',
  denial: 'denied',
  decision: 'decided', law: 'decided', court: 'decided',
};

/** How far a glyph with its second outline reaches from its centre. */
export const REACH = 6.8;

/**
 * A glyph as one path to be filled by the even-odd rule, relative to its centre: solid for high confidence, a ring for
 * moderate, a thin ring for low; within a second outline where it is disputed.
 */
export function drawGlyph(shape: Shape, confidence: Moment['confidence'], isDisputed: boolean): string {
  const rings = [...(isDisputed ? [6.7, 5.8] : []), 4.3, ...(confidence === 'high' ? [] : [confidence === 'moderate' ? 2.6 : 3.4])];
  if (shape === 'denied') return (isDisputed ? drawRing('said', 6.7) + drawRing('said', 5.8) : '') + drawCross(confidence === 'high' ? 1.3 : confidence === 'moderate' ? 0.8 : 0.5);
  return rings.map((r) => drawRing(shape, r)).join('');
}

/** One outline, from the centre and back to it. */
function drawRing(shape: Exclude<Shape, 'denied'>, r: number): string {
  if (shape === 'said') return `m-${r} 0a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0-${round(2 * r)} 0zm${r} 0`;
  const n = (x: number): string => String(round(x));
  if (shape === 'act') {
    const q = r * 1.12;
    return `m0-${n(q)}l${n(q)} ${n(q)}l-${n(q)} ${n(q)}l-${n(q)}-${n(q)}zm0 ${n(q)}`;
  }
  if (shape === 'decided') {
    const q = r * 0.9;
    return `m-${n(q)}-${n(q)}h${n(2 * q)}v${n(2 * q)}h-${n(2 * q)}zm${n(q)} ${n(q)}`;
  }
  return `m0-${n(r * 1.2)}l${n(r * 1.04)} ${n(r * 1.8)}h-${n(r * 2.08)}zm0 ${n(r * 1.2)}`;
}

/** A diagonal cross, `t` half as thick as its arms. */
function drawCross(t: number): string {
  const a = 4.2;
  const s = round(t * 1.4);
  const b = round(a - s / 2);
  return `m0-${s}l${b}-${b}l${s} ${s}l-${b} ${b}l${b} ${b}l-${s} ${s}l-${b}-${b}l-${b} ${b}l-${s}-${s}l${b}-${b}l-${b}-${b}l${s}-${s}zm0 ${s}`;
}

/**
 * A bar whose ends are open: it thins out into dashes at the ends named. Filled, from the centre of its line at its start;
 * `dx` and `dy` are its direction (one of them 0).
 */
export function drawSpan(x: number, y: number, length: number, isUpright: boolean, ends: { readonly start: boolean; readonly end: boolean }, weight = 2): string {
  const pieces: [number, number][] = [];
  const room = length / (Number(ends.start) + Number(ends.end) || 1);
  const soft = room >= 12 ? [[0, 2], [4, 7]] as const : room >= 5 ? [[0, 2]] as const : [];
  const tail = soft.length === 2 ? 9 : soft.length === 1 ? 4 : 0;
  if (ends.start) pieces.push(...soft.map(([a, b]): [number, number] => [a, b]));
  pieces.push([ends.start ? tail : 0, length - (ends.end ? tail : 0)]);
  if (ends.end) pieces.push(...soft.map(([a, b]): [number, number] => [length - b, length - a]).reverse());
  const h = weight / 2;
  return pieces
    .filter(([a, b]) => b - a > 0.5)
    .map(([a, b]) => (isUpright ? `M${round(x - h)} ${round(y + a)}h${weight}v${round(b - a)}h-${weight}z` : `M${round(x + a)} ${round(y - h)}h${round(b - a)}v${weight}h-${round(b - a)}z`))
    .join('');
}
