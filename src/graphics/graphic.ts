import type { Casefile } from '../model/casefile.ts';
import type { Frame } from './frame.ts';
import type { Stage } from '../model/crosscheck.ts';

/** A graphic's numbers as a table: what its download holds, and what a screen reader walks. */
export interface Table {
  /** What the table lists, in a few words. */
  readonly caption: string;
  readonly head: readonly string[];
  /** One row a mark, or a group of marks. The first cell names it. */
  readonly rows: readonly {
    /** The record's id, where the row is one: its first cell links to it. */
    readonly id?: string;
    readonly cells: readonly string[];
  }[];
}

/** What a graphic tells the rest of the site about itself. */
export interface Graphic extends Stage {
  /** The numbers for the braces in its title and summary, from the same layout that is drawn. */
  readonly describe: (casefile: Casefile) => Readonly<Record<string, string | number>>;
  /** Where each mark stands in a drawing, from its top to its bottom as shares of the height: for a screen that shows a band of it. */
  readonly span?: (casefile: Casefile, frame: Frame) => ReadonlyMap<string, readonly [number, number]>;
  readonly tabulate: (casefile: Casefile) => Table;
}
