import type { Casefile } from './casefile.ts';
import type { Intake } from './intake.ts';
import type { Term } from './entry.ts';
import type { Problem } from './problem.ts';
import { locateIn, type Prose } from './prose.ts';

/** Abbreviations that any reader knows, or that are names people know only so. */
const PLAIN: ReadonlySet<string> = new Set(['US', 'UK', 'EU', 'UN', 'USA', 'TV', 'PDF', 'AP', 'BBC', 'CNN', 'FBI', 'CIA', 'NSA', 'NATO', 'MIT', 'CC', 'BY', 'SA', 'BSD', 'JSON', 'CSV', 'URL', 'II', 'III', 'OK']);
/** Words of the trade that a reader need not know. */
const TRADE = /\b(?:IOCs?|TTPs?|C2|sinkhol\w+|exfiltrat\w+|payloads?|droppers?|rootkits?|keyloggers?|backdoors?|botnets?|watering[- ]holes?|credential harvesting|tradecraft|threat actors?|kill chains?|opsec|cut-outs?|persona non grata|pivot(?:ed|ing))\b/i;

/** The story explains each hard word at its first use, the glossary holds no word that nobody uses. */
export function checkGlossing(intake: Intake, prose: readonly Prose[], casefile: Casefile): Problem[] {
  return [...findUnexplained(intake, casefile), ...findJargon(intake, casefile), ...findUnused(intake, prose)];
}

/** A pattern of a term's words, with a plural; its own capitals where it has any. */
function patternOf({ term }: Term): RegExp {
  const words = term.split(', ').map((t) => t.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?:s|es)?(?![\\p{L}\\p{N}]|-\\p{L})`, term === term.toLowerCase() ? 'iu' : 'u');
}

/** The chapters are one text: a term marked in one is known in the next. A link to the record that bears the name, or to an actor one of whose names it is, explains it too. */
function findUnexplained(intake: Intake, casefile: Casefile): Problem[] {
  const found: Problem[] = [];
  const names = new Map(casefile.actors.map((a) => [a.id, a.aliases.map((n) => n.name)]));
  for (const term of casefile.terms) {
    const pattern = patternOf(term);
    first: for (const { file, paragraphs } of intake.chapters) {
      for (const paragraph of paragraphs) {
        const at = pattern.exec(paragraph.text)?.index ?? Infinity;
        const marked = Math.min(...paragraph.spans.filter((s) => (s.tag.name === 'Term' && s.tag.attributes['id'] === term.id) || (s.tag.name === 'Record' && (pattern.test(s.tag.text) || names.get(s.tag.attributes['id'] ?? '')?.some((n) => pattern.test(n))))).map((s) => s.start));
        if (marked <= at && marked < Infinity) break first;
        if (at === Infinity) continue;
        const other = casefile.terms.some((t) => t !== term && t.term.length > term.term.length && t.term.toLowerCase().includes(term.term.toLowerCase()) && patternOf(t).exec(paragraph.text) !== null && paragraph.text.slice(Math.max(0, at - 30)).search(patternOf(t)) < 31);
        if (!other) found.push({ file, ...locateIn(paragraph, at), rule: 'term', what: `uses "${term.term}", which the story has not explained by then`, remedy: `Write <Term id="${term.id}">…</Term> here, at its first use, or another word.` });
        break first;
      }
    }
  }
  return found;
}

/** Abbreviations and trade words in the story and on the method page, the first of each. */
function findJargon(intake: Intake, casefile: Casefile): Problem[] {
  const explained = [...casefile.terms.map((t) => `${t.term} ${t.text}`), ...casefile.actors.flatMap((a) => [a.name, ...a.aliases.map((n) => n.name)]), ...casefile.sources.map((s) => s.publisher), ...casefile.indicators.map((i) => i.provider ?? ''), ...casefile.incidents.map((i) => `${i.title} ${i.label}`)].join(' ');
  const known = new Set([...PLAIN, ...(explained.match(/[\p{L}\p{N}]+/gu) ?? [])]);
  const found: Problem[] = [];
  for (const { file, paragraphs } of [...intake.chapters, ...(intake.method ? [intake.method] : [])]) {
    for (const paragraph of paragraphs) {
      const say = (at: number, word: string): void => {
        if (known.has(word)) return;
        known.add(word);
        found.push({ file, ...locateIn(paragraph, at), rule: 'jargon', what: `uses "${word}", which nothing explains`, remedy: 'Write it out, explain it beside it in brackets, or add it to content/glossary.yaml and mark it by <Term>.' });
      };
      for (const { 0: word, index } of paragraph.text.matchAll(/(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}\d]+(?![\p{L}\p{N}_-])/gu)) {
        // Spelt out beside it: `the Democratic National Committee (DNC)`, `the BfV (…)`.
        if (paragraph.text[index - 1] === '(' || paragraph.text.slice(index + word.length, index + word.length + 2) === ' (') known.add(word);
        else say(index, word);
      }
      const trade = TRADE.exec(paragraph.text);
      if (trade && !casefile.terms.some((t) => patternOf(t).test(trade[0]))) say(trade.index, trade[0]);
    }
  }
  return found;
}

function findUnused(intake: Intake, prose: readonly Prose[]): Problem[] {
  const marked = new Set(intake.documents.flatMap((d) => d.tags).filter((t) => t.name === 'Term').map((t) => t.attributes['id']));
  const texts = prose.filter((p) => p.file !== 'content/glossary.yaml').map((p) => p.text).join('\n');
  return intake.collections.terms.filter(({ record }) => !marked.has(record.id) && !patternOf(record).test(texts)).map(({ record, file, locate }) => ({ file, ...locate('id'), rule: 'unused', what: `the glossary explains "${record.term}", which nothing uses`, remedy: 'Use it, or take it out.' }));
}
