import type { Casefile } from '../model/casefile.ts';
import type { Watched } from '../model/indicator.ts';
import { sayCountry, sayNumber } from '../model/say.ts';
import { round, type Frame } from './frame.ts';
import type { Graphic } from './graphic.ts';
import { wrapText } from './text.ts';
import { groupWatched, isTorKnown, MACRON, markWatched, type Mark } from './watched.ts';

/** So many marks of one kind, side by side. */
export interface Strip {
  readonly mark: Mark;
  /** Left edge of the first. */
  readonly x: number;
  /** Middle of the marks. */
  readonly y: number;
  readonly n: number;
}

/** Addresses with something in common, named and counted. */
export interface WatchRow {
  readonly label: { readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly n: number; /** Its right end, or left where it stands above the marks. */ readonly countX: number; readonly countY: number };
  readonly strips: readonly Strip[];
}

export interface WatchSection {
  readonly y: number;
  readonly lines: readonly string[];
  readonly rows: readonly WatchRow[];
}

export interface WatchlistLayout {
  readonly width: number;
  readonly height: number;
  /** From one mark to the next, and the size of one. */
  readonly pitch: number;
  readonly size: number;
  readonly sections: readonly WatchSection[];
  /** The Macron address's words, beside its mark. */
  readonly macron: { readonly id: string; readonly ours: string; readonly x: number; readonly y: number; readonly words: string } | undefined;
}

const LINE = 16;
const NAMED = 5;
const ORDER: readonly Mark[] = ['shared', 'macron', 'tor', 'plain'];

/** Every address of the list is one mark, in rows by what the list says of it. */
export function layoutWatchlist(casefile: Casefile, frame: Frame): WatchlistLayout {
  const isWide = frame.name === 'wide';
  const pitch = isWide ? 12 : 10;
  const size = isWide ? 8 : 7;
  const left = isWide ? 200 : 0;
  const perRow = Math.floor((frame.width - left + pitch - size) / pitch);
  const marks = markWatched(casefile);
  let y = 0;

  const layRow = (text: string, watched: readonly Watched[]): WatchRow => {
    const sorted = ORDER.flatMap((mark) => watched.filter((w) => marks.get(w.id) === mark).map(() => mark));
    const lines = wrapText(text, (isWide ? left - 50 : frame.width - 50), frame.minimum);
    const label = { x: isWide ? left - 50 : 0, y: y + 11, lines, n: watched.length, countX: isWide ? left - 12 : frame.width, countY: y + 11 };
    const top = isWide ? y : y + lines.length * LINE + 2;
    const strips: Strip[] = [];
    sorted.forEach((mark, i) => {
      const at = { x: left + (i % perRow) * pitch, y: round(top + Math.floor(i / perRow) * pitch + pitch / 2) };
      const last = strips.at(-1);
      if (last?.mark === mark && last.y === at.y) strips[strips.length - 1] = { ...last, n: last.n + 1 };
      else strips.push({ mark, ...at, n: 1 });
    });
    y = Math.max(top + Math.ceil(sorted.length / perRow) * pitch, y + lines.length * LINE) + (!isWide && sorted.includes('macron') ? 11 : 7);
    return { label, strips };
  };
  const laySection = (title: string, rows: readonly (readonly [string, readonly Watched[]])[]): WatchSection => {
    const lines = wrapText(title, frame.width, 14, 600);
    const at = y + 14;
    y = at + (lines.length - 1) * 17 + 18;
    const laid = rows.filter(([, watched]) => watched.length > 0).map(([text, watched]) => layRow(text, watched));
    y += 14;
    return { y: at, lines, rows: laid };
  };

  const groups = groupWatched(casefile);
  const stated = groups.filter((g) => g.code !== undefined);
  const blank = groups.find((g) => g.code === undefined)?.watched ?? [];
  const others = stated.filter((g, i) => i >= NAMED && g.code !== 'RU');
  const of = (kinds: readonly Mark[]): Watched[] => blank.filter((w) => kinds.includes(marks.get(w.id)!));
  const controls = stated.flatMap((g) => g.watched).filter((w) => w.phase === 'C2').length;
  const count = stated.reduce((sum, g) => sum + g.watched.length, 0);
  const sections = casefile.watchlist.length === 0 ? [] : [
    laySection(`${count} with a country stated; ${controls} of them are called command servers`, [
      ...stated.filter((g, i) => i < NAMED && g.code !== 'RU').map((g) => [sayCountry(g.code!), g.watched] as const),
      [`${others.length} other countries`, others.flatMap((g) => g.watched)],
      ['Russia', stated.find((g) => g.code === 'RU')?.watched ?? []],
    ]),
    laySection(`${blank.length} with no country, only general advice`, [
      ['Also in this record', of(['shared', 'macron'])],
      ['Seen as a Tor exit', of(['tor'])],
      [isTorKnown(casefile) ? 'Neither' : 'Not in this record', of(['plain'])],
    ]),
  ];
  const cell = sections.flatMap((s) => s.rows).flatMap((r) => r.strips).find((s) => s.mark === 'macron');
  const id = casefile.watchlist.find((w) => w.indicator === MACRON)?.id;
  const ours = casefile.indicators.find((i) => i.indicator === MACRON)?.id;
  return {
    width: frame.width, height: Math.ceil(Math.max(0, y - 14)), pitch, size, sections,
    macron: cell && id !== undefined && ours !== undefined ? { id, ours, x: cell.x, y: cell.y, words: isWide ? 'the address tied to the Macron phishing' : 'the Macron address' } : undefined,
  };
}

export const watchlist: Graphic = {
  holds: (casefile) => new Set([...casefile.watchlist, ...casefile.indicators].filter((r) => r.indicator === MACRON).map((r) => r.id)),
  places: () => ['all'],
  describe: (casefile) => {
    const { watchlist: list } = casefile;
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
      torFound: isTorKnown(casefile)
        ? `We found ${tor} of the addresses, ${list.length === 0 ? 0 : Math.round((100 * tor) / list.length)} per cent, in archived lists of exits from Tor, which is a floor`
        : 'Our own match with archived lists of exits from Tor rests on lists later than this day',
      overlap: marks.filter((m) => m === 'shared' || m === 'macron').length,
    };
  },
  tabulate: (casefile) => {
    const marks = markWatched(casefile);
    const tor = isTorKnown(casefile);
    return {
      caption: 'Addresses of the US list of 29 December 2016, by the country that it states',
      head: ['Country stated', 'Addresses', 'Called command servers', ...(tor ? ['In archived lists of Tor exits'] : []), 'Also in this record'],
      rows: groupWatched(casefile).map(({ code, watched }) => ({
        cells: [
          code === undefined ? 'none' : sayCountry(code),
          ...[watched, watched.filter((w) => w.phase === 'C2'), ...(tor ? [watched.filter((w) => w.tor === 'yes')] : []), watched.filter((w) => marks.get(w.id) === 'shared' || marks.get(w.id) === 'macron')].map((list) => String(list.length)),
        ],
      })),
    };
  },
};
