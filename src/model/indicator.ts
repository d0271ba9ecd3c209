import { z } from 'astro/zod';
import { CONFIDENCES } from './confidence.ts';
import { countrySchema, idSchema, textSchema, whenSchema } from './field.ts';

/** On what the country of a host rests. Never merged: they mean different things. */
export const LOCATION_BASES = ['stated by a source', 'registry then', 'database then', 'database now'] as const;

/** The dated databases, oldest first: their column in content/indicators.csv, and their day. */
export const SNAPSHOTS = ['geolite_2015-02-11', 'geolite_2016-03-14', 'geolite_2017-01-27', 'geolite_2017-03-09', 'geolite_2018-07-12', 'geolite_2019-09-03', 'dbip_2026-06'] as const;
export type Snapshot = (typeof SNAPSHOTS)[number];

/** What sort of indicator. */
export const INDICATOR_TYPES = ['address', 'domain'] as const;

/** What a host or domain was used for. */
export const INDICATOR_ROLES = ['command server', 'staging', 'password collection', 'phishing host', 'relay'] as const;

/** What archived lists of Tor exits say of an address of the US list. */
export const TOR_ANSWERS = ['yes', 'no record'] as const;

const blank = z.literal('').transform(() => undefined);
/** GeoLite's own codes may be wider than a country: EU (Europe), AP (Asia-Pacific), A1 (anonymous proxy). */
const regionSchema = z.string().regex(/^[A-Z][A-Z0-9]$/, 'is not a two-letter code');

/** An address or domain tied to the group. One row of content/indicators.csv. */
export const indicatorSchema = z.strictObject({
  /** Its name. */
  id: idSchema,
  /** The address or domain, defanged: a dot in brackets, as in 192.0.2[.]1. */
  indicator: z.string().regex(/\[\.\]/, 'is not defanged: write one of its dots as [.]'),
  /** `address` or `domain`. */
  type: z.enum(INDICATOR_TYPES),
  /** What it was used for. */
  role: z.enum(INDICATOR_ROLES),
  /** Id of the incident it belongs to; empty where none is published. */
  incident: z.union([blank, idSchema]),
  /** The operation or campaign it was published under. */
  operation: z.union([blank, textSchema]),
  /** When it was in use, as finely as a source says; `../` for known by a date. */
  seen: whenSchema,
  /** When the public could first read of it: its source's date. */
  known: whenSchema,
  /** Country of the host; empty where there is no honest answer. */
  country: z.union([blank, countrySchema]),
  /** On what that country rests; empty with no country. */
  basis: z.union([blank, z.enum(LOCATION_BASES)]),
  /** Who hosted it, as published. */
  provider: z.union([blank, textSchema]),
  /** Its network at the time, as published. */
  asn: z.union([blank, textSchema]),
  /** How sure the record is that it is the group's. */
  confidence: z.enum(CONFIDENCES),
  /** Id of the source. */
  source: idSchema,
  /** What a reader should know. */
  note: z.union([blank, textSchema]),
  /** Whether the US list of December 2016 has it: yes, no, or empty for a domain. */
  watchlist: z.union([blank, z.enum(['yes', 'no'])]),
  /** The country that GeoLite of 11 February 2015 gave. */
  'geolite_2015-02-11': z.union([blank, regionSchema]),
  /** The country that GeoLite of 14 March 2016 gave. */
  'geolite_2016-03-14': z.union([blank, regionSchema]),
  /** The country that GeoLite of 27 January 2017 gave. */
  'geolite_2017-01-27': z.union([blank, regionSchema]),
  /** The country that GeoLite of 9 March 2017 gave. */
  'geolite_2017-03-09': z.union([blank, regionSchema]),
  /** The country that GeoLite of 12 July 2018 gave. */
  'geolite_2018-07-12': z.union([blank, regionSchema]),
  /** The country that GeoLite of 3 September 2019 gave. */
  'geolite_2019-09-03': z.union([blank, regionSchema]),
  /** The country that DB-IP of June 2026 gave. */
  'dbip_2026-06': z.union([blank, regionSchema]),
});

/** An address of the US list JAR-16-20296A. One row of content/watchlist.csv. */
export const watchedSchema = z.strictObject({
  /** Its name. */
  id: idSchema,
  /** The address, defanged. */
  indicator: z.string().regex(/\[\.\]/, 'is not defanged: write one of its dots as [.]'),
  /** `C2` where the list says so; else empty. */
  phase: z.union([blank, z.literal('C2')]),
  /** The country the list states; mostly empty. */
  stated: z.union([blank, countrySchema]),
  /** GeoLite of 27 January 2017. */
  'geolite_2017-01-27': z.union([blank, regionSchema]),
  /** DB-IP of June 2026. */
  'dbip_2026-06': z.union([blank, regionSchema]),
  /** The country this record uses. */
  country: z.union([blank, countrySchema]),
  /** On what that country rests. */
  basis: z.union([blank, z.enum(LOCATION_BASES)]),
  /** Name of its network in 2026. */
  network: z.union([blank, textSchema]),
  /** `yes` where archived lists of 2017 to 2019 show a Tor exit; `no record` is not no. */
  tor: z.enum(TOR_ANSWERS),
  /** Who else ties it to the group, where anyone does. */
  alsoBy: z.union([blank, textSchema]),
  /** What a reader should know. */
  note: z.union([blank, textSchema]),
});

/** A place that a source states without an address. One row of content/locations.csv. */
export const locationSchema = z.strictObject({
  /** Its name. */
  id: idSchema,
  /** Country stated. */
  country: countrySchema,
  /** Place within it, as stated; empty mostly. */
  place: z.union([blank, textSchema]),
  /** What is located: a server, a registrar, a reseller … */
  what: textSchema,
  /** Id of the incident; empty for general statements. */
  incident: z.union([blank, idSchema]),
  /** When it was so. */
  seen: whenSchema,
  /** When the public could first read it. */
  known: whenSchema,
  /** What is said, in our words. */
  text: textSchema,
  /** Id of the source. */
  source: idSchema,
  /** How sure the record is. */
  confidence: z.enum(CONFIDENCES),
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Watched = z.infer<typeof watchedSchema>;
export type StatedLocation = z.infer<typeof locationSchema>;
