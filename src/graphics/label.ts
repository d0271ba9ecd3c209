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

/** Labels as Plot draws them, a layer each tone; those with an `id` become part of its mark. */
export function drawLabels(labels: readonly (Label & { readonly id?: string })[], options: { readonly href?: 'id' } = {}): Markish[] {
  return TONES.flatMap((tone) =>
    (['start', 'end'] as const).map((anchor) => text(labels.filter((l) => l.tone === tone && (l.anchor ?? 'start') === anchor), { x: 'x', y: 'y', text: 'text', textAnchor: anchor, className: tone, ...options })),
  );
}
