import type { When } from '../model/when.ts';
import { formOf, sayNumber, sayWhen } from '../model/say.ts';
import type { Casefile } from '../model/casefile.ts';
import { TIES, type Incident } from '../model/incident.ts';
import { annotatePrint, NAMED, type Annotations, type Placement } from './annotations.ts';
import { round, type Frame, type Size } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { countGathered, limitRecords, listTold, type Limited } from './limit.ts';
import { CORE, findFoot, REACH, traceRidge, type Point } from './ridge.ts';
import { openValues } from './value.ts';
import { openWords } from './word.ts';

/** Where the print stands beside the title, its container has 545 px and more: it has frames of its own. */
export const PRINT_WIDE: Frame = { name: 'wide', width: 640, minimum: 13 };
export const PRINT_NARROW: Frame = { name: 'narrow', width: 320, minimum: 12.5 };

/** The one ridge that is lit. */
export const LIT = 'macron-phishing-2017';

/** How many incidents have a ridge; the others share one mark below the print. */
export const MOST = 76;

/** Stroke of a ridge by the best support that its attribution has, in the print's units (see ridge.ts). */
export const WEIGHTS: Readonly<Record<Incident['tie'], number>> = { court: 9.4, government: 7, 'several firms': 5, 'one firm': 3.4, circumstantial: 2.6, refuted: 5 };

/** Dashes by what became of the attribution, in the print's units; a dash of 0 is a dot. */
export const DASHES: Readonly<Record<Incident['status'], string | undefined>> = { attributed: undefined, contested: '28 19', misattributed: '0 16', 'related unit': '52 16 0 16' };

/** Steps between ridges in a full print; narrower only if the record should outgrow it. */
const PITCH = (REACH - CORE) / 67;

/** Where ridges stand closer, only the firmest are drawn, one heavy beside the other: lighter by this, they do not touch. */
const THIN = 0.72;

/** The share of the way down to the print's edge that a ridge runs for one attribution, and for each further one. */
const RUN = { first: 0.5, more: 0.125 };

/** One incident as a line. */
export interface Ridge {
  readonly id: string;
  readonly incident: Incident;
  /** Path data in the print's units. */
  readonly path: string;
  readonly weight: number;
  readonly dash: string | undefined;
  /** How many bodies' attributions count for it. */
  readonly attributions: number;
  /** The first day on which the public could know of it and of somebody tying it to the group. */
  readonly known: When;
  /** Half the width of its hairpin, and its two ends as turns (see ridge.ts). */
  readonly half: number;
  readonly from: number;
  readonly to: number;
}

export interface FingerprintLayout extends Annotations, Size {
  /** Where the print stands in the frame. */
  readonly place: Placement;
  /** From the core outwards: the oldest first. */
  readonly ridges: readonly Ridge[];
  /** From one ridge to the next, in the print's units. */
  readonly pitch: number;
  /** Where the mark of the incidents without a ridge ends. */
  readonly more: Point;
}

/** Where the core lies, and how many of the print's units a unit of the frame is. */
const PLACES = {
  wide: { x: 338, y: 368, units: 3.7037, height: 686 },
  narrow: { x: 142, y: 188, units: 7.4074, height: 438 },
} as const;

/** The incidents that have a ridge, and those that share a mark. */
export function limitPrint(casefile: Casefile): Limited<Incident> {
  return limitRecords(casefile.incidents, { most: MOST, told: new Set([...listTold(casefile), ...NAMED]), rank: (i) => TIES.indexOf(i.tie), lane: () => 'print' });
}

/** A ridge for each incident, the years along the lower right, the names of a few at their lower left ends. */
export function layoutFingerprint(incidents: readonly Incident[], frame: Frame): FingerprintLayout {
  const { height, ...at } = PLACES[frame.name];
  const place = { ...at, scale: Number((1 / at.units).toFixed(4)) };
  const ridges = placeRidges(incidents);
  return { width: frame.width, height, place, ridges, pitch: Math.round(pitchOf(incidents.length)), more: { x: frame.width - 4, y: height - 6 }, ...annotatePrint(ridges, place, { ...frame, height }) };
}

/** The ridges alone, the same in every frame. An earlier record has fewer, as far apart as today's: a smaller print. */
export function placeRidges(incidents: readonly Incident[]): Ridge[] {
  const pitch = pitchOf(incidents.length);
  const thin = pitch < PITCH ? THIN : 1;
  const reach = CORE + pitch * (incidents.length - 1);
  return incidents.map((incident, i) => {
    const half = CORE + pitch * i;
    const attributions = countAttributions(incident);
    const from = findFoot(half, -1, reach, Math.min(1, RUN.first + RUN.more * Math.max(0, attributions - 1)));
    const to = findFoot(half, 1, reach);
    return { id: incident.id, incident, path: traceRidge(half, from, to), weight: round(WEIGHTS[incident.tie] * thin), dash: DASHES[incident.status], attributions, known: findKnown(incident), half, from, to };
  });
}

function countAttributions({ attributions }: Incident): number {
  return attributions.filter((a) => a.stance === 'asserts' || a.stance === 'supports').length;
}

function pitchOf(count: number): number {
  return Math.min(PITCH, (REACH - CORE) / Math.max(1, count - 1));
}

/** An incident is on the record once it was disclosed and somebody had tied it to the group. */
function findKnown({ disclosed, attributions }: Incident): When {
  const tied = attributions.map((a) => a.known).reduce((a, b) => (b.until < a.until ? b : a));
  return disclosed.until > tied.until ? disclosed : tied;
}

/** Whether somebody disputes or denies what is said about it; leaving it open is not counted. */
function isDisputed(incident: Incident): boolean {
  return incident.disputes.some((d) => d.stance !== 'leaves open' && d.stance !== 'reports');
}

export const fingerprint: Graphic = {
  holds: (casefile) => new Set(casefile.incidents.map((i) => i.id)),
  places: () => ['all'],
  gathers: (casefile) => countGathered(limitPrint(casefile).gathered),
  describe: (casefile) => describeIncidents(casefile),
  tabulate(casefile, sayValue = openValues(openWords(casefile))) {
    const word = openWords(casefile);
    return {
      caption: word('fingerprint-caption'),
      head: ['incident', 'first-seen', 'public-since', 'best-support', 'attribution', 'statements', 'disputed-or-denied'].map((key) => word(`head-${key}`)),
      rows: casefile.incidents.map((incident) => ({
        id: incident.id,
        cells: [incident.title, sayWhen(incident.first), sayWhen(findKnown(incident)), sayValue('tie', incident.tie), sayValue('status', incident.status), String(countAttributions(incident)), incident.disputes.filter((d) => d.stance !== 'leaves open').map((d) => d.who).join('; ')],
      })),
    };
  },
};

function describeIncidents(casefile: Casefile): Record<string, string | number> {
  const { incidents } = casefile;
  const word = openWords(casefile);
  const say = (part: 'in-court' | 'on-firm', n: number): string => word(`fingerprint-${part}-${formOf(n)}`, { n: sayNumber(n) });
  const count = (test: (incident: Incident) => boolean): number => incidents.filter(test).length;
  const years = incidents.map((i) => new Date(i.first.from).getUTCFullYear());
  return {
    incidents: incidents.length,
    firstYear: years.length > 0 ? String(Math.min(...years)) : '',
    lastYear: years.length > 0 ? String(Math.max(...years)) : '',
    inCourt: say('in-court', count((i) => i.tie === 'court')),
    court: count((i) => i.tie === 'court'),
    government: count((i) => i.tie === 'government'),
    onFirm: say('on-firm', count((i) => i.tie === 'one firm')),
    firm: count((i) => i.tie === 'one firm'),
    disputed: sayNumber(count(isDisputed)),
    wrong: sayNumber(count((i) => i.status === 'misattributed')),
  };
}
