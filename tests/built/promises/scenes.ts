import { describe, expect, it } from 'vitest';
import { waitFor } from '../engines/tab.ts';
import type { Visit } from '../engines/use.ts';

const SIZES = [[360, 640], [768, 1024], [1440, 900]] as const;
const STEP = 'step-washington-cert-a1833c32-e12';

/** Runs in the page. Goes to each step, and tells what of it is not as it says. */
async function turnSteps(): Promise<{ steps: number; wrong: string[] }> {
  const steps = [...document.querySelectorAll<HTMLElement>('.scene[data-banded] .step')];
  const wrong: string[] = [];
  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (const step of steps) {
    step.scrollIntoView({ behavior: 'instant' });
    for (let tries = 0; tries < 90 && !step.hasAttribute('data-current'); tries++) await frame();
    const scene = step.closest('.scene')!;
    const show = new Set(step.dataset['show']!.split(' '));
    const readCanvas = (): DOMRect => scene.querySelector('.canvas')!.getBoundingClientRect();
    const readLit = (): SVGElement[] => [...scene.querySelectorAll<SVGElement>('[data-lit]')];
    const isOn = (mark: Element): boolean => {
      const [{ width, height, top, bottom }, canvas] = [mark.getBoundingClientRect(), readCanvas()];
      return width + height > 0 && bottom > Math.max(0, canvas.top) && top < Math.min(innerHeight, canvas.bottom);
    };
    // The graphic moves to what is lit once that has been painted.
    for (let tries = 0; tries < 90 && !readLit().some(isOn); tries++) await frame();
    const [canvas, lit] = [readCanvas(), readLit()];
    if (!step.hasAttribute('data-current')) wrong.push(`${step.id} is not current`);
    if (lit.some(({ dataset }) => ![dataset['mark']!, ...(dataset['marks'] ?? '').split(' ')].some((id) => show.has(id)))) wrong.push(`${step.id} lights what it does not show`);
    if (!lit.some(isOn)) wrong.push(`${step.id} has no lit mark on the screen`);
    if (Math.abs(canvas.top) > 1) wrong.push(`${step.id}: its graphic stands at ${canvas.top}`);
  }
  return { steps: steps.length, wrong };
}

/** Runs in the page. Tells each scene whose current step is not the one that crosses its line, after giving it time. */
async function findStray(): Promise<string[]> {
  const find = (): string[] => {
    const line = innerHeight * (matchMedia('(min-width: 72rem) and (min-height: 40rem)').matches ? 0.5 : 0.78);
    return [...document.querySelectorAll('.scene[data-banded]')].flatMap((scene) => {
      const at = [...scene.querySelectorAll('.step')].find((step) => step.getBoundingClientRect().top < line - 2 && step.getBoundingClientRect().bottom > line + 2);
      const current = scene.querySelector('[data-current]');
      return at === undefined || at === current ? [] : [`${at.id} is at the line, ${current?.id ?? 'nothing'} is current, at ${Math.round(scrollY)}`];
    });
  };
  for (let tries = 0; tries < 90 && (tries < 2 || find().length > 0); tries++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return find();
}

/** What a scene promises in any engine. */
export function promiseScenes(visit: Visit): void {
  describe(`a scene in ${visit.engine}`, () => {
    for (const [width, height] of [...SIZES, [640, 400] as const]) {
      it(`lights what each of its steps shows at ${width} × ${height}, with the lit marks on the screen`, async () => {
        const { steps, wrong } = await (await visit.open('/', { width, height, setting: 'still' })).read(turnSteps);
        expect(wrong).toEqual([]);
        expect(steps).toBeGreaterThan(15);
      });
    }
    for (const [width, height] of SIZES) {
      it(`has the step at the line for its current one all the way down and up again at ${width} × ${height}`, async () => {
        const tab = await visit.open('/', { width, height });
        const places = await tab.read(() => [...document.querySelectorAll('.scene[data-banded]')].flatMap((scene) => {
          const { top, bottom } = scene.getBoundingClientRect();
          return Array.from({ length: Math.ceil((bottom - top) / (innerHeight * 0.7)) }, (_, i) => Math.round(top + scrollY - innerHeight * 0.5 + i * innerHeight * 0.7));
        }));
        expect(places.length).toBeGreaterThan(20);
        const stray: string[] = [];
        for (const top of [...places, ...places.toReversed()]) {
          await tab.read((y) => scrollTo({ top: y, behavior: 'instant' }), top);
          stray.push(...(await tab.read(findStray)));
        }
        expect(stray).toEqual([]);
      });
    }
    it('keeps the step at the line current through a change of size, a turn of the phone and 200 % zoom', async () => {
      const tab = await visit.open('/', { width: 1440, height: 900 });
      await tab.read((id) => document.getElementById(id)!.scrollIntoView({ behavior: 'instant' }), STEP);
      expect(await tab.read(findStray)).toEqual([]);
      for (const [width, height] of [[360, 640], [640, 360], [768, 1024], [1024, 768], [1440, 900], [720, 450]] as const) {
        await tab.resize(width, height);
        expect(await tab.read(findStray), `${width} × ${height}`).toEqual([]);
        expect(await tab.read(() => document.querySelectorAll('[data-scene="evidence"] [data-current]').length), `${width} × ${height}`).toBe(1);
      }
    });
    it('opens at the step that the address names, also when reloaded and when come back to', async () => {
      const isCurrent = (id: string): boolean => !('left' in window) && document.getElementById(id)!.hasAttribute('data-current');
      const tab = await visit.open(`/#${STEP}`);
      await waitFor(tab, isCurrent, STEP);
      await tab.read(() => void Object.assign(window, { left: true }));
      await tab.travel('reload');
      await waitFor(tab, isCurrent, STEP);
      await tab.goto(`${visit.site.address}/method/`);
      await tab.travel('back');
      await waitFor(tab, isCurrent, STEP);
    });
    it('says once what a step shows', async () => {
      const tab = await visit.open(`/#${STEP}`);
      await waitFor(tab, (id) => document.getElementById(id)!.hasAttribute('data-current') && document.querySelector('[data-live]')!.textContent !== '', STEP);
      expect(await tab.read((id) => [document.querySelectorAll('[data-live]').length, document.querySelector('[data-live]')!.textContent === document.querySelector(`#${id} .shows`)!.textContent], STEP)).toEqual([1, true]);
    });
  });
}
