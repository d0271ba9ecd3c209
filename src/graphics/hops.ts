import type { Casefile } from '../model/casefile.ts';
import { layoutEvidence } from './evidence.ts';
import { round, type Frame } from './frame.ts';

/** Where the number of a hop stands in the evidence diagram: on the mark of its claim. Claims that are not drawn are not in it. */
export function placeHops(casefile: Casefile, frame: Frame): ReadonlyMap<string, readonly [number, number]> {
  const { strands, knots, arcs, ends, actors } = layoutEvidence(casefile, frame);
  return new Map<string, readonly [number, number]>([
    ...[...knots, ...arcs, ...ends, ...actors.flatMap((a) => a.lines)].map(({ claim, d }) => [claim.id, findPlace(d)] as const),
    ...strands.flatMap((s) => s.stops.map(({ claim, x, y }) => [claim.id, [x, y]] as const)),
  ]);
}

/**
 * A place on a path of one move and one stroke, as the diagram draws its claims: upright, level, straight or bulging.
 * @throws {RangeError} `unknown path` for any other.
 */
export function findPlace(d: string): readonly [number, number] {
  const [, x, y, stroke, rest] = /^M(\S+) (\S+?)([VHLq])(.*)$/.exec(d) ?? [];
  const [x0, y0] = [Number(x), Number(y)];
  const numbers = (rest ?? '').trim().split(/[\s,]+/).map(Number);
  switch (stroke) {
    case 'V': return [x0, round((y0 + numbers[0]!) / 2)];
    case 'H': return [round((x0 + numbers[0]!) / 2), y0];
    // Nearer to who is named: where it begins, a "?" may stand.
    case 'L': return [round(x0 + (numbers[0]! - x0) * 0.65), round(y0 + (numbers[1]! - y0) * 0.65)];
    // A quarter along, where the bulge has three quarters of its height: on its crown a "?" may stand.
    case 'q': return [round(x0 + numbers[2]! / 4), round(y0 + (numbers[1]! * 3) / 8)];
    default: throw new RangeError(`unknown path: ${d}`);
  }
}
