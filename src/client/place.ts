import { readAddress, writeAddress, type Address } from './address.ts';

/** Puts the reader's choice into the address bar, without a new entry in the history. */
export function keepPlace(change: Partial<Address>): void {
  const search = writeAddress(location.search, change);
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash);
}

export const readPlace = (): Address => readAddress(location.search);
