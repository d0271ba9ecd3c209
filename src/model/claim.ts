import { z } from 'astro/zod';
import { CONFIDENCES, RELATIONS, STANCES, STRENGTHS } from './confidence.ts';
import { citedSchema, idSchema, textSchema, whenSchema } from './field.ts';
import { ROLES } from './incident.ts';

/** What a piece of evidence rests on. */
export const BASES = [
  'shared address', 'shared certificate', 'shared code', 'code artefact', 'look-alike domain', 'shared domain', 'shared registrant', 'shared name server',
  'shared link shortener', 'shared hosting', 'shared address block', 'shared payment', 'shared infrastructure', 'shared target list', 'shared tool', 'shared exploit',
  'shared leak site', 'shared person', 'document metadata', 'document', 'tradecraft', 'same-actor statement', 'several technical sources', 'firm attribution',
  'press attribution', 'government attribution', 'government technical report', 'testimony', 'indictment', 'sanctions', 'court action', 'persona attribution', 'counter-evidence',
] as const;

export type Basis = (typeof BASES)[number];

/** The bases that are traces found on machines or in records, as against what somebody says. */
export const TECHNICAL_BASES: readonly Basis[] = BASES.slice(0, BASES.indexOf('shared person'));

/** The four questions on which positions are taken. */
export const QUESTIONS = ['who-phished', 'who-leaked', 'state-directed', 'accounts-broken'] as const;

const shared = {
  /** Its name. */
  id: idSchema,
  /** When the public could first read it: the publication of the earliest source that carries it (for a match of our own, of the later list). */
  known: whenSchema,
  /** What is claimed, in one or two sentences of our own. */
  text: textSchema,
  /** Who claims it. */
  who: textSchema,
  /** Ids of claims that dispute or qualify this one. */
  disputedBy: z.array(idSchema).default([]),
  /** What a reader must know before leaning on it: limits, second-hand reading. */
  caveat: textSchema.optional(),
  /** Where it can be read. */
  sources: citedSchema,
};

/** Evidence: one published reason to link two records. */
export const evidenceSchema = z.strictObject({
  /** `evidence`. */
  kind: z.literal('evidence'),
  ...shared,
  /** Id of an incident, actor or trace. */
  from: idSchema,
  /** Id of an incident, actor or trace. */
  to: idSchema,
  /** What the link rests on. */
  basis: z.enum(BASES),
  /** What sort of body claims it. */
  role: z.enum(ROLES),
  /** How strong it is today, as the record weighs it. */
  strength: z.enum(STRENGTHS),
  /** What it does to the link. */
  relation: z.enum(RELATIONS),
  /** How sure this record is that the claim was made as written. */
  confidence: z.enum(CONFIDENCES),
  /** A match of two published lists that this record made itself. */
  derived: z.boolean().default(false),
});

/** A position: where somebody stands on one of the four questions. */
export const positionSchema = z.strictObject({
  /** `position`. */
  kind: z.literal('position'),
  ...shared,
  /** Which question. */
  question: z.enum(QUESTIONS),
  /** The body that speaks, in a word or two: the row it is drawn in. At most 28 characters. */
  claimant: textSchema.max(28),
  /** What sort of body. */
  role: z.enum(ROLES),
  /** When it was said. */
  said: whenSchema,
  /** Where they stand on the answer "the group, or Russia": for `accounts-broken`, on "yes, accounts were broken into". */
  stance: z.enum(STANCES),
  /** How sure the claimant says they are, and in whose words; left out where they gave none. */
  confidence: z.enum(CONFIDENCES).optional(),
  /** Whose word that confidence is: `claimant`, or `record` where it is our reading of their words. Required with `confidence`. */
  confidenceOf: z.enum(['claimant', 'record']).optional(),
})
  .refine((c) => (c.confidence === undefined) === (c.confidenceOf === undefined), { message: '`confidence` and `confidenceOf` go together' });

export const claimSchema = z.union([evidenceSchema, positionSchema]);

export type Evidence = z.infer<typeof evidenceSchema>;
export type Position = z.infer<typeof positionSchema>;
export type Claim = z.infer<typeof claimSchema>;
