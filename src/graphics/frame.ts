/**
 * The paper a graphic is drawn on, in units that are CSS pixels at scale 1. Each graphic is drawn for both frames; a
 * container query shows one. `minimum` is the smallest type that still shows at 11 px when the frame is scaled down.
 */
export interface Frame {
  readonly name: 'wide' | 'narrow';
  /** Width of the drawing. */
  readonly width: number;
  /** Smallest font size allowed in it. */
  readonly minimum: number;
}

/** How large a drawing or a part of one is. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a drawing: its left upper corner, and how large it is. */
export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/** Shown in containers of 700 px and more. */
export const WIDE: Frame = { name: 'wide', width: 800, minimum: 13 };

/** Shown in narrower containers, down to 288 px (a page of 320 px). */
export const NARROW: Frame = { name: 'narrow', width: 320, minimum: 12.5 };

/** To a tenth: drawings are compared byte for byte, and compressed. */
export function round(n: number): number {
  return Math.round(n * 10) / 10 || 0;
}
