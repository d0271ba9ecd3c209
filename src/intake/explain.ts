import type { z } from 'astro/zod';
import { claimSchema, evidenceSchema, positionSchema } from '../model/claim.ts';
import { suggestName, type Place, type Problem } from '../model/problem.ts';

type Issue = z.core.$ZodIssue;
type Locate = (path: readonly (string | number)[]) => Place;

/** What a schema finds wrong with a record, said to its author: each with its place, and what to do. */
export function explainIssues(schema: z.ZodType, data: unknown, issues: readonly Issue[], file: string, locate: Locate): Problem[] {
  return narrowIssues(schema, data, issues).flatMap((issue) => explainIssue(issue, schema, data, file, locate));
}

/** For the two kinds of claim: the issues of the kind it says it is, not of both. */
function narrowIssues(schema: z.ZodType, data: unknown, issues: readonly Issue[]): readonly Issue[] {
  if ((schema as unknown) !== claimSchema) return issues;
  const kind = (data as { kind?: unknown } | null)?.kind;
  const one = kind === 'evidence' ? evidenceSchema : kind === 'position' ? positionSchema : undefined;
  return one?.safeParse(data).error?.issues ?? [{ code: 'custom', path: ['kind'], message: 'is neither `evidence` nor `position`', input: kind }];
}

function explainIssue(issue: Issue, schema: z.ZodType, data: unknown, file: string, locate: Locate): Problem[] {
  const path = issue.path as (string | number)[];
  const field = path.join('.');
  const name = field === '' ? 'the record' : `\`${field}\``;
  const known = knownFields(schema);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = suggestName(key, known);
      return { file, ...locate([...path, key]), what: `has an unknown field \`${[...path, key].join('.')}\``, remedy: near ? `Did you mean \`${near}\`? The fields are explained in content/README.md.` : 'Remove it, or see content/README.md for the fields that there are.' };
    });
  }
  const value = path.reduce<unknown>((v, key) => (v as Record<string | number, unknown> | undefined)?.[key], data);
  const place = locate(path);
  if (issue.code === 'invalid_value' && value !== undefined) {
    const near = suggestName(String(value), issue.values.map(String));
    return [{ file, ...place, what: `${name} is "${String(value)}", which is not one of its words`, remedy: `${near ? `Did you mean "${near}"? ` : ''}Choose one of: ${issue.values.map(String).join(', ')}.` }];
  }
  if (value === undefined && issue.code !== 'custom') return [{ file, ...place, what: `${name} is missing`, remedy: `Add it; content/README.md says what it holds.` }];
  if (issue.code === 'too_big') return [{ file, ...place, what: `${name} is longer than ${String(issue.maximum)} characters`, remedy: 'Shorten it: it has to fit into a drawing.' }];
  if (issue.code === 'invalid_type') return [{ file, ...place, what: `${name} is not ${article(issue.expected)}`, remedy: 'Compare with another record, or with the example in content/README.md.' }];
  const [what, remedy] = issue.message.startsWith('invalid date') ? [issue.message.replace('invalid date: ', `${name}: not a date: `), 'The ways to write a date are in content/README.md.'] : [`${name} ${issue.message}`, 'See the field in content/README.md.'];
  return [{ file, ...place, what, remedy }];
}

function knownFields(schema: z.ZodType): string[] {
  const shapes = (schema as unknown) === claimSchema ? [evidenceSchema, positionSchema] : [schema];
  return shapes.flatMap((s) => Object.keys((s as unknown as { shape?: Record<string, unknown> }).shape ?? {}));
}

function article(expected: string): string {
  const words: Record<string, string> = { string: 'text', array: 'a list', number: 'a number', boolean: '`true` or `false`', object: 'a set of fields', record: 'a set of fields', int: 'a whole number' };
  return words[expected] ?? expected;
}
