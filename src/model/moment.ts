import { z } from 'astro/zod';
import { CONFIDENCES, STANCES } from './confidence.ts';
import { citedSchema, idSchema, textSchema, whenSchema } from './field.ts';

/** The threads of the campaign's chronicle. The first three never merge: each has its own evidence. */
export const THREADS = ['web traffic', 'phishing', 'leak', 'politics', 'response'] as const;

/** What sort of moment. */
export const MOMENT_KINDS = ['registration', 'phishing', 'intrusion', 'leak', 'outage', 'count', 'statement', 'denial', 'report', 'vote', 'law', 'court', 'decision', 'amplification'] as const;

/** A row of the campaign's chronicle. One entry of content/chronicle.yaml. */
export const momentSchema = z.strictObject({
  /** Its name. */
  id: idSchema,
  /** Which thread it belongs to. */
  thread: z.enum(THREADS),
  /** What sort of moment. */
  kind: z.enum(MOMENT_KINDS),
  /** When it took place, as finely as a source says and no finer. */
  happened: whenSchema,
  /** When the public could first read it: the publication of the earliest cited source that carries it. */
  known: whenSchema,
  /** For a drawing: at most 36 characters. */
  label: textSchema.max(36),
  /** What happened or was said, in one or two sentences of our own. */
  text: textSchema,
  /** Who says so. */
  who: textSchema,
  /** How they say it. */
  stance: z.enum(STANCES),
  /** How sure this record is that it happened, or was said, as written. */
  confidence: z.enum(CONFIDENCES),
  /** Who disputes it and how, in a sentence. */
  disputed: textSchema.optional(),
  /** When that dispute became public: required with `disputed`. */
  disputedKnown: whenSchema.optional(),
  /** What a reader should know about it: limits, what was not read. */
  note: textSchema.optional(),
  /** Incidents it concerns. */
  incidents: z.array(idSchema).default([]),
  /** Where it can be read. */
  sources: citedSchema,
  /** An attempt figure, for the graphic of what was counted. */
  count: z
    .strictObject({
      /** The lower figure. */
      low: z.number().int().nonnegative(),
      /** The higher figure, where a range was given. */
      high: z.number().int().nonnegative().optional(),
      /** What was counted, in a few words, as its author puts it. */
      of: textSchema,
      /** Over what time: `a day`, `a month`, `since January` … */
      per: textSchema,
    })
    .optional(),
})
  .refine((m) => (m.disputed === undefined) === (m.disputedKnown === undefined), { message: '`disputed` and `disputedKnown` go together' });

export type Moment = z.infer<typeof momentSchema>;

/**
 * Who says it by name alone, for a drawing with no room for an office, a person within a firm, or the paper that carried it:
 * `who` names the speaker first, then adds these after a comma, in brackets or after “via”.
 */
export function nameSpeaker({ who }: Pick<Moment, 'who'>): string {
  return who.split(/,| \(| via /)[0]!;
}
