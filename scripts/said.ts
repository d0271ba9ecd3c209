import { readFileSync, readdirSync } from 'node:fs';
import { suggestName, type Problem } from '../src/model/problem.ts';
import { listValueKeys } from '../src/graphics/value.ts';
import type { Intake } from '../src/model/casefile.ts';

const CALL = /\bword\('([a-z0-9-]+)'(\)|, \{)/g;
const BRACE = /\{(\w+)\}/g;

/**
 * What the pages say of content/words.yaml, where the code writes it out: each key, and the names that may stand in its
 * braces (those that every place fills in; undefined where one place makes them up as it goes).
 */
export function findSaid(texts: Iterable<string>): Map<string, ReadonlySet<string> | undefined> {
  const said = new Map<string, ReadonlySet<string> | undefined>();
  for (const text of texts) {
    for (const { 0: call, 1: key, 2: end, index } of text.matchAll(CALL)) {
      const names = end === ')' ? new Set<string>() : readNames(text, index + call.length);
      const former = said.get(key!);
      said.set(key!, !said.has(key!) ? names : former && names && new Set([...former].filter((name) => names.has(name))));
    }
  }
  return said;
}

/** The names of an object that begins at `at`; undefined where it takes in another object. */
function readNames(text: string, at: number): Set<string> | undefined {
  const names = new Set<string>();
  let [depth, begun] = [0, at];
  for (let i = at; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === "'" || letter === '`') i = text.indexOf(letter, i + 1);
    else if ('([{'.includes(letter)) depth++;
    else if (depth > 0 && ')]}'.includes(letter)) depth--;
    else if (depth === 0 && (letter === ',' || letter === '}')) {
      const part = text.slice(begun, i).trim();
      if (part.startsWith('...')) return undefined;
      if (part !== '') names.add(/^\w+/.exec(part)![0]);
      if (letter === '}') return names;
      begun = i + 1;
    }
  }
  return undefined;
}

/** What a page would stop at: a word that is not there, also one for a value of the record, or a brace that nothing fills. The build says the same. */
export function checkSaid({ words }: Intake, said: ReturnType<typeof findSaid>): Problem[] {
  if (words === undefined) return [];
  const keys = Object.keys(words.record);
  return [...listValueKeys().map((key) => [key, new Set<string>()] as const), ...said].flatMap(([key, names]): Problem[] => {
    const text = words.record[key];
    if (text === undefined) {
      const near = suggestName(key, keys);
      return [{ file: words.file, line: 1, column: 1, what: `has no word \`${key}\``, remedy: `${near ? `The nearest is \`${near}\`. ` : ''}Restore the line, or add it: git diff ${words.file} shows what was changed.` }];
    }
    const unknown = [...text.matchAll(BRACE)].map(([, name]) => name!).filter((name) => names && !names.has(name) && !names.has(name.slice(0, 1).toLowerCase() + name.slice(1)));
    return unknown.map((name) => ({ file: words.file, ...words.locate(key), what: `\`${key}\` has an unknown placeholder: {${name}}; there are ${[...names!].map((n) => `{${n}}`).join(' ') || 'none'}`, remedy: 'Write one of these, or leave it out.' }));
  });
}

/** The code whose words are asked for. */
export function listCode(): string[] {
  const folder = new URL('../src/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|astro)$/.test(file)).map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'));
}
