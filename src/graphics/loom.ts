import { nameOf, type Casefile } from '../model/casefile.ts';
import type { Evidence } from '../model/claim.ts';
import { round, type Frame } from './frame.ts';
import { isContested } from './link.ts';
import { BERLIN, LEAK, PHISHING, WASHINGTON, type Stop } from './strand.ts';

/** A piece of text: where its first baseline is, and its lines. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: 400 | 600;
}

/** How a line is drawn; `own` where it rests on our own match of published lists. */
export interface Look {
  readonly strength: Evidence['strength'];
  readonly own: boolean;
}

/** A claim as a mark: a stop on a line, an arc, a loose end, a statement. */
export interface Mark {
  readonly claim: Evidence;
  /** Where the "?" stands that says: somebody contests this. */
  readonly query: readonly [number, number] | undefined;
}

/** A claim drawn as a line of its own. */
export interface DrawnPath extends Mark {
  readonly d: string;
  /** The middle of a refuted one, to be crossed out. */
  readonly cross: readonly [number, number] | undefined;
}

/** A claim drawn as a stop on the line of a trace. */
export interface DrawnStop extends Mark {
  readonly node: string;
  readonly x: number;
  readonly y: number;
  readonly shape: Stop['look'];
}

/** A trace drawn as a line. */
export interface DrawnStrand {
  readonly id: string;
  readonly isCourt: boolean;
  readonly name: Label;
  readonly segments: readonly { readonly d: string; readonly look: Look }[];
  readonly stops: readonly DrawnStop[];
}

/** A name beside a mark, with a dot of its own where the mark is not a stop. */
export interface DrawnNode {
  readonly id: string;
  readonly label: Label;
  readonly dot: readonly [number, number] | undefined;
}

/** A trace that was found at one station only: a line that leads nowhere else. */
export interface DrawnEnd extends DrawnPath {
  readonly trace: string;
  readonly label: Label;
}

/** Somebody who was named for a station, with a line for each claim. */
export interface DrawnActor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: Label;
  readonly lines: readonly DrawnPath[];
}

/** The mark of those that are not drawn one by one: how many, and in words of which kind. */
export interface Gather {
  readonly count: number;
  readonly lane: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Label['anchor'];
}

/** What is drawn of one part of the diagram, and where it ends. */
export interface Part {
  readonly strands: DrawnStrand[];
  readonly nodes: DrawnNode[];
  readonly arcs: DrawnPath[];
  readonly ends: DrawnEnd[];
  readonly actors: DrawnActor[];
  readonly captions: Label[];
  readonly gathers: Gather[];
  readonly bottom: number;
}

/** What differs between the frames: places in drawing units. */
export interface Sheet {
  readonly frame: Frame;
  /** Of the stations. */
  readonly x: Readonly<Record<string, number>>;
  /** Half the width of a station. */
  readonly half: number;
  /** Where lines may begin. */
  readonly left: number;
  /** Between baselines of one label. */
  readonly leading: number;
  /** Between the rows at Paris. */
  readonly row: number;
  /** Names of lines stand in a column at the left, or above the line. */
  readonly names: 'column' | 'above';
  /** Left of Paris: where threads and loose ends begin. */
  readonly reach: number;
  /** Right of Paris: what came later, and who was named; undefined where there is no room. */
  readonly after: number | undefined;
  /** Where a line to the leak may begin, and where the room for its name does. */
  readonly leak: readonly [number, number];
  /** For what touches no station: the first stop of a line, and the two ends of a pair. */
  readonly rest: readonly [number, number, number];
}

/** The sheet of a frame. */
export function chooseSheet(frame: Frame): Sheet {
  return frame.name === 'wide'
    ? { frame, x: { [BERLIN]: 284, [WASHINGTON]: 456, [PHISHING]: 612, [LEAK]: 612 }, half: 7, left: 136, leading: 15, row: 22, names: 'column', reach: 544, after: 662, leak: [484, 404], rest: [160, 160, 214] }
    : { frame, x: { [BERLIN]: 86, [WASHINGTON]: 230, [PHISHING]: 308, [LEAK]: 308 }, half: 6, left: 2, leading: 14.5, row: 25, names: 'above', reach: 236, after: undefined, leak: [130, 0], rest: [140, 134, 180] };
}

/** The name of a record in a drawing: the short one where it has one. */
export function nameIn(casefile: Casefile, id: string): string {
  const entry = casefile.byId.get(id);
  return entry?.sort === 'actor' || entry?.sort === 'trace' ? entry.record.label : nameOf(casefile, id);
}

/** A label in the frame's smallest size. */
export function makeLabel(sheet: Sheet, x: number, y: number, lines: readonly string[], anchor: Label['anchor'] = 'start'): Label {
  return { x: round(x), y: round(y), anchor, lines, size: sheet.frame.minimum, weight: 400 };
}

/** The mark of `count` that are gathered, if there are any, in the row at height `y`. */
export function makeGather(count: number | undefined, lane: string, x: number, y: number, anchor: Label['anchor'] = 'start'): Gather[] {
  return count === undefined || count === 0 ? [] : [{ count, lane, x: round(x), y: round(y + 4.5), anchor }];
}

/** A claim with its "?" at a place, if somebody contests it. */
export function makeMark(claim: Evidence, x: number, y: number): Mark {
  return { claim, query: isContested(claim) ? [round(x), round(y)] : undefined };
}

/** An arc at height `y`, bulging upwards. */
export function makeArc(claim: Evidence, x0: number, x1: number, y: number, bulge: number): DrawnPath {
  return { ...makeMark(claim, (x0 + x1) / 2, y - bulge / 2 - 5), d: `M${round(x0)} ${round(y)}q${round((x1 - x0) / 2)} ${-bulge} ${round(x1 - x0)} 0`, cross: undefined };
}

/** How the line of a claim looks: one that qualifies or disputes is drawn as contested, however firm it is. */
export function lookOf(claim: Evidence): Look {
  return { strength: claim.relation === 'qualifies' || claim.relation === 'disputes' ? 'contested' : claim.strength, own: claim.derived };
}
