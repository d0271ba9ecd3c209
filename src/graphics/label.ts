import { text, type Markish } from '@observablehq/plot';

const TONES = ['strong', 'mono', 'mono red', 'ink', 'faint', 'third'] as const;

/** A text in a drawing: `y` is its middle. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Its class: a style sheet says how it looks. */
  readonly tone: (typeof TONES)[number];
  readonly anchor?: 'end';
}

/** The labels of marks as Plot draws them, a layer each tone: they become part of the mark that `id` names. */
export function drawOwnLabels(labels: readonly (Label & { readonly id: string })[]): Markish[] {
  return TONES.flatMap((tone) => (['start', 'end'] as const).map((anchor) => drawLayer(labels.filter((l) => isLike(l, { tone, anchor })), { href: 'id' })));
}

/** Labels that belong to no mark, in the order in which they are read. */
export function drawLabels(labels: readonly Label[]): Markish[] {
  const layers: Label[][] = [];
  for (const label of labels) {
    const last = layers.at(-1);
    if (last !== undefined && isLike(last[0]!, label)) last.push(label);
    else layers.push([label]);
  }
  return layers.map((layer) => drawLayer(layer));
}

const isLike = (a: Pick<Label, 'tone' | 'anchor'>, b: Pick<Label, 'tone'> & { readonly anchor?: 'start' | 'end' }): boolean => a.tone === b.tone && (a.anchor ?? 'start') === (b.anchor ?? 'start');

function drawLayer(labels: readonly Label[], options: { readonly href?: 'id' } = {}): Markish {
  return text(labels, { x: 'x', y: 'y', text: 'text', textAnchor: labels[0]?.anchor ?? 'start', className: labels[0]?.tone ?? 'ink', ...options });
}
