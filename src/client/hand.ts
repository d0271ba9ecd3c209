import { startChoosing } from './choose.ts';
import { idle } from './idle.ts';
import { followKeys, startRoving } from './rove.ts';
import { startScene } from './scene.ts';

/** The reader's hand on a built page: every part of it may fail alone, and the page stays what it was. */
export function takeHand(): void {
  const main = document.querySelector<HTMLElement>('main');
  const panel = document.querySelector<HTMLElement>('[data-panel]');
  if (main === null) return;
  document.documentElement.dataset['script'] = '';
  for (const scene of document.querySelectorAll<HTMLElement>('.scene[data-banded]')) attempt(() => startScene(scene));
  // The steps are spaced now: what the address names has moved.
  const step = location.hash.startsWith('#step-') ? document.getElementById(location.hash.slice(1)) : null;
  step?.scrollIntoView({ behavior: 'instant' });
  followKeys(main);
  void roveAll(main);
  if (panel !== null) attempt(() => startChoosing(main, panel, () => undefined).restore());
}

async function roveAll(main: HTMLElement): Promise<void> {
  for (const figure of main.querySelectorAll('[data-figure]')) {
    await idle();
    startRoving(figure);
  }
}

function attempt(part: () => void): void {
  try {
    part();
  } catch (error) {
    console.error(error);
  }
}
