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

/** A change to what was published. One entry of content/corrections.yaml, newest first. */
export const correctionSchema = z.strictObject({
  /** Its name. */
  id: idSchema,
  /** The day it was made. */
  date: whenSchema,
  /** `publication`, or: `correction` (it was wrong), `update` (the world moved), `clarification` (it was unclear). */
  kind: z.enum(['publication', 'correction', 'update', 'clarification']),
  /** Ids of the records it touches. */
  records: z.array(idSchema).default([]),
  /** What was changed and why. */
  text: textSchema,
  /** What stood there. */
  before: textSchema.optional(),
  /** What stands there now. */
  after: textSchema.optional(),
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
export type FigureText = z.infer<typeof figureSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Words = z.infer<typeof wordsSchema>;
