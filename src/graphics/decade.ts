import type { Graphic } from './graphic.ts';

export const decade: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'decade', head: [], rows: [] }),
};
