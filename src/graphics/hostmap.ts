import type { Graphic } from './graphic.ts';

export const hostmap: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'hostmap', head: [], rows: [] }),
};
