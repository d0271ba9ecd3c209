import { examineContent, type Casefile, type Findings } from './model/casefile.ts';
import type { Intake } from './model/intake.ts';
import { asOf } from './model/asof.ts';
import { ProblemsError } from './model/problem.ts';
import type { When } from './model/when.ts';
import { createReader } from './intake/read.ts';
import { countSaves } from './intake/saves.ts';
import { openShelf } from './intake/shelf.ts';
import { stages } from './graphics/stages.ts';
import { openValues, type SayValue } from './graphics/value.ts';
import { openWords, type Word } from './graphics/word.ts';

const read = createReader(openShelf(process.cwd()));

/** What stands in content/, checked. */
export type Examined = Findings & { readonly intake: Intake };

let examined: Examined | undefined;
let examinedAt = 0;
const days = new Map<string, Casefile>();

/** Reads content/ and checks it: once a build; in dev, once after each save, when only what has changed is taken apart again. */
export function examine(): Examined {
  if (examined === undefined || examinedAt !== countSaves()) {
    // What throws here is not to be answered for by the reading before it.
    examined = undefined;
    days.clear();
    const saves = countSaves();
    const intake = read();
    examined = { intake, ...examineContent(intake, stages) };
    examinedAt = saves;
  }
  return examined;
}

/**
 * The whole record, checked.
 * @throws {ProblemsError} with all that is wrong in content/.
 */
export function loadCasefile(): Casefile {
  const { casefile, problems } = examine();
  if (problems.length > 0 || casefile === undefined) throw new ProblemsError(problems);
  return casefile;
}

/** The record as it could be known on a day. */
export function loadCasefileAsOf(day: When): Casefile {
  const whole = loadCasefile();
  let casefile = days.get(day.edtf);
  if (casefile === undefined) days.set(day.edtf, (casefile = asOf(whole, day)));
  return casefile;
}

/** The casefile that a page has chosen (a page as of a day puts it into its locals), else the whole record. */
export function casefileOf(locals: { casefile?: Casefile }): Casefile {
  return locals.casefile ?? loadCasefile();
}

/** Says one of content/words.yaml, as `openWords` does: the words are the same on every day. */
export const word: Word = (key, facts) => openWords(loadCasefile())(key, facts);

/** Says one of the record's coded values, such as a confidence or a stance, in those words. */
export const sayValue: SayValue = openValues(word);
