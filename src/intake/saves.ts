/** Kept with the process, not with a module: the dev server loads modules anew, and may run two copies of one at a time. */
const kept = globalThis as { savesOfContent?: number };

/** How many saves in content/ the dev server has heard of; 0 in a build. What was read at another number is out of date. */
export const countSaves = (): number => kept.savesOfContent ?? 0;

/** Says that something in content/ was saved: whatever was read of it is read again when it is next asked for. */
export const addSave = (): void => void (kept.savesOfContent = countSaves() + 1);
