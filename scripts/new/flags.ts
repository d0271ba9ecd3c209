import { suggestName } from '../../src/model/problem.ts';
import { readAnswer, type Field, type Group } from './fields.ts';
import type { Draft } from './kinds.ts';

/** What stood on the command line after the kind. */
export interface Flags {
  /** Each flag's values in their order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly string[];
}

/** Reads `--name value` and `--name=value`; `names` are those that there are. */
export function readFlags(args: readonly string[], names: readonly string[]): Flags {
  const values = new Map<string, string[]>();
  const faults: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [, name, joined] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(args[i]!) ?? [];
    if (name === undefined) faults.push(`"${args[i]}" is no flag. Write --name value; a value with blanks stands in quotation marks.`);
    else if (!names.includes(name)) {
      const near = suggestName(name, names);
      faults.push(`There is no flag --${name}.${near ? ` Did you mean --${near}?` : ''}`);
      if (joined === undefined && args[i + 1]?.startsWith('--') === false) i++;
    } else {
      const value = joined ?? args[i + 1];
      if (value === undefined || (joined === undefined && value.startsWith('--'))) faults.push(`--${name} has no value.`);
      else {
        values.set(name, [...(values.get(name) ?? []), value]);
        if (joined === undefined) i++;
      }
    }
  }
  return { values, faults };
}

/** The record that the flags give, and what is wrong with them. What is missing is not looked for. */
export function draftFromFlags({ values }: Flags, fields: readonly Field[], groups: readonly Group[]): { draft: Draft; faults: string[] } {
  const draft: Draft = {};
  const faults: string[] = [];
  const take = (field: Field, value: string): unknown => {
    const answer = readAnswer(field, value);
    const fault = field.judge(answer);
    if (fault !== undefined) faults.push(`--${field.name} ${fault}`);
    return answer;
  };
  for (const field of fields) {
    const given = values.get(field.name) ?? [];
    if (given.length > 1 && !field.isList) faults.push(`--${field.name} stands ${given.length} times, and holds one value.`);
    if (given.length > 0) draft[field.name] = take(field, given.join(', '));
  }
  for (const group of groups) {
    const many = Math.max(0, ...group.fields.map((f) => values.get(f.name)?.length ?? 0));
    const records = Array.from({ length: many }, (_, i) => Object.fromEntries(group.fields.flatMap((field) => {
      const value = values.get(field.name)?.[i];
      return value === undefined ? [] : [[keyOf(field), take(field, value)]];
    })));
    if (many > 1 && !group.isMany) faults.push(`--${group.name} stands ${many} times, and holds one record.`);
    if (many > 0) draft[group.name] = group.isMany ? records : records[0];
  }
  return { draft, faults };
}

/** A field's name within its own record. */
export function keyOf(field: Field): string {
  return field.name.replace(/^.*\./, '');
}
