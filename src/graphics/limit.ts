import type { Casefile } from '../model/casefile.ts';
import { oncePer } from '../model/once.ts';
import { formatNumber } from '../model/say.ts';
import type { Word } from './word.ts';

/** How many records a drawing draws one by one, and which of them first. */
export interface Limit<T> {
  /** Above what the record needs today. A multiple of it leaves the drawing as large as it is. */
  readonly most: number;
  /** Those that the story names: they are drawn whatever the limit, since a step must find its marks. See `listTold`. */
  readonly told: ReadonlySet<string>;
  /** How firm a record is: the lowest number is drawn first. Ties go by id. */
  readonly rank: (record: T) => number;
  /** The lane, row or year in which it is gathered if it is not drawn. */
  readonly lane: (record: T) => string;
}

/** The records of one lane that share a mark. */
export interface Gathered<T> {
  readonly lane: string;
  /** In the order of the record. */
  readonly records: readonly T[];
}

/** Every record stands in one of the two, once. */
export interface Limited<T> {
  /** In the order of the record. */
  readonly drawn: readonly T[];
  /** In the order in which their lanes come up. */
  readonly gathered: readonly Gathered<T>[];
}

/** Parts records into those that are drawn one by one, and those that are gathered, lane by lane. n log n. */
export function limitRecords<T extends { readonly id: string }>(records: readonly T[], { most, told, rank, lane }: Limit<T>): Limited<T> {
  if (records.length <= most) return { drawn: records, gathered: [] };
  const order = records
    .map((record) => ({ id: record.id, isTold: told.has(record.id), rank: rank(record) }))
    .sort((a, b) => Number(b.isTold) - Number(a.isTold) || a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const chosen = new Set(order.filter(({ isTold }, i) => isTold || i < most).map(({ id }) => id));
  const lanes = new Map<string, T[]>();
  for (const record of records) {
    if (chosen.has(record.id)) continue;
    const name = lane(record);
    const known = lanes.get(name);
    if (known === undefined) lanes.set(name, [record]);
    else known.push(record);
  }
  return { drawn: records.filter(({ id }) => chosen.has(id)), gathered: [...lanes].map(([name, members]) => ({ lane: name, records: members })) };
}

/** How many records are gathered in all. */
export function countGathered(gathered: readonly Gathered<unknown>[]): number {
  return gathered.reduce((sum, { records }) => sum + records.length, 0);
}

/** Ids of the records that the story names: in what its steps show, in `<Record>` and in `<Claim>`. */
export const listTold = ({ chapters }: Pick<Casefile, 'chapters'>): ReadonlySet<string> => toldIn(chapters);

/** The chapters are the same on every day. */
const toldIn = oncePer((chapters: Casefile['chapters']): ReadonlySet<string> => new Set(chapters.flatMap((c) => c.tags).flatMap(({ name, attributes }) => (name === 'Step' ? (attributes['show'] ?? '').split(/\s+/) : name === 'Record' || name === 'Claim' ? [attributes['id'] ?? ''] : [])).filter(Boolean)));

/** What is written on a mark that gathers: `12 more`. */
export function writeGathered(count: number, word: Word): string {
  return word('gathered-mark', { n: formatNumber(count) });
}

/** Where such a mark leads: the full table on the graphic's own page. */
export function placeGathered(figure: string): string {
  return `/figures/${figure}/#table-${figure}`;
}
