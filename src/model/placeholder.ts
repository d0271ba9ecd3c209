/**
 * What the templates leave for an editor to write: the entries of `npm run release -- --entries`, and the guide's
 * example of a source. Whoever writes a template takes them from here, and the check finds them where they were left.
 */
export const PLACEHOLDERS = {
  day: 'DATE',
  changed: 'WHAT WAS CHANGED',
  reason: 'WHY',
  address: 'https://example.org/the-address-of-the-article',
} as const;

/** What to write in the place of each. */
const MEANT: Readonly<Record<keyof typeof PLACEHOLDERS, string>> = {
  day: 'the day, as in 2026-12-01',
  changed: 'what was changed, in words for a reader',
  reason: 'why it was changed',
  address: 'the address of the source, or why it is withheld',
};

/** A placeholder that still stands in a record. */
export interface Left {
  /** The field that has it. */
  readonly path: readonly (string | number)[];
  readonly placeholder: string;
  readonly meant: string;
}

/** Every placeholder in the values of a record: the whole value, its last word, or the words before a bracket. */
export function findPlaceholders(value: unknown, path: readonly (string | number)[] = []): Left[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => findPlaceholders(item, [...path, i]));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => findPlaceholders(item, [...path, key]));
  if (typeof value !== 'string') return [];
  return (Object.keys(PLACEHOLDERS) as (keyof typeof PLACEHOLDERS)[]).flatMap((name) => {
    const placeholder = PLACEHOLDERS[name];
    const text = value.trim();
    const isLeft = text === placeholder || text.endsWith(`-${placeholder}`) || text.startsWith(`${placeholder} (`);
    return isLeft ? [{ path, placeholder, meant: MEANT[name] }] : [];
  });
}
