import type { Casefile } from '../model/casefile.ts';
import type { Frame } from './frame.ts';
import type { Stage } from '../model/crosscheck.ts';
import type { SayValue } from './value.ts';

/** A graphic's numbers as a table: what its download holds, and what a screen reader walks. */
export interface Table {
  /** What the table lists, in a few words. */
  readonly caption: string;
  readonly head: readonly string[];
  /** One row a mark, or a group of marks. The first cell names it. */
  readonly rows: readonly {
    /** The record's id, where the row is one: its first cell links to it. */
    readonly id?: string;
    /** The mark that stands for this row and for others, which follow one another: the mark's link lands on the first. */
    readonly under?: string;
    readonly cells: readonly string[];
  }[];
}

/** A mark that stands for several records. */
export interface MarkGroup {
  readonly title: string;
  /** Where they are listed: an address within the site, or `#` and a place in the figure's own table. */
  readonly place: string;
  /** What the panel says of them; with its id, where a line is about one of them. */
  readonly lines: readonly { readonly label: string; readonly text: string; readonly id?: string }[];
}

/** What a graphic tells the rest of the site about itself. */
export interface Graphic extends Stage {
  /** The numbers for the braces in its title and summary, from the same layout that is drawn. */
  readonly describe: (casefile: Casefile) => Readonly<Record<string, string | number>>;
  /** Where each mark stands in a drawing, from its top to its bottom as shares of the height: for a screen that shows a band of it. */
  readonly span?: (casefile: Casefile, frame: Frame) => ReadonlyMap<string, readonly [number, number]>;
  /** The marks that stand for several records. */
  readonly groups?: (casefile: Casefile) => ReadonlyMap<string, MarkGroup>;
  /** How many records its drawings do not draw one by one (limit.ts): the figure's key then says so. */
  readonly gathers?: (casefile: Casefile) => number;
  /** Its numbers as a table: the record's coded values in words, or as `sayValue` leaves them. */
  readonly tabulate: (casefile: Casefile, sayValue?: SayValue) => Table;
}
