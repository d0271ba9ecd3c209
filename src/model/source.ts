import { z } from 'astro/zod';
import { idSchema, textSchema, whenSchema } from './field.ts';

/** What sort of publication a source is. */
export const SOURCE_KINDS = ['report', 'news', 'government', 'court', 'hearing', 'advisory', 'academic', 'statement', 'data'] as const;

/** How far a source is to be trusted: the letters of the Admiralty code. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** How much of a source was read. */
export const READINGS = ['read', 'in-part', 'second-hand', 'not-read'] as const;

/** Something published that can be cited. One entry of content/sources.yaml. */
export const sourceSchema = z
  .strictObject({
    /** The name it is cited by: publisher and date, as in `reuters-2017-04-24`. */
    id: idSchema,
    /** Its title, as published; described in our own words where it has none. */
    title: textSchema,
    /** Who published it. */
    publisher: textSchema,
    /** When it was published. Left out only where `undated` says why. */
    published: whenSchema.optional(),
    /** Why it has no date. */
    undated: textSchema.optional(),
    /** Its address. Left out only where `withheld` says why. */
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Why its address is not given: it leads to leaked files, or to other people's secrets. */
    withheld: textSchema.optional(),
    /** What sort of publication it is. */
    kind: z.enum(SOURCE_KINDS),
    /** The language it is in, as a two-letter code: en, fr, de … */
    language: z.string().regex(/^[a-z]{2}$/),
    /** How far the source is to be trusted in general: A completely, B usually, C fairly, D not usually, E not, F cannot be judged (Admiralty code). */
    reliability: z.enum(RELIABILITIES),
    /** Why that letter: required for D, E and F, welcome elsewhere. */
    reliabilityReason: textSchema.optional(),
    /** Whether the page itself was read whole or in part, only a copy of it, or not at all. */
    read: z.enum(READINGS),
    /** What was read, and where, if not the whole page itself. */
    note: textSchema.optional(),
  })
  .refine((s) => (s.published === undefined) !== (s.undated === undefined), { message: 'needs either `published` or `undated` with the reason' })
  .refine((s) => (s.url === undefined) !== (s.withheld === undefined), { message: 'needs either `url` or `withheld` with the reason' })
  .refine((s) => !'DEF'.includes(s.reliability) || s.reliabilityReason !== undefined, { message: 'reliability D, E or F needs a `reliabilityReason`' })
  .refine((s) => s.read === 'read' || s.note !== undefined, { message: 'a source that was not read whole needs a `note` that says what was' });

export type Source = z.infer<typeof sourceSchema>;
