import type { Casefile } from './casefile.ts';
import type { Intake } from './intake.ts';
import type { Report } from './crosscheck.ts';
import type { Place, Placed } from './problem.ts';

/** What was published: the record as it stood at the last release. It is kept in `.release.json`, which `npm run release` writes. */
export interface Release {
  /** The day of the release, `YYYY-MM-DD`. */
  readonly date: string;
  /** Ids of the corrections that were logged by then: a later change needs a later entry. */
  readonly corrections: readonly string[];
  /** Ids that had been taken out by then. */
  readonly removed: readonly string[];
  readonly records: Readonly<Record<string, Published>>;
}

/** A record or a chapter as readers could read it. */
export interface Published {
  readonly sort: string;
  readonly file: string;
  /** What it said, by field: dates in their notation, accounts and chapters as plain words. What is empty is left out. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A published record that says something else now. */
export interface Change {
  readonly id: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Every record and chapter as it can be read today, by id. */
export function describePublished(intake: Intake, casefile: Casefile): Record<string, Published> {
  const words = new Map(intake.documents.map((d) => [d.file, d.paragraphs.map((p) => p.text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean).join('\n')]));
  const files = new Map(placeAll(intake).map(({ record, file }) => [record.id, file]));
  const records = [...casefile.byId].map(([id, { sort, record }]): [string, Published] => {
    const file = files.get(id)!;
    return [id, { sort, file, fields: { ...flatten(record), ...(sort === 'incident' && { account: words.get(file) ?? '' }) } }];
  });
  const chapters = intake.chapters.map((c): [string, Published] => [c.anchor, { sort: 'chapter', file: c.file, fields: { title: c.title, words: words.get(c.file) ?? '' } }]);
  return Object.fromEntries([...records, ...chapters].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What published records say otherwise than they did, field by field. */
export function listChanges(release: Release, today: Readonly<Record<string, Published>>): Change[] {
  return Object.entries(release.records).flatMap(([id, former]) => {
    const now = today[id]?.fields;
    if (now === undefined) return [];
    const fields = [...new Set([...Object.keys(former.fields), ...Object.keys(now)])];
    return fields.filter((field) => JSON.stringify(former.fields[field]) !== JSON.stringify(now[field])).map((field) => ({ id, field, ...contrast(sayField(former.fields[field]), sayField(now[field])) }));
  });
}

/** Nothing that was published changes or goes in silence. */
export function checkRelease(intake: Intake, casefile: Casefile, report: Report): void {
  const { release } = intake;
  const log = intake.collections.corrections;
  const top = { line: 1, column: 1 };
  for (const { record, file, locate } of log) if (intake.site && record.date.from > intake.site.record.updated.from) report(intake.site.file, intake.site.locate('updated'), `\`updated\` is before the correction "${record.id}" (${file}:${locate('date').line})`, `Set it to ${record.date.edtf}.`, { isLater: true });
  if (release === undefined) return;
  // An entry that cannot be read yet may be the one that is missed.
  const isLogRead = !intake.problems.some((p) => p.file === 'content/corrections.yaml');
  const today = describePublished(intake, casefile);
  const logged = new Set(log.filter(({ record }) => !release.corrections.includes(record.id) && record.kind !== 'publication').flatMap(({ record }) => record.records));
  const places = new Map(placeAll(intake).map((placed) => [placed.record.id, placed]));
  const changes = Map.groupBy(!isLogRead ? [] : listChanges(release, today).filter(({ id }) => !logged.has(id) && !intake.failed.has(id)), ({ id }) => id);
  for (const [id, list] of changes) {
    const [{ field }] = list as [Change];
    const what = list.map((c) => `\`${c.field}\` said “${c.before}”, says “${c.after}”`).join('; ');
    report(today[id]!.file, placeField(intake, today[id]!.file, places.get(id), field), `has changed since the release of ${release.date}, and no correction says so: ${what}`, `Log it in content/corrections.yaml with records: [${id}], its kind and its reason (npm run release -- --entries writes the entry), or put the former words back.`);
  }
  const gone = new Set(intake.collections.redirects.map(({ record }) => record.id));
  for (const id of [...Object.keys(release.records), ...release.removed]) {
    if (id in today || gone.has(id) || intake.failed.has(id)) continue;
    const { sort, file } = release.records[id] ?? { sort: 'entry', file: 'content/redirects.yaml' };
    report('content/redirects.yaml', top, `does not say what became of "${id}" (${sort} of ${file}), which was published`, `Add an entry with id: ${id}, its sort, the date and what became of it; or restore it.`);
  }
  for (const id of release.corrections) if (!log.some(({ record }) => record.id === id)) report('content/corrections.yaml', top, `has lost the entry "${id}", which was published`, 'Put it back: the log only grows.');
}

function placeAll(intake: Intake): Placed<{ readonly id: string }>[] {
  const { figures, terms, corrections, errors, redirects, ...records } = intake.collections;
  return Object.values(records).flat() as Placed<{ readonly id: string }>[];
}

function placeField(intake: Intake, file: string, placed: Placed<unknown> | undefined, field: string): Place {
  const { line, column } = placed !== undefined && field !== 'account' ? placed.locate(field) : (intake.documents.find((d) => d.file === file)?.paragraphs[0] ?? { line: 1, column: 1 });
  return { line, column };
}

/** A record as plain values; what is empty or a default is left out, so that a new optional field changes nothing. */
function flatten(record: object): Record<string, unknown> {
  const text = JSON.stringify(record, (_, value: unknown) => (typeof value === 'object' && value !== null && 'edtf' in value ? value.edtf : value));
  const plain = JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(plain).filter(([key, value]) => key !== 'id' && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)));
}

function sayField(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Two texts cut down to where they differ, at whole words, with a few words around. */
function contrast(before: string, after: string): { before: string; after: string } {
  const [a, b] = [before.split(' '), after.split(' ')];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const cut = (words: readonly string[]): string => {
    const from = start > 6 ? start - 4 : 0;
    const to = end > 6 ? words.length - end + 4 : words.length;
    return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
  };
  return { before: cut(a), after: cut(b) };
}
