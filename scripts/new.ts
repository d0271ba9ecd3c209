// Begins a record in content/: npm run new [KIND] [-- --field value …]
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openShelf } from '../src/intake/shelf.ts';
import { beginRecord } from './new/begin.ts';

const root = process.cwd();
const lines = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
let isDone = false;
// Ctrl-C and the end of the input close it too.
lines?.on('SIGINT', () => lines.close());
lines?.on('close', () => {
  if (isDone) return;
  console.log('\nNothing was written.');
  process.exit(130);
});

// npm takes flags for itself unless -- stands before them.
const swallowed = !process.argv.slice(2).some((arg) => arg.startsWith('--')) && Object.keys(process.env).some((key) => /^npm_config_(?:id|kind|title|text|publisher|published|label|who|thread|basis|known|name|term|often|date|records|sort)$/.test(key));
if (swallowed) {
  console.error('npm kept the flags for itself: put -- before them, as in npm run new source -- --title …');
  process.exit(1);
}

process.exitCode = await beginRecord(process.argv.slice(2), {
  shelf: openShelf(root),
  ask: lines && ((question) => lines.question(question)),
  say: (line) => console.log(line),
  write: (path, text) => {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    // Beside it first: what is there stays whole until the new file is.
    writeFileSync(`${target}.new`, text);
    renameSync(`${target}.new`, target);
  },
});
isDone = true;
lines?.close();
