import { drawCard, fetchCard, make } from './cards.ts';
import { idle, painted } from './idle.ts';
import { flipMarks } from './marks.ts';
import { readShown, turnFigure } from './turn.ts';

/** How long after a click, and how near to it, another makes it a double one. */
const DOUBLE = { time: 450, distance: 24 };

/** How many lines of a country's list are laid out at once: about what a small screen shows below the map. */
const AT_ONCE = 4;

/** The scales of the host map: both maps, the world, Europe, or one country and its list. Buttons, a double click, a step. */
export function startMap(figure: HTMLElement, day: () => string | undefined, close: () => void): void {
  const isCountry = (): boolean => figure.dataset['focus']?.startsWith('country-') ?? false;
  let last: { time: number; x: number; y: number; id: string } | undefined;

  /** Each a task of its own: the land, the marks, the words, and what stands round the map. Without a country at once: paper waits for nothing. */
  const draw = async (): Promise<void> => {
    const focus = figure.dataset['focus'];
    const maps = [...figure.querySelectorAll<SVGElement>('svg[data-map]')];
    for (const map of maps) cutMap(map, focus);
    const hosts = clearList(figure, isCountry() ? focus : undefined);
    const bare = maps.filter((map) => 'bare' in map.dataset);
    if (bare.length > 0) {
      await painted();
      for (const map of bare) if ('bare' in map.dataset) map.dataset['bare'] = 'words';
      await painted();
      for (const map of bare) delete map.dataset['bare'];
    }
    if (isCountry()) await painted();
    if (figure.dataset['focus'] !== focus) return;
    const tools = figure.querySelector<HTMLElement>('[data-turn]');
    if (tools) tools.hidden = false;
    for (const button of figure.querySelectorAll<HTMLButtonElement>('[data-turn] button')) button.setAttribute('aria-pressed', String(button.value === focus));
    const select = figure.querySelector<HTMLSelectElement>('[data-turn] select');
    if (select) {
      if (select.options.length === 1) select.append(...listCountries(figure));
      select.value = isCountry() ? focus! : '';
    }
    if (hosts) await listHosts(figure, hosts, focus!, day);
  };
  figure.addEventListener('turned', () => void draw());
  figure.addEventListener('redrawn', () => void draw());
  figure.addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && turnFigure(figure, target.value));
  figure.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLButtonElement>('[data-turn] button');
    const mark = event.target.closest<SVGElement>('a[data-view], .list a[data-mark]');
    if (button) turnFigure(figure, button.value === figure.dataset['focus'] ? undefined : button.value);
    else if (mark) {
      const id = mark.dataset['mark']!;
      last = { time: event.timeStamp, x: event.clientX, y: event.clientY, id };
      if (isCountry()) turnFigure(figure, id);
    }
  });
  // The first click has opened the panel, which may lie where the second one falls.
  document.addEventListener('click', (event) => {
    if (last === undefined || event.detail === 0 || event.timeStamp - last.time > DOUBLE.time || Math.hypot(event.clientX - last.x, event.clientY - last.y) > DOUBLE.distance) return;
    event.preventDefault();
    event.stopPropagation();
    close();
    turnFigure(figure, last.id);
    last = undefined;
  }, true);
  // What has the focus is seen: a mark beyond the cut turns the map to itself.
  figure.addEventListener('focusin', ({ target }) => {
    if (isCountry() && target instanceof SVGElement && target.matches('a[data-view]:focus-visible')) turnFigure(figure, target.dataset['mark']);
  });
  void draw();
}

/** A country's name, as its list says it first. */
function nameCountry(figure: Element | null, id: string): string {
  return figure?.querySelector(`.list a[data-mark="${id}"]`)?.firstChild?.textContent?.trim() ?? '';
}

/** The countries to choose from, by name. */
function listCountries(figure: HTMLElement): HTMLOptionElement[] {
  return [...figure.querySelectorAll<HTMLElement>('.list a[data-mark]')].map(({ dataset }) => new Option(nameCountry(figure, dataset['mark']!), dataset['mark']!)).sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** Shows a map whole, or the cut that was drawn up for a country; bare of marks at first, where that is in another map than was here. */
function cutMap(map: SVGElement, focus: string | undefined): void {
  const mark = focus === undefined ? null : map.querySelector<SVGElement>(`a[data-view][data-mark="${focus}"]`);
  map.dataset['whole'] ??= map.getAttribute('viewBox') ?? '';
  const { view = map.dataset['whole'], zoom, beside = '' } = mark?.dataset ?? {};
  if (mark === null || map.hasAttribute('data-here')) delete map.dataset['bare'];
  else map.dataset['bare'] = 'marks';
  map.toggleAttribute('data-here', mark !== null || map.dataset['place'] === focus);
  // A map that stays as it was is not laid out again.
  if (map.getAttribute('viewBox') === view) return;
  map.setAttribute('viewBox', view!);
  if (zoom === undefined) delete map.dataset['zoom'];
  else map.dataset['zoom'] = zoom;
  // Only what is drawn finer is told so: the countries have nothing to look at again.
  for (const part of map.querySelectorAll<SVGElement>('.borders, .edge, .labels')) part.style.setProperty('--zoom', zoom ?? '1');
  const whole = new Set(beside.split(' '));
  for (const label of map.querySelectorAll<SVGElement>('[data-of]')) {
    const of = label.dataset['of']!;
    label.toggleAttribute('data-whole', whole.has(of));
    if (whole.has(of) && label.matches('text:not(:has([dy]))')) label.append(drawName(label, of, map));
  }
}

/** A country's name above its number: a whole map writes it only where there is room, a cut has the room for all. */
function drawName(label: SVGElement, of: string, map: SVGElement): SVGElement {
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
  name.setAttribute('class', 'name');
  name.setAttribute('x', label.getAttribute('x')!);
  name.setAttribute('dy', '-1.15em');
  name.textContent = nameCountry(map.closest('[data-figure]'), `country-${of}`);
  return name;
}

/** Puts the list of countries away, and gives back the place of a country's own; of none: the countries come back. */
function clearList(figure: HTMLElement, country: string | undefined): HTMLElement | undefined {
  const [countries, former] = [figure.querySelector<HTMLElement>('.list'), figure.querySelector<HTMLElement>('[data-hosts]')];
  const isListed = country !== undefined && Boolean(countries?.querySelector(`a[data-mark="${country}"]`));
  if (!countries || !former || (!isListed && !countries.hidden)) return undefined;
  // Another element is not scrolled, and to scroll the one that is there would make the browser lay out at once.
  const hosts = former.cloneNode() as HTMLElement;
  former.replaceWith(hosts);
  countries.hidden = isListed;
  hosts.hidden = true;
  return isListed ? hosts : undefined;
}

/** Lists a country's addresses and domains: the heading is seen first, then the lines. */
async function listHosts(figure: HTMLElement, hosts: HTMLElement, country: string, day: () => string | undefined): Promise<void> {
  const isWanted = (): boolean => figure.dataset['focus'] === country && hosts.isConnected;
  const more = make('a', (hosts.dataset['words'] ?? '').replace('{name}', nameCountry(figure, country)));
  more.href = figure.querySelector<HTMLAnchorElement>(`.list a[data-mark="${country}"]`)!.href;
  const head = make('h4', '');
  head.append(more);
  hosts.replaceChildren(head);
  hosts.hidden = false;
  try {
    const card = await fetchCard(`${hosts.dataset['cards']}${country}.json`);
    await painted();
    if (!isWanted()) return;
    const shown = readShown(figure);
    const list = drawCard(card, day(), shown);
    flipMarks(list, shown, 'data-lit');
    const lines = [...list.children];
    list.replaceChildren(...lines.splice(0, AT_ONCE));
    hosts.replaceChildren(head, list);
    while (lines.length > 0) {
      await idle();
      list.append(...lines.splice(0, AT_ONCE));
    }
  } catch {
    // The heading leads to the same list in the record.
  }
}
