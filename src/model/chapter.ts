import { z } from 'astro/zod';
import { textSchema } from './field.ts';

/** The front matter of a chapter of the story, content/story/NN-name.mdx. */
export const chapterSchema = z.strictObject({
  /** Its heading: a sentence or part of one that says something. */
  title: textSchema,
  /** Two or three words for the list of contents. */
  short: textSchema.max(28).optional(),
});

/** The front matter of the page on method, content/method.mdx. */
export const methodSchema = z.strictObject({
  /** Its heading. */
  title: textSchema,
  /** For search engines: a sentence. */
  description: textSchema.optional(),
});
