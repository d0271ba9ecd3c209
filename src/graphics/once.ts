import type { Casefile } from '../model/casefile.ts';
import type { Frame } from './frame.ts';

/** A layout made once for each casefile and frame: the drawing, its steps and its counts all ask for the same. */
export function once<T>(layout: (casefile: Casefile, frame: Frame) => T): (casefile: Casefile, frame: Frame) => T {
  const made = new WeakMap<Casefile, Map<Frame, T>>();
  return (casefile, frame) => {
    const frames = made.get(casefile) ?? new Map<Frame, T>();
    made.set(casefile, frames);
    if (!frames.has(frame)) frames.set(frame, layout(casefile, frame));
    return frames.get(frame)!;
  };
}
