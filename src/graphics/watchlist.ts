import { line, rect, type Markish } from '@observablehq/plot';
import type { Casefile } from '../model/casefile.ts';
import { formOf, sayCountry, sayNumber } from '../model/say.ts';
import { WIDE, type Frame } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { drawLabels, drawOwnLabels, type Label } from './label.ts';
import { drawPlaced, type MarkLink } from './plot.ts';
import { layRow, reckonPer, type Sheet, type Strip, type WatchRow } from './squares.ts';
import { wrapText } from './text.ts';
import { describeWatched, gatherWatched, groupWatched, isTorKnown, MACRON, markWatched, type Mark, type WatchGroup } from './watched.ts';
import { openWords } from './word.ts';

export interface WatchlistLayout {
  readonly width: number;
  readonly height: number;
  /** From one square to the next, and the size of one. */
  readonly pitch: number;
  readonly size: number;
  /** How many addresses a square stands for: one, as long as the list is not much longer than it was. */
  readonly per: number;
  /** Titles of the sections. */
  readonly labels: readonly Label[];
  /** In reading order. */
  readonly rows: readonly WatchRow[];
}

/** Who found what in the list that speaks against it, by the source's id. */
const CRITICS = ['dailydot-2017-01-05', 'wordfence-2017-01'] as const;
const LINE = 16;

/** Every address of the list is one square or ring, in rows by what the list says of it. */
export function layoutWatchlist(casefile: Casefile, frame: Frame): WatchlistLayout {
  const word = openWords(casefile);
  const isWide = frame.name === 'wide';
  const sheet: Sheet = { width: frame.width, minimum: frame.minimum, isWide, left: isWide ? 200 : 0, pitch: isWide ? 12 : 10, size: isWide ? 8 : 7, per: reckonPer(casefile.watchlist.length), marks: markWatched(casefile), casefile, word };
  const groups = gatherWatched(casefile);
  const stated = groups.filter((g) => g.kind === 'country' || g.kind === 'others');
  const labels: Label[] = [];
  const rows: WatchRow[] = [];
  let y = 0;
  const title = (text: string): void => {
    wrapText(text, frame.width, frame.minimum, 600).forEach((own, i) => labels.push({ x: 0, y: y + 9 + i * 17, text: own, tone: 'strong' }));
    y = labels.at(-1)!.y + 15;
  };
  const lay = (own: readonly WatchGroup[]): void => {
    for (const group of own) {
      const laid = layRow(group, y, sheet);
      rows.push(...laid);
      y = laid[0]!.hit.y1;
    }
    y += 14;
  };
  if (stated.length > 0) {
    const all = stated.flatMap((g) => g.watched);
    title(word('watchlist-stated', { n: all.length, control: all.filter((w) => w.phase === 'C2').length }));
    lay(stated);
  }
  const blank = groups.filter((g) => !stated.includes(g));
  if (blank.length > 0) {
    title(word('watchlist-blank', { n: blank.reduce((sum, g) => sum + g.watched.length, 0) }));
    lay(blank);
  }
  const critics = casefile.watchlist.length === 0 ? [] : CRITICS.filter((id) => casefile.byId.has(id));
  if (critics.length > 0) title(word('watchlist-critics'));
  for (const id of critics) {
    const lines = wrapText(word(`watchlist-${id}`), frame.width - 20, frame.minimum);
    const height = Math.max(28, lines.length * LINE + 12);
    rows.push({ id, n: undefined, strips: [], hit: { x0: 0, x1: frame.width, y0: y, y1: y + height }, labels: [{ x: 0, y: y + 14, text: 'd', tone: 'strong' }, ...lines.map((text, i): Label => ({ x: 18, y: y + 14 + i * LINE, text, tone: 'ink' }))] });
    y += height;
  }
  return { width: frame.width, height: Math.ceil(y), pitch: sheet.pitch, size: sheet.size, per: sheet.per, labels, rows };
}

/** The layout as Plot draws it: one named link a mark. A strip of squares is one dashed line, a strip of rings two dotted ones. */
export function drawWatchlist({ rows, labels, width, height, pitch, size }: WatchlistLayout, link: (id: string) => MarkLink): string {
  const lay = (className: string, mark: Mark, wide: number, inset: number): Markish => {
    const isRing = mark === 'tor';
    const dash = isRing ? `0 ${pitch}` : `${size - 2 * inset} ${pitch - size + 2 * inset}`;
    const ends = (s: Strip): [number, number] => (isRing ? [s.x + size / 2, s.x + size / 2 + (s.n - 1) * pitch + 0.1] : [s.x + inset, s.x + (s.n - 1) * pitch + size - inset]);
    const points = rows.flatMap(({ id, strips }) => strips.filter((s) => s.mark === mark).flatMap((s) => [...ends(s), NaN].map((x) => ({ id, x, y: s.y }))));
    return line(points, { x: 'x', y: 'y', z: 'id', strokeDasharray: dash, strokeWidth: () => wide, className, href: 'id' });
  };
  return drawPlaced(
    { width, height },
    [
      ...drawLabels(labels),
      rect(rows.map(({ id, hit }) => ({ id, ...hit })), { x1: 'x0', x2: 'x1', y1: 'y0', y2: 'y1', className: 'hit', href: 'id' }),
      lay('plain', 'plain', size, 0),
      lay('shared', 'shared', size + 3, 0), lay('shared', 'weak', size + 3, 0), lay('hole', 'weak', size - 1, 2),
      lay('tor', 'tor', size + 1, 0), lay('hole tor', 'tor', size - 2.5, 0),
      lay('macron', 'macron', size + 3, 0),
      ...drawOwnLabels(rows.flatMap(({ id, labels: own }) => own.map((l) => ({ ...l, id })))),
    ],
    link,
  );
}

export const watchlist: Graphic = {
  holds: (casefile) => new Set([...layoutWatchlist(casefile, WIDE).rows.map((r) => r.id), ...casefile.indicators.filter((i) => i.indicator === MACRON && casefile.watchlist.length > 0).map((i) => i.id)]),
  places: () => ['all'],
  groups: describeWatched,
  describe: (casefile) => {
    const { watchlist: list } = casefile;
    const word = openWords(casefile);
    const marks = [...markWatched(casefile).values()];
    const stated = list.filter((w) => w.stated !== undefined);
    const tor = list.filter((w) => w.tor === 'yes').length;
    return {
      addresses: list.length,
      stated: stated.length,
      blank: list.length - stated.length,
      countries: new Set(stated.map((w) => w.stated)).size,
      russiaStated: sayNumber(stated.filter((w) => w.stated === 'RU').length),
      russiaDatabase: list.filter((w) => w.stated === undefined && w['geolite_2017-01-27'] === 'RU').length,
      torFound: isTorKnown(casefile) ? word(`watchlist-tor-found-${formOf(tor)}`, { n: tor, percent: list.length === 0 ? 0 : Math.round((100 * tor) / list.length) }) : word('watchlist-tor-later'),
      overlap: marks.filter((m) => m !== 'plain' && m !== 'tor').length,
    };
  },
  tabulate: (casefile) => {
    const word = openWords(casefile);
    const marks = markWatched(casefile);
    const tor = isTorKnown(casefile);
    return {
      caption: word('watchlist-caption'),
      head: ['stated', 'addresses', 'control', ...(tor ? ['tor'] : []), 'ours'].map((key) => word(`watchlist-head-${key}`)),
      rows: groupWatched(casefile).map(({ code, watched }) => ({
        cells: [
          code === undefined ? word('watchlist-head-none') : sayCountry(code),
          ...[watched, watched.filter((w) => w.phase === 'C2'), ...(tor ? [watched.filter((w) => w.tor === 'yes')] : []), watched.filter((w) => !['plain', 'tor'].includes(marks.get(w.id)!))].map((list) => String(list.length)),
        ],
      })),
    };
  },
};
