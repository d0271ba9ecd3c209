import { startScene } from './scene.ts';

/** The reader's hand on a built page: every part of it may fail alone, and the page stays what it was. */
export function takeHand(): void {
  document.documentElement.dataset['script'] = '';
  for (const scene of document.querySelectorAll<HTMLElement>('.scene[data-banded]')) attempt(() => startScene(scene));
  // The steps are spaced now: what the address names has moved.
  const step = location.hash.startsWith('#step-') ? document.getElementById(location.hash.slice(1)) : null;
  step?.scrollIntoView({ behavior: 'instant' });
}

function attempt(part: () => void): void {
  try {
    part();
  } catch (error) {
    console.error(error);
  }
}
