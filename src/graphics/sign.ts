import { round } from './frame.ts';
import type { Form } from './panels.ts';
import { traceDisc } from './pieces.ts';

/** Where the sign under a number stands: from where to where, and how high. */
export interface Sign {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

const RING = 3.5;
const ARROW = 2.4;

const traceBar = ({ x0, x1, y }: Sign): string => `M${round(x0)} ${round(y)}H${round(x1)}`;
const traceEnd = (x: number, y: number): string => `M${round(x)} ${round(y - 5)}v10`;
const traceArrow = ({ x1, y }: Sign): string => `M${round(x1 - ARROW)} ${round(y - ARROW)}L${round(x1)} ${round(y)}L${round(x1 - ARROW)} ${round(y + ARROW)}`;

/** The sign of each form of a number, in the layers that a style sheet tells apart: path data. */
export const SIGNS: Readonly<Record<'sign broad' | 'sign soft' | 'sign', Readonly<Partial<Record<Form, (sign: Sign) => string>>>>> = {
  'sign broad': { between: traceBar },
  'sign soft': { about: traceBar },
  sign: {
    exact: (s) => traceBar(s) + traceEnd(s.x0, s.y) + traceEnd(s.x1, s.y),
    between: (s) => traceEnd(s.x0, s.y) + traceEnd(s.x1, s.y),
    'at least': (s) => traceBar(s) + traceEnd(s.x0, s.y) + traceArrow(s),
    'more than': (s) => traceBar({ ...s, x0: s.x0 + RING }) + traceDisc(s.x0, s.y, RING) + traceArrow(s),
  },
};
