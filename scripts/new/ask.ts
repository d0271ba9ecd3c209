import { keyOf } from './flags.ts';
import { readAnswer, type Field, type Group } from './fields.ts';
import type { Draft } from './kinds.ts';

/** Puts a question to the editor and waits for a line. */
export type Ask = (question: string) => Promise<string>;

/** Asks until the answer will do; an optional field is skipped by an empty line. */
export async function askField(field: Field, ask: Ask, say: (line: string) => void): Promise<unknown> {
  say(`\n${field.name}${field.isNeeded ? '' : ' (may be left empty)'}: ${field.about}`);
  field.words.forEach((word, i) => say(`  ${i + 1}  ${word}`));
  for (;;) {
    const typed = await ask(field.words.length > 0 ? 'number or word> ' : field.isList ? 'with commas between> ' : '> ');
    if (typed.trim() === '') {
      if (!field.isNeeded) return undefined;
      if (field.isList && field.judge([]) === undefined) return [];
      say('  It is needed.');
      continue;
    }
    const answer = readAnswer(field, typed);
    const fault = field.judge(answer);
    if (fault === undefined) return answer;
    say(`  ${fault}`);
  }
}

/** Asks for the records within a record: one after the other, until the editor has no more. */
export async function askGroup(group: Group, preset: Draft, ask: Ask, say: (line: string) => void): Promise<unknown> {
  const records: Draft[] = [];
  while (records.length === 0 || group.isMany) {
    const isNeeded = group.isNeeded && records.length === 0;
    say(`\n${group.name}: ${group.about}`);
    if (!isNeeded && !/^y/i.test(await ask(`add ${records.length === 0 ? 'one' : 'another'}? (y/N)> `))) break;
    const record: Draft = {};
    for (const field of group.fields) {
      const key = keyOf(field);
      const answer = key in preset ? await askOver(field, preset[key], ask, say) : await askField(field, ask, say);
      if (answer !== undefined) record[key] = answer;
    }
    records.push(record);
  }
  return records.length === 0 ? undefined : group.isMany ? records : records[0];
}

/** Asks for a field that has an answer already: an empty line keeps it. */
async function askOver(field: Field, known: unknown, ask: Ask, say: (line: string) => void): Promise<unknown> {
  const words = Array.isArray(known) ? known.join(', ') : String(known);
  const typed = await askField({ ...field, isNeeded: false, about: `${field.about} An empty line takes: ${words}` }, ask, say);
  return typed ?? known;
}
