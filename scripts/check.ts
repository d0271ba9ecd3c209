// Every problem of content/ at once, without a build: npm run check [-- --json] [-- --watch]
import { watch } from 'node:fs';
import { stages } from '../src/graphics/stages.ts';
import { createReader } from '../src/intake/read.ts';
import { openShelf } from '../src/intake/shelf.ts';
import { examineContent } from '../src/model/casefile.ts';
import { formatProblems, sortProblems } from '../src/model/problem.ts';
import { checkSaid, findSaid, listCode } from './said.ts';

const asJson = process.argv.includes('--json');
const read = createReader(openShelf(process.cwd()));
const said = findSaid(listCode());
const say = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** Checks once and prints what was found. The status of the process is 1 while an error stands; a warning does not change it. */
function check(): void {
  const intake = read();
  const { casefile, problems, warnings } = examineContent(intake, stages);
  const errors = sortProblems([...problems, ...checkSaid(intake, said)]);
  const found = sortProblems([...errors, ...warnings]);
  const records = casefile?.byId.size ?? 0;
  process.exitCode = errors.length > 0 ? 1 : 0;
  if (asJson) {
    const list = found.map(({ file, line, column, rule, what, remedy }) => ({ file, line, column, severity: rule === undefined ? 'error' : 'warning', rule: rule ?? null, what, remedy }));
    console.log(JSON.stringify({ version: 1, records, errors: errors.length, warnings: found.length - errors.length, problems: list }));
    return;
  }
  if (found.length > 0) console.error(`${formatProblems(found)}\n`);
  const counted = [errors.length > 0 && say(errors.length, 'problem'), found.length > errors.length && say(found.length - errors.length, 'warning')].filter(Boolean).join(' and ');
  if (errors.length > 0) console.error(`${counted} in content/`);
  else console.log(`content/ is sound: ${records} records${counted === '' ? '' : `, ${counted}`}`);
}

check();
if (process.argv.includes('--watch')) {
  // An editor's program may write a file in several strokes: one check after the last of them.
  let pending: NodeJS.Timeout | undefined;
  watch('content', { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      if (!asJson) console.log('\nChecking content/');
      check();
    }, 80);
  });
  if (!asJson) console.log('Watching content/; Ctrl-C ends it.');
}
