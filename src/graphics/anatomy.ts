import type { Graphic } from './graphic.ts';

export const anatomy: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'anatomy', head: [], rows: [] }),
};
