/** When the browser has nothing better to do; soon, where it cannot say. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 16);
  });
}

/** Soon, after what else waits: what follows is a task of its own. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
}

/** When what was changed has been painted: the reader sees it before the rest is done. */
export async function painted(): Promise<void> {
  // A page that is not seen is not painted.
  if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(resolve));
  return breathe();
}
