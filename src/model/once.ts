/** What is found once for each casefile, or other object: every mark, card and page asks for the same. */
export function oncePer<K extends object, T>(find: (key: K) => T): (key: K) => T {
  const found = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const kept = found.get(key) ?? { value: find(key) };
    found.set(key, kept);
    return kept.value;
  };
}

/** The same for an object and something of it, such as a casefile and a frame. */
export function oncePerPair<K extends object, L, T>(find: (key: K, other: L) => T): (key: K, other: L) => T {
  const kept = oncePer((_: K) => new Map<L, { readonly value: T }>());
  return (key, other) => {
    const found = kept(key).get(other) ?? { value: find(key, other) };
    kept(key).set(other, found);
    return found.value;
  };
}
