import type { Graphic } from './graphic.ts';

export const counted: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'counted', head: [], rows: [] }),
};
