import type { z } from 'astro/zod';
import { describeRecord, type JsonSchema, type RecordName } from '../schemas.ts';
import type { Kind } from './kinds.ts';

/** One thing to ask: a field, or a field of a record within the record. */
export interface Field {
  /** As the flag has it: `title`, `attributions.who`, `count.low`. */
  readonly name: string;
  readonly about: string;
  readonly isNeeded: boolean;
  /** Several values, with commas between them. */
  readonly isList: boolean;
  /** The words to choose from; none where it is free. */
  readonly words: readonly string[];
  /** What is wrong with a value as it is typed; undefined where nothing is. */
  readonly judge: (value: unknown) => string | undefined;
}

/** A field that holds records of its own: many (`attributions`) or one (`count`). */
export interface Group {
  readonly name: string;
  readonly about: string;
  readonly isNeeded: boolean;
  readonly isMany: boolean;
  readonly fields: readonly Field[];
}

/** What a kind of record asks, in the order of its schema; the id and what is known by itself left out. */
export function listFields({ schema, record }: Pick<Kind, 'schema' | 'record'>): { fields: Field[]; groups: Group[] } {
  const json = describeRecord(record as RecordName);
  const fields: Field[] = [];
  const groups: Group[] = [];
  for (const [name, property] of Object.entries(json.properties ?? {})) {
    const isNeeded = json.required?.includes(name) ?? false;
    const inner = property.items?.properties ? property.items : property.properties ? property : undefined;
    if (inner === undefined) fields.push(makeField(name, property, isNeeded, schema.shape[name]!));
    else groups.push({ name, about: property.description ?? '', isNeeded, isMany: property.items !== undefined, fields: Object.entries(inner.properties!).map(([key, p]) => makeField(`${name}.${key}`, p, inner.required?.includes(key) ?? false, shapeWithin(schema.shape[name]!)[key]!)) });
  }
  return { fields: fields.filter((f) => f.name !== 'id'), groups };
}

function makeField(name: string, json: JsonSchema, isNeeded: boolean, schema: z.ZodType): Field {
  const isList = json.type === 'array';
  return {
    name, isNeeded, isList,
    about: json.description ?? '',
    words: json.const ? [json.const] : json.enum ?? json.items?.enum ?? [],
    judge: (value) => schema.safeParse(value).error?.issues.map((issue) => (issue.code === 'too_big' ? `is longer than ${String(issue.maximum)} characters` : issue.code === 'invalid_value' ? `is not one of: ${issue.values.join(', ')}` : issue.message.replace(/^invalid date: /, 'is not a date: ')))[0],
  };
}

/** The fields of a record within a record, through what makes it optional or many. */
function shapeWithin(schema: z.ZodType): Record<string, z.ZodType> {
  const { def, shape } = schema as unknown as { def: { innerType?: z.ZodType; element?: z.ZodType }; shape?: Record<string, z.ZodType> };
  return shape ?? shapeWithin((def.innerType ?? def.element)!);
}

/** What an editor typed, as the record has it: a list, a number, true or false, or the words themselves. */
export function readAnswer(field: Field, typed: string): unknown {
  const text = typed.trim();
  if (field.isList) return text.split(',').map((part) => part.trim()).filter(Boolean);
  const chosen = field.words[Number(text) - 1];
  if (/^\d{1,2}$/.test(text) && chosen !== undefined) return chosen;
  // A year alone is a number to YAML, and a date to the schemas; to a text it is no number.
  if (/^\d{4}$/.test(text) && field.judge(Number(text)) === undefined) return Number(text);
  if (field.judge(text) === undefined) return text;
  if (/^\d+$/.test(text) && field.judge(Number(text)) === undefined) return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
