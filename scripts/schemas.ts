// Writes .vscode/schemas/ from the schemas of src/model and their comments, so that an editor's program completes and
// underlines: node scripts/schemas.ts. With --check it writes nothing, and fails where a file is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { actorSchema, traceSchema } from '../src/model/actor.ts';
import { chapterSchema, methodSchema } from '../src/model/chapter.ts';
import { evidenceSchema, positionSchema } from '../src/model/claim.ts';
import { correctionSchema, errorSchema, figureSchema, redirectSchema, siteSchema, termSchema, wordsSchema } from '../src/model/entry.ts';
import { countrySchema, idSchema, whenSchema } from '../src/model/field.ts';
import { incidentSchema } from '../src/model/incident.ts';
import { momentSchema } from '../src/model/moment.ts';
import { sourceSchema } from '../src/model/source.ts';
import { readFields, SECTIONS } from './guide.ts';

/** As much of a JSON schema (draft 7) as is used here. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: string[];
  const?: string;
  pattern?: string;
  /** What an editor's program says where the pattern does not fit: the YAML language server takes it. */
  patternErrorMessage?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  default?: unknown;
}

const RECORDS = {
  source: sourceSchema, incident: incidentSchema, moment: momentSchema, evidence: evidenceSchema, position: positionSchema, actor: actorSchema, trace: traceSchema, term: termSchema,
  error: errorSchema, correction: correctionSchema, redirect: redirectSchema, figure: figureSchema, site: siteSchema, chapter: chapterSchema, method: methodSchema,
} as const;

/** A record that has a JSON schema. */
export type RecordName = keyof typeof RECORDS;

/** Lists of records within a record: their comments stand at their own schema. */
const WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = { incident: { attributions: 'attribution', disputes: 'dispute' }, actor: { aliases: 'alias' } };

/** One end of a date, as POINT in src/model/when.ts has it. */
const POINT = '\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2}))?)?)?';
const WHEN: JsonSchema = { type: ['string', 'integer'], pattern: `^(?:\\.\\./)?${POINT}(?:/${POINT})?~?$`, patternErrorMessage: 'Not a date as 2017, 2017-04, 2017-04-25, ../2017-04, 2017-03/2017-04 or 2017-11~: see “Dates” in content/README.md.' };
const ID = 'An id has lower-case letters, digits and single hyphens only.';
const COUNTRY = 'Not a two-letter country code, in capitals.';

/** The JSON schema of one record, each field with what the guide says of it. */
export function describeRecord(name: RecordName): JsonSchema {
  const schema = toJson(RECORDS[name]);
  comment(schema, name);
  for (const [field, section] of Object.entries(WITHIN[name] ?? {})) comment(schema.properties![field]!.items!, section);
  // A number for a date is a year: YAML reads it so. The schemas take both.
  return schema;
}

function toJson(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-7', io: 'input', unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === whenSchema) Object.assign(jsonSchema, WHEN);
      if ((zodSchema as unknown) === idSchema) Object.assign(jsonSchema, { patternErrorMessage: ID });
      if ((zodSchema as unknown) === countrySchema) Object.assign(jsonSchema, { patternErrorMessage: COUNTRY });
    },
  }) as JsonSchema;
  requireDates(json, schema);
  return json;
}

/** A date may be anything before it is read, and so its field looks optional to the maker of JSON schemas. */
function requireDates(json: JsonSchema, schema: z.ZodType): void {
  const shape = (schema as { shape?: Record<string, z.ZodType> }).shape ?? {};
  const dates = Object.entries(shape).filter(([, field]) => (field as unknown) === whenSchema).map(([name]) => name);
  json.required = [...(json.required ?? []), ...dates.filter((name) => !json.required?.includes(name))];
  for (const [name, field] of Object.entries(shape)) {
    const inner = innermost(field);
    const items = json.properties?.[name]?.items;
    if (items?.properties && inner) requireDates(items, inner);
  }
}

/** The schema of a list's members, through what is optional or has a default. */
function innermost(field: z.ZodType): z.ZodType | undefined {
  const { def } = field as unknown as { def: { type: string; innerType?: z.ZodType; element?: z.ZodType } };
  return def.type === 'array' ? def.element : def.innerType && innermost(def.innerType);
}

function comment(schema: JsonSchema, section: string): void {
  for (const field of readFields(...SECTIONS[section]!)) {
    const path = field.name.split('.');
    const target = path.reduce<JsonSchema | undefined>((s, key) => (s?.properties ?? s?.items?.properties)?.[key], schema);
    if (target) target.description = field.comment;
  }
}

/** Every file of .vscode/schemas/, by its name: the schema of a list or of one record, and of front matter. */
export function listSchemas(): ReadonlyMap<string, JsonSchema> {
  const list = (title: string, ...names: RecordName[]): JsonSchema => ({ title, type: 'array', items: names.length === 1 ? describeRecord(names[0]!) : { type: 'object', anyOf: names.map(describeRecord) } });
  const files: Record<string, JsonSchema> = {
    sources: list('All that is cited', 'source'),
    chronicle: list('The chronicle of the campaign', 'moment'),
    claims: list('Who says what', 'evidence', 'position'),
    actors: list('Groups, units, personas and tools', 'actor'),
    traces: list('Things found', 'trace'),
    glossary: list('Terms', 'term'),
    errors: list('Errors often repeated', 'error'),
    corrections: list('What was changed', 'correction'),
    redirects: list('What was taken out', 'redirect'),
    figures: list('The words around the graphics', 'figure'),
    site: { title: 'The site', ...describeRecord('site') },
    words: { title: 'The words of the interface', ...toJson(wordsSchema) },
    incident: { title: 'Front matter of an incident', ...describeRecord('incident') },
    chapter: { title: 'Front matter of a chapter', ...describeRecord('chapter') },
    method: { title: 'Front matter of the page on method', ...describeRecord('method') },
  };
  return new Map(Object.entries(files).map(([name, schema]) => [`${name}.json`, { $schema: 'http://json-schema.org/draft-07/schema#', ...schema }]));
}

/** A schema as its file has it. */
export function formatSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  for (const [name, schema] of listSchemas()) {
    const path = new URL(`../.vscode/schemas/${name}`, import.meta.url);
    if (!process.argv.includes('--check')) writeFileSync(path, formatSchema(schema));
    else if (readFileSync(path, 'utf8') !== formatSchema(schema)) {
      console.error(`.vscode/schemas/${name} is not up to date with src/model. Run: node scripts/schemas.ts`);
      process.exitCode = 1;
    }
  }
}
