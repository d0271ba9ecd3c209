import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where content/ is read from, and beside it what was last released. Paths are those of the project. */
export interface Shelf {
  /** The bytes of a file; undefined where there is none. */
  readonly open: (path: string) => Uint8Array | undefined;
  /** The names in a folder, sorted; undefined where there is none. */
  readonly list: (folder: string) => readonly string[] | undefined;
}

/** The files on disk, below `root`. */
export function openShelf(root: string): Shelf {
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  return {
    open: (path) => attempt(() => readFileSync(join(root, path))),
    list: (folder) => attempt(() => readdirSync(join(root, folder)).sort()),
  };
}
