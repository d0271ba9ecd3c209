import { getEntry, render, type RenderResult } from 'astro:content';
import { assembleCasefile, type Casefile, type Intake } from './model/casefile.ts';
import { asOf } from './model/asof.ts';
import type { When } from './model/when.ts';
import { createReader } from './intake/read.ts';
import { openShelf } from './intake/shelf.ts';
import { stages } from './graphics/stages.ts';
import { openWords, type Word } from './graphics/word.ts';

const reread = createReader(openShelf(process.cwd()));
let read: Intake | undefined;
let loaded: Casefile | undefined;

/** What stands in content/, read once a build; in dev, what has changed is read again each time. */
function intake(): Intake {
  if (read === undefined || import.meta.env?.DEV) read = reread();
  return read;
}

/**
 * The whole record, checked. Read once a build; in dev, again for each page.
 * @throws {ProblemsError} with all that is wrong in content/.
 */
export function loadCasefile(): Casefile {
  if (loaded === undefined || import.meta.env?.DEV) loaded = assembleCasefile(intake(), stages);
  return loaded;
}

const days = new Map<string, Casefile>();

/** The record as it could be known on a day. */
export function loadCasefileAsOf(day: When): Casefile {
  const whole = loadCasefile();
  let casefile = days.get(day.edtf);
  if (casefile === undefined || import.meta.env?.DEV) days.set(day.edtf, (casefile = asOf(whole, day)));
  return casefile;
}

/** The casefile that a page has chosen (a page as of a day puts it into its locals), else the whole record. */
export function casefileOf(locals: { casefile?: Casefile }): Casefile {
  return locals.casefile ?? loadCasefile();
}

/** Says one of content/words.yaml, as `openWords` does: the words are the same on every day. */
export const word: Word = (key, facts) => openWords(loadCasefile())(key, facts);

/** What an editor wrote in an MDX file, ready to be placed: `const { Content } = await renderDocument('story', chapter.id)`. */
export async function renderDocument(collection: 'story' | 'incidents' | 'method', id: string): Promise<RenderResult> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new RangeError(`unknown document: ${collection}/${id}`);
  return render(entry);
}
