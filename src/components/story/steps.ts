import type { Casefile } from '../../model/casefile.ts';

/** A step's name in an address: where it turns to, what it shows first and last. Never its place in the order, which changes. */
export function nameStep(show: readonly string[], focus: string | undefined): string {
  return ['step', ...new Set([focus, show[0], show.at(-1)].filter((part) => part !== undefined))].join('-');
}

/** The figure of the scene that a step stands in: a step is told by what it shows and where it turns to. */
export function sceneOf(casefile: Casefile, show: string, focus: string | undefined): string | undefined {
  const step = casefile.chapters.flatMap((c) => c.tags).find((tag) => tag.name === 'Step' && tag.attributes['show'] === show && tag.attributes['focus'] === focus);
  return step?.within.find((tag) => tag.name === 'Scene')?.attributes['figure'];
}
