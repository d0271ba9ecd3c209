import type { Graphic } from './graphic.ts';

export const watchlist: Graphic = {
  holds: () => new Set(),
  places: () => ['all'],
  describe: () => ({}),
  tabulate: () => ({ caption: 'watchlist', head: [], rows: [] }),
};
