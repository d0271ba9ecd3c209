import type { Graphic } from './graphic.ts';

export const lag: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'lag', head: [], rows: [] }),
};
