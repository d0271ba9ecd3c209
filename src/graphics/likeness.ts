/** A real name that others are made to look like. */
export interface Model {
  readonly name: string;
  /** The end of the key of the words that say whose it is. */
  readonly key: string;
}

/** A run of letters that a name has taken from a real one: from `from` up to, and without, `to`. */
export interface Copied {
  readonly from: number;
  readonly to: number;
  readonly model: Model;
}

/** What a look-alike name is made of. */
export interface Likeness {
  /** In the order of the name. */
  readonly copied: readonly Copied[];
  /** Letters that show it is another name: a hyphen beside what was copied, or an ending that the real name has not. */
  readonly giveaways: readonly number[];
}

/** Fewer letters in a row than this are chance. */
const LEAST = 5;

/** The longest run of letters that two names share, whatever the case; of equal ones the first in `a`. Length 0: none. */
export function findShared(a: string, b: string): { readonly a: number; readonly b: number; readonly length: number } {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  let best = { a: 0, b: 0, length: 0 };
  for (let i = 0; i < x.length; i += 1) {
    for (let j = 0; j < y.length; j += 1) {
      let length = 0;
      while (i + length < x.length && x[i + length] === y[j + length] && j + length < y.length) length += 1;
      if (length > best.length) best = { a: i, b: j, length };
    }
  }
  return best;
}

/**
 * Takes a domain apart into what it copies and what gives it away.
 * @param name with plain dots.
 */
export function compareName(name: string, models: readonly Model[]): Likeness {
  const copied = models
    .flatMap((model): Copied[] => {
      const shared = findShared(name, model.name);
      return shared.length < LEAST ? [] : [{ from: shared.a, to: shared.a + shared.length, model }];
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .filter((c, i, all) => all.slice(0, i).every((d) => c.to <= d.from || c.from >= d.to))
    .sort((a, b) => a.from - b.from);
  const letters = [...name];
  const isCopied = (at: number): boolean => copied.some((c) => at >= c.from && at < c.to);
  const ending = name.lastIndexOf('.') + 1;
  const isOtherEnding = copied.some((c) => c.to === ending && c.model.name.includes('.'));
  return {
    copied,
    giveaways: letters.flatMap((letter, at) => (letter === '-' && !isCopied(at) && (isCopied(at - 1) || isCopied(at + 1))) || (isOtherEnding && at >= ending) ? [at] : []),
  };
}
