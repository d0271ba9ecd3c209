import { groupRows, type Card } from './card.ts';
import { fetchOnce } from './fetch.ts';

/** A mark's card, by the address of its file. */
export const fetchCard = fetchOnce((response) => response.json() as Promise<Card>);

/** A card's lines of a day as a list; where a line is about a record of its own, it answers to that one's id. Those named in `first` stand first. */
export function drawCard(card: Card, day: string | undefined, first: ReadonlySet<string> = new Set()): HTMLDListElement {
  const list = document.createElement('dl');
  for (const { label, rows } of groupRows(card, day)) {
    list.append(make('dt', label));
    const isFirst = (id: string | undefined): number => Number(id !== undefined && first.has(id));
    for (const { text, id, sources } of [...rows].sort((a, b) => isFirst(b.id) - isFirst(a.id))) {
      const line = make('dd', text);
      if (id !== undefined) line.dataset['marks'] = id;
      if (sources && sources.length > 0) {
        const small = make('small', ' ');
        sources.forEach(([name, href], i) => {
          const link = make('a', name);
          link.href = href;
          small.append(i > 0 ? '; ' : '', link);
        });
        line.append(small);
      }
      list.append(line);
    }
  }
  return list;
}

/** An element with words in it. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
