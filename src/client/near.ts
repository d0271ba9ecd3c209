/** How far from a click a mark may be and still be meant, and how far apart the places are where it is looked for; in px. */
const REACH = 22;
const PITCH = 4;

/** The places round a click where a mark is looked for, the nearest first. */
export function ringPoints(x: number, y: number): [number, number][] {
  const points: [number, number][] = [];
  for (let radius = PITCH; radius <= REACH; radius += PITCH - 1) {
    const count = Math.ceil((2 * Math.PI * radius) / PITCH);
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * 2 * Math.PI;
      points.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
    }
  }
  return points;
}

/** The mark of a drawing that is nearest to a click beside all marks, by what is drawn there; none within reach: null. */
export function findNear(drawing: Element, x: number, y: number): SVGElement | null {
  for (const [px, py] of ringPoints(x, y)) {
    const mark = document.elementFromPoint(px, py)?.closest<SVGElement>('a[data-mark]');
    if (mark && drawing.contains(mark)) return mark;
  }
  return null;
}
