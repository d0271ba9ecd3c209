import { note } from './choose.ts';
import { announce } from './live.ts';
import { handPlace, keepPlace, leavePlace, readPlace } from './place.ts';
import { lightChain } from './thread.ts';
import { fetchTraces, findAnswer, listHops, type TracedChain, type Traces } from './traces.ts';

interface Tracing {
  /** Asks about an incident that was chosen, in the place of its panel. */
  readonly open: (id: string) => void;
  readonly restore: () => void;
  /** After a day's figures came in: the same question of that day's record. */
  readonly refresh: () => void;
}

/** The address of no trace. */
const NOTHING = { trace: undefined, to: undefined, by: undefined, with: undefined };

/** How a breach is tied to the campaign: asked in the panel, told in words, lit in the evidence diagram, kept in the address. */
export function startTracing(main: HTMLElement, panel: HTMLElement, day: () => string | undefined): Tracing {
  const words = panel.dataset;
  const find = <T extends HTMLElement>(selector: string): T => panel.querySelector<T>(selector)!;
  const asks = find('[data-trace-asks]');
  const select = find<HTMLSelectElement>('select');
  const ends = [...asks.querySelectorAll<HTMLInputElement>('[name="to"]')];
  const [says, found, more] = [find('[data-trace-says]'), find('[data-trace-found]'), find<HTMLAnchorElement>('[data-trace-more]')];
  const all = more.getAttribute('href')!;
  let from = '';
  let opener: Element | null = null;

  const isOn = (value: string): boolean => find<HTMLInputElement>(`[value="${value}"]`).checked;
  const ask = () => ({ trace: from, to: ends.find((end) => end.checked)!.value, by: isOn('technical') ? 'technical' : undefined, with: isOn('contested') ? 'contested' : undefined });
  const keep = (): void => {
    const { to, ...rest } = ask();
    keepPlace(from === '' ? NOTHING : { ...rest, to: ends[0]!.value === to ? undefined : to }, readPlace().trace === undefined ? 'trace' : undefined);
  };
  const light = (chain?: TracedChain, claims: Traces['claims'] = {}): void => {
    const figure = main.querySelector<HTMLElement>('[data-figure="evidence"]');
    if (figure && (chain?.path || 'tracing' in figure.dataset)) lightChain(figure, chain, claims);
  };
  const tell = (text: string): void => {
    says.textContent = text;
    if (text !== '') announce(text);
  };
  const answer = async (): Promise<void> => {
    keep();
    const [asked, at] = [JSON.stringify(ask()), day()];
    let traces: Traces;
    try {
      traces = await fetchTraces(`${words['traces']}${at ?? 'today'}.json`);
    } catch {
      if (!panel.hidden) tell(words['failed'] ?? '');
      return;
    }
    // The reader may have asked something else since.
    if (panel.hidden || asked !== JSON.stringify(ask()) || at !== day()) return;
    select.replaceChildren(select.options[0]!, ...traces.from.map(([id, name]) => new Option(name, id)));
    const isThere = from in traces.answers;
    if (from !== '' && !isThere && at === undefined) {
      from = '';
      keep();
      note(words['unknown'] ?? '');
    }
    select.value = isThere ? from : '';
    const chain = findAnswer(traces, ask());
    more.href = isThere ? `${words['incidents']}${from}/#chains` : all;
    tell(from === '' ? '' : (chain?.says ?? words['later'] ?? ''));
    const hops = listHops(chain?.path ?? []);
    found.hidden = hops.length === 0;
    found.querySelector('ol')!.replaceChildren(...hops.map((hop, i) => drawHop(hop, traces, words, i === chain?.weakest)));
    light(chain, traces.claims);
  };
  const open = (id = from): void => {
    from = id;
    // What is asked of itself is asked of the other.
    if (ask().to === from) ends.find((end) => end.value !== from)!.checked = true;
    if (panel.hidden) opener = document.activeElement;
    panel.hidden = false;
    if (says.textContent === '') says.textContent = words['loading'] ?? '';
    void answer();
  };
  const hide = (): void => {
    const had = panel.contains(document.activeElement);
    panel.hidden = true;
    light();
    if (had || document.activeElement === document.body) (opener?.isConnected ? (opener as HTMLElement) : main.querySelector<HTMLElement>('[data-trace-open]'))?.focus({ preventScroll: true });
  };
  const close = (): void => {
    hide();
    leavePlace('trace', NOTHING);
  };

  main.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-trace-open]') : null;
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
    panel.focus({ preventScroll: true });
  });
  asks.addEventListener('change', () => {
    if (select.value !== '' || select.matches(':focus')) from = select.value;
    void answer();
  });
  find('[data-trace-close]').addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !panel.hidden) close();
  });

  return {
    open: (id) => {
      // A trace that is there already has an entry of the history: Close must not lead back to it.
      if (panel.hidden) handPlace('mark', 'trace', { mark: undefined, trace: id });
      else keepPlace({ mark: undefined, trace: id });
      open(id);
      panel.focus({ preventScroll: true });
    },
    restore: () => {
      const query = new URLSearchParams(location.search);
      if (!query.has('trace')) {
        // Where nothing was asked yet, the address never told of the panel.
        if (!panel.hidden && from !== '') hide();
        return;
      }
      const place = readPlace();
      const end = place.to === undefined ? ends[0] : ends.find(({ value }) => value === place.to);
      if (place.trace === undefined || end === undefined || (['to', 'by', 'with'] as const).some((name) => query.has(name) && place[name] === undefined)) note(words['unknown'] ?? '');
      if (place.trace === undefined) return;
      if (end) end.checked = true;
      find<HTMLInputElement>(`[value="${place.by ?? 'said'}"]`).checked = true;
      find<HTMLInputElement>('[value="contested"]').checked = place.with !== undefined;
      open(place.trace);
    },
    refresh: () => {
      if (!panel.hidden) void answer();
    },
  };
}

/** A hop in words: from where to where, what joins them, who says so, how strong, who disputes; the weakest said to be so. */
function drawHop({ from, claim: id, to }: ReturnType<typeof listHops>[number], { records, claims }: Traces, words: DOMStringMap, isWeakest: boolean): HTMLLIElement {
  const claim = claims[id]!;
  const item = document.createElement('li');
  const small = document.createElement('small');
  small.append(`${claim.about} `, link([words['record'] ?? '', claim.href]));
  if (claim.disputes) {
    small.append(` ${words['disputed']} `);
    claim.disputes.forEach((dispute, i) => small.append(i > 0 ? '; ' : '', link(dispute)));
    small.append('.');
  }
  if (!claim.at) small.append(` ${words['undrawn']}`);
  item.append(link(records[from]!), ' → ', link(records[to]!), `: ${claim.text} `, small);
  if (isWeakest) {
    const b = document.createElement('b');
    b.textContent = words['weakest'] ?? '';
    item.append(' ', b);
  }
  return item;
}

function link([name, href]: readonly [string, string]): HTMLAnchorElement {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = name;
  return a;
}
