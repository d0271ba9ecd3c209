import { nameOf, type Casefile } from '../model/casefile.ts';
import type { Evidence } from '../model/claim.ts';
import { oncePerPair } from '../model/once.ts';
import { formOf, sayNumber, sayWhenShort } from '../model/say.ts';
import { NARROW, round, WIDE, type Frame, type Size } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { chooseSheet, makeArc, makeGather, makeLabel, makeMark, nameIn, type DrawnPath, type Label, type Part, type Sheet } from './loom.ts';
import { drawSegments } from './rail.ts';
import { gatherStops, layRope } from './rope.ts';
import { BERLIN, LEAK, PHISHING, STATIONS, WASHINGTON, weaveStrands, type Weave } from './strand.ts';
import { wrapText } from './text.ts';
import { countSpare, thinWeave, type ThinWeave } from './thin.ts';
import { layLeak, layPhishing, startPart } from './thread.ts';
import { openValues, type SayValue } from './value.ts';
import { openWords, type Word } from './word.ts';

export interface EvidenceLayout extends Omit<Part, 'bottom'>, Size {
  readonly leading: number;
  /** Half the width of a station. */
  readonly half: number;
  readonly stations: readonly { readonly id: string; /** What a step turns to. */ readonly place: string; readonly x: number; readonly y0: number; readonly y1: number; readonly head: Label; readonly sub: Label }[];
  /** What joins neighbouring stations, in words below a measure. */
  readonly spans: readonly { readonly d: string; readonly label: Label }[];
  /** Claims that tie two lines to each other. */
  readonly knots: readonly DrawnPath[];
  /** How many are not drawn one by one, in all. */
  readonly spare: number;
}

/** Lines through time: what was found runs straight, what was said is curved, who was named stands at the end. */
export const layoutEvidence = oncePerPair((casefile: Casefile, frame: Frame): EvidenceLayout => {
  const whole = weaveStrands(casefile);
  const weave = thinWeave(casefile, whole);
  const sheet = chooseSheet(frame);
  const has = (id: string): boolean => casefile.byId.get(id)?.sort === 'incident';
  const { leading, half } = sheet;

  const word = openWords(casefile);
  const spans = weighSpans(sheet, whole, has, word);
  const headLines = Math.max(1, ...STATIONS.filter((s) => s.id !== LEAK && has(s.id)).map((s) => subOf(casefile, sheet, s.id).length));
  const top = round(20 + headLines * leading + 14 + Math.max(2, ...spans.map((s) => s.label.lines.length)) * leading + 8);
  const rope = layRope(casefile, sheet, weave, top);
  const stopAt = new Map(rope.strands.flatMap((s) => s.stops.map((stop) => [stop.node, [stop.x, stop.y] as const])));
  const rowsAt = (station: string): number[] => rope.strands.filter((s) => s.stops.some((stop) => stop.node === station)).map((s) => rope.rows.get(s.id)!);
  const phishing = has(PHISHING) ? layPhishing(casefile, sheet, weave, rowsAt(WASHINGTON), stopAt, rope.bottom + 10) : startPart();
  const leakTop = round(Math.max(phishing.bottom, rope.bottom) + 50);
  const leak = has(LEAK) ? layLeak(casefile, sheet, weave, leakTop) : startPart();
  const end = Math.max(rope.bottom, phishing.bottom, leak.bottom);
  const rest = layRest(casefile, sheet, weave, frame.name === 'wide' ? rope.bottom + 14 : end + 34);

  const stations = STATIONS.filter((s) => has(s.id)).map(({ id, place }) => {
    const y0 = id === LEAK ? leakTop : top;
    const y1 = id === LEAK ? leak.bottom : id === PHISHING ? Math.max(phishing.bottom, top + 40) : (rowsAt(id).at(-1) ?? top + 14) + 14;
    const anchor = frame.name === 'narrow' && (id === PHISHING || id === LEAK) ? 'end' : 'middle';
    const x = anchor === 'end' ? frame.width : sheet.x[id]!;
    const base = id === LEAK ? leakTop - 26 : 15;
    return { id, place, x: sheet.x[id]!, y0, y1: round(y1), head: { ...makeLabel(sheet, x, base, [word(`evidence-place-${place}`)], anchor), size: frame.minimum + 2, weight: 600 as const }, sub: makeLabel(sheet, x, base + 17, subOf(casefile, sheet, id), anchor) };
  });
  const knots = weave.knots.flatMap((claim, i): DrawnPath[] => {
    const [a, b] = [claim.from, claim.to].map((id) => rope.rows.get(id));
    if (a === undefined || b === undefined) return [];
    const x = sheet.x[WASHINGTON]! - half - 12 * (i + 1);
    return [{ ...makeMark(claim, x + 8, (a + b) / 2 + 4), d: `M${x} ${round(Math.min(a, b))}V${round(Math.max(a, b))}`, cross: undefined }];
  });
  const parts = [phishing, leak, rest];
  return {
    width: frame.width, height: Math.ceil(Math.max(end, rest.bottom)) + 8, leading, half, stations, spans, knots,
    strands: [...rope.strands, ...parts.flatMap((p) => p.strands)],
    nodes: [...rope.nodes, ...parts.flatMap((p) => p.nodes)],
    captions: [...rope.captions, ...parts.flatMap((p) => p.captions)],
    gathers: [...rope.gathers, ...parts.flatMap((p) => p.gathers)], spare: countSpare(weave.spare),
    arcs: parts.flatMap((p) => p.arcs), ends: parts.flatMap((p) => p.ends), actors: parts.flatMap((p) => p.actors),
  };
});

/** A station's incident below its place: broken where there is no room. */
function subOf(casefile: Casefile, sheet: Sheet, id: string): string[] {
  return wrapText(nameOf(casefile, id), sheet.frame.name === 'narrow' && id === PHISHING ? 64 : 150, sheet.frame.minimum);
}

/** What joins neighbouring stations, in words below a measure. */
function weighSpans(sheet: Sheet, weave: Weave, has: (id: string) => boolean, word: Word): EvidenceLayout['spans'] {
  const { rope, court, shared } = countTies(weave);
  const traces = (n: number): string => word(`evidence-span-${formOf(n)}`, { n });
  const y = 20 + (sheet.frame.name === 'narrow' ? 2 : 1) * sheet.leading + 8;
  const span = (a: string, b: string, words: string): EvidenceLayout['spans'] => {
    const [x0, x1] = [sheet.x[a]! + 5, sheet.x[b]! - 5];
    if (!has(a) || !has(b)) return [];
    return [{ d: `M${x0} ${y - 4}v8m0-4H${x1}m0-4v8`, label: makeLabel(sheet, (x0 + x1) / 2, y + sheet.leading + 3, wrapText(words, x1 - x0 - 2, sheet.frame.minimum), 'middle') }];
  };
  return [
    ...span(BERLIN, WASHINGTON, court === 0 ? traces(rope) : word(`evidence-span-court-${formOf(court)}`, { traces: traces(rope), n: court })),
    ...span(WASHINGTON, PHISHING, traces(shared)),
  ];
}

/** How many traces and claims join what, for the words around the drawing. */
function countTies(weave: Weave): { rope: number; court: number; shared: number; threads: number; toWashington: number } {
  const rope = weave.strands.filter((s) => s.group === 'rope');
  return {
    rope: rope.filter((s) => !s.isCourt).length,
    court: rope.filter((s) => s.isCourt).length,
    shared: weave.strands.filter((s) => s.group === 'paris').length,
    threads: weave.threads.length,
    toWashington: weave.threads.filter((t) => t.node === WASHINGTON).length,
  };
}

/** What touches none of the stations: short lines, pairs said to belong together, and what was refuted. */
function layRest(casefile: Casefile, sheet: Sheet, weave: ThinWeave, top: number): Part {
  const part = startPart();
  const [x, x0, x1] = sheet.rest;
  let y = top;
  const word = openWords(casefile);
  const caption = (words: string): void => void part.captions.push(makeLabel(sheet, 0, y + 4.5, [words]));
  const others = weave.strands.filter((s) => s.group === 'other');
  const spare = weave.spare.strands.other ?? 0;
  if (others.length + spare > 0) caption(word('evidence-shared-by-others'));
  for (const strand of others) {
    const lines = wrapText(nameIn(casefile, strand.id), x - 12, sheet.frame.minimum);
    y += 25 + ((lines.length - 1) * sheet.leading) / 2;
    const stops = strand.stops.map((stop, i) => ({ ...makeMark(stop.claim, x + i * 24 + 8, y - 6), node: stop.node, x: x + i * 24, y: round(y), shape: stop.look }));
    part.strands.push({ id: strand.id, isCourt: strand.isCourt, name: makeLabel(sheet, 0, y + 4.5 - ((lines.length - 1) * sheet.leading) / 2, lines), segments: drawSegments(stops), stops });
    part.gathers.push(...gatherStops(casefile, sheet, weave, strand.id, part.strands.at(-1)!.name, false));
    y += ((lines.length - 1) * sheet.leading) / 2 + (strand.id in weave.spare.stops ? sheet.leading : 0);
  }
  const gather = (count: number, words: string): void => {
    if (count > 0) part.gathers.push(...makeGather(count, words, 0, (y += 25)));
  };
  gather(spare, word('evidence-shared-by-others'));
  const pair = (claim: Weave['kin'][number]): void => {
    y += sheet.row;
    const isRefuted = claim.strength === 'refuted';
    part.nodes.push({ id: claim.from, label: makeLabel(sheet, x0 - 10, y + 4.5, [nameIn(casefile, claim.from)], 'end'), dot: [x0, round(y)] });
    part.nodes.push({ id: claim.to, label: makeLabel(sheet, x1 + 10, y + 4.5, [nameIn(casefile, claim.to)]), dot: [x1, round(y)] });
    part.arcs.push({ ...makeArc(claim, x0 + 4, x1 - 4, y, isRefuted ? 0 : 10), ...(isRefuted && { query: undefined, cross: [(x0 + x1) / 2, round(y)] as const }) });
  };
  const pairs = (words: string, claims: Weave['kin'], more: number): void => {
    if (claims.length + more === 0) return;
    if (y > top) y += 30;
    caption(words);
    claims.forEach(pair);
    gather(more, words);
  };
  pairs(word('evidence-kin'), weave.kin, weave.spare.kin);
  pairs(word('evidence-laid-refuted'), weave.refuted, weave.spare.refuted);
  part.bottom = y + 8;
  return part;
}

export const evidence: Graphic = {
  holds: (casefile) => new Set([WIDE, NARROW].flatMap((frame) => {
    const { stations, strands, knots, arcs, ends, nodes, actors } = layoutEvidence(casefile, frame);
    return [
      ...stations.map((s) => s.id), ...nodes.map((n) => n.id), ...strands.flatMap((s) => [s.id, ...s.stops.map((stop) => stop.claim.id)]),
      ...[...knots, ...arcs].map((a) => a.claim.id), ...ends.flatMap((e) => [e.trace, e.claim.id]), ...actors.flatMap((a) => [a.id, ...a.lines.map((l) => l.claim.id)]),
    ];
  })),
  span: (casefile, frame) => {
    const { height, stations, nodes, strands, ends, actors } = layoutEvidence(casefile, frame);
    const at = (y: number): [number, number] => [(y - 12) / height, (y + 12) / height];
    return new Map<string, readonly [number, number]>([
      ...nodes.map((n) => [n.id, at(n.label.y)] as const), ...strands.flatMap((s) => [[s.id, at(s.name.y)] as const, ...s.stops.map((stop) => [stop.claim.id, at(stop.y)] as const)]),
      ...ends.map((e) => [e.trace, at(e.label.y)] as const), ...actors.map((a) => [a.id, at(a.y)] as const), ...stations.map((s) => [s.id, [s.y0 / height, s.y1 / height]] as const),
    ]);
  },
  gathers: (casefile) => layoutEvidence(casefile, WIDE).spare,
  places: () => ['all', 'berlin', 'washington', 'paris'],
  describe: (casefile) => {
    const word = openWords(casefile);
    const weave = weaveStrands(casefile);
    const say = (part: 'traces' | 'statements' | 'joining', n: number): string => word(`evidence-${part}-${formOf(n)}`, { n: sayNumber(n) });
    const { rope, court, shared, threads, toWashington } = countTies(weave);
    const count = (strength: string): number => casefile.evidence.filter((c) => c.strength === strength).length;
    return {
      claims: casefile.evidence.length, traces: casefile.traces.length, contested: sayNumber(count('contested')), refuted: sayNumber(count('refuted')), derived: sayNumber(casefile.evidence.filter((c) => c.derived).length),
      strands: sayNumber(weave.strands.length), rope: say('traces', rope), court: sayNumber(court), shared: say('traces', shared), threads: say('statements', threads), toWashington: sayNumber(toWashington),
      joining: say('joining', rope),
      sic: weave.strands.some((s) => s.id === 'dom-misdepatrment') ? word('evidence-sic') : '',
    };
  },
  tabulate(casefile, sayValue = openValues(openWords(casefile))) {
    const word = openWords(casefile);
    return {
      caption: word('evidence-caption', { n: casefile.evidence.length }),
      head: ['from', 'to', 'rests-on', 'who-says', 'known', 'strength', 'disputed-by'].map((key) => word(`head-${key}`)),
      rows: casefile.evidence.map((c) => ({
        id: c.id,
        cells: [nameOf(casefile, c.from), nameOf(casefile, c.to), sayValue('basis', c.basis), c.who, sayWhenShort(c.known), sayStrength(c, word, sayValue), disputers(casefile, c.disputedBy)],
      })),
    };
  },
};

/** How strong a claim is, whether the match is our own, and what it does to the link where that is not to support it. */
function sayStrength({ strength, derived, relation }: Evidence, word: Word, sayValue: SayValue): string {
  const said = derived ? word('evidence-own', { strength: sayValue('strength', strength) }) : sayValue('strength', strength);
  return relation === 'supports' ? said : word('evidence-relation', { strength: said, relation: sayValue('relation', relation) });
}

/** Who speaks against a claim, each once. */
function disputers(casefile: Casefile, ids: readonly string[]): string {
  return [...new Set(ids.map((id) => {
    const entry = casefile.byId.get(id);
    return entry?.sort === 'position' ? entry.record.claimant : nameOf(casefile, id);
  }))].join('; ');
}
