import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { stages } from '../../src/graphics/stages.ts';
import { createReader, type Kept } from '../../src/intake/read.ts';
import { openShelf } from '../../src/intake/shelf.ts';
import { examineContent, joinRecords, type Casefile } from '../../src/model/casefile.ts';
import type { Intake } from '../../src/model/intake.ts';
import type { Damage } from './damage.ts';
import { compileBody, type Compile } from './shown.ts';

/** What came of a damage: said to the editor, or shown as written; and what is wrong with that. */
export interface Outcome {
  readonly end: 'reported' | 'shown';
  /** Whether nothing is said of the damaged file, but of another that leans on it. */
  readonly isElsewhere: boolean;
  readonly faults: readonly string[];
}

/** Reads the content below `root` with one file damaged, again and again. */
export interface Bench {
  readonly texts: ReadonlyMap<string, string>;
  readonly judge: (damage: Damage) => Promise<Outcome>;
}

/** Puts sound content on the bench. */
export async function openBench(root: string): Promise<Bench> {
  const disk = openShelf(root);
  const sound = new Map<string, Uint8Array | undefined>();
  let damaged: { file: string; bytes: Uint8Array } | undefined;
  const open = (path: string): Uint8Array | undefined => {
    if (damaged?.file === path) return damaged.bytes;
    if (!sound.has(path)) sound.set(path, disk.open(path));
    return sound.get(path);
  };
  const kept: Kept = new Map();
  const base = createReader({ ...disk, open }, kept)();
  const compile = await compileBody();

  return { texts: base.texts, judge };

  async function judge({ file, text, seed }: Damage): Promise<Outcome> {
    damaged = { file, bytes: Buffer.from(text) };
    const intake = createReader({ ...disk, open }, new Map(kept))();
    // The warnings cost more than the rest: a tenth of the damages is warned of too, lest that fails.
    const { casefile, problems } = seed % 10 === 0 ? examineContent(intake, stages) : joinRecords(intake, stages);
    damaged = undefined;
    if (problems.length > 0) {
      const lengths = new Map<string, number>();
      const faults = problems.flatMap((p) => {
        const lines = lengths.get(p.file) ?? (p.file === file ? text : base.texts.get(p.file) ?? '').split('\n').length;
        lengths.set(p.file, lines);
        const isPlaced = (p.file === file || base.texts.has(p.file)) && p.line >= 1 && p.line <= lines && p.column >= 1;
        return isPlaced && p.what.length > 5 && p.remedy.length > 5 ? [] : [`says nothing useful: ${JSON.stringify(p)}`];
      });
      return { end: 'reported', isElsewhere: !problems.some((p) => p.file === file), faults };
    }
    if (casefile === undefined) return { end: 'reported', isElsewhere: false, faults: ['neither a casefile nor a problem'] };
    return { end: 'shown', isElsewhere: false, faults: [...compareRest(intake, file), ...compareCasefile(intake, casefile), ...compareFile(intake, file, text), ...(await compareBody(compile, file, text))] };
  }

  /** Nothing else has changed: what a file gave is kept, and is the same thing. */
  function compareRest(intake: Intake, file: string): string[] {
    const rest = ({ collections: { incidents, ...lists }, documents }: Intake): unknown[] => [...Object.values(lists).flat().filter((p) => p.file !== file), ...documents.filter((d) => d.file !== file).flatMap((d) => [d.tags, d.file]), ...incidents.filter((p) => p.file !== file).flatMap((p) => [p.locate, p.record.id])];
    const [now, then] = [rest(intake), rest(base)];
    return now.length === then.length && now.every((r, i) => r === then[i]) ? [] : ['other files read differently'];
  }
}

/** Every record that was read is in the casefile. */
function compareCasefile(intake: Intake, casefile: Casefile): string[] {
  const { claims, ...lists } = intake.collections;
  const lost = Object.entries(lists).filter(([name, placed]) => new Set(casefile[name as keyof typeof lists] as readonly unknown[]).size !== placed.length).map(([name]) => name);
  return [...lost, ...(casefile.evidence.length + casefile.positions.length === claims.length ? [] : ['claims'])].map((name) => `${name}: the casefile has another number`);
}

/** Every value of the file, read by a plain parser, is a record's value at the same place, and every word is somebody's. */
function compareFile(intake: Intake, file: string, text: string): string[] {
  const placed = Object.values(intake.collections).flat().filter((p) => p.file === file).map((p): object => p.record);
  const page = intake.chapters.find((c) => c.file === file) ?? intake.method;
  const matter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] ?? '';
  let written: unknown;
  let read: unknown;
  if (file.endsWith('.csv')) [written, read] = [parseCsv(text, { columns: true, bom: true, skipEmptyLines: true }), placed];
  else if (file.endsWith('.mdx')) {
    const front = file.includes('/incidents/') ? placed[0] && { ...placed[0], id: undefined } : page && { title: page.title, short: 'short' in page ? page.short : undefined, description: 'description' in page ? page.description : undefined };
    [written, read] = [parseYaml(matter), front];
  } else if (file.endsWith('site.yaml')) [written, read] = [parseYaml(text), intake.site?.record];
  else if (file.endsWith('words.yaml')) [written, read] = [parseYaml(text), intake.words?.record];
  else [written, read] = [parseYaml(text), placed];
  const [a, b] = [new Set(listLeaves(written)), new Set(listLeaves(read))];
  const faults = [...a].filter((leaf) => !b.has(leaf)).map((leaf) => `is written and not read: ${leaf}`);
  faults.push(...[...b].filter((leaf) => !a.has(leaf)).map((leaf) => `is read and not written: ${leaf}`));
  if (file.endsWith('.csv')) return faults;
  const source = file.endsWith('.mdx') ? matter : text;
  const plain = source.replaceAll(/^\s*#.*$/gm, '').replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).replaceAll(/\\[nt]/g, ' ');
  return [...faults, ...compareWords(plain, listLeaves(read, true).join('\n'))];
}

/** What an MDX file's body becomes on its page has its words. */
async function compareBody(compile: Compile, file: string, text: string): Promise<string[]> {
  if (!file.endsWith('.mdx')) return [];
  const fence = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  try {
    return compareWords(text.slice(fence.length).replaceAll(/\{\/\*\s*allow.*?\*\/\}/g, '').replaceAll(/^(\s*)\d+([.)] )/gm, '$1$2'), await compile(text, file));
  } catch (error) {
    return [`the check is content, and the page fails: ${(error as Error).message.split('\n')[0]}`];
  }
}

/** Words of `written` that `read` has not as often. */
function compareWords(written: string, read: string): string[] {
  const count = (text: string): Map<string, number> => {
    const words = new Map<string, number>();
    for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  };
  const has = count(read);
  return [...count(written)].filter(([word, n]) => (has.get(word) ?? 0) < n).map(([word, n]) => `the word "${word}" is written ${n} times and shown ${has.get(word) ?? 0}`);
}

/** Every value at the ends of a record, as `path=value`. What is empty, or is what it is when left out, is not there. */
function listLeaves(value: unknown, isKeyed = false, path = ''): string[] {
  if (value === undefined || value === null || value === '' || value === false) return [];
  if (typeof value !== 'object') return [`${path}=${String(value).trim()}`];
  if ('edtf' in value) return [`${path}=${String(value.edtf)}`];
  return Object.entries(value).flatMap(([key, v]) => [...(isKeyed && !Array.isArray(value) ? [key] : []), ...listLeaves(v, isKeyed, isKeyed ? '' : `${path}.${key}`)]);
}
