import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import chapter from '../.vscode/schemas/chapter.json';
import incident from '../.vscode/schemas/incident.json';
import method from '../.vscode/schemas/method.json';

/**
 * The MDX files, for rendering only. Their front matter is read, placed and checked by src/intake with the schemas of
 * src/model, as all other records are: one truth for the site, the check and the tests. Astro judges nothing; it hands
 * the JSON schema, made from the same schemas, on to the editor's program.
 */
const describeMatter = (schema: Record<string, unknown>) => z.looseObject({}).meta(schema);

/** How Astro reads the front matter of a file. */
interface FileType {
  readonly getEntryInfo: (file: unknown) => Promise<object>;
}

/** Astro's own loader, but front matter that is no YAML does not stop it: the check says so, in words for an editor. */
function globWritten(pattern: string, base: string): Loader {
  const loader = glob({ pattern, base });
  return {
    name: loader.name,
    load: (context) => {
      // Astro leaves the readers of each sort of file out of the type that it publishes.
      const { entryTypes } = context as LoaderContext & { readonly entryTypes: ReadonlyMap<string, FileType> };
      const readers = [...entryTypes].map(([ending, type]) => [ending, { ...type, getEntryInfo: (file: unknown) => type.getEntryInfo(file).catch(() => ({ data: {}, rawData: '', body: '', slug: '' })) }] as const);
      return loader.load({ ...context, entryTypes: new Map(readers) } as LoaderContext);
    },
  };
}

export const collections = {
  story: defineCollection({ loader: globWritten('*.mdx', 'content/story'), schema: describeMatter(chapter) }),
  incidents: defineCollection({ loader: globWritten('*.mdx', 'content/incidents'), schema: describeMatter(incident) }),
  method: defineCollection({ loader: globWritten('method.mdx', 'content'), schema: describeMatter(method) }),
};
