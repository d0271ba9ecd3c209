import type { Graphic } from './graphic.ts';

export const positions: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'positions', head: [], rows: [] }),
};
