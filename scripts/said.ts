import { readFileSync, readdirSync } from 'node:fs';
import { findUnfilled } from '../src/graphics/fill.ts';
import { listValueKeys } from '../src/graphics/value.ts';
import type { Intake } from '../src/model/intake.ts';
import type { Problem } from '../src/model/problem.ts';
import { reportNoWord, reportUnfilled, sayUnfilled } from '../src/model/unsaid.ts';
import { findCalls } from './calls.ts';

/**
 * What the pages say of content/words.yaml, as far as the code writes it out: each key, and the names that may stand in its
 * braces (those that every place fills in; undefined where one place makes them up as it goes).
 */
export function findSaid(texts: Iterable<string>): Map<string, ReadonlySet<string> | undefined> {
  const said = new Map<string, ReadonlySet<string> | undefined>();
  for (const { keys, names } of [...texts].flatMap(findCalls)) {
    for (const key of keys) {
      const former = said.get(key);
      said.set(key, !said.has(key) ? names : former && names && new Set([...former].filter((name) => names.has(name))));
    }
  }
  return said;
}

/** What a page would stop at: a word that is not there, also one for a value of the record, or a brace that nothing fills. The build says the same. */
export function checkSaid({ words }: Intake, said: ReturnType<typeof findSaid>): Problem[] {
  if (words === undefined) return [];
  return [...new Map([...listValueKeys().map((key) => [key, new Set<string>()] as const), ...said])].flatMap(([key, names]): Problem[] => {
    const text = words.record[key];
    if (text === undefined) return [reportNoWord(words, key)];
    return names === undefined ? [] : findUnfilled(text, names).map((name) => reportUnfilled(words, key, sayUnfilled(name, names)));
  });
}

/** The code whose words are asked for. */
export function listCode(): string[] {
  const folder = new URL('../src/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|astro)$/.test(file)).map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'));
}
