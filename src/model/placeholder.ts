/**
 * What the templates leave for an editor to write, and what is meant to stand there: in the entries of
 * `npm run release -- --entries`, and in the guide's example of a source. Whoever writes a template takes them from here,
 * and the check finds them where they were left.
 */
export const PLACEHOLDERS = {
  day: { written: 'DATE', meant: 'the day, as in 2026-12-01' },
  changed: { written: 'WHAT WAS CHANGED', meant: 'what was changed, in words for a reader' },
  reason: { written: 'WHY', meant: 'why it was changed' },
  address: { written: 'https://example.org/the-address-of-the-article', meant: 'the address of the source, or why it is withheld' },
} as const;

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
  return Object.values(PLACEHOLDERS).flatMap(({ written: placeholder, meant }) => {
    const text = value.trim();
    const isLeft = text === placeholder || text.endsWith(`-${placeholder}`) || text.startsWith(`${placeholder} (`);
    return isLeft ? [{ path, placeholder, meant }] : [];
  });
}
