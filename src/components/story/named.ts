import { stages } from '../../graphics/stages.ts';
import type { Casefile } from '../../model/casefile.ts';

/** The records that a step or a link of the story names, or that another drawing than this has: those which a mark may have to answer to. */
export function listNamed(casefile: Casefile, figure: string): ReadonlySet<string> {
  const tags = casefile.chapters.flatMap((c) => c.tags);
  const shown = tags.flatMap(({ name, attributes }) => (name === 'Step' ? (attributes['show'] ?? '').split(/\s+/) : name === 'Record' ? [attributes['id'] ?? ''] : []));
  return new Set([...shown, ...Object.entries(stages).flatMap(([name, stage]) => (name === figure ? [] : [...stage.holds(casefile)]))]);
}
