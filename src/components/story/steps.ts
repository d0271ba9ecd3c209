import type { Frame } from '../../graphics/frame.ts';
import { stages } from '../../graphics/stages.ts';
import type { Casefile } from '../../model/casefile.ts';
import { oncePer } from '../../model/once.ts';

/** A step's name in an address: where it turns to, what it shows first and last. Never its place in the order, which changes. */
export function nameStep(show: readonly string[], focus: string | undefined): string {
  return ['step', ...new Set([focus, show[0], show.at(-1)].filter((part) => part !== undefined))].join('-');
}

/** The figure of the scene that a step stands in: a step is told by what it shows and where it turns to. */
export function sceneOf(casefile: Casefile, show: string, focus: string | undefined): string | undefined {
  const step = casefile.chapters.flatMap((c) => c.tags).find((tag) => tag.name === 'Step' && tag.attributes['show'] === show && tag.attributes['focus'] === focus);
  return step?.within.find((tag) => tag.name === 'Scene')?.attributes['figure'];
}

type Span = ReadonlyMap<string, readonly [number, number]>;
const spans = oncePer((_: Casefile) => new Map<string, Span>());

/** Where a figure's marks stand in one of its drawings, laid out once for all steps of a page; undefined where it does not say. */
export function spanOf(casefile: Casefile, figure: string, frame: Frame): Span | undefined {
  const known = spans(casefile);
  const key = `${figure} ${frame.name}`;
  const span = known.get(key) ?? stages[figure]?.span?.(casefile, frame);
  if (span !== undefined) known.set(key, span);
  return span;
}
