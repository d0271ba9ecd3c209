// Writes a content/ that is FACTOR times as large as the real one, for measuring only: node scripts/bench/synthetic.ts FACTOR FOLDER
// The real records stand in it as they are, so that the story finds what it names. Each further copy has ids, names and
// addresses of its own; its incidents, claims and sources lie up to three years earlier, its moments and positions where they are.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, stringify } from 'yaml';

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Item = { readonly [key: string]: Value };

/** A sequence of numbers in [0, 1) that a seed fixes. */
export function seedRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a copy is told apart by where people read it. */
const NAMES = new Set(['title', 'label', 'name']);
const SHIFTED = new Set(['first', 'last', 'disclosed', 'when', 'known', 'published', 'seen', 'happened', 'disputedKnown']);
const DATE = /\d{4}(?=$|[-/~T])/g;

interface Copy {
  readonly number: number;
  /** Years by which its dates lie earlier. */
  readonly years: number;
  /** Ids that have a copy of their own. */
  readonly ids: ReadonlySet<string>;
  readonly random: () => number;
  /** Ids that something in the copy has named. */
  readonly named: Set<string>;
}

function renameId(id: string, copy: Copy): string {
  if (!copy.ids.has(id)) return id;
  copy.named.add(id);
  return `${id}-y${copy.number}`;
}

function shiftDate(text: string, years: number): string {
  return years === 0 ? text : text.replace(DATE, (year) => String(Number(year) - years)).replace(/-02-29/g, '-02-28');
}

/** A name of the same length, so that it fits where the first did. */
function renumber(name: string, { number }: Copy): string {
  const tail = ` ${number}`;
  return name.slice(0, Math.max(1, name.length - tail.length)) + tail;
}

/** A value of the record as it stands in a copy. */
function copyValue(value: Value, copy: Copy, key = ''): Value {
  if (Array.isArray(value)) return value.map((each: Value) => copyValue(each, copy, key));
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copyValue(each, copy, name)]));
  if (typeof value !== 'string') return typeof value === 'number' && SHIFTED.has(key) ? value - copy.years : value;
  if (NAMES.has(key)) return renumber(value, copy);
  if (key === 'url') return `${value}${value.includes('?') ? '&' : '?'}copy=${copy.number}`;
  if (SHIFTED.has(key)) return shiftDate(value, copy.years);
  return renameId(value, copy);
}

/** An address or a domain that is nobody's: like the one given, defanged as it is. */
function inventIndicator(indicator: string, copy: Copy): string {
  const part = (): number => 1 + Math.floor(copy.random() * 253);
  return /^[\d.[\]]+$/.test(indicator) ? `${part()}.${part()}.${part()}[.]${part()}` : indicator.replace('[.]', `-${copy.number}[.]`);
}

const readYaml = (root: string, file: string): Item[] => parse(readFileSync(join(root, file), 'utf8')) as Item[];

function writeYaml(out: string, file: string, items: readonly Item[]): void {
  writeFileSync(join(out, file), stringify(items, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }));
}

function writeCsv(root: string, out: string, file: string, copies: readonly Copy[]): void {
  const [head, ...rows] = parseCsv(readFileSync(join(root, file), 'utf8'), { bom: true, relax_column_count: true }) as [string[], ...string[][]];
  const seen = new Set(rows.map((row) => row[1]));
  const made = copies.flatMap((copy) => rows.map((row) => row.map((cell, i) => {
    const name = head[i]!;
    if (name === 'id') return `${cell}-y${copy.number}`;
    if (name === 'watchlist') return '';
    if (name !== 'indicator') return cell;
    let fresh = inventIndicator(cell, copy);
    while (seen.has(fresh)) fresh = inventIndicator(cell, copy);
    seen.add(fresh);
    return fresh;
  })));
  const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  writeFileSync(join(out, file), [head, ...rows, ...made].map((row) => row.map(quote).join(',')).join('\n') + '\n');
}

/** Writes the synthetic content below `out`. Same factor, same bytes. */
export function writeSynthetic(root: string, out: string, factor: number): void {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(root, out, { recursive: true });
  const random = seedRandom(20170425);
  const incidents = readdirSync(join(root, 'incidents')).filter((f) => f.endsWith('.mdx')).sort();
  const lists = Object.fromEntries(['sources.yaml', 'traces.yaml', 'claims.yaml', 'chronicle.yaml'].map((file) => [file, readYaml(root, file)]));
  const idOf = (item: Item): string => String(item['id']);
  const isPosition = (item: Item): boolean => item['kind'] === 'position';
  const ids = new Set([...incidents.map((f) => f.slice(0, -4)), ...lists['sources.yaml']!.map(idOf), ...lists['traces.yaml']!.map(idOf), ...lists['claims.yaml']!.filter((c) => !isPosition(c)).map(idOf)]);
  const still = new Set([...lists['chronicle.yaml']!.map(idOf), ...lists['claims.yaml']!.filter(isPosition).map(idOf)]);
  const copies = Array.from({ length: factor - 1 }, (_, i): Copy => ({ number: i + 2, years: Math.floor(random() * 4), ids, random, named: new Set() }));
  const unmoved = copies.map((copy): Copy => ({ ...copy, years: 0, ids: still }));

  const traces = lists['traces.yaml']!;
  writeYaml(out, 'traces.yaml', [...traces, ...copies.flatMap((copy) => traces.map((item) => copyValue(item, copy) as Item))]);
  const claims = lists['claims.yaml']!;
  writeYaml(out, 'claims.yaml', [...claims, ...copies.flatMap((copy, i) => claims.map((item) => copyValue(item, isPosition(item) ? unmoved[i]! : copy) as Item))]);
  const moments = lists['chronicle.yaml']!;
  writeYaml(out, 'chronicle.yaml', [...moments, ...unmoved.flatMap((copy) => moments.map((item) => copyValue(item, copy) as Item))]);
  for (const file of incidents) {
    const text = readFileSync(join(root, 'incidents', file), 'utf8');
    const end = text.indexOf('\n---', 3);
    const front = parse(text.slice(4, end)) as Item;
    for (const copy of copies) writeFileSync(join(out, 'incidents', `${file.slice(0, -4)}-y${copy.number}.mdx`), `---\n${stringify(copyValue(front, copy), { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}${text.slice(end + 1)}`);
  }
  // A source that nothing cites would be a problem.
  const sources = lists['sources.yaml']!;
  writeYaml(out, 'sources.yaml', [...sources, ...copies.flatMap((copy) => sources.filter((item) => copy.named.has(idOf(item))).map((item) => copyValue(item, copy) as Item))]);
  for (const file of ['indicators.csv', 'watchlist.csv', 'locations.csv']) writeCsv(root, out, file, unmoved);
}

if (process.argv[1]?.endsWith('synthetic.ts')) writeSynthetic('content', process.argv[3] ?? 'out/synthetic', Number(process.argv[2] ?? 10));
