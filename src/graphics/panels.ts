import type { Casefile } from '../model/casefile.ts';
import { compareWhen } from '../model/when.ts';
import type { Moment } from '../model/moment.ts';
import { formatNumber, sayWhenShort } from '../model/say.ts';

/** How a figure was put: as one number, about one, at least one, more than one, or between two. */
export const FORMS = ['exact', 'about', 'at least', 'more than', 'between'] as const;
export type Form = (typeof FORMS)[number];

/** One figure that somebody gave, with all that belongs to it. */
export interface Panel {
  readonly id: string;
  readonly moment: Moment;
  readonly form: Form;
  /** The figure itself, as `1,922` or `2,000–3,000`. */
  readonly number: string;
  /** What was counted. */
  readonly of: string;
  /** Over what time. */
  readonly per: string;
  /** Whether its author said over what time. */
  readonly isTimed: boolean;
  readonly who: string;
  /** When the public could first read it. */
  readonly said: string;
}

/** Figures that speak of the same matter. */
export interface Group {
  readonly name: string;
  readonly panels: readonly Panel[];
}

/** The figures on record, by the matter that they speak of, in the order in which the public read them. */
export function groupFigures(casefile: Casefile): Group[] {
  const groups = new Map<string, Panel[]>();
  for (const moment of casefile.moments.filter((m) => m.count !== undefined).sort((a, b) => compareWhen(a.known, b.known) || (a.id < b.id ? -1 : 1))) {
    const name = nameMatter(casefile, moment);
    groups.set(name, [...(groups.get(name) ?? []), readFigure(moment)]);
  }
  return [...groups].map(([name, panels]) => ({ name, panels }));
}

/** The thread, apart where the charges over the leak speak of it: web traffic, phishing and leak are never one. */
function nameMatter(casefile: Casefile, moment: Moment): string {
  const thread = moment.thread.charAt(0).toUpperCase() + moment.thread.slice(1);
  const isOfLeak = moment.incidents.some((id) => casefile.incidents.some((i) => i.id === id && i.kind === 'hack and leak'));
  return moment.thread !== 'leak' && isOfLeak ? `${thread}, in the case of the leak` : thread;
}

function readFigure(moment: Moment): Panel {
  const { low, high, of, per } = moment.count!;
  const [, what, put] = /^(.*), (about|at least|more than)$/.exec(of) ?? [undefined, of, undefined];
  return {
    id: moment.id,
    moment,
    form: high !== undefined ? 'between' : ((put as Form | undefined) ?? 'exact'),
    number: high === undefined ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`,
    of: what!,
    per,
    isTimed: !/not stated/.test(per),
    who: moment.who,
    said: sayWhenShort(moment.known),
  };
}
