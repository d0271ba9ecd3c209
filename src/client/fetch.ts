/** Fetches what stands at an address and reads it, once; what could not be had is asked for again the next time. */
export function fetchOnce<T>(read: (response: Response) => Promise<T>): (address: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (address) => {
    let asked = kept.get(address);
    if (asked === undefined) {
      asked = fetch(address).then((response) => {
        if (!response.ok) throw new Error(`${response.status}`);
        return read(response);
      });
      asked.catch(() => kept.delete(address));
      kept.set(address, asked);
    }
    return asked;
  };
}
