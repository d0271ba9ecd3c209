import type { Casefile } from '../model/casefile.ts';
import { formatNumber, sayNumber } from '../model/say.ts';
import { panelOf, placeOf, type Panel } from './basemap.ts';
import type { Area } from './areas.ts';
import { sayCount } from './areas.ts';
import type { Box } from './berths.ts';
import { round, type Frame } from './frame.ts';
import { MACRON, type Count, type Country } from './hosts.ts';
import { measureText, wrapText } from './text.ts';
import { openWords } from './word.ts';

/** Plain words on the map. */
export interface Note {
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** The domains of the Macron phishing, with a line to the country that was stated. */
export interface DomainsNote extends Note {
  readonly ids: readonly string[];
  readonly leader: readonly [number, number, number, number];
}

/** Size and leading of a map's words. */
export interface Type {
  readonly size: number;
  readonly line: number;
}

/** That Russia holds none; and on the world's map, what the other counts in Europe. */
export function writeNotes(casefile: Casefile, panel: Panel, frame: Frame, type: Type, scale: number, width: number, countries: readonly Country[]): Note[] {
  const word = openWords(casefile);
  const total = casefile.indicators.filter((i) => i.type === 'address').length;
  const notes: Note[] = [];
  if (total > 0 && !countries.some((c) => c.code === 'RU' && c.addresses.firm + c.addresses.weak > 0)) {
    const of = wrapText(word('hostmap-of-all', { n: formatNumber(total) }), frame.name === 'wide' ? 160 : 75, type.size);
    const lines = [word('hostmap-russia'), ...(panel === 'world' ? [] : of)];
    const [x, y] = placeOf(panel, panel === 'world' ? [98, 59] : [37, 58.5]);
    notes.push(setNote(lines, panel === 'world' ? x * scale : width - 8, Math.max(y * scale, type.size + 1), panel === 'world' ? 'middle' : 'end', type));
  }
  const europe = countries.filter((c) => panelOf(c.code) === 'europe');
  if (panel === 'world' && europe.length > 0) {
    const sum = (key: keyof Count): number => europe.reduce((n, c) => n + c.addresses[key], 0);
    const [x, y] = placeOf(panel, [-38, 40]);
    notes.push(setNote([word('hostmap-turn-europe'), sayCount({ firm: sum('firm'), weak: sum('weak') }).filter(Boolean).join(' ')], x * scale, y * scale, 'middle', type));
  }
  return notes;
}

/** The domains of the Macron phishing, where a source states a country for them. */
export function writeDomains(casefile: Casefile, type: Type, frame: Frame, areas: readonly Area[]): DomainsNote | undefined {
  const domains = casefile.indicators.filter((i) => i.incident === MACRON && i.type === 'domain' && i.country !== undefined);
  const area = areas.find((s) => s.country.code === domains[0]?.country);
  if (area === undefined) return undefined;
  const list = domains.filter((i) => i.country === area.country.code);
  const isBritish = frame.name === 'wide' && area.country.code === 'GB';
  const words = openWords(casefile)(isBritish ? 'hostmap-domains-british' : 'hostmap-domains-made', { n: capitalise(sayNumber(list.length)) });
  const note = setNote(wrapText(words, frame.name === 'wide' ? 165 : 92, type.size), 4, type.size + 2, 'start', type);
  // From the last line down to the country's highest point on its main part.
  const main = [...area.rings].sort((a, b) => b.length - a.length)[0]!;
  const top = main.reduce((a, b) => (b[1] < a[1] ? b : a));
  const x = Math.min(top[0] - 8, note.box.x1 - 10);
  return { ...note, ids: list.map((i) => i.id), leader: [round(x), round(note.box.y1 + 2), round(top[0] + 1), round(top[1] + 6)] };
}

function setNote(lines: readonly string[], x: number, y: number, anchor: Note['anchor'], { size, line }: Type): Note {
  const width = Math.max(...lines.map((l) => measureText(l, size)));
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { lines, x: round(x), y: round(y), anchor, box: { x0, x1: x0 + width, y0: y - size, y1: y + (lines.length - 1) * line + 4 } };
}

function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
