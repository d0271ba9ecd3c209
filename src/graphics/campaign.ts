import type { Graphic } from './graphic.ts';

export const campaign: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'campaign', head: [], rows: [] }),
};
