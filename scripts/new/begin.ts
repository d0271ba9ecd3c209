import { stages } from '../../src/graphics/stages.ts';
import { createReader, type Kept } from '../../src/intake/read.ts';
import type { Shelf } from '../../src/intake/shelf.ts';
import { examineContent } from '../../src/model/casefile.ts';
import type { Intake } from '../../src/model/intake.ts';
import { idSchema } from '../../src/model/field.ts';
import { formatProblems, type Problem } from '../../src/model/problem.ts';
import { askField, askGroup, type Ask } from './ask.ts';
import { addRecord, composeMdx } from './compose.ts';
import { listFields, type Field } from './fields.ts';
import { draftFromFlags, keyOf, readFlags } from './flags.ts';
import { CLAIMS, KINDS, type Draft, type Kind } from './kinds.ts';

/** What is needed to begin a record: where content/ is, how to ask (not at all where nobody is there), how to say and to write. */
export interface Desk {
  readonly shelf: Shelf;
  /** What was read of it before, where that is known. */
  readonly kept?: Kept;
  readonly ask: Ask | undefined;
  readonly say: (line: string) => void;
  /** Puts a whole file in its place, or leaves what was there. */
  readonly write: (path: string, text: string) => void;
}

const HOW = 'npm run new KIND asks for each field. Without questions: npm run new KIND -- --field value …, with the fields that npm run new KIND -- --help lists.';

/** Begins a record as the command line says. Gives the status of the process: 0 where it was written, or help was asked for. */
export async function beginRecord(args: readonly string[], desk: Desk): Promise<number> {
  const [name, ...rest] = args;
  const { say } = desk;
  if (name === undefined || name === '--help') {
    say(`npm run new begins a record in content/. The kinds:\n\n${Object.entries(KINDS).map(([key, { about }]) => `  ${key.padEnd(10)}${about}`).join('\n')}\n\n${HOW}`);
    return 0;
  }
  const first = KINDS[name];
  if (first === undefined) {
    say(`There is no kind "${name}". The kinds: ${Object.keys(KINDS).join(', ')}.\n${HOW}`);
    return 1;
  }
  const kind = name === 'claim' ? await chooseClaim(rest, desk) : first;
  if (kind === undefined) return 1;
  const { fields, groups } = listFields(kind);
  const asked = [...fields, ...groups.flatMap((g) => g.fields)];
  if (rest.includes('--help')) {
    say(helpOn(name, kind, asked, new Set(groups.filter((g) => !g.isNeeded).flatMap((g) => g.fields))));
    return 0;
  }

  const flags = readFlags(rest, ['id', ...(kind.body ? [kind.body] : []), ...asked.map((f) => f.name)]);
  const { draft, faults } = draftFromFlags(flags, fields, groups);
  if (flags.faults.length + faults.length > 0) {
    say(`${[...flags.faults, ...faults].join('\n')}\nNothing was written. npm run new ${name} -- --help lists the flags.`);
    return 1;
  }
  for (const group of groups) for (const record of [draft[group.name] ?? []].flat() as Draft[]) if (group.fields.some((f) => keyOf(f) === 'sources')) record['sources'] ??= draft['sources'];
  if (kind.record === 'evidence' || kind.record === 'position') draft['kind'] = kind.record;

  const kept: Kept = new Map(desk.kept);
  const before = createReader(desk.shelf, kept)();
  const taken = listIds(before, kind);
  for (;;) {
    if (desk.ask !== undefined) await askRest(kind, draft, desk.ask, say);
    const missing = [...fields.filter((f) => f.isNeeded && draft[f.name] === undefined && !kind.idle?.(draft).includes(f.name)), ...groups.flatMap((g) => missingIn(g.name, g.isNeeded, g.fields, draft))];
    const isNameless = desk.ask === undefined && !flags.values.has('id') && kind.propose === undefined;
    if (missing.length > 0 || isNameless) {
      say(`To write it, this is missing:\n${[...(isNameless ? ['  --id  The name it had.'] : []), ...missing.map((f) => `  --${f.name}  ${f.about}${f.words.length > 0 ? ` One of: ${f.words.join(', ')}.` : ''}`)].join('\n')}\nNothing was written.`);
      return 1;
    }
    const faults = kind.schema.safeParse(kind.list ? { id: 'x', ...draft } : draft).error?.issues.map((issue) => issue.message) ?? [];
    if (faults.length === 0) break;
    say(faults.map((fault) => `The record: ${fault}.`).join('\n'));
    if (desk.ask === undefined) {
      say('Nothing was written.');
      return 1;
    }
  }

  const id = flags.values.get('id')?.[0] ?? (await chooseId(kind.propose?.(draft, kind.record === 'chapter' ? new Set(before.chapters.map((c) => c.id)) : taken) ?? '', taken, desk));
  if (idSchema.safeParse(id).success === false || taken.has(id)) {
    say(taken.has(id) ? `The id "${id}" is taken. Give another: --id …` : `"${id}" is no id: it has lower-case letters, digits and single hyphens only. Give another: --id …`);
    return 1;
  }
  const body = kind.body === undefined ? '' : flags.values.get(kind.body)?.[0] ?? '';
  return place(kind, sortFields(draft, kind, id), id, body, before, kept, desk);
}

/** Checks the content as it would be, and writes if the record itself is sound. */
function place(kind: Kind, record: Draft, id: string, body: string, before: Intake, kept: Kept, { shelf, say, write }: Desk): number {
  const file = kind.list ?? kind.file!(id);
  const text = kind.list ? addRecord(before.texts.get(file) ?? '', record, kind.isNewestFirst) : composeMdx(record, body);
  const folder = file.replace(/\/[^/]*$/, '');
  const after = createReader({
    open: (path) => (path === file ? Buffer.from(text) : shelf.open(path)),
    list: (path) => (path === folder && !kind.list ? [...new Set([...(shelf.list(path) ?? []), file.slice(folder.length + 1)])].sort() : shelf.list(path)),
  }, new Map(kept))();
  const key = (p: Problem): string => `${p.file} ${p.what}`;
  const former = examineContent(before, stages);
  const known = new Set([...former.problems, ...former.warnings].map(key));
  const now = examineContent(after, stages);
  const problems = now.problems.filter((p) => !known.has(key(p)));
  const left = problems.filter((p) => p.isLater);
  if (left.length < problems.length) {
    say(`${formatProblems(problems.filter((p) => !left.includes(p)))}\n\nNothing was written.`);
    return 1;
  }
  write(file, text);
  say(`Wrote ${id} into ${file}.`);
  const rest = [...left, ...now.warnings.filter((p) => !known.has(key(p)))];
  if (rest.length > 0) say(`\nLeft for you:\n${formatProblems(rest)}`);
  if (before.unreadable) say('\nSome file of content/ cannot be read: what points from one record to another was not checked.');
  const older = now.problems.length - problems.length;
  say(`\nThen: npm run check${older > 0 ? `, which finds ${older} more that stood there before` : ''}`);
  return 0;
}

async function chooseClaim(args: readonly string[], { ask, say }: Desk): Promise<Kind | undefined> {
  const at = args.findIndex((arg) => arg === '--kind' || arg.startsWith('--kind='));
  const word = at < 0 ? await ask?.(`\nkind: ${Object.entries(CLAIMS).map(([key, { about }]) => `${key} (${about})`).join(' or ')}> `) : args[at]!.split('=')[1] ?? args[at + 1];
  const kind = CLAIMS[word?.trim() ?? ''];
  if (kind === undefined) say(`A claim is one of two: --kind ${Object.entries(CLAIMS).map(([key, { about }]) => `${key} (${about})`).join(', or --kind ')}.\nWith the kind its fields are listed: npm run new claim -- --kind evidence --help`);
  return kind;
}

async function askRest(kind: Kind, draft: Draft, ask: Ask, say: (line: string) => void): Promise<void> {
  const { fields, groups } = listFields(kind);
  // A list of sources is asked for last of all, as it stands last in a record; what is asked within takes it over.
  for (const field of fields) {
    if (field.name in draft || kind.idle?.(draft).includes(field.name)) continue;
    const answer = await askField(field, ask, say);
    if (answer !== undefined) draft[field.name] = answer;
  }
  for (const group of groups) {
    if (group.name in draft) continue;
    const answer = await askGroup(group, group.fields.some((f) => keyOf(f) === 'sources') ? { sources: draft['sources'] } : {}, ask, say);
    if (answer !== undefined) draft[group.name] = answer;
  }
}

async function chooseId(proposed: string, taken: ReadonlySet<string>, { ask, say }: Desk): Promise<string> {
  let free = proposed;
  for (let n = 2; taken.has(free); n++) free = `${proposed}-${n}`;
  if (ask === undefined) return free;
  for (;;) {
    const id = (await ask(`\nid: ${free === '' ? 'the name it had' : `the name it keeps once it is published. An empty line takes ${free}`}> `)).trim() || free;
    if (idSchema.safeParse(id).success && !taken.has(id)) return id;
    say(taken.has(id) ? '  It is taken.' : '  An id has lower-case letters, digits and single hyphens only.');
  }
}

/** Needed fields of a record within that was begun, or must be there, and has them not. */
function missingIn(name: string, isNeeded: boolean, fields: readonly Field[], draft: Draft): Field[] {
  const value = draft[name];
  const records = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Draft[];
  if (records.length === 0) return isNeeded ? fields.filter((f) => f.isNeeded) : [];
  return fields.filter((f) => f.isNeeded && records.some((r) => r[keyOf(f)] === undefined));
}

/** The ids that a record of this kind cannot have: those of all records, but terms, errors and corrections have their own. */
function listIds({ collections, chapters, failed }: Intake, { record }: Kind): Set<string> {
  const { figures, terms, errors, corrections, ...records } = collections;
  const own = { term: terms, error: errors, correction: corrections }[record as string];
  return new Set([...(own ?? Object.values(records).flat()).map((p) => (p.record as { id: string }).id), ...(own ? [] : chapters.map((c) => c.id)), ...failed]);
}

/** The id, then the fields in the schema's order. A file's id is its name. */
function sortFields(draft: Draft, { schema, list }: Kind, id: string): Draft {
  return Object.fromEntries([...(list ? [['id', id]] : []), ...Object.keys(schema.shape).filter((key) => key !== 'id' && draft[key] !== undefined).map((key) => [key, draft[key]])]) as Draft;
}

function helpOn(name: string, kind: Kind, fields: readonly Field[], optional: ReadonlySet<Field>): string {
  const line = (flag: string, needed: '' | 'needed' | 'with it', about: string): string => `  --${flag.padEnd(24)} ${needed.padEnd(8)}${about}`;
  return [
    `npm run new ${name}: ${kind.about}.\n`,
    ...fields.map((f) => line(f.name, !f.isNeeded ? '' : optional.has(f) ? 'with it' : 'needed', `${f.about}${f.words.length > 0 ? ` One of: ${f.words.join(', ')}.` : ''}${f.isList ? ' Several with commas.' : ''}`)),
    ...(kind.body ? [line(kind.body, '', 'The words below the front matter, in Markdown.')] : []),
    kind.propose ? line('id', '', 'The name it keeps. One is made of the other fields where none is given.') : line('id', 'needed', 'The name it had.'),
    `\nA flag with a dot is a field of a record within; stand it again for a second one; “with it”: needed once another field of that record is given; its sources, where left out, are the record's. Dates and all else are explained in content/README.md.`,
  ].join('\n');
}
