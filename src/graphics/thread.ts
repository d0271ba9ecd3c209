import type { Casefile } from '../model/casefile.ts';
import { round } from './frame.ts';
import { makeArc, makeGather, makeLabel, makeMark, nameIn, type Label, type Part, type Sheet } from './loom.ts';
import { drawStrand, placeStops } from './rail.ts';
import { gatherStops } from './rope.ts';
import { isAfter, LEAK, PHISHING, WASHINGTON } from './strand.ts';
import { wrapText } from './text.ts';
import type { ThinWeave } from './thin.ts';
import { openWords } from './word.ts';

/** A part with nothing in it. */
export function startPart(): Part & { bottom: number } {
  return { strands: [], nodes: [], arcs: [], ends: [], actors: [], captions: [], gathers: [], bottom: 0 };
}

/** Two columns of rows, left and right of a station, each with how far it has come. */
interface Columns {
  left: number;
  right: number;
}

/**
 * What reaches the Macron phishing: claims from Washington at the height of the rope (`rows`), from stops already drawn
 * (`stopAt`), and the rest below `top`.
 */
export function layPhishing(casefile: Casefile, sheet: Sheet, weave: ThinWeave, rows: readonly number[], stopAt: ReadonlyMap<string, readonly [number, number]>, top: number): Part {
  const part = startPart();
  const { half, reach, after, row } = sheet;
  const [washington, paris] = [sheet.x[WASHINGTON]!, sheet.x[PHISHING]!];
  const at: Columns = { left: top, right: top };

  weave.threads.filter((t) => t.node === WASHINGTON).forEach(({ claim }, i) => {
    const y = rows[i] ?? (rows.at(-1) ?? top) + 20 * (i + 1 - rows.length);
    part.arcs.push(makeArc(claim, washington + half, paris - half, y, 22));
  });
  const others = weave.threads.filter((t) => t.node !== WASHINGTON);
  const isDrawn = (node: string): boolean => stopAt.has(node) && stopAt.get(node)![0] > washington;
  for (const { claim, node } of others.filter((t) => isDrawn(t.node))) {
    const [x, y] = stopAt.get(node)!;
    part.arcs.push(makeArc(claim, x + 6, paris - half, y, 16));
  }
  const isRight = (node: string): boolean => after !== undefined && isAfter(casefile, node, PHISHING);
  const isRightward = (node: string): boolean => !isDrawn(node) && isRight(node);
  const left = others.filter((t) => !isDrawn(t.node) && !isRight(t.node));
  const right = others.filter((t) => isRightward(t.node));
  const spare = [weave.spare.threads.filter((n) => !isRightward(n)).length, weave.spare.threads.filter(isRightward).length] as const;
  if (left.length + spare[0] > 0) part.captions.push(makeLabel(sheet, reach - 11, at.left + 4.5, [openWords(casefile)('evidence-word-only')], 'end'));
  for (const { claim, node } of left) {
    at.left += row;
    part.nodes.push({ id: node, label: makeLabel(sheet, reach - 11, at.left + 4.5, [nameIn(casefile, node)], 'end'), dot: [reach, round(at.left)] });
    part.arcs.push(makeArc(claim, reach + 4, paris - half, at.left, 12));
  }
  part.gathers.push(...makeGather(spare[0], openWords(casefile)('evidence-word-only'), reach - 11, at.left + row, 'end'));
  if (spare[0] > 0) at.left += row;
  if (right.length + spare[1] > 0 && after !== undefined) {
    part.captions.push(makeLabel(sheet, after + 12, at.right + 4.5, [openWords(casefile)('evidence-later')]));
    for (const { claim, node } of right) {
      at.right += row;
      part.nodes.push({ id: node, label: makeLabel(sheet, after + 12, at.right + 4.5, [nameIn(casefile, node)]), dot: [after, round(at.right)] });
      part.arcs.push(makeArc(claim, paris + half, after - 4, at.right, 10));
    }
    part.gathers.push(...makeGather(spare[1], openWords(casefile)('evidence-later'), after + 12, at.right + row));
    if (spare[1] > 0) at.right += row;
    at.right += row + 6;
  }
  if (left.length + spare[0] > 0) at.left += row + 6;
  layEnds(casefile, sheet, weave, PHISHING, at, part);
  layActors(casefile, sheet, weave, PHISHING, at, part);
  part.bottom = bottomOf(at, top, row, part);
  return part;
}

/** What reaches the leak, from `top` downwards. */
export function layLeak(casefile: Casefile, sheet: Sheet, weave: ThinWeave, top: number): Part {
  const part = startPart();
  const { half, leading } = sheet;
  const at: Columns = { left: top + 14, right: top + 14 };
  for (const strand of weave.strands.filter((s) => s.group === 'leak')) {
    const placed = placeStops(strand.stops, sheet.x, sheet.leak[0], sheet.frame.width, half);
    const first = placed[0]!.x;
    const lines = wrapText(nameIn(casefile, strand.id), first - 13 - sheet.leak[1], sheet.frame.minimum);
    const name: Label = makeLabel(sheet, first - 13, at.left + 4.5 - ((lines.length - 1) * leading) / 2, lines, 'end');
    const { strand: drawn, nodes } = drawStrand(casefile, sheet, strand, placed, at.left, name);
    part.strands.push(drawn);
    part.nodes.push(...nodes);
    part.gathers.push(...gatherStops(casefile, sheet, weave, strand.id, name, false));
    at.left += 44;
  }
  const spare = weave.spare.strands.leak;
  if (spare !== undefined) {
    part.gathers.push(...makeGather(spare, openWords(casefile)('evidence-lines'), sheet.reach - 11, at.left, 'end'));
    at.left += 44;
  }
  layEnds(casefile, sheet, weave, LEAK, at, part);
  layActors(casefile, sheet, weave, LEAK, at, part);
  part.bottom = bottomOf(at, top, sheet.row, part);
  return part;
}

/** Traces found at a station and nowhere else: lines whose far end is loose. */
function layEnds(casefile: Casefile, sheet: Sheet, weave: ThinWeave, station: string, at: Columns, part: Part): void {
  const loose = weave.loose.filter((l) => l.station === station);
  const spare = weave.spare.loose[station] ?? 0;
  if (loose.length + spare === 0) return;
  const [x0, x1] = [sheet.reach, sheet.x[station]! - sheet.half];
  part.captions.push(makeLabel(sheet, x0 - 11, at.left + 4.5, [openWords(casefile)('evidence-here-only')], 'end'));
  for (const { trace, claim } of loose) {
    at.left += sheet.row;
    const y = round(at.left);
    part.ends.push({ ...makeMark(claim, (x0 + x1) / 2 + 4, y - 5), trace, d: `M${x1} ${y}H${x0 + 10}`, cross: undefined, label: makeLabel(sheet, x0 - 11, y + 4.5, [nameIn(casefile, trace)], 'end') });
  }
  if (spare > 0) part.gathers.push(...makeGather(spare, openWords(casefile)('evidence-here-only'), x0 - 11, (at.left += sheet.row), 'end'));
  at.left += sheet.row + 6;
}

/** Who was named for a station: right of it where there is room, else below all else. */
function layActors(casefile: Casefile, sheet: Sheet, weave: ThinWeave, station: string, at: Columns, part: Part): void {
  const said = weave.statements.filter((s) => s.station === station);
  const spare = weave.spare.named[station] ?? 0;
  if (said.length + spare === 0) return;
  const side = sheet.after === undefined ? -1 : 1;
  const column = side > 0 ? 'right' : 'left';
  const hex = sheet.after ?? sheet.reach;
  const x0 = sheet.x[station]! + side * sheet.half;
  part.captions.push(makeLabel(sheet, hex + side * 12, at[column] + 4.5, [openWords(casefile)('evidence-named')], side > 0 ? 'start' : 'end'));
  for (const { actor, claims } of said) {
    const spread = claims.length - 1;
    at[column] += sheet.row + spread * 4;
    const y = round(at[column]);
    let isMarked = false;
    const lines = claims.map((claim, i) => {
      const off = (i - spread / 2) * 9;
      const mark = makeMark(claim, x0 + side * 14, y - spread * 4.5 - 4);
      const query = isMarked ? undefined : mark.query;
      isMarked ||= query !== undefined;
      return { claim, query, cross: undefined, d: `M${x0} ${round(y + off)}L${hex - side * 6} ${round(y + off * 0.3)}` };
    });
    part.actors.push({ id: actor, x: hex, y, label: makeLabel(sheet, hex + side * 12, y + 4.5, [nameIn(casefile, actor)], side > 0 ? 'start' : 'end'), lines });
    at[column] += spread * 4;
  }
  if (spare > 0) part.gathers.push(...makeGather(spare, openWords(casefile)('evidence-named'), hex + side * 12, (at[column] += sheet.row), side > 0 ? 'start' : 'end'));
  at[column] += sheet.row + 6;
}

/** The last row of either column, with a margin; where there is none, a short station. */
function bottomOf(at: Columns, top: number, row: number, part: Part): number {
  const hasRows = part.arcs.length + part.ends.length + part.actors.length + part.strands.length > 0;
  return round(hasRows ? Math.max(at.left, at.right) - row + 8 : top + 14);
}
