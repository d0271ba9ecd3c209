import type { Casefile } from './casefile.ts';
import type { Intake } from './intake.ts';
import { checkCounts } from './counts.ts';
import { checkGlossing } from './glossing.ts';
import type { Place, Placed, Problem } from './problem.ts';
import { locateIn, locateWords, type Prose } from './prose.ts';
import type { Rule } from './rules.ts';
import { checkWording } from './wording.ts';

/** Says what is wrong with words that begin at `offset` in a text. */
export type Warn = (prose: Prose, offset: number, found: string, rule: Rule, what: string, remedy: string) => void;

/** The fields of records that a reader reads as sentences of ours. */
const FIELDS: ReadonlySet<string> = new Set(['text', 'says', 'reason', 'outcome', 'unknown', 'about', 'caveat', 'note', 'disputed', 'relic', 'basis', 'instead', 'title', 'summary', 'reading', 'credit', 'standfirst', 'headline', 'description', 'reliabilityReason', 'undated', 'withheld']);

/** What is doubtful in the words that people read. */
export function checkLanguage(intake: Intake, casefile: Casefile): Problem[] {
  const warnings: Problem[] = [];
  const warn: Warn = (prose, offset, found, rule, what, remedy) => void warnings.push({ file: prose.file, ...prose.locate(offset, found), rule, what, remedy });
  const prose = [...listParagraphs(intake), ...listFields(intake)];
  checkWording(prose.filter((p) => !p.file.endsWith('.csv')), casefile, warn);
  checkCounts(prose.filter((p) => p.field === undefined || p.file === 'content/figures.yaml' || p.file === 'content/words.yaml'), casefile, warn);
  warnings.push(...checkGlossing(intake, prose, casefile));
  return warnings;
}

/** Quotes of more than seven words: others' sentences stay theirs. A source's title stands as it was published. */
export function checkQuotes(intake: Intake, report: (file: string, place: Place, what: string, remedy: string) => void): void {
  const tooLong = (text: string): boolean => text.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length > 7;
  const say = (file: string, place: Place): void => report(file, place, 'quotes more than seven words', 'Quote fewer, with name and source, and say the rest in your own words.');
  for (const prose of [...listParagraphs(intake), ...listFields(intake)]) {
    for (const { 0: quote, index } of prose.text.matchAll(/“[^”]*”|"[^"]*"|«[^»]*»/g)) if (tooLong(quote)) say(prose.file, prose.locate(index, quote));
  }
  for (const { file, paragraphs } of intake.documents) for (const p of paragraphs) if (p.isQuoted && tooLong(p.text)) say(file, p);
}

function listParagraphs(intake: Intake): Prose[] {
  return intake.documents.flatMap(({ file, paragraphs }) => paragraphs.map((p): Prose => ({ file, text: p.text, spans: p.spans, locate: (offset) => locateIn(p, offset) })));
}

function listFields(intake: Intake): Prose[] {
  const found: Prose[] = [];
  const visit = (file: string, value: unknown, path: (string | number)[], locate: (path: (string | number)[]) => Place): void => {
    const field = String(path.findLast((key) => typeof key === 'string') ?? '');
    if (typeof value === 'string' && (FIELDS.has(field) || file === 'content/words.yaml')) {
      found.push({ file, text: value, spans: [], field, locate: (_, words) => locateWords(intake.texts.get(file) ?? '', locate(path), words) });
    } else if (Array.isArray(value)) value.forEach((v, i) => visit(file, v, [...path, i], locate));
    else if (typeof value === 'object' && value !== null && !('edtf' in value)) for (const [key, v] of Object.entries(value)) visit(file, v, [...path, key], locate);
  };
  const { sources, ...others } = intake.collections;
  for (const placed of Object.values(others).flat() as Placed<unknown>[]) visit(placed.file, placed.record, [], (path) => placed.locate(...path));
  for (const placed of sources) visit(placed.file, { ...placed.record, title: undefined }, [], (path) => placed.locate(...path));
  if (intake.site) visit(intake.site.file, intake.site.record, [], (path) => intake.site!.locate(...path));
  if (intake.words) visit(intake.words.file, intake.words.record, [], (path) => intake.words!.locate(...path));
  return found;
}
