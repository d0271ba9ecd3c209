import type { Casefile } from '../model/casefile.ts';
import type { Moment } from '../model/moment.ts';
import { compareWhen } from '../model/when.ts';
import { DAY, END, START } from './days.ts';
import { round, type Area, type Size } from './frame.ts';
import { keyOf, type Word } from './word.ts';

export type Thread = Moment['thread'];

/** A piece of text; its lines one below the other. */
export interface Words {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
}

/** A moment as it is drawn. */
export interface CampaignMark {
  readonly moment: Moment;
  /** Centre of its glyph, from which all that follows is counted. */
  readonly x: number;
  readonly y: number;
  /** An act of the operation that is drawn lit. */
  readonly isLit: boolean;
  /** Glyph and bar, to be filled by the even-odd rule. */
  readonly path: string;
  /** From the moment to the day on which it became public, where that was days later. */
  readonly tail?: string;
  /** Its name, where there is room for it. */
  readonly name?: Words;
  /** The year in which it became public, where that lies beyond the drawing. */
  readonly year?: Words;
}

/** A vote or the silence: a band through all lanes. */
export interface CampaignBand extends Area {
  readonly moment: Moment;
  readonly name: Words;
}

export interface CampaignLane {
  /** One thread, or two that are its background. */
  readonly threads: readonly Thread[];
  readonly name: Words;
  readonly marks: readonly CampaignMark[];
  /** How many more of its moments are not drawn one by one, and where that is said. */
  readonly gathered?: { readonly count: number; readonly x: number; readonly y: number };
}

/** The whole drawing. */
export interface CampaignLayout extends Size {
  /** Grounds of the stretches drawn day by day. */
  readonly stretches: readonly Area[];
  readonly bands: readonly CampaignBand[];
  readonly lanes: readonly CampaignLane[];
  /** Hairlines: the scale, the lanes. */
  readonly lines: string;
  /** Names of months and days, and what is said of the stretches. */
  readonly dates: readonly (Words & {
    /** For moments of a month whose day is not known. */
    readonly isOpen?: true;
  })[];
}

/** Three threads that never merge, and a lane for what went on around them. */
export const LANES: readonly (readonly Thread[])[] = [['web traffic'], ['phishing'], ['leak'], ['politics', 'response']];

/** The incident whose own acts are lit. */
export const LIT = 'macron-phishing-2017';

/** Marks farther than this from all others have a larger target. */
export const APART = 19;

/** Days after which a moment that became public later gets a tail. */
const LATE = 3;

/** The moments that can be placed between the first and the last month drawn, in order. */
export function placedMoments(casefile: Casefile): Moment[] {
  return casefile.moments.filter(({ happened: h }) => h.until <= END && (h.kind === 'by' ? h.until > START : h.from >= START));
}

/** Votes and the silence are bands, and no glyphs. */
export function isBand(moment: Moment): boolean {
  return moment.kind === 'vote' || (moment.kind === 'law' && moment.happened.kind === 'span');
}

/** An act of the phishing itself: a registration, a lure. Not what was said of it. */
export function isOwnAct(moment: Moment): boolean {
  return moment.incidents.includes(LIT) && ['registration', 'phishing', 'intrusion'].includes(moment.kind);
}

/** How firmly its glyph's bar is drawn, in units. */
export function weighMoment(moment: Moment): number {
  return moment.confidence === 'high' ? 2.2 : moment.confidence === 'moderate' ? 1.4 : 0.8;
}

/** Whether it became public surely more than `LATE` days after it was over. */
export function isLate({ happened, known }: Moment): boolean {
  return known.kind !== 'by' && known.from - happened.until >= LATE * DAY;
}

/** The year in which it became public, where that is beyond the drawing. */
export function yearBeyond(moment: Moment): string | undefined {
  return isLate(moment) && moment.known.from >= END ? moment.known.edtf.slice(0, 4) : undefined;
}

/** What follows the name of a disputed moment. */
const DISPUTED = '\u2009(d)';

/** Its short name as it is drawn, `(d)` after it where it is disputed. */
export function labelMoment(moment: Moment): string {
  return moment.disputed === undefined ? moment.label : moment.label + DISPUTED;
}

/**
 * In the order in which they get a name when there is no room for all: what the story's steps show in this graphic, what
 * the story speaks of elsewhere (itself or as a position), what most sources carry; then by date.
 */
export function rankMoments(casefile: Casefile, moments: readonly Moment[]): Moment[] {
  const tags = casefile.chapters.flatMap((c) => c.tags);
  const idsOf = (list: typeof tags): Set<string> => new Set(list.flatMap((t) => `${t.attributes['show'] ?? ''} ${t.name === 'Cite' ? '' : (t.attributes['id'] ?? '')}`.split(/\s+/)));
  const shown = idsOf(tags.filter((t) => t.name === 'Step' && t.within.some((w) => w.attributes['figure'] === 'campaign')));
  const told = idsOf(tags);
  const rank = ({ id }: Moment): number => (shown.has(id) ? 0 : told.has(id) || told.has(`p-${id}`) ? 1 : 2);
  return [...moments].sort((a, b) => rank(a) - rank(b) || b.sources.length - a.sources.length || compareWhen(a.happened, b.happened) || (a.id < b.id ? -1 : 1));
}

/** Whether its date is coarser than a day. */
export function isSpan({ happened: h }: Moment): boolean {
  return h.kind !== 'at' || h.until - h.from > DAY;
}

/** A lane's name, by its first thread. */
export function nameLane(threads: readonly Thread[], word: Word): string {
  return word(`campaign-lane-${keyOf(threads[0]!)}`);
}

/** Text as it is set in a drawing. */
export function setWords(x: number, y: number, anchor: Words['anchor'], lines: readonly string[]): Words {
  return { x: round(x), y: round(y), anchor, lines };
}
