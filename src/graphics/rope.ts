import type { Casefile } from '../model/casefile.ts';
import { makeGather, makeLabel, nameIn, type DrawnNode, type DrawnStrand, type Gather, type Label, type Sheet } from './loom.ts';
import { drawStrand, placeStops } from './rail.ts';
import { BERLIN, PHISHING, WASHINGTON, type Strand } from './strand.ts';
import { wrapText } from './text.ts';
import type { ThinWeave } from './thin.ts';
import { openWords } from './word.ts';

/** The lines that touch a station, and the height of each. */
export interface Rope {
  readonly strands: DrawnStrand[];
  readonly nodes: DrawnNode[];
  readonly captions: Label[];
  readonly gathers: Gather[];
  /** The height of each line, by its trace. */
  readonly rows: ReadonlyMap<string, number>;
  readonly bottom: number;
}

const PITCH = 28;

/** Lays the lines found in Berlin and Washington from `top` downwards, those found in both first. */
export function layRope(casefile: Casefile, sheet: Sheet, weave: ThinWeave, top: number): Rope {
  const word = openWords(casefile);
  const { frame: { minimum: size }, leading, half, x } = sheet;
  const [berlin, washington, paris] = [x[BERLIN]!, x[WASHINGTON]!, x[PHISHING]!];
  const rope: Rope & { bottom: number } = { strands: [], nodes: [], captions: [], gathers: [], rows: new Map<string, number>(), bottom: top + PITCH / 2 };
  const rows = rope.rows as Map<string, number>;
  const order = ['rope', 'paris', 'washington'] as const;
  for (const strand of order.flatMap((group) => weave.strands.filter((s) => s.group === group))) {
    const placed = placeStops(strand.stops, x, sheet.left, paris - half - 4, half);
    const passesBerlin = strand.stops.some((s) => s.node === BERLIN);
    const more = strand.id in weave.spare.stops ? leading : 0;
    const namesAbove = placed.some((s) => s.side === 'above') ? leading + (sheet.names === 'above' ? 8 : 0) : 0;
    let y = rope.bottom + namesAbove;
    let name: Label;
    if (sheet.names === 'column') {
      const lines = wrapText(nameIn(casefile, strand.id), sheet.left, size);
      name = makeLabel(sheet, 0, y + 4.5 - ((lines.length - 1) * leading) / 2, lines);
    } else {
      const room = passesBerlin ? washington - berlin - 2 * half - 10 : washington - half - 10;
      const lines = wrapText(nameIn(casefile, strand.id), room, size);
      y += lines.length * leading - 5 + more;
      name = makeLabel(sheet, passesBerlin ? berlin + half + 6 : 0, y - 8 - (lines.length - 1) * leading - namesAbove, lines);
    }
    rows.set(strand.id, y);
    const { strand: drawn, nodes, below } = drawStrand(casefile, sheet, strand, placed, y, name);
    rope.strands.push(drawn);
    rope.nodes.push(...nodes);
    rope.gathers.push(...gatherStops(casefile, sheet, weave, strand.id, name, sheet.names === 'above'));
    rope.bottom = y + PITCH + Math.max(0, below - 1) * leading + (sheet.names === 'above' && below > 0 ? 6 : 0) + (sheet.names === 'column' ? more : 0);
    if (sheet.names === 'column' && isRelicIn(strand, WASHINGTON)) rope.captions.push(makeLabel(sheet, washington + half + 18, y - 3, [word('evidence-shared-code'), word('evidence-not-use')]));
  }
  const spare = order.reduce((sum, group) => sum + (weave.spare.strands[group] ?? 0), 0);
  rope.gathers.push(...makeGather(spare, word('evidence-lines'), 0, rope.bottom), ...makeGather(weave.spare.knots, word('evidence-key-knot'), washington - half - 8, rope.bottom, 'end'));
  if (spare + weave.spare.knots > 0) rope.bottom += PITCH;
  return rope;
}

/** Above a line's name or below it: how many of its stops are gathered. */
export function gatherStops(casefile: Casefile, { leading }: Sheet, { spare }: ThinWeave, id: string, { x, y, anchor, lines }: Label, isAbove: boolean): Gather[] {
  return makeGather(spare.stops[id], nameIn(casefile, id), x, y - 4.5 + (isAbove ? -1 : lines.length) * leading, anchor);
}

function isRelicIn(strand: Strand, station: string): boolean {
  return strand.stops.some((s) => s.node === station && s.look === 'relic');
}
