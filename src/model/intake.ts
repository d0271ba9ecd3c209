import type { Actor, Trace } from './actor.ts';
import type { Claim } from './claim.ts';
import type { Correction, FigureText, Redirect, RepeatedError, Site, Term, Words } from './entry.ts';
import type { Incident } from './incident.ts';
import type { Indicator, StatedLocation, Watched } from './indicator.ts';
import type { Moment } from './moment.ts';
import type { Place, Placed, Problem } from './problem.ts';
import type { Paragraph } from './prose.ts';
import type { Release } from './release.ts';
import type { Source } from './source.ts';

/** All records as they were written, each with its place. */
export interface Collections {
  readonly sources: readonly Placed<Source>[];
  readonly incidents: readonly Placed<Incident>[];
  readonly moments: readonly Placed<Moment>[];
  readonly claims: readonly Placed<Claim>[];
  readonly actors: readonly Placed<Actor>[];
  readonly traces: readonly Placed<Trace>[];
  readonly indicators: readonly Placed<Indicator>[];
  readonly watchlist: readonly Placed<Watched>[];
  readonly locations: readonly Placed<StatedLocation>[];
  readonly terms: readonly Placed<Term>[];
  readonly errors: readonly Placed<RepeatedError>[];
  readonly corrections: readonly Placed<Correction>[];
  readonly redirects: readonly Placed<Redirect>[];
  readonly figures: readonly Placed<FigureText>[];
}

/** A component in an MDX file. */
export interface DocumentTag extends Place {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly within: readonly DocumentTag[];
  readonly text: string;
}

/** An MDX file taken apart, without its front matter. */
export interface Document {
  /** The file's name without its ending. */
  readonly id: string;
  readonly file: string;
  readonly tags: readonly DocumentTag[];
  readonly passages: readonly (Place & { readonly kind: 'text' | 'link' | 'heading' | 'image'; readonly text: string; readonly url?: string })[];
  readonly paragraphs: readonly Paragraph[];
}

/** A chapter of the story, in reading order. */
export interface Chapter extends Document {
  /** Where it begins on the story's page: its file's name without the number, so that a new chapter before it breaks no link. */
  readonly anchor: string;
  readonly title: string;
  readonly short?: string | undefined;
}

/** The page on method. */
export interface Method extends Document {
  readonly title: string;
  readonly description?: string | undefined;
}

/** What was read from content/. */
export interface Intake {
  /** What is wrong with single records. */
  readonly problems: readonly Problem[];
  /** Whether a whole file could not be read: then nothing is said about what points into it. */
  readonly unreadable: boolean;
  /** Ids of records that were left out because something is wrong with them: what points to them is not dangling. */
  readonly failed: ReadonlySet<string>;
  /** Every text file as it was read, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly collections: Collections;
  readonly chapters: readonly Chapter[];
  readonly method: Method | undefined;
  readonly documents: readonly Document[];
  readonly site: Placed<Site> | undefined;
  readonly words: Placed<Words> | undefined;
  /** The record as it was last published; undefined before the first release. */
  readonly release: Release | undefined;
}
