import { announce } from './live.ts';
import { lightFigure, turnFigure } from './turn.ts';

/** Where two media put the line that a step must cross: beside the graphic, and below it. */
const BESIDE = '(min-width: 72rem) and (min-height: 40rem)';
const LINES = { beside: '-50% 0px -50% 0px', below: '-78% 0px -22% 0px' } as const;

/** Lights what each step of a scene shows, as it passes. */
export function startScene(scene: HTMLElement): void {
  const figure = scene.querySelector<HTMLElement>('[data-figure]');
  const steps = [...scene.querySelectorAll<HTMLElement>('.step')];
  if (figure === null || steps.length === 0) return;
  let current: HTMLElement | undefined;
  /** Whether the focus may have scrolled what the band hides: to put it back makes the browser lay out at once. */
  let isScrolled = false;

  const turnTo = (step: HTMLElement | undefined): void => {
    if (step === current) return;
    current?.removeAttribute('data-current');
    current = step;
    step?.setAttribute('data-current', '');
    void pass(step);
    if (isScrolled) figure.querySelector('.canvas')?.scrollTo(0, 0);
    isScrolled = false;
  };
  /** What it lights is seen first, and where it turns to next: each a task of its own. */
  const pass = async (step: HTMLElement | undefined): Promise<void> => {
    const { focus } = figure.dataset;
    await lightStep(figure, step);
    if (current !== step) return;
    // Where the reader has turned it since, it stays.
    turnStep(figure, step, figure.dataset['focus'] === focus ? step?.dataset['focus'] : figure.dataset['focus']);
    if (step) announce(step.querySelector('.shows')?.textContent ?? '');
  };
  const watch = (line: string): IntersectionObserver => {
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
        if (isIntersecting) turnTo(target as HTMLElement);
        else if (target === current && target === steps[0] && rootBounds && boundingClientRect.top > rootBounds.top) turnTo(undefined);
      }
    }, { rootMargin: line });
    for (const step of steps) observer.observe(step);
    return observer;
  };
  const beside = matchMedia(BESIDE);
  let observer = watch(beside.matches ? LINES.beside : LINES.below);
  beside.addEventListener('change', () => {
    observer.disconnect();
    observer = watch(beside.matches ? LINES.beside : LINES.below);
  });
  const relight = (): void => light(figure, current, figure.dataset['focus']);
  // Paper has the figure whole.
  addEventListener('beforeprint', () => light(figure, undefined, undefined));
  addEventListener('afterprint', () => light(figure, current, current?.dataset['focus']));
  figure.addEventListener('focusin', () => (isScrolled = true));
  figure.addEventListener('redrawn', relight);
  figure.addEventListener('traced', relight);
}

/** Lights a step's marks in a figure. No step: the figure at rest. What the reader traces goes before. */
function lightStep(figure: HTMLElement, step: HTMLElement | undefined): Promise<void> {
  return lightFigure(figure, new Set('tracing' in figure.dataset ? [] : (step?.dataset['show'] ?? '').split(/\s+/).filter(Boolean)));
}

/** Turns a figure to the place of a step, and on a small screen to the band of its marks, unless it shows what the reader traces. */
function turnStep(figure: HTMLElement, step: HTMLElement | undefined, place: string | undefined): void {
  if ('tracing' in figure.dataset) return;
  for (const drawing of figure.querySelectorAll<HTMLElement>('.drawing')) drawing.style.setProperty('--band', step?.dataset[drawing.dataset['frame'] ?? ''] ?? '0');
  turnFigure(figure, place);
}

/** Shows a step in a figure at once. */
function light(figure: HTMLElement, step: HTMLElement | undefined, place: string | undefined): void {
  void lightStep(figure, step);
  turnStep(figure, step, place);
}
