/** Sets an attribute on the marks of the records named, by their own id or by those they stand for, and takes it from all others: only what changes is touched. */
export function flipMarks(root: ParentNode, ids: ReadonlySet<string>, attribute: 'data-lit' | 'data-selected' | 'data-hinted' | 'data-traced'): number {
  const named = new Set([...ids].flatMap((id) => [...root.querySelectorAll(`[data-mark="${id}"], [data-marks~="${id}"]`)]));
  for (const mark of root.querySelectorAll(`[${attribute}]:is([data-mark], [data-marks])`)) if (!named.has(mark)) mark.removeAttribute(attribute);
  for (const mark of named) if (!mark.hasAttribute(attribute)) mark.setAttribute(attribute, '');
  return named.size;
}
