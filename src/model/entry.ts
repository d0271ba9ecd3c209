import { z } from 'astro/zod';
import { citedSchema, idSchema, textSchema, whenSchema } from './field.ts';

/** A word a reader may not know. One entry of content/glossary.yaml. */
export const termSchema = z.strictObject({
  /** Its name. */
  id: idSchema,
  /** The word or words. */
  term: textSchema,
  /** What it means, in one or two plain sentences. */
  text: textSchema,
});

/** A widely repeated error that this site avoids. One entry of content/errors.yaml. */
export const errorSchema = z.strictObject({
  /** Its name. */
  id: idSchema,
  /** What is often said. */
  often: textSchema,
  /** What the sources carry. */
  instead: textSchema,
  /** Where it can be read. */
  sources: citedSchema,
});

/** What sorts of change. */
export const CORRECTION_KINDS = ['publication', 'correction', 'update', 'clarification'] as const;

/** A change to what was published. One entry of content/corrections.yaml, newest first. */
export const correctionSchema = z.strictObject({
  /** Its name. */
  id: idSchema,
  /** The day it was made. */
  date: whenSchema,
  /** `publication`, or: `correction` (it was wrong), `update` (the world moved), `clarification` (it was unclear). */
  kind: z.enum(CORRECTION_KINDS),
  /** Ids of the records it touches; for a chapter its file's name without the number. */
  records: z.array(idSchema).default([]),
  /** What was changed. */
  text: textSchema,
  /** Why. Left out only where the kind is `publication`. */
  reason: textSchema.optional(),
  /** What stood there. Required for a `correction`. */
  before: textSchema.optional(),
  /** What stands there now. Required for a `correction`. */
  after: textSchema.optional(),
})
  .refine((c) => c.kind === 'publication' || c.reason !== undefined, { message: 'a change needs its `reason`' })
  .refine((c) => c.kind === 'publication' || c.records.length > 0, { message: 'a change names the `records` it touches' })
  .refine((c) => c.kind !== 'correction' || (c.before !== undefined && c.after !== undefined), { message: 'a correction shows what stood `before` and what stands `after`' });

/** What sorts of record can be taken out. */
export const REMOVED_SORTS = ['incident', 'source', 'moment', 'claim', 'actor', 'trace', 'indicator', 'watched', 'location', 'chapter'] as const;

/** A record that was published and then taken out. One entry of content/redirects.yaml. */
export const redirectSchema = z.strictObject({
  /** The name it had. */
  id: idSchema,
  /** What it was: its address depends on it. */
  sort: z.enum(REMOVED_SORTS),
  /** The day it was taken out. */
  date: whenSchema,
  /** What became of it and why, to a reader who followed a link. */
  text: textSchema,
  /** Id of the record that says it now; left out where none does. */
  to: idSchema.optional(),
});

/** The words around a graphic. One entry of content/figures.yaml. Words in braces are filled from the graphic's own counts. */
export const figureSchema = z.strictObject({
  /** The graphic's name. */
  id: idSchema,
  /** Its finding, as a sentence: not its topic. */
  title: textSchema,
  /** What it shows, in two to four sentences that anyone can read. */
  summary: textSchema,
  /** How to read it: one entry a kind of mark is drawn in the key; this is the sentence before them. */
  reading: textSchema.optional(),
  /** Who made what it draws on; licences of data. */
  credit: textSchema,
  /** Where what it says can be read. */
  sources: z.array(idSchema).default([]),
});

/** The site's one setting: content/site.yaml. */
export const siteSchema = z.strictObject({
  /** The name of the piece. */
  title: textSchema,
  /** Its headline. */
  headline: textSchema,
  /** Two sentences below the headline. */
  standfirst: textSchema,
  /** For search engines and cards: at most 200 characters. */
  description: textSchema.max(200),
  /** The byline. */
  byline: textSchema,
  /** Where it is published, without a path. */
  address: z.url(),
  /** The folder it is published in: `/` or `/name/`. */
  base: z.string().regex(/^\/(?:[\w-]+\/)*$/),
  /** The language of its words. */
  language: z.string().regex(/^[a-z]{2}$/),
  /** The day of first publication. */
  published: whenSchema,
  /** The day of the last change to content/. */
  updated: whenSchema,
  /** The named days of the as-of control, oldest first. */
  days: z.array(z.strictObject({
    /** The day, `YYYY-MM-DD`: also its address, /as-of/DAY/. */
    day: whenSchema,
    /** What happened then, in a few words. */
    label: textSchema,
  })).min(2),
});

/** Every word of the interface by its key: content/words.yaml. What stands in braces is filled in where the word is said. */
export const wordsSchema = z.record(idSchema, z.string().trim().min(1, 'is empty'));

export type Term = z.infer<typeof termSchema>;
export type RepeatedError = z.infer<typeof errorSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Redirect = z.infer<typeof redirectSchema>;
export type FigureText = z.infer<typeof figureSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Words = z.infer<typeof wordsSchema>;
