/** Says something once, politely, to who listens rather than looks. */
export function announce(words: string): void {
  const live = document.querySelector('[data-live]');
  if (live && live.textContent !== words) live.textContent = words;
}
