import { scaleLinear } from 'd3';
import type { Casefile } from '../model/casefile.ts';
import { SECTORS, TIES, type Incident } from '../model/incident.ts';
import { isDisputed } from '../model/known.ts';
import { oncePerPair } from '../model/once.ts';
import { sayNumber, sayWhen } from '../model/say.ts';
import { measureCourse, placeCourse, TICK, traceBar, weighBar } from './bar.ts';
import { round, type Area, type Frame, type Size } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { countRows, packLane } from './lanes.ts';
import { countGathered, limitRecords, listTold, writeGathered, type Limited } from './limit.ts';
import { measureText } from './text.ts';
import { openValues } from './value.ts';
import { openWords, type Word } from './word.ts';

/** The one mark that is lit. */
export const LIT = 'macron-phishing-2017';

/** How many incidents have a bar of their own; the others of a lane share one mark beside its heading. */
export const MOST = 80;

/** The letter after the name of an incident that somebody disputes or denies, with the space before it. */
export const LETTER = ' d';

/** Height of a row, of the years above the first lane, of the space between lanes; space between a mark and its name. */
const SPACE = { row: 15, head: 20, lane: 8, name: 5 };

/** One incident as a mark: a bar for what happened, a tail and a tick for its disclosure. */
export interface Streak {
  readonly id: string;
  readonly incident: Incident;
  /** Path data. */
  readonly path: string;
  /** Its part of the row, as far as mark and name reach. */
  readonly area: Area;
  /** Where its name stands; nowhere if it fits on neither side. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end'; readonly letter: string } | undefined;
}

/** A sector's part of the drawing. */
export interface Lane {
  readonly sector: Incident['sector'];
  /** Its name, with a capital. */
  readonly heading: string;
  /** Where its heading stands. */
  readonly y: number;
  /** How many incidents have a bar in it. */
  readonly count: number;
  /** Where the mark of those without one stands, on the line of the heading. */
  readonly more: number | undefined;
}

export interface DecadeLayout extends Size {
  readonly lanes: readonly Lane[];
  readonly streaks: readonly Streak[];
  readonly years: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** Path data of the years' lines, and of those between lanes. */
  readonly grid: string;
  readonly rules: string;
}

/** The incidents that have a bar, and by sector those that share a mark. */
export function limitDecade(casefile: Casefile): Limited<Incident> {
  return limitRecords(casefile.incidents, { most: MOST, told: new Set([...listTold(casefile), LIT]), rank: (i) => TIES.indexOf(i.tie), lane: (i) => i.sector });
}

/** The drawing of a record: its bars, and the marks of the incidents that have none. */
export const placeDecade = oncePerPair((casefile: Casefile, frame: Frame) => {
  const word = openWords(casefile);
  return layoutDecade(limitDecade(casefile).drawn, word, frame, new Map(limitDecade(casefile).gathered.map(({ lane, records }) => [lane, writeGathered(records.length, word)])));
});

/**
 * A lane for each sector; time runs across; in each lane as many rows as its marks and their names need.
 * @param more by sector, what is written beside its heading for the incidents that have no bar.
 */
export function layoutDecade(incidents: readonly Incident[], word: Word, frame: Frame, more: ReadonlyMap<string, string> = new Map()): DecadeLayout {
  const size = frame.minimum;
  const years = findYears(incidents);
  const scale = scaleLinear([Date.UTC(years[0], 0), Date.UTC(years[1], 0)], [3, frame.width - 3]);
  const lanes: (Lane & { readonly line: number })[] = [];
  const streaks: Streak[] = [];
  let y = SPACE.head;
  for (const sector of SECTORS) {
    const members = incidents.filter((i) => i.sector === sector);
    const others = more.get(sector);
    if (members.length === 0 && others === undefined) continue;
    const heading = word('decade-lane', { sector: openValues(word)('sector', sector) });
    const head = measureText(heading, size, 600);
    const moreX = others === undefined ? undefined : round(head + SPACE.head);
    const top = y + SPACE.lane / 2;
    const marks = new Map(members.map((incident) => {
      const course = placeCourse(incident, scale);
      const letter = isDisputed(incident) ? LETTER : '';
      return [incident.id, { incident, course, letter, ...measureCourse(incident, course), id: incident.id, name: SPACE.name + measureText(incident.label + letter, size, incident.id === LIT ? 600 : 400) }] as const;
    }));
    const berths = packLane([...marks.values()], moreX === undefined ? head : moreX + measureText(others!, size), frame.width);
    for (const { id, row, anchor, extent } of berths) {
      const { incident, course, letter, from, to } = marks.get(id)!;
      const middle = round(top + (row + 0.5) * SPACE.row);
      streaks.push({
        id,
        incident,
        path: traceBar(incident, course, middle, weighBar(incident), TICK),
        area: { x: Math.floor(extent.x0 - 3), y: Math.round(middle - SPACE.row / 2), width: Math.ceil(extent.x1 - extent.x0 + 6), height: SPACE.row },
        label: anchor && { x: round(anchor === 'start' ? to + SPACE.name : from - SPACE.name), y: round(middle + size * 0.35), anchor, letter },
      });
    }
    lanes.push({ sector, heading, line: round(y), y: round(top + SPACE.row / 2 + size * 0.35), count: members.length, more: moreX });
    y = top + Math.max(1, countRows(berths)) * SPACE.row + SPACE.lane / 2;
  }
  const isRoomy = measureText('2007', size) + 8 <= scale(Date.UTC(years[0] + 1, 0)) - scale(Date.UTC(years[0], 0));
  const marked = Array.from({ length: years[1] - years[0] + 1 }, (_, i) => years[0] + i).filter((year) => isRoomy || year % 5 === 0);
  const at = (year: number): number => round(scale(Date.UTC(year, 0)));
  return {
    width: frame.width,
    height: round(y + 2),
    lanes: lanes.map(({ line, ...lane }) => lane),
    streaks,
    years: (isRoomy ? marked.slice(0, -1) : marked).map((year) => ({ text: String(year), x: isRoomy ? round((at(year) + at(year + 1)) / 2) : at(year), y: 12 })),
    grid: marked.map((year) => `M${at(year)} ${isRoomy ? 0 : SPACE.head - 5}V${round(y)}`).join(''),
    rules: lanes.map(({ line }) => `M0 ${line}h${frame.width}`).join(''),
  };
}

/** The first year, and the one after the last. */
function findYears(incidents: readonly Incident[]): [number, number] {
  const instants = incidents.flatMap(({ first, last, disclosed }) => [first, last ?? first, disclosed]).flatMap((w) => [w.from, w.until - 1]).filter(Number.isFinite);
  if (instants.length === 0) return [2007, 2026];
  return [new Date(Math.min(...instants)).getUTCFullYear(), new Date(Math.max(...instants)).getUTCFullYear() + 1];
}

/** Whether it surely began more than a year before it was disclosed. */
export function isLate({ first, disclosed }: Incident): boolean {
  return disclosed.from - first.until > 365 * 86_400_000;
}

/** From this year on, most incidents with parties and elections began. */
const TURN = 2016;

export const decade: Graphic = {
  holds: (casefile) => new Set(casefile.incidents.map((i) => i.id)),
  places: () => ['all'],
  span: (casefile, frame) => {
    const { streaks, height } = placeDecade(casefile, frame);
    return new Map(streaks.map(({ id, area }) => [id, [area.y / height, (area.y + area.height) / height]]));
  },
  gathers: (casefile) => countGathered(limitDecade(casefile).gathered),
  describe: (casefile) => {
    const { incidents } = casefile;
    const years = incidents.map((i) => new Date(Number.isFinite(i.first.from) ? i.first.from : i.first.until - 1).getUTCFullYear());
    const elections = incidents.filter((i) => i.sector === 'elections and parties');
    const turned = elections.filter((i) => i.first.from >= Date.UTC(TURN, 0)).length;
    return {
      incidents: incidents.length,
      sectors: sayNumber(new Set(incidents.map((i) => i.sector)).size),
      firstYear: years.length > 0 ? String(Math.min(...years)) : '',
      lastYear: years.length > 0 ? String(Math.max(...years)) : '',
      late: sayNumber(incidents.filter(isLate).length),
      elections: sayNumber(elections.length),
      turned: turned === elections.length ? openWords(casefile)('decade-all') : sayNumber(turned),
      wrong: sayNumber(incidents.filter((i) => i.status === 'misattributed').length),
    };
  },
  tabulate(casefile, sayValue = openValues(openWords(casefile))) {
    const word = openWords(casefile);
    return {
      caption: word('decade-caption'),
      head: ['incident', 'sector', 'began', 'last-seen', 'became-public', 'best-support', 'attribution', 'disputed-or-denied'].map((key) => word(`head-${key}`)),
      rows: casefile.incidents.map((incident) => ({
        id: incident.id,
        cells: [incident.title, sayValue('sector', incident.sector), sayWhen(incident.first), incident.last ? sayWhen(incident.last) : '', sayWhen(incident.disclosed), sayValue('tie', incident.tie), sayValue('status', incident.status), incident.disputes.filter((d) => d.stance !== 'leaves open' && d.stance !== 'reports').map((d) => d.who).join('; ')],
      })),
    };
  },
};
