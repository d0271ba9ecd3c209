import { QUESTIONS, type Position } from '../model/claim.ts';
import type { Casefile } from '../model/casefile.ts';
import { CONFIDENCES, STANCES } from '../model/confidence.ts';
import { formOf, sayList, sayNumber, sayWhen } from '../model/say.ts';
import { round, type Frame, type Size } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { countGathered, limitRecords, listTold, type Limited } from './limit.ts';
import { packRows } from './rows.ts';
import { RING } from './stance.ts';
import { joinStands, placeSaid, placeStand, traceSpan, type Stand } from './stand.ts';
import { layoutAxis } from './stretch.ts';
import { wrapText } from './text.ts';
import { openValues } from './value.ts';
import { keyOf, openWords, type Word } from './word.ts';

interface Text { readonly x: number; readonly y: number; readonly text: string }

/** One question: its marks, time across. */
export interface Panel {
  readonly question: Position['question'];
  /** The question in words, in lines. */
  readonly heading: readonly Text[];
  readonly times: readonly Text[];
  readonly stands: readonly Stand[];
  /** Path data: the axis with its cuts, the lines from word to word of one speaker, uncertain days. */
  readonly axis: string;
  readonly threads: string;
  readonly spans: string;
}

/** Speakers as rows, with a panel for each question that is drawn beside them. */
export interface Grid {
  readonly names: readonly Text[];
  /** How many more of a speaker's positions are not drawn one by one; those of speakers of whom none is drawn, together. */
  readonly gathered: readonly { readonly claimant: string; readonly count: number; readonly x: number; readonly y: number }[];
  /** Path data of the lines between rows, and of those where time is cut. */
  readonly rules: string;
  readonly panels: readonly Panel[];
}

export interface PositionsLayout extends Size {
  readonly grids: readonly Grid[];
}

/** How many positions are drawn one by one; the others of a speaker are counted below the name. The record of 2026 needs 69. */
export const MOST = 90;

/** Height of a line of a heading and of a name, of the times, of a line of marks, around a row; space between grids and panels. */
const SPACE = { line: 15, times: 18, marks: 16, row: 2, grid: 24, panel: 10 };

/** Which positions are drawn one by one: what the story names, then what a speaker was surest of. */
export function choosePositions(positions: readonly Position[], told: ReadonlySet<string>): Limited<Position> {
  const rank = (p: Position): number => (p.confidence === undefined ? CONFIDENCES.length : CONFIDENCES.indexOf(p.confidence));
  return limitRecords(positions, { most: MOST, told, rank, lane: (p) => p.claimant });
}

/**
 * Speakers as rows; the questions beside each other in the wide frame, one grid below the other in the narrow.
 * @param told ids that the story names: they are drawn whatever the limit.
 */
export function layoutPositions(positions: readonly Position[], word: Word, frame: Frame, told: ReadonlySet<string> = new Set()): PositionsLayout {
  const { drawn, gathered } = choosePositions(positions, told);
  const asked = QUESTIONS.filter((question) => positions.some((p) => p.question === question));
  const grids: Grid[] = [];
  let y = 0;
  for (const questions of frame.name === 'wide' ? [asked] : asked.map((question) => [question])) {
    const more = gathered.flatMap((g) => g.records).filter((p) => questions.includes(p.question));
    const { height, ...grid } = layoutGrid(drawn.filter((p) => questions.includes(p.question)), more, questions, y, word, frame);
    grids.push(grid);
    y += height + SPACE.grid;
  }
  return { width: frame.width, height: round(Math.max(60, y - SPACE.grid + 2)), grids };
}

function layoutGrid(positions: readonly Position[], more: readonly Position[], questions: readonly Position['question'][], y0: number, word: Word, frame: Frame): Grid & { readonly height: number } {
  const size = frame.minimum;
  const axis = layoutAxis(frame);
  const column = frame.width - QUESTIONS.length * (axis.width + SPACE.panel);
  const lefts = questions.map((_, i) => round(frame.name === 'wide' ? column + SPACE.panel + i * (axis.width + SPACE.panel) : frame.width - axis.width));
  const headings = questions.map((q) => wrapText(sayAsked(q, word), frame.name === 'wide' ? axis.width : frame.width, size, 600));
  const times = round(y0 + Math.max(...headings.map((h) => h.length)) * SPACE.line + SPACE.times * (frame.name === 'wide' ? 2 : 1) - 2);
  const top = times + 5;
  const names: Text[] = [];
  const lines: number[] = [];
  const drawn = questions.map(() => ({ stands: [] as Stand[], threads: '', spans: '' }));
  let y = top;
  const claimants = new Set(positions.map((p) => p.claimant));
  const rest = Map.groupBy(more, (p) => (claimants.has(p.claimant) ? p.claimant : ''));
  const gathered: Grid['gathered'][number][] = [];
  for (const claimant of claimants) {
    const said = questions.map((q) => positions.filter((p) => p.claimant === claimant && p.question === q).map((p) => placeSaid(p, axis, word)));
    const rows = said.map((list) => packRows(list, 1));
    const text = wrapText(claimant, lefts[0]! - 6, size);
    const count = rest.get(claimant)?.length ?? 0;
    const height = 2 * SPACE.row + Math.max((Math.max(...rows.flat()) + 1) * SPACE.marks, (text.length + Number(count > 0)) * SPACE.line);
    const middle = y + SPACE.row + SPACE.marks / 2;
    if (count > 0) gathered.push({ claimant, count, x: 0, y: round(middle + size * 0.35 + text.length * SPACE.line) });
    names.push(...text.map((line, i) => ({ x: 0, y: round(middle + size * 0.35 + i * SPACE.line), text: line })));
    for (const [i, list] of said.entries()) {
      const stands = list.map((one, j) => placeStand(word, one.position, round(lefts[i]! + one.at), round(middle + rows[i]![j]! * SPACE.marks)));
      drawn[i]!.stands.push(...stands);
      drawn[i]!.threads += stands.slice(1).map((stand, j) => joinStands(stands[j]!, stand)).join('');
      drawn[i]!.spans += stands.map((stand, j) => traceSpan(stand, lefts[i]! + list[j]!.from, lefts[i]! + list[j]!.to)).join('');
    }
    y += height;
    lines.push(y);
  }
  const others = rest.get('')?.length ?? 0;
  if (others > 0) {
    gathered.push({ claimant: word('positions-others'), count: others, x: 0, y: round(y + SPACE.row + SPACE.marks / 2 + size * 0.35) });
    y += 2 * SPACE.row + SPACE.marks;
  }
  const cuts = axis.stretches.filter((s) => !s.joins).slice(1);
  return {
    height: y - y0,
    names,
    gathered,
    rules: lines.map((line) => `M0 ${round(line)}H${round(lefts[0]! - SPACE.panel)}${lefts.map((left) => `M${left} ${round(line)}h${axis.width}`).join('')}`).join('') + lefts.flatMap((left) => cuts.map((s) => `M${round(left + s.x0 - 2)} ${top}V${round(y)}`)).join(''),
    panels: questions.map((question, i): Panel => ({
      question,
      heading: headings[i]!.map((text, j) => ({ x: frame.name === 'wide' ? lefts[i]! : 0, y: round(y0 + 12 + j * SPACE.line), text })),
      times: [...(frame.name === 'wide' ? [{ x: lefts[i]!, y: times - SPACE.times + 3, text: '2017' }] : []), ...axis.stretches.flatMap((s) => (s.key === undefined ? [] : [{ x: round(lefts[i]! + s.x0), y: times, text: word(`positions-time-${s.key}`) }]))],
      axis: axis.stretches.map((s) => `${s.joins ? '' : `M${round(lefts[i]! + s.x0)} ${top}`}H${round(lefts[i]! + s.x1)}`).join(''),
      ...drawn[i]!,
    })),
  };
}

/** What was asked, as the statement on which each took a stand. */
function sayAsked(question: Position['question'], word: Word): string {
  return word('positions-asked', { question: openValues(word)('question', question) });
}

/** Speakers who took more than one stance on one question; merely reporting is none. */
export function listChanged(positions: readonly Position[]): string[] {
  const taken = Map.groupBy(positions.filter((p) => p.stance !== 'reports'), (p) => `${p.question} ${p.claimant}`);
  return [...new Set([...taken.values()].filter((list) => new Set(list.map((p) => p.stance)).size > 1).map((list) => list[0]!.claimant))].sort();
}

/** How many took each stance: `27 assert it, 21 call it likely and one denies it`. */
export function sayStances(positions: readonly Position[], word: Word): string {
  const said = STANCES.flatMap((stance) => {
    const n = positions.filter((p) => p.stance === stance).length;
    return n === 0 ? [] : [word(`stood-${keyOf(stance)}-${formOf(n)}`, { n: sayNumber(n) })];
  });
  return said.length === 0 ? word('positions-none') : sayList(said);
}

export const positions: Graphic = {
  holds: (casefile) => new Set(choosePositions(casefile.positions, listTold(casefile)).drawn.map((p) => p.id)),
  gathers: (casefile) => countGathered(choosePositions(casefile.positions, listTold(casefile)).gathered),
  span: (casefile, frame) => {
    const { grids, height } = layoutPositions(casefile.positions, openWords(casefile), frame, listTold(casefile));
    return new Map(grids.flatMap((g) => g.panels).flatMap((p) => p.stands).map(({ id, y }) => [id, [(y - RING) / height, (y + RING) / height]]));
  },
  places: () => ['all', ...QUESTIONS],
  describe: ({ positions: all, words }: Casefile) => ({
    questions: sayNumber(new Set(all.map((p) => p.question)).size),
    positions: sayNumber(all.length),
    claimants: sayNumber(new Set(all.map((p) => p.claimant)).size),
    stances: sayStances(all, openWords({ words })),
    changed: sayNumber(listChanged(all).length),
  }),
  tabulate(casefile, sayValue = openValues(openWords(casefile))) {
    const word = openWords(casefile);
    return {
      caption: word('positions-caption'),
      head: ['who', 'speaker', 'statement', 'said', 'public-since', 'stance', 'confidence-speaker', 'disputed-others'].map((key) => word(`head-${key}`)),
      rows: QUESTIONS.flatMap((question) => casefile.positions.filter((p) => p.question === question)).map((p) => ({
        id: p.id,
        cells: [p.who, p.claimant, sayAsked(p.question, word), sayWhen(p.said), sayWhen(p.known), sayValue('stance', p.stance), p.confidenceOf === 'claimant' && p.confidence ? sayValue('confidence', p.confidence) : '', word(p.disputedBy.length > 0 ? 'yes' : 'no')],
      })),
    };
  },
};
