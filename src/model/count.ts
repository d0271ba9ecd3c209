import type { Casefile } from './casefile.ts';
import { isBefore, parseWhen, type When } from './when.ts';

/** The lists that can be counted. */
export const COUNTED = ['incidents', 'moments', 'evidence', 'positions', 'indicators', 'watchlist', 'sources', 'traces', 'actors', 'locations'] as const;

const CONDITION = /^([\w-]+)(!=|>=|<=|=)(.*)$/;

/**
 * How many records of a list meet all conditions: `field=value`, `field!=value`, `field>=2016`, `field<=2017-04`, joined
 * by commas. `=` with nothing after it means the field is empty; a list meets `=` when one of its members does.
 * @throws {RangeError} `unknown list`, `unknown field` or `invalid condition`.
 */
export function countRecords(casefile: Casefile, of: string, where?: string): number {
  if (!(COUNTED as readonly string[]).includes(of)) throw new RangeError(`unknown list: "${of}"; there are ${COUNTED.join(', ')}`);
  const list = casefile[of as (typeof COUNTED)[number]] as readonly Record<string, unknown>[];
  const tests = (where ?? '').split(',').map((c) => c.trim()).filter(Boolean).map((text) => readCondition(text, list));
  return list.filter((record) => tests.every((test) => test(record))).length;
}

function readCondition(text: string, list: readonly Record<string, unknown>[]): (record: Record<string, unknown>) => boolean {
  const [, field, operator, raw] = CONDITION.exec(text) ?? [];
  if (field === undefined || operator === undefined || raw === undefined) throw new RangeError(`invalid condition: "${text}"; write field=value, field!=value, field>=2016 or field<=2017-04`);
  if (list.length > 0 && !list.some((record) => field in record)) throw new RangeError(`unknown field: "${field}"`);
  const value = raw.trim();
  if (operator === '=' || operator === '!=') {
    const wanted = operator === '=';
    return (record) => matches(record[field], value) === wanted;
  }
  const bound = parseWhen(value);
  return (record) => {
    const when = record[field] as When | undefined;
    if (when === undefined) return false;
    return operator === '>=' ? !isBefore(when, bound) : !isBefore(bound, when);
  };
}

function matches(field: unknown, value: string): boolean {
  if (Array.isArray(field)) return value === '' ? field.length === 0 : field.some((v) => String(v) === value);
  if (field === undefined || field === '') return value === '';
  if (typeof field === 'object' && field !== null && 'edtf' in field) return (field as When).edtf === value;
  return String(field) === value;
}
