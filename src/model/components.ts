import type { Casefile } from './casefile.ts';
import { STRENGTHS } from './confidence.ts';
import { countRecords } from './count.ts';
import type { Report, Stage } from './crosscheck.ts';
import { reportDangling } from './dangling.ts';
import type { Document, DocumentTag } from './intake.ts';
import { suggestName } from './problem.ts';
import { checkStep } from './staging.ts';

/** The components that an editor may write, with their attributes: `true` for required ones. */
export const COMPONENTS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  Cite: { id: true },
  Term: { id: true },
  Count: { of: true, where: false, as: false, from: false },
  Claim: { id: true },
  Record: { id: true },
  Figure: { name: true },
  Scene: { figure: true },
  Step: { show: true, focus: false },
  Errors: {},
};

/** Those that show nothing of what stands between their tags. */
const EMPTY = new Set(['Cite', 'Count', 'Figure', 'Errors']);

/** Words that say no more than how strong a piece of evidence is. */
const GRADED = new RegExp(`^\\s*(${STRENGTHS.join('|')})(?:\\s+evidence)?\\s*$`, 'i');

/** Ids that a component may name, by what it names. */
export type Names = Readonly<Record<string, ReadonlySet<string>>>;

/** What a component may name, by its sort. */
export function listNames(casefile: Casefile): Names {
  return {
    source: new Set(casefile.sources.map((s) => s.id)),
    term: new Set(casefile.terms.map((t) => t.id)),
    claim: new Set([...casefile.evidence, ...casefile.positions].map((c) => c.id)),
    figure: new Set(casefile.figures.map((f) => f.id)),
    record: new Set([...casefile.byId].flatMap(([id, e]) => (e.sort === 'source' || e.sort === 'watched' ? [] : [id]))),
  };
}

/** What is wrong with the components in one MDX file. */
export function checkDocument(document: Document, casefile: Casefile, known: Names, failed: ReadonlySet<string>, stages: Readonly<Record<string, Stage>>, report: Report): void {
  const { file } = document;
  const refer = (tag: DocumentTag, sort: string, id: string): void => {
    if (known[sort]!.has(id) || failed.has(id)) return;
    reportDangling(report, file, tag, `<${tag.name}> names a ${sort}`, `the ${sort}`, id, known[sort]!);
  };
  for (const tag of document.tags) {
    const allowed = COMPONENTS[tag.name];
    if (allowed === undefined) {
      const near = suggestName(tag.name, Object.keys(COMPONENTS));
      report(file, tag, `uses an unknown component <${tag.name}>`, near ? `Did you mean <${near}>?` : `The components are: ${Object.keys(COMPONENTS).join(', ')}.`);
      continue;
    }
    for (const [name, required] of Object.entries(allowed)) if (required && !tag.attributes[name]) report(file, tag, `<${tag.name}> has no ${name}`, `Write <${tag.name} ${name}="…">.`);
    for (const name of Object.keys(tag.attributes)) if (!(name in allowed)) report(file, tag, `<${tag.name}> has an unknown attribute "${name}"`, Object.keys(allowed).length > 0 ? `Its attributes are: ${Object.keys(allowed).join(', ')}.` : 'It has no attributes.');
    if (EMPTY.has(tag.name) && (tag.text.trim() !== '' || document.tags.some((t) => t.within.includes(tag)))) report(file, tag, `<${tag.name}> has words inside it, which would not be shown`, `End it with />, as in <${tag.name} … />, and put the words beside it.`);
    const ids = (tag.attributes['id'] ?? '').split(/\s+/).filter(Boolean);
    if (tag.name === 'Cite') ids.forEach((id) => refer(tag, 'source', id));
    if (tag.name === 'Term') ids.forEach((id) => refer(tag, 'term', id));
    if (tag.name === 'Claim') {
      ids.forEach((id) => refer(tag, 'claim', id));
      checkGrade(tag, ids, casefile, file, report);
    }
    if (tag.name === 'Record') ids.forEach((id) => refer(tag, 'record', id));
    if (tag.name === 'Figure' && tag.attributes['name']) refer(tag, 'figure', tag.attributes['name']);
    if (tag.name === 'Scene' && tag.attributes['figure']) refer(tag, 'figure', tag.attributes['figure']);
    if (tag.name === 'Count') checkCount(tag, casefile, file, report);
    if (tag.name === 'Step') checkStep(tag, casefile, failed, stages, file, report);
  }
}

/** Where the words say how strong a piece of evidence is, the record must say so too. */
function checkGrade(tag: DocumentTag, ids: readonly string[], casefile: Casefile, file: string, report: Report): void {
  const said = GRADED.exec(tag.text)?.[1]?.toLowerCase();
  if (said === undefined) return;
  for (const { id, strength } of casefile.evidence.filter((e) => ids.includes(e.id))) {
    if (strength !== said) report(file, tag, `<Claim> says "${said}" of "${id}", which the record grades as ${strength}`, 'Write the sentence anew, or mend the `strength` in content/claims.yaml.');
  }
}

function checkCount(tag: DocumentTag, casefile: Casefile, file: string, report: Report): void {
  const { of = '', where, from } = tag.attributes;
  try {
    for (const condition of [where, from]) countRecords(casefile, of, condition);
  } catch (error) {
    report(file, tag, `<Count> cannot count this: ${(error as Error).message}`, 'What can be counted, and by which fields, is in content/README.md.');
  }
}
