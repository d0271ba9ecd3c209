import type { Graphic } from './graphic.ts';

export const whosemap: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'whosemap', head: [], rows: [] }),
};
