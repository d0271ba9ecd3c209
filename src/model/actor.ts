import { z } from 'astro/zod';
import { CONFIDENCES } from './confidence.ts';
import { citedSchema, idSchema, textSchema, whenSchema } from './field.ts';

/** What sort of actor. */
export const ACTOR_KINDS = ['group', 'unit', 'service', 'state', 'persona', 'tool'] as const;

/** One of an actor's names. */
export const aliasSchema = z.strictObject({
  /** The name. */
  name: textSchema,
  /** Who coined or uses it. */
  by: textSchema,
  /** The earliest use that the record has seen; left out where none was seen. */
  first: whenSchema.optional(),
  /** What that date rests on, or why there is none. */
  basis: textSchema,
  /** Where it can be read. */
  sources: citedSchema,
});

/** A group, unit, service, state, persona or tool. One entry of content/actors.yaml. */
export const actorSchema = z.strictObject({
  /** Its name in the record. */
  id: idSchema,
  /** What it is. */
  kind: z.enum(ACTOR_KINDS),
  /** The name this site uses: at most 40 characters. */
  name: textSchema.max(40),
  /** The same for a drawing: at most 22 characters. */
  label: textSchema.max(22),
  /** What it is, in one or two sentences. */
  about: textSchema,
  /** Other names, each with who coined it. */
  aliases: z.array(aliasSchema).default([]),
  /** The actor it is said to belong to or to be used by. */
  of: idSchema.optional(),
  /** For a tool: first and last seen, as published. */
  seen: whenSchema.optional(),
  /** How sure the record is of this entry. */
  confidence: z.enum(CONFIDENCES),
  /** Where it can be read. */
  sources: citedSchema,
});

/** What sort of trace. */
export const TRACE_KINDS = ['address', 'certificate', 'code', 'domain', 'registrant', 'name server', 'link shortener', 'hosting', 'payment', 'list', 'defendant', 'metadata', 'legal file', 'target'] as const;

/** Something found that can turn up in more than one incident. One entry of content/traces.yaml. */
export const traceSchema = z.strictObject({
  /** Its name in the record. */
  id: idSchema,
  /** What it is. */
  kind: z.enum(TRACE_KINDS),
  /** Its name; addresses and domains defanged. At most 60 characters. */
  name: textSchema.max(60),
  /** The same for a drawing: at most 24 characters. */
  label: textSchema.max(24),
  /** What it is, for a reader who knows nothing, in a sentence or two. */
  about: textSchema,
  /** For a found piece of code that was no longer in use: it shows shared code, not shared use. */
  relic: textSchema.optional(),
  /** Where it can be read. */
  sources: citedSchema,
});

export type Actor = z.infer<typeof actorSchema>;
export type Trace = z.infer<typeof traceSchema>;
