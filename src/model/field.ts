import { z } from 'astro/zod';
import { parseWhen, restoreDay, type When } from './when.ts';

/** An id: lower-case letters, digits and hyphens. Once published it stays. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id has lower-case letters, digits and single hyphens only');

/** A date in the notation of when.ts; YAML's own dates are restored to the day that was typed. */
export const whenSchema = z.preprocess(restoreDay, z.string()).transform((text, context): When => {
  try {
    return parseWhen(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as RangeError).message });
    return z.NEVER;
  }
});

/** A sentence or more that a reader reads. */
export const textSchema = z.string().trim().min(2, 'is empty');

/** Ids of sources: at least one, since there is no claim without a source. */
export const citedSchema = z.array(idSchema).min(1, 'has no source: every claim needs one');

const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** An ISO 3166-1 alpha-2 country code, in capitals. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'is not a two-letter country code').refine((code) => !/^[A-Z]{2}$/.test(code) || (COUNTRIES.of(code) !== undefined && code !== 'ZZ'), 'is not the code of any country');
