import { areaY, rect, ruleX, type Markish } from '@observablehq/plot';
import type { Casefile } from '../model/casefile.ts';
import { formOf, sayCountry, sayNumber } from '../model/say.ts';
import { countKinds, CHANGED, describeAlike, gatherAlike, SAME, scaleOf, type Alike } from './alike.ts';
import { askEditions, countMoves, listEditions, sayAnswers, sayMonth, type Answers } from './answers.ts';
import { round, WIDE, type Frame } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { isWeak } from './hosts.ts';
import { drawLabels, drawOwnLabels, type Label } from './label.ts';
import { drawPlaced, type MarkLink } from './plot.ts';
import { fillRow, GAP, nameSlabs, stackMixed, type Nth, type Sheet, type Slab } from './slabs.ts';
import { measureText } from './text.ts';
import { openValues } from './value.ts';
import { openWords } from './word.ts';

/** The addresses that are drawn by themselves: the command server in the Democrats' case, and that of the Macron phishing. */
export const POINTED: Readonly<Record<string, string>> = { '185.86.148[.]227': 'whosemap-democrats', '194.187.249[.]135': 'whosemap-macron' };
const MACRON = '194.187.249[.]135';

/** One mark: an address by itself, a block of addresses, or a part of the bar of all. */
export interface Block {
  /** Of its record, or of the group: see `describeAlike`. */
  readonly id: string;
  readonly members: readonly Answers[];
  readonly slabs: readonly Slab[];
  readonly labels: readonly Label[];
  /** At its left edge, as far as the addresses with only a weak tie to the group reach. */
  readonly weak: { readonly x: number; readonly y0: number; readonly y1: number } | undefined;
  /** Where it can be hit, if that is more than what is drawn. */
  readonly hit: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number } | undefined;
}

export interface WhosemapLayout {
  readonly width: number;
  readonly height: number;
  readonly minimum: number;
  /** What is no mark: the editions, how many answers changed from one to the next, the titles. */
  readonly labels: readonly Label[];
  /** In reading order. */
  readonly blocks: readonly Block[];
}

export function layoutWhosemap(casefile: Casefile, frame: Frame): WhosemapLayout {
  const word = openWords(casefile);
  const editions = listEditions(casefile);
  const all = askEditions(casefile);
  const changed = all.filter((a) => a.change !== 'never');
  const groups = gatherAlike(all);
  const isWide = frame.name === 'wide';
  const left = Math.ceil(Math.max(0, ...groups.map((g) => measureText(String(g.members.length), frame.minimum, 600)))) + 14;
  const sheet: Sheet = { frame, word, editions, left, column: round((frame.width - left) / Math.max(editions.length, 1)) };
  const labels: Label[] = [];
  const blocks: Block[] = layBar(all, changed, sheet);

  let y = 50;
  editions.forEach((edition, i) => {
    const x = round(left + i * sheet.column);
    (isWide ? [sayMonth(edition)] : sayMonth(edition).split(' ')).forEach((text, line) => labels.push({ x, y: y + line * 15, text, tone: 'faint' }));
    labels.push({ x: i === 0 ? 0 : x, y: y + (isWide ? 18 : 33), text: i === 0 ? word('whosemap-moves') : String(countMoves(all, i)), tone: i === 0 ? 'faint' : 'ink' });
  });
  y += isWide ? 36 : 52;

  for (const address of Object.keys(POINTED)) {
    const answers = all.find((a) => a.indicator.indicator === address);
    if (answers === undefined || editions.length === 0) continue;
    const top = y + (isWide ? 20 : 36);
    const wordsAt = isWide ? { x: round(left + address.length * 0.62 * frame.minimum + 4), y: y + 9 } : { x: left, y: y + 25 };
    const slabs = fillRow(answers, top, top + 28, sheet);
    blocks.push({
      id: answers.indicator.id, members: [answers], slabs, weak: undefined, hit: undefined,
      labels: [{ x: left, y: y + 9, text: address, tone: address === MACRON ? 'mono red' : 'mono' }, { ...wordsAt, text: word(POINTED[address]!), tone: 'ink' }, ...nameSlabs(answers, slabs, sheet)],
    });
    y = top + 40;
  }

  const scale = scaleOf(changed.length);
  for (const change of ['once', 'back', 'thrice'] as const) {
    const own = groups.filter((g) => g.change === change);
    const count = own.reduce((sum, g) => sum + g.members.length, 0);
    if (count === 0) continue;
    labels.push({ x: 0, y: y + 12, text: word(`whosemap-${change}-${formOf(count)}`, { n: count }), tone: 'strong' });
    y += 24;
    for (const group of own) {
      const block = layBlock(group, y, scale, own.length === 1, sheet);
      blocks.push(block);
      y = round(Math.max(...block.slabs.map((s) => s.y1)) + GAP);
    }
    y += 8;
  }
  return { width: frame.width, height: Math.ceil(y), minimum: frame.minimum, labels, blocks };
}

/** All addresses as one bar: those that change, and the rest. */
function layBar(all: readonly Answers[], changed: readonly Answers[], { frame, word }: Sheet): Block[] {
  const split = all.length === 0 ? 0 : round((frame.width * changed.length) / all.length);
  const same = all.filter((a) => a.change === 'never');
  const part = (id: string, key: 'changed' | 'same', members: readonly Answers[], nth: Nth, x0: number, x1: number, label: Omit<Label, 'y' | 'text'>): Block[] =>
    members.length === 0 ? [] : [{ id, members, slabs: [{ nth, x0, x1, y0: 18, y1: 28 }], labels: [{ ...label, y: 8, text: word(`whosemap-${key}-${formOf(members.length)}`, { n: members.length }) }], weak: undefined, hit: { x0, x1, y0: 0, y1: 30 } }];
  return [
    ...part(CHANGED, 'changed', changed, 1, 0, split === frame.width ? split : split - GAP, { x: 0, tone: 'strong' }),
    ...part(SAME, 'same', same, 0, split, frame.width, { x: frame.width, tone: 'ink', anchor: 'end' }),
  ];
}

function layBlock(group: Alike, y: number, scale: number, isAlone: boolean, sheet: Sheet): Block {
  const { left, frame, word } = sheet;
  const n = group.members.length;
  const kinds = countKinds(group.members);
  const top = group.isMixed ? y + 21 : y;
  const bottom = round(top + n * scale);
  const middle = round((top + bottom) / 2);
  const weak = round(bottom - group.members.filter((a) => isWeak(a.indicator)).length * scale);
  const slabs = group.isMixed ? stackMixed(group.members, top, scale, sheet) : fillRow(group.members[0]!, top, bottom, sheet);
  return {
    id: group.id, members: group.members, slabs, weak: weak < bottom ? { x: left - 4, y0: weak, y1: bottom } : undefined,
    labels: [
      { x: left - 9, y: middle, text: String(n), tone: 'strong', anchor: 'end' },
      ...(group.isMixed ? [{ x: left, y: y + 11, text: word(`whosemap-kinds${isAlone ? '-alone' : ''}-${formOf(kinds)}`, { n: kinds }), tone: 'ink' } as const] : nameSlabs(group.members[0]!, slabs, sheet)),
    ],
    hit: group.isMixed ? { x0: left, x1: frame.width, y0: y + 2, y1: Math.max(bottom, y + 26) } : undefined,
  };
}

/** The layout as Plot draws it: one named link a mark. */
export function drawWhosemap({ blocks, labels, width, height }: WhosemapLayout, link: (id: string) => MarkLink): string {
  const hits = (isBar: boolean): Markish => rect(blocks.flatMap(({ id, hit }) => (hit && (id === CHANGED || id === SAME) === isBar ? [{ id, ...hit }] : [])), { x1: 'x0', x2: 'x1', y1: 'y0', y2: 'y1', className: 'hit', href: 'id' });
  // One area a tone and mark, broken between slabs.
  const tone = (nth: Nth): Markish =>
    areaY(
      blocks.flatMap(({ id, slabs }) => slabs.filter((s) => s.nth === nth).flatMap(({ x0, x1, y0, y1 }) => [{ id, x: x0, y0, y1 }, { id, x: x1, y0, y1 }, { id, x: NaN, y0, y1 }])),
      { x: 'x', y1: 'y0', y2: 'y1', z: 'id', className: nth === undefined ? 'none' : `c${nth}`, href: 'id' },
    );
  const own = blocks.flatMap(({ id, labels: list }) => list.map((l) => ({ ...l, id })));
  return drawPlaced(
    { width, height },
    [
      ...drawLabels(labels),
      hits(true), tone(0), tone(1), tone(2), tone(undefined), ruleX(blocks.flatMap(({ id, weak }) => (weak ? [{ id, ...weak }] : [])), { x: 'x', y1: 'y0', y2: 'y1', className: 'weak', href: 'id' }),
      ...drawOwnLabels(own),
      hits(false),
    ],
    link,
  );
}

export const whosemap: Graphic = {
  holds: (casefile) => new Set(layoutWhosemap(casefile, WIDE).blocks.map((b) => b.id)),
  places: () => ['all'],
  groups: describeAlike,
  describe: (casefile) => {
    const all = askEditions(casefile);
    const changed = all.filter((a) => a.change !== 'never').length;
    return {
      addresses: all.length,
      changed,
      percent: all.length === 0 ? 0 : Math.round((100 * changed) / all.length),
      back: sayNumber(all.filter((a) => a.change === 'back').length),
      editions: sayNumber(listEditions(casefile).length),
    };
  },
  tabulate: (casefile, sayValue = openValues(openWords(casefile))) => {
    const word = openWords(casefile);
    const editions = listEditions(casefile);
    const all = askEditions(casefile);
    const isNow = casefile.asOf === undefined;
    const apart = all.filter((a) => a.change === 'never' && a.indicator.indicator in POINTED);
    const rest = all.filter((a) => a.change === 'never').length - apart.length;
    const sayCode = (code: string | undefined): string => (code === undefined ? word('answers-none') : sayCountry(code));
    return {
      caption: word('whosemap-caption'),
      head: [word('whosemap-head-address'), word('whosemap-head-answers'), word('whosemap-head-tie'), ...(isNow ? [word('whosemap-head-dbip')] : [])],
      rows: [
        ...[...gatherAlike(all), { id: SAME, members: apart }].flatMap(({ id, members }) =>
          members.map((a) => ({ id: a.indicator.id, under: id, cells: [a.indicator.indicator, sayAnswers(a, editions, word), sayValue('confidence', a.indicator.confidence), ...(isNow ? [sayCode(a.indicator['dbip_2026-06'])] : [])] })),
        ),
        ...(rest > 0 ? [{ under: SAME, cells: [word(`whosemap-rest-${formOf(rest)}`, { n: rest }), word('whosemap-rest-answers'), '', ...(isNow ? [''] : [])] }] : []),
      ],
    };
  },
};
