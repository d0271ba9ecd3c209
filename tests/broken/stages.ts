import type { Stage } from '../../src/model/crosscheck.ts';
import { stages as graphics } from '../../src/graphics/stages.ts';

const bare: Stage = { holds: () => new Set(), places: () => ['all'] };

/** The graphics by name, for the small content: only the campaign holds something, and has something for its braces. */
export const stages: Readonly<Record<string, Stage>> = {
  ...Object.fromEntries(Object.keys(graphics).map((name) => [name, bare])),
  campaign: { holds: () => new Set(['report-2017-04-24']), places: () => ['all', 'leak'], describe: () => ({ moments: 1 }) },
};
