import type { Casefile } from './casefile.ts';
import type { DocumentTag, Intake } from './intake.ts';
import type { Report, Stage } from './crosscheck.ts';
import { oncePerPair } from './once.ts';
import { suggestName } from './problem.ts';

/** A step stands in a scene, and shows what the scene's graphic has. */
export function checkStep(tag: DocumentTag, casefile: Casefile, failed: ReadonlySet<string>, stages: Readonly<Record<string, Stage>>, file: string, report: Report): void {
  const scene = tag.within.findLast((t) => t.name === 'Scene');
  if (scene === undefined) return report(file, tag, '<Step> stands outside a <Scene>', 'Put it between <Scene figure="…"> and </Scene>.');
  const figure = scene.attributes['figure'] ?? '';
  const stage = stages[figure];
  if (stage === undefined) return;
  const { holds, places } = askStage(casefile, stage);
  for (const id of (tag.attributes['show'] ?? '').split(/\s+/).filter(Boolean)) {
    // A record that is wrong takes its mark out of the figure, and others with it.
    if (holds.has(id) || failed.has(id) || (failed.size > 0 && casefile.byId.has(id))) continue;
    const near = suggestName(id, holds);
    report(file, tag, `<Step> shows "${id}", which the figure "${figure}" does not have`, near ? `Did you mean "${near}"?` : casefile.byId.has(id) ? 'Choose a record that is a mark in that figure.' : 'Choose the id of a record that is a mark in that figure.');
  }
  const focus = tag.attributes['focus'];
  if (focus !== undefined && failed.size === 0 && !places.includes(focus)) {
    const near = suggestName(focus, places);
    report(file, tag, `<Step> turns to "${focus}", a place that the figure "${figure}" does not have`, near ? `Did you mean "${near}"?` : `Its places are: ${places.join(', ')}.`);
  }
}

/** What a graphic holds, and its places. */
const askStage = oncePerPair((casefile: Casefile, stage: Stage) => ({ holds: stage.holds(casefile), places: stage.places(casefile) }));

/** Every graphic has its words, every words their graphic, and every brace something that fills it. */
export function checkFigures(intake: Intake, casefile: Casefile, stages: Readonly<Record<string, Stage>>, report: Report): void {
  const names = Object.keys(stages);
  const file = 'content/figures.yaml';
  for (const name of names) if (!intake.failed.has(name) && !casefile.figures.some((f) => f.id === name)) report(file, { line: 1, column: 1 }, `has no words for the graphic "${name}"`, `Add an entry with the id ${name}: its title, summary and credit.`);
  for (const p of intake.collections.figures) {
    const stage = stages[p.record.id];
    if (stage === undefined && names.length > 0) report(p.file, p.locate('id'), `has words for a graphic that is not there: "${p.record.id}"`, `The graphics are: ${names.join(', ')}.`);
    // Without a record that failed, a graphic may have nothing to say.
    const facts = intake.failed.size > 0 ? undefined : stage?.describe?.(casefile);
    for (const field of facts === undefined ? [] : (['title', 'summary', 'reading'] as const)) {
      for (const [, name] of (p.record[field] ?? '').matchAll(/\{(\w+)\}/g)) {
        if (name! in facts! || name!.slice(0, 1).toLowerCase() + name!.slice(1) in facts!) continue;
        const near = suggestName(name!, Object.keys(facts!));
        report(p.file, p.locate(field), `has braces that nothing fills: {${name}}`, near ? `Did you mean {${near}}?` : `What can be filled in is: ${Object.keys(facts!).map((f) => `{${f}}`).join(' ') || 'nothing'}.`);
      }
    }
  }
}
