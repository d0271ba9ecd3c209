import type { Casefile } from '../../model/casefile.ts';
import { oncePer, oncePerPair } from '../../model/once.ts';

const documentsById = oncePer(({ documents }: Casefile) => Map.groupBy(documents, (d) => d.id));

/** The numbers of the sources that a document cites, in order of first citation. `story` is all chapters together. */
export const numberSources = oncePerPair((casefile: Casefile, document: string): ReadonlyMap<string, number> => {
  const documents = document === 'story' ? casefile.chapters : (documentsById(casefile).get(document) ?? []);
  const ids = documents.flatMap((d) => d.tags.filter((t) => t.name === 'Cite').flatMap((t) => (t.attributes['id'] ?? '').split(/\s+/)));
  return new Map([...new Set(ids)].map((id, i) => [id, i + 1]));
});
