import { formatNumber } from '../model/say.ts';

/**
 * Fills the braces of a sentence: `{incidents} incidents` with `{ incidents: 68 }`. With a capital, `{Traces}`, it begins
 * with one.
 * @throws {RangeError} `unknown placeholder` with those that there are.
 */
export function fillBraces(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? capitalise(facts[name.slice(0, 1).toLowerCase() + name.slice(1)]);
    if (fact === undefined) throw new RangeError(`unknown placeholder: {${name}}; there are ${Object.keys(facts).map((f) => `{${f}}`).join(' ') || 'none'}`);
    return typeof fact === 'number' ? formatNumber(fact) : fact;
  });
}

function capitalise(fact: string | number | undefined): string | number | undefined {
  return typeof fact === 'string' ? fact.slice(0, 1).toUpperCase() + fact.slice(1) : fact;
}
