import { getEntry, render, type RenderResult } from 'astro:content';

/**
 * What an editor wrote in an MDX file, ready to be placed: `const { Content } = await renderDocument('story', chapter.id)`. A module of
 * its own: whatever imports Astro's content is loaded anew in dev after each save of such a file.
 */
export async function renderDocument(collection: 'story' | 'incidents' | 'method', id: string): Promise<RenderResult> {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new RangeError(`unknown document: ${collection}/${id}`);
  return render(entry);
}
