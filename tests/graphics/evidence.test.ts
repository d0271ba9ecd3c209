// Not covered: colours and strokes (Evidence.astro), and whether curves cross a label (only their ends and crowns are tried).
import { describe, expect, it } from 'vitest';
import { evidence, layoutEvidence, type EvidenceLayout } from '../../src/graphics/evidence.ts';
import { NARROW, WIDE } from '../../src/graphics/frame.ts';
import { findCarriers } from '../../src/graphics/link.ts';
import { lookOf, type DrawnStrand, type Label } from '../../src/graphics/loom.ts';
import { weaveStrands } from '../../src/graphics/strand.ts';
import { measureText } from '../../src/graphics/text.ts';
import { asOf } from '../../src/model/asof.ts';
import { examineContent } from '../../src/model/casefile.ts';
import { parseWhen } from '../../src/model/when.ts';
import { listTold } from '../../src/graphics/limit.ts';
import { countSpare, MOST, thinWeave, type Spare } from '../../src/graphics/thin.ts';
import { readContent } from '../../src/intake/read.ts';
import { multiplyEvidence } from '../record.ts';

// Taken as it stands: whether all of it is complete is another test's matter.
const record = examineContent(readContent(process.cwd())).casefile!;
const APRIL_2017 = parseWhen('2017-04-25');
const frames = [WIDE, NARROW];
type Box = { name: string; x0: number; x1: number; y0: number; y1: number };

function boxLabel(label: Label, leading: number): Box {
  const width = Math.max(...label.lines.map((line) => measureText(line, label.size, label.weight)));
  const x0 = label.x - (label.anchor === 'end' ? width : label.anchor === 'middle' ? width / 2 : 0);
  return { name: label.lines.join(' '), x0, x1: x0 + width, y0: label.y - label.size * 0.74, y1: label.y + (label.lines.length - 1) * leading + label.size * 0.2 };
}

function boxLabels(l: EvidenceLayout): Box[] {
  const labels = [...l.stations.flatMap((s) => [s.head, s.sub]), ...l.spans.map((s) => s.label), ...l.captions, ...l.strands.map((s) => s.name), ...l.ends.map((e) => e.label), ...l.nodes.map((n) => n.label), ...l.actors.map((a) => a.label)];
  const marks = [...l.arcs, ...l.knots, ...l.ends, ...l.actors.flatMap((a) => a.lines), ...l.strands.flatMap((s) => s.stops)];
  const queries = marks.flatMap((m) => (m.query ? [{ name: `? of ${m.claim.id}`, x0: m.query[0] - 3.5, x1: m.query[0] + 3.5, y0: m.query[1] - 9.5, y1: m.query[1] }] : []));
  const gathers = l.gathers.map((g) => boxLabel({ ...g, lines: [`${g.count} more`], size: l.captions[0]?.size ?? 13, weight: 400 }, l.leading));
  return [...labels.map((label) => boxLabel(label, l.leading)), ...queries, ...gathers];
}

function boxMarks(l: EvidenceLayout): Box[] {
  const line = (d: string, half: number): Box => {
    const [, x, y, h] = /^M(\S+) (\S+)h(\S+)$/.exec(d)!.map(Number) as [number, number, number, number];
    return { name: `line ${d}`, x0: x, x1: x + h, y0: y - half, y1: y + half };
  };
  return [
    ...l.stations.map((s) => ({ name: `station ${s.id}`, x0: s.x - l.half, x1: s.x + l.half, y0: s.y0, y1: s.y1 })),
    ...l.strands.flatMap((s) => s.segments.map((g) => line(g.d, g.look.strength === 'strong' ? 3 : 1.75))),
    ...l.strands.flatMap((s) => s.stops.map((p) => ({ name: `stop ${p.claim.id}`, x0: p.x - 5, x1: p.x + 5, y0: p.y - 5, y1: p.y + 5 }))),
    ...l.nodes.flatMap((n) => (n.dot ? [{ name: `dot ${n.id}`, x0: n.dot[0] - 4, x1: n.dot[0] + 4, y0: n.dot[1] - 4, y1: n.dot[1] + 4 }] : [])),
    ...l.actors.map((a) => ({ name: `hex ${a.id}`, x0: a.x - 6, x1: a.x + 6, y0: a.y - 5, y1: a.y + 5 })),
    ...[...l.ends, ...l.arcs].flatMap((a) => {
      const [x, y] = a.d.slice(1).split(/[Hq ]/).map(Number) as [number, number];
      return [{ name: `path ${a.claim.id}`, x0: Math.min(x, x), x1: x, y0: y - 1, y1: y + 1 }];
    }),
  ];
}

const touch = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
const clashes = (xs: Box[], ys: Box[]): string[] => xs.flatMap((x) => ys.filter((y) => x !== y && touch(x, y)).map((y) => `${x.name} × ${y.name}`));
const strandOf = (l: EvidenceLayout, id: string): DrawnStrand => l.strands.find((s) => s.id === id)!;

describe.each(frames)('layoutEvidence(record, $name)', (frame) => {
  const layout = layoutEvidence(record, frame);

  it('lets no label touch another', () => {
    const labels = boxLabels(layout);
    expect(clashes(labels, labels)).toEqual([]);
  });

  it('lets no label cross a mark', () => {
    expect(clashes(boxLabels(layout), boxMarks(layout))).toEqual([]);
  });

  it('keeps every label inside the frame', () => {
    expect(boxLabels(layout).filter((b) => b.x0 < -0.5 || b.x1 > layout.width + 0.5 || b.y0 < 0 || b.y1 > layout.height)).toEqual([]);
  });

  it('keeps type at or above the smallest size', () => {
    expect([...layout.captions, ...layout.nodes.map((n) => n.label), ...layout.strands.map((s) => s.name)].every((l) => l.size >= frame.minimum)).toBe(true);
  });

  it('draws every line through the stations from left to right in order of time', () => {
    for (const strand of layout.strands) {
      const xs = strand.stops.map((s) => s.x);
      expect(xs, strand.id).toEqual([...xs].sort((a, b) => a - b));
    }
    const [berlin, washington, phishing] = layout.stations;
    expect(berlin!.x).toBeLessThan(washington!.x);
    expect(washington!.x).toBeLessThan(phishing!.x);
  });

  it('draws the leak apart from the phishing', () => {
    const [, , phishing, leak] = layout.stations;
    expect(leak!.id).toBe('macron-leaks-2017');
    expect(leak!.y0).toBeGreaterThan(phishing!.y1 + 40);
  });

  it('draws the address in the code of the DNC and of the UK station as a relic, the one in Berlin as a stop', () => {
    const shapes = Object.fromEntries(strandOf(layout, 'ip-176-31-112-10').stops.map((s) => [s.node, s.shape]));
    expect(shapes).toMatchObject({ 'bundestag-2015': 'stop', 'uk-tv-2015': 'relic', 'dnc-2016': 'relic' });
  });

  it('dashes the line from the weaker of its two stops', () => {
    expect(strandOf(layout, 'ip-176-31-112-10').segments.at(-1)!.look.strength).toBe('contested');
    expect(strandOf(layout, 'cert-a1833c32').segments.map((s) => s.look.own)).toEqual([true, false]);
  });

  it('puts a question mark by every contested claim that stands alone', () => {
    const contested = layout.strands.flatMap((s) => s.stops).filter((s) => s.claim.strength === 'contested' || s.claim.disputedBy.length > 0);
    expect(contested.length).toBeGreaterThan(0);
    expect(contested.every((s) => s.query)).toBe(true);
  });

  it('crosses out what was refuted, and nothing else', () => {
    expect(layout.arcs.filter((a) => a.cross).map((a) => a.claim.strength)).toEqual(['refuted', 'refuted']);
  });

  it('draws a statement that only qualifies as contested, with a question mark', () => {
    const lines = layoutEvidence(asOf(record, APRIL_2017), frame).actors.flatMap((a) => a.lines);
    expect(lines.map((l) => [l.claim.id, lookOf(l.claim).strength, l.query !== undefined])).toEqual([['e48', 'contested', true]]);
  });

  it('stands as of 25 April 2017, with fewer marks and no collision', () => {
    const early = layoutEvidence(asOf(record, APRIL_2017), frame);
    const labels = boxLabels(early);
    expect(clashes(labels, labels)).toEqual([]);
    expect(clashes(labels, boxMarks(early))).toEqual([]);
    expect(early.strands.length).toBeLessThan(layout.strands.length);
    expect(early.stations.map((s) => s.id)).toEqual(['bundestag-2015', 'dnc-2016', 'macron-phishing-2017']);
  });

  it('stands when nothing at all was known', () => {
    const none = layoutEvidence(asOf(record, parseWhen('2007-01-01')), frame);
    expect([...none.stations, ...none.strands, ...none.arcs, ...none.nodes, ...none.ends, ...none.actors]).toEqual([]);
  });
});

const countMarks = (l: EvidenceLayout): number => l.stations.length + l.strands.length + l.strands.flatMap((s) => s.stops).length + l.nodes.length + l.knots.length + l.arcs.length + 2 * l.ends.length + l.actors.length + l.actors.flatMap((a) => a.lines).length;
const sum = (lanes: Spare['loose'] | Spare['strands']): number => Object.values(lanes).reduce((n, m) => n + m, 0);

describe('thinWeave(record, weave)', () => {
  it('leaves today’s weave as it is', () => {
    const { spare, ...thin } = thinWeave(record, weaveStrands(record));
    expect(thin).toMatchObject(weaveStrands(record));
    expect(countSpare(spare)).toBe(0);
    expect(evidence.gathers!(record)).toBe(0);
  });
  describe.each([[10, false], [10, true], [100, false]])('with %i times the record (all tell of the same traces: %s)', (factor, shared) => {
    const many = multiplyEvidence(record, factor, shared);
    const whole = weaveStrands(many);
    const { spare, ...thin } = thinWeave(many, whole);

    it('draws no more than a fixed number of each, and gathers the rest: the counts add up', () => {
      const claimsOf = (w: typeof whole): number => w.statements.flatMap((s) => s.claims).length;
      const drawn = { strands: thin.strands.length, threads: thin.threads.length, kin: thin.kin.length, refuted: thin.refuted.length, loose: thin.loose.length, named: claimsOf(thin as typeof whole) };
      for (const [name, n] of Object.entries(drawn)) expect(n, name).toBeLessThanOrEqual(MOST[name as keyof typeof MOST]);
      expect({ strands: drawn.strands + sum(spare.strands), threads: drawn.threads + spare.threads.length, kin: drawn.kin + spare.kin, refuted: drawn.refuted + spare.refuted, loose: drawn.loose + sum(spare.loose), named: drawn.named + sum(spare.named) })
        .toEqual({ strands: whole.strands.length, threads: whole.threads.length, kin: whole.kin.length, refuted: whole.refuted.length, loose: whole.loose.length, named: claimsOf(whole) });
      for (const { id, stops } of thin.strands) expect(stops.length + (spare.stops[id] ?? 0), id).toBe(whole.strands.find((s) => s.id === id)!.stops.length);
    });
    it('draws every claim and trace that the story names', () => {
      const holds = evidence.holds(many);
      const before = evidence.holds(record);
      expect([...listTold(record)].filter((id) => before.has(id) && !holds.has(id))).toEqual([]);
    });
    for (const frame of frames) {
      it(`has at most 250 marks in the ${frame.name} frame`, () => {
        const layout = layoutEvidence(many, frame);
        expect(countMarks(layout)).toBeLessThanOrEqual(250);
        expect(layout.gathers.reduce((n, g) => n + g.count, 0)).toBe(layout.spare);
        expect(layout.spare).toBe(evidence.gathers!(many));
      });
      if (!shared) it(`lets no label touch another in the ${frame.name} frame`, () => {
        const labels = boxLabels(layoutEvidence(many, frame));
        expect(clashes(labels, labels)).toEqual([]);
      });
    }
  });
});

describe('weaveStrands(record)', () => {
  const weave = weaveStrands(record);
  const groupOf = (id: string): string | undefined => weave.strands.find((s) => s.id === id)?.group;

  it('holds every trace that was found in two or more incidents', () => {
    const incidents = new Set(record.incidents.map((i) => i.id));
    const shared = [...findCarriers(record)].filter(([, places]) => [...places.keys()].filter((id) => incidents.has(id)).length >= 2);
    expect(weave.strands.map((s) => s.id).sort()).toEqual(shared.map(([id]) => id));
  });

  it('makes the rope of four traces and one defendant', () => {
    expect(weave.strands.filter((s) => s.group === 'rope').map((s) => s.id)).toEqual(['dom-misdepatrment', 'cert-a1833c32', 'tool-xtunnel', 'ip-176-31-112-10', 'person-badin']);
    expect(groupOf('person-kovalev')).toBe('leak');
  });

  it('finds no trace that the Macron phishing shares with another incident', () => {
    expect(weave.strands.filter((s) => s.stops.some((stop) => stop.node === 'macron-phishing-2017'))).toEqual([]);
    expect(weave.threads.filter((t) => t.node === 'dnc-2016').map((t) => t.claim.id)).toEqual(['e41', 'e42']);
  });

  it('keeps who was named apart from what was found', () => {
    expect(weave.statements.filter((s) => s.station === 'macron-leaks-2017').map((s) => s.actor)).toContain('gru-74455');
    expect(weave.strands.some((s) => ['gru-26165', 'gru-74455', 'pawn-storm'].includes(s.id))).toBe(false);
  });
});

describe('evidence', () => {
  it('holds every mark that the story names', () => {
    const holds = evidence.holds(record);
    const named = 'bundestag-2015 ip-176-31-112-10 tool-xtunnel e01 dnc-2016 e02 e03 cert-a1833c32 e10 e11 e12 macron-phishing-2017 reg-macron ip-194-187-249-135 host-thcservers e43 e44 e45 e47 e41 e42';
    expect(named.split(' ').filter((id) => !holds.has(id))).toEqual([]);
  });

  it('holds only records', () => {
    expect([...evidence.holds(record)].filter((id) => !record.byId.has(id))).toEqual([]);
  });

  it('lists every claim of the record in its table', () => {
    const { rows, head } = evidence.tabulate(record);
    expect(rows.map((r) => r.id)).toEqual(record.evidence.map((e) => e.id));
    expect(rows.every((r) => r.cells.length === head.length)).toBe(true);
  });

  it('says of the day of the article what could be known then', () => {
    const early = asOf(record, APRIL_2017);
    expect(evidence.tabulate(early).rows.length).toBeLessThan(evidence.tabulate(record).rows.length);
    expect(evidence.describe(record)).toMatchObject({ joining: 'four traces join', rope: 'four traces', court: 'one', shared: 'no trace' });
    expect(evidence.describe(early)).toMatchObject({ joining: 'three traces join', rope: 'three traces', court: 'none', shared: 'no trace' });
  });
});
