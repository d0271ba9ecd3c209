import { formatNumber } from '../model/say.ts';

/**
 * Fills the braces of a sentence: `{incidents} incidents` with `{ incidents: 68 }`.
 * @throws {RangeError} `unknown placeholder` with those that there are.
 */
export function fillBraces(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new RangeError(`unknown placeholder: {${name}}; there are ${Object.keys(facts).map((f) => `{${f}}`).join(' ') || 'none'}`);
    return typeof fact === 'number' ? formatNumber(fact) : fact;
  });
}
