/** What a reader's address can hold, by name; never by place in an order. The step stands in its fragment. */
export interface Address {
  /** Id of the chosen mark. */
  readonly mark: string | undefined;
  /** Day that the page shows, as yyyy-mm-dd. */
  readonly asof: string | undefined;
  /** Id of the incident that a trace begins at. */
  readonly trace: string | undefined;
  /** Id of the incident that it leads to, where that is not the first of them. */
  readonly to: string | undefined;
  /** Whether it counts technical traces only. */
  readonly by: string | undefined;
  /** Whether it counts also contested links. */
  readonly with: string | undefined;
}

const ID = /^[a-z0-9][a-z0-9-]{0,80}$/;
/** What each name may hold. */
const SHAPES: Readonly<Record<keyof Address, RegExp>> = { mark: ID, asof: /^\d{4}-\d{2}-\d{2}$/, trace: ID, to: ID, by: /^technical$/, with: /^contested$/ };

/** Reads the query of an address. What has not the shape of its name is as if it were not there. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const read = (name: keyof Address): string | undefined => {
    const value = query.get(name);
    return value !== null && SHAPES[name].test(value) ? value : undefined;
  };
  return { mark: read('mark'), asof: read('asof'), trace: read('trace'), to: read('to'), by: read('by'), with: read('with') };
}

/** The query of an address with some of it changed; what it does not know stays. */
export function writeAddress(search: string, change: Partial<Record<keyof Address, string | undefined>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
