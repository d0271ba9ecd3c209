// Keeps the record as it is published, so that later changes cannot be silent: npm run release -- --date 2026-12-01
// With --entries it writes nothing, and prints the entries that content/corrections.yaml lacks, to be completed.
import { writeFileSync } from 'node:fs';
import { RELEASE, writeRelease } from '../src/intake/release.ts';
import { readContent } from '../src/intake/read.ts';
import { stages } from '../src/graphics/stages.ts';
import { examineContent } from '../src/model/casefile.ts';
import { PLACEHOLDERS } from '../src/model/placeholder.ts';
import { formatProblems } from '../src/model/problem.ts';
import { describePublished, listChanges } from '../src/model/release.ts';
import { sayWhen } from '../src/model/say.ts';
import { parseWhen } from '../src/model/when.ts';

const intake = readContent(process.cwd());
const { casefile, problems } = examineContent(intake, stages);

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}

function printEntries(): void {
  const { release } = intake;
  if (casefile === undefined || release === undefined) return console.log('Nothing has been released yet: no entry is needed.');
  const logged = new Set(casefile.corrections.filter((c) => !release.corrections.includes(c.id)).flatMap((c) => c.records));
  const changes = listChanges(release, describePublished(intake, casefile)).filter(({ id }) => !logged.has(id));
  for (const [id, list] of Map.groupBy(changes, (c) => c.id)) {
    const say = (side: 'before' | 'after'): string => JSON.stringify(list.map((c) => sayValue(c[side])).join('; '));
    console.log(`- id: ${id}-${PLACEHOLDERS.day.written}\n  date: ${PLACEHOLDERS.day.written}\n  # The kind: correction, update or clarification.\n  kind: correction\n  records: [${id}]\n  text: ${PLACEHOLDERS.changed.written} (${list.map((c) => c.field).join(', ')})\n  reason: ${PLACEHOLDERS.reason.written}\n  before: ${say('before')}\n  after: ${say('after')}\n`);
  }
}

/** A date in the words that a reader sees; any other value as it is. */
function sayValue(value: string): string {
  try {
    return sayWhen(parseWhen(value));
  } catch {
    return value;
  }
}

function release(date: string | undefined): void {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) refuse('Say the day of the release: npm run release -- --date 2026-12-01');
  parseWhen(date);
  if (problems.length > 0 || casefile === undefined) refuse(`${formatProblems(problems)}\n\nNothing was released: mend these first.`);
  if (intake.release && date < intake.release.date) refuse(`The last release was on ${intake.release.date}: ${date} is before it.`);
  if (casefile.site.updated.edtf !== date) refuse(`content/site.yaml says that it was last updated on ${casefile.site.updated.edtf}. Set \`updated\` to ${date}, or release with that day.`);
  const records = describePublished(intake, casefile);
  const removed = intake.collections.redirects.map(({ record }) => record.id).sort();
  writeFileSync(RELEASE, writeRelease({ date, corrections: casefile.corrections.map((c) => c.id).sort(), removed, records }));
  console.log(`${RELEASE} holds ${Object.keys(records).length} records and chapters as released on ${date}. Commit it with the content that it describes.`);
}

if (process.argv.includes('--entries')) printEntries();
else release(process.argv[process.argv.indexOf('--date') + 1 || Infinity]);
