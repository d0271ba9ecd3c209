import type { Casefile } from '../../model/casefile.ts';

const numbered = new WeakMap<Casefile, Map<string, ReadonlyMap<string, number>>>();

/** The numbers of the sources that a document cites, in order of first citation. `story` is all chapters together. */
export function numberSources(casefile: Casefile, document: string): ReadonlyMap<string, number> {
  const known = numbered.get(casefile) ?? new Map<string, ReadonlyMap<string, number>>();
  numbered.set(casefile, known);
  let numbers = known.get(document);
  if (numbers === undefined) {
    const documents = document === 'story' ? casefile.chapters : casefile.documents.filter((d) => d.id === document);
    const ids = documents.flatMap((d) => d.tags.filter((t) => t.name === 'Cite').flatMap((t) => (t.attributes['id'] ?? '').split(/\s+/)));
    known.set(document, (numbers = new Map([...new Set(ids)].map((id, i) => [id, i + 1]))));
  }
  return numbers;
}
