import type { Casefile } from './casefile.ts';
import { checkDocument, listNames } from './components.ts';
import { reportDangling } from './dangling.ts';
import type { Intake } from './intake.ts';
import { checkQuotes } from './language.ts';
import { checkRelease } from './release.ts';
import { checkSafety } from './safety.ts';
import { checkShowing } from './showing.ts';
import { checkFigures } from './staging.ts';
import type { Place, Placed, Problem } from './problem.ts';
import { isBefore, type When } from './when.ts';

/** What a graphic holds, so that a step can be checked against it. */
export interface Stage {
  /** Ids of the records that are marks in it. */
  readonly holds: (casefile: Casefile) => ReadonlySet<string>;
  /** The places it can be turned to. */
  readonly places: (casefile: Casefile) => readonly string[];
  /** The numbers and names for the braces in its words. */
  readonly describe?: (casefile: Casefile) => Readonly<Record<string, string | number>>;
}

/** Says what is wrong at a place, and what to do. */
export type Report = (file: string, place: Place, what: string, remedy: string, more?: Pick<Problem, 'isLater'>) => void;

/** Everything that is wrong between records, and between records and the texts. */
export function crosscheck(intake: Intake, casefile: Casefile, stages: Readonly<Record<string, Stage>>): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, { line, column }, what, remedy, more) => void problems.push({ file, line, column, what, remedy, ...more });
  checkIds(intake, report);
  checkReferences(intake, casefile, report);
  checkDates(intake, casefile, report);
  checkSafety(intake, casefile, report);
  const names = listNames(casefile);
  for (const document of intake.documents) {
    checkDocument(document, casefile, names, intake.failed, stages, report);
    checkShowing(document, report);
  }
  checkFigures(intake, casefile, stages, report);
  // What a record cites that could not be read is not known.
  if (intake.failed.size === 0) checkCited(intake, report);
  checkQuotes(intake, report);
  checkRelease(intake, casefile, report);
  return problems;
}

function allPlaced(intake: Intake): Placed<{ readonly id: string }>[] {
  return Object.values(intake.collections).flat() as Placed<{ readonly id: string }>[];
}

/** Two records never share an id. Figures, terms and corrections have their own names. */
function checkIds(intake: Intake, report: Report): void {
  const { figures, terms, corrections, errors, ...records } = intake.collections;
  for (const group of [Object.values(records).flat(), figures, terms, corrections, errors] as Placed<{ readonly id: string }>[][]) {
    const seen = new Map<string, Placed<{ readonly id: string }>>();
    for (const placed of group) {
      const other = seen.get(placed.record.id);
      if (other === undefined) seen.set(placed.record.id, placed);
      else report(placed.file, placed.locate('id'), `the id "${placed.record.id}" is taken`, `It is also in ${other.file}:${other.locate('id').line}. Give one of the two another id.`);
    }
  }
}

function checkReferences(intake: Intake, casefile: Casefile, report: Report): void {
  const { collections: all } = intake;
  const sources = new Set(casefile.sources.map((s) => s.id));
  const incidents = new Set(casefile.incidents.map((i) => i.id));
  const actors = new Set(casefile.actors.map((a) => a.id));
  const ends = new Set([...incidents, ...actors, ...casefile.traces.map((t) => t.id)]);
  const claims = new Set([...casefile.evidence, ...casefile.positions].map((c) => c.id));
  const refer = (placed: Placed<unknown>, path: (string | number)[], id: string | undefined, among: ReadonlySet<string>, where: string): void => {
    if (id === undefined || among.has(id) || intake.failed.has(id)) return;
    reportDangling(report, placed.file, placed.locate(...path), `names ${where}`, 'it', id, among);
  };
  const cite = (placed: Placed<unknown>, path: (string | number)[], ids: readonly string[]): void => ids.forEach((id, i) => refer(placed, [...path, i], id, sources, 'a source (content/sources.yaml)'));

  for (const p of all.incidents) {
    cite(p, ['sources'], p.record.sources);
    p.record.attributions.forEach((a, i) => cite(p, ['attributions', i, 'sources'], a.sources));
    p.record.disputes.forEach((d, i) => cite(p, ['disputes', i, 'sources'], d.sources));
  }
  for (const p of all.moments) {
    cite(p, ['sources'], p.record.sources);
    p.record.incidents.forEach((id, i) => refer(p, ['incidents', i], id, incidents, 'an incident (content/incidents/)'));
  }
  for (const p of all.claims) {
    cite(p, ['sources'], p.record.sources);
    p.record.disputedBy.forEach((id, i) => refer(p, ['disputedBy', i], id, claims, 'a claim (content/claims.yaml)'));
    if (p.record.kind === 'evidence') {
      refer(p, ['from'], p.record.from, ends, 'an incident, actor or trace');
      refer(p, ['to'], p.record.to, ends, 'an incident, actor or trace');
    }
  }
  for (const p of all.actors) {
    cite(p, ['sources'], p.record.sources);
    refer(p, ['of'], p.record.of, actors, 'an actor (content/actors.yaml)');
    p.record.aliases.forEach((a, i) => cite(p, ['aliases', i, 'sources'], a.sources));
  }
  for (const p of [...all.traces, ...all.errors, ...all.figures]) cite(p, ['sources'], p.record.sources);
  for (const p of [...all.indicators, ...all.locations]) {
    refer(p, ['source'], p.record.source, sources, 'a source (content/sources.yaml)');
    refer(p, ['incident'], p.record.incident, incidents, 'an incident (content/incidents/)');
  }
  for (const p of all.indicators) {
    if ((p.record.country === undefined) !== (p.record.basis === undefined)) report(p.file, p.locate('country'), `${p.record.id} has a country without its basis, or a basis without a country`, 'Fill both, or leave both empty.');
  }
  const known = new Set([...casefile.byId.keys(), ...casefile.chapters.map((c) => c.anchor), ...casefile.redirects.map((r) => r.id)]);
  for (const p of all.corrections) p.record.records.forEach((id, i) => refer(p, ['records', i], id, known, 'a record'));
  for (const p of all.redirects) refer(p, ['to'], p.record.to, new Set(casefile.byId.keys()), 'a record');
}

/** Known is never before the earliest source that carries it; the three dates of an incident stand in a possible order. */
function checkDates(intake: Intake, casefile: Casefile, report: Report): void {
  const published = new Map(casefile.sources.map((s) => [s.id, s.published]));
  const checkKnown = (placed: Placed<unknown>, path: (string | number)[], known: When, ids: readonly string[]): void => {
    const dates = ids.map((id) => published.get(id)).filter((d) => d !== undefined);
    if (dates.length === 0 || dates.length < ids.length || known.kind === 'by') return;
    if (dates.every((d) => isBefore(known, d))) report(placed.file, placed.locate(...path), `is said to have been known ${known.edtf}, before any of its sources was published`, `Its earliest source is of ${dates.map((d) => d.edtf).sort()[0]}. Cite an earlier one, or change \`known\`.`);
  };
  for (const p of intake.collections.incidents) {
    const { first, last, disclosed, attributions, disputes } = p.record;
    if (last && isBefore(last, first)) report(p.file, p.locate('last'), `ends (${last.edtf}) before it begins (${first.edtf})`, 'Correct `first` or `last`.');
    if (isBefore(disclosed, first)) report(p.file, p.locate('disclosed'), `was disclosed (${disclosed.edtf}) before it began (${first.edtf})`, 'Correct `first` or `disclosed`.');
    attributions.forEach((a, i) => {
      checkKnown(p, ['attributions', i, 'known'], a.known, a.sources);
      if (isBefore(a.known, a.when)) report(p.file, p.locate('attributions', i, 'known'), `was known (${a.known.edtf}) before it was said (${a.when.edtf})`, 'Correct `when` or `known`.');
      if (isBefore(a.when, first)) report(p.file, p.locate('attributions', i, 'when'), `attributes the incident (${a.when.edtf}) before it began (${first.edtf})`, 'Correct `when` or `first`.');
    });
    disputes.forEach((d, i) => checkKnown(p, ['disputes', i, 'known'], d.known, d.sources));
  }
  for (const p of intake.collections.moments) checkKnown(p, ['known'], p.record.known, p.record.sources);
  for (const p of intake.collections.claims) {
    checkKnown(p, ['known'], p.record.known, p.record.sources);
    if (p.record.kind === 'position' && isBefore(p.record.known, p.record.said)) report(p.file, p.locate('known'), `was known (${p.record.known.edtf}) before it was said (${p.record.said.edtf})`, 'Correct `said` or `known`.');
  }
}

/** Every source is cited somewhere. */
function checkCited(intake: Intake, report: Report): void {
  const cited = new Set<string>();
  for (const { record } of allPlaced(intake)) collectCited(record, cited);
  for (const { tags } of intake.documents) for (const tag of tags) if (tag.name === 'Cite') for (const id of (tag.attributes['id'] ?? '').split(/\s+/)) cited.add(id);
  for (const p of intake.collections.sources) if (!cited.has(p.record.id)) report(p.file, p.locate('id'), `the source "${p.record.id}" is cited nowhere`, 'Cite it where it is used, or take it out.', { isLater: true });
}

function collectCited(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((v) => collectCited(v, into));
  if (value === null || typeof value !== 'object') return;
  for (const [key, v] of Object.entries(value)) {
    if (key === 'source' && typeof v === 'string') into.add(v);
    else if (key === 'sources' && Array.isArray(v)) v.forEach((id) => into.add(String(id)));
    else collectCited(v, into);
  }
}
