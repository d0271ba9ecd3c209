import { readAddress, writeAddress, type Address } from './address.ts';

/**
 * Puts the reader's choice into the address bar. What the reader opened or turned to (`opened` says what) is an entry of its
 * own in the history, so that Back undoes it; the rest changes the entry that is there.
 */
export function keepPlace(change: Partial<Address>, opened?: keyof Address): void {
  const search = writeAddress(location.search, change);
  if (search === location.search) return;
  const address = location.pathname + search + location.hash;
  if (opened === undefined) return history.replaceState(history.state, '', address);
  // Back to the entry that is left here keeps the reader where they are then.
  history.scrollRestoration = 'manual';
  history.pushState({ opened }, '', address);
  history.scrollRestoration = 'auto';
}

/** Takes a choice out of the address, and goes a step back where this entry was made for it. */
export function leavePlace(name: keyof Address, change: Partial<Address> = { [name]: undefined }): void {
  const isOwn = isOpenedHere(name);
  keepPlace(change);
  if (isOwn) history.back();
}

function isOpenedHere(name: string): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'opened' in state && state.opened === name;
}

/** Gives the entry of the history that was made for one choice to another that opens in its place. */
export function handPlace(from: keyof Address, to: keyof Address, change: Partial<Address>): void {
  keepPlace(change);
  if (isOpenedHere(from)) history.replaceState({ opened: to }, '');
}

/** Follows Back and Forward: `restore` makes the page what its address says. */
export function followHistory(restore: () => void): void {
  addEventListener('popstate', () => {
    history.scrollRestoration = 'auto';
    restore();
  });
}

export const readPlace = (): Address => readAddress(location.search);
