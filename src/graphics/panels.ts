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

/** Figures that speak of the same matter, named by `counted-MATTER` of the words. */
export interface Group {
  readonly matter: Matter;
  readonly panels: readonly Panel[];
}

/** What a group of figures speaks of, in the order in which the groups stand. */
const MATTERS = ['website', 'phishing', 'everything', 'wave'] as const;
export type Matter = (typeof MATTERS)[number];

/** The figures on record by the matter that they speak of; in each, in the order in which the public read them. */
export function groupFigures(casefile: Casefile): Group[] {
  const moments = casefile.moments.filter((m) => m.count !== undefined).sort((a, b) => compareWhen(a.known, b.known) || (a.id < b.id ? -1 : 1));
  return MATTERS.map((matter) => ({ matter, panels: moments.filter((m) => findMatter(casefile, m) === matter).map(readFigure) })).filter(({ panels }) => panels.length > 0);
}

/** Web traffic, phishing and the lures of the charges over the leak are never one; nor is any of them a figure for all kinds of attack. */
function findMatter(casefile: Casefile, moment: Moment): Matter {
  if (moment.thread === 'web traffic') return 'website';
  if (/\bof all kinds\b/.test(moment.count!.of)) return 'everything';
  return moment.incidents.some((id) => kindOf(casefile, id) === 'hack and leak') ? 'wave' : 'phishing';
}

function kindOf({ byId }: Casefile, incident: string): string | undefined {
  const entry = byId.get(incident);
  return entry?.sort === 'incident' ? entry.record.kind : undefined;
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
