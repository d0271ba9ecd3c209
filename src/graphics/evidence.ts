import type { Graphic } from './graphic.ts';

export const evidence: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'evidence', head: [], rows: [] }),
};
