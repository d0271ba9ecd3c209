import { z } from 'astro/zod';
import { CONFIDENCES, STANCES } from './confidence.ts';
import { citedSchema, countrySchema, textSchema, whenSchema } from './field.ts';

/** Lanes of the decade timeline, in drawing order. */
export const SECTORS = ['elections and parties', 'government', 'defence', 'international bodies', 'media', 'civil society', 'sport', 'industry and infrastructure', 'individuals'] as const;

/** What sort of incident it is. */
export const INCIDENT_KINDS = ['phishing', 'intrusion', 'hack and leak', 'sabotage', 'close access', 'botnet', 'false alarm'] as const;

/** The best kind of support that its attribution has, firmest first. */
export const TIES = ['court', 'government', 'several firms', 'one firm', 'circumstantial', 'refuted'] as const;

/** Where its attribution stands. */
export const STATUSES = ['attributed', 'contested', 'misattributed', 'related unit'] as const;

/** Who makes an attribution. */
export const ROLES = ['government', 'court', 'firm', 'researcher', 'press', 'victim', 'party'] as const;

/** One body's words on who did it. */
export const attributionSchema = z.strictObject({
  /** Who says so: a body, with the person where that matters. */
  who: textSchema,
  /** What sort of body: a ministry, agency or service is `government`; an indictment or warrant is `court`; a political campaign is `party`. */
  role: z.enum(ROLES),
  /** When they said so. */
  when: whenSchema,
  /** When the public could first read it: the date of the earliest cited source that carries it, never before. */
  known: whenSchema,
  /** Where they stand on the group (or the GRU unit) being behind it. */
  stance: z.enum(STANCES),
  /** What they say, in our words, in one sentence. */
  says: textSchema,
  /** Where it can be read. */
  sources: citedSchema,
});

/** Somebody who doubts or denies it. */
export const disputeSchema = z.strictObject({
  /** Who. */
  who: textSchema,
  /** When the public could first read it. */
  known: whenSchema,
  /** `disputes`, `denies`, `leaves open` or `retracts`. */
  stance: z.enum(STANCES),
  /** What they say, in our words, in one sentence. */
  says: textSchema,
  /** Where it can be read. */
  sources: citedSchema,
});

/** A breach or operation, dated. The front matter of content/incidents/ID.mdx; the account is the body. */
export const incidentSchema = z.strictObject({
  /** Who or what was hit, as a heading: at most 60 characters. */
  title: textSchema.max(60),
  /** The same for a drawing: at most 22 characters. */
  label: textSchema.max(22),
  /** Countries of those hit; empty where it was many or none in particular. */
  countries: z.array(countrySchema),
  /** Which lane it belongs to. */
  sector: z.enum(SECTORS),
  /** What sort of incident. */
  kind: z.enum(INCIDENT_KINDS),
  /** When it began, as far as is known. */
  first: whenSchema,
  /** When it was last seen; left out where it was one day or is not known. */
  last: whenSchema.optional(),
  /** When the public first heard of it. */
  disclosed: whenSchema,
  /** What came of it, in one sentence. */
  outcome: textSchema,
  /** The best kind of support that its attribution has today. */
  tie: z.enum(TIES),
  /** `attributed`; `contested`; `misattributed` (the first attribution was withdrawn or refuted); `related unit` (another unit of the same service). */
  status: z.enum(STATUSES),
  /** How sure this record is of what happened. */
  confidence: z.enum(CONFIDENCES),
  /** Who has attributed it, oldest first. */
  attributions: z.array(attributionSchema).min(1, 'has no attribution'),
  /** Who doubts or denies it. */
  disputes: z.array(disputeSchema).default([]),
  /** Where what happened can be read. */
  sources: citedSchema,
  /** What the record does not know or could not read, said to the reader. */
  unknown: textSchema.optional(),
});

export type Attribution = z.infer<typeof attributionSchema>;
/** An incident and its id, which is its file's name. */
export type Incident = z.infer<typeof incidentSchema> & { readonly id: string };
