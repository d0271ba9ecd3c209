import { formatNumber } from '../model/say.ts';
import { sayUnfilled } from '../model/unsaid.ts';

const BRACE = /\{(\w+)\}/g;

/**
 * Fills the braces of a sentence: `{incidents} incidents` with `{ incidents: 68 }`. With a capital, `{Traces}`, it begins
 * with one.
 * @throws {RangeError} `unknown placeholder` with those that there are.
 */
export function fillBraces(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(BRACE, (_, name: string) => {
    const fact = facts[name] ?? capitalise(facts[lowerFirst(name)]);
    if (fact === undefined) throw new RangeError(sayUnfilled(name, Object.keys(facts)));
    return typeof fact === 'number' ? formatNumber(fact) : fact;
  });
}

/** The braces that nothing of these names fills. */
export function findUnfilled(text: string, names: ReadonlySet<string>): string[] {
  return [...text.matchAll(BRACE)].map(([, name]) => name!).filter((name) => !names.has(name) && !names.has(lowerFirst(name)));
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function capitalise(fact: string | number | undefined): string | number | undefined {
  return typeof fact === 'string' ? fact.slice(0, 1).toUpperCase() + fact.slice(1) : fact;
}
