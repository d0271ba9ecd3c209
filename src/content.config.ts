import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/**
 * The MDX files, for rendering only. Their front matter is read, placed and checked by src/intake with the schemas of
 * src/model, as all other records are: one truth for the site, the check and the tests.
 */
const written = z.looseObject({});

export const collections = {
  story: defineCollection({ loader: glob({ pattern: '*.mdx', base: 'content/story' }), schema: written }),
  incidents: defineCollection({ loader: glob({ pattern: '*.mdx', base: 'content/incidents' }), schema: written }),
  method: defineCollection({ loader: glob({ pattern: 'method.mdx', base: 'content' }), schema: written }),
};
