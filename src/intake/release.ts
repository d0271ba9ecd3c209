import type { Problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';

/** Where the record as it was last published is kept: no editor's file, hence not in content/. */
export const RELEASE = '.release.json';

/** Reads what was last published; nothing before the first release. */
export function readRelease(bytes: Uint8Array | undefined): { readonly release?: Release; readonly problems: readonly Problem[] } {
  if (bytes === undefined) return { problems: [] };
  try {
    const release = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Release;
    if (typeof release.date === 'string' && Array.isArray(release.corrections) && Array.isArray(release.removed) && typeof release.records === 'object') return { release, problems: [] };
  } catch {
    // Said below: it is no JSON, or not what was written.
  }
  return { problems: [{ file: RELEASE, line: 1, column: 1, what: 'is not what npm run release wrote', remedy: `Restore it: git checkout -- ${RELEASE}` }] };
}

/** A release as its file holds it: one record a line, so that what changed from one to the next can be read. */
export function writeRelease({ date, corrections, removed, records }: Release): string {
  const lines = Object.entries(records).map(([id, published]) => `  ${JSON.stringify(id)}: ${JSON.stringify(published)}`);
  return `{\n "date": ${JSON.stringify(date)},\n "corrections": ${JSON.stringify(corrections)},\n "removed": ${JSON.stringify(removed)},\n "records": {\n${lines.join(',\n')}\n }\n}\n`;
}
