import { startAsOf } from './asof.ts';
import { startChoosing } from './choose.ts';
import { startHinting } from './hint.ts';
import { idle } from './idle.ts';
import { startMap } from './map.ts';
import { followHistory } from './place.ts';
import { followKeys, startRoving } from './rove.ts';
import { startScene } from './scene.ts';
import { startTracing } from './trace.ts';

/** The reader’s hand on a built page: scenes, the panels with the day, hints: each of these may fail alone, and the page stays what it was. */
export function takeHand(): void {
  const main = document.querySelector<HTMLElement>('main');
  const panel = document.querySelector<HTMLElement>('[data-panel]');
  const tracePanel = document.querySelector<HTMLElement>('[data-trace-panel]');
  if (main === null) return;
  document.documentElement.dataset['script'] = '';
  for (const scene of document.querySelectorAll<HTMLElement>('.scene[data-banded]')) attempt(() => startScene(scene));
  // The steps are spaced now: what the address names has moved.
  const step = location.hash.startsWith('#step-') ? document.getElementById(location.hash.slice(1)) : null;
  step?.scrollIntoView({ behavior: 'instant' });
  followKeys(main);
  void roveAll(main);
  attempt(() => {
    const asOf = startAsOf(main, () => {
      chosen?.refresh();
      traced?.refresh();
    });
    const chosen = panel === null ? undefined : startChoosing(main, panel, asOf.day);
    const map = main.querySelector<HTMLElement>('[data-figure="hostmap"]');
    if (map) attempt(() => startMap(map, asOf.day, () => chosen?.close()));
    const traced = tracePanel === null ? undefined : startTracing(main, tracePanel, asOf.day);
    panel?.querySelector('[data-trace-chosen]')?.addEventListener('click', () => {
      const id = chosen?.chosen();
      if (id === undefined) return;
      chosen?.leave();
      traced?.open(id);
    });
    chosen?.restore();
    asOf.restore();
    traced?.restore();
    followHistory(() => {
      asOf.restore();
      chosen?.restore();
      traced?.restore();
    });
  });
  attempt(() => startHinting(main));
  attempt(() => watchFigures(main));
}

/** Notes which figure the reader is at: a change of day begins there. */
function watchFigures(main: HTMLElement): void {
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) target.closest('[data-figure]')?.toggleAttribute('data-near', isIntersecting);
  });
  // Of a figure in a scene nothing but its parts has a box.
  for (const figure of main.querySelectorAll('[data-figure]')) {
    const watch = (): void => {
      const canvas = figure.querySelector('.canvas');
      if (canvas) observer.observe(canvas);
    };
    watch();
    figure.addEventListener('redrawn', watch);
  }
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
