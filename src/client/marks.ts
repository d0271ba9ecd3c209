/** Whether a mark is one of the records named: by its own id, or by those it stands for. */
export function isNamed(mark: string | undefined, holds: string | undefined, ids: ReadonlySet<string>): boolean {
  return (mark !== undefined && ids.has(mark)) || (holds !== undefined && holds.split(' ').some((id) => ids.has(id)));
}

/** Every mark below an element, in reading order. */
export function findMarks(root: ParentNode): (HTMLElement | SVGElement)[] {
  return [...root.querySelectorAll<HTMLElement | SVGElement>('[data-mark], [data-marks]')];
}

/** Sets an attribute on the marks of the records named, and takes it from all others: only what changes is touched. */
export function flipMarks(root: ParentNode, ids: ReadonlySet<string>, attribute: 'data-lit' | 'data-selected' | 'data-hinted' | 'data-traced'): number {
  let count = 0;
  for (const mark of findMarks(root)) {
    const named = isNamed(mark.dataset['mark'], mark.dataset['marks'], ids);
    if (named) count++;
    if (named !== mark.hasAttribute(attribute)) mark.toggleAttribute(attribute, named);
  }
  return count;
}
