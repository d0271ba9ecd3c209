import type { Casefile } from '../model/casefile.ts';
import { CONFIDENCES } from '../model/confidence.ts';
import { refang } from '../model/defang.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Moment } from '../model/moment.ts';
import { compareName, type Likeness, type Model } from './likeness.ts';
import { limitRecords, listTold } from './limit.ts';

const MACRON = 'macron-phishing-2017';

/** What the names copy. The first is the movement's own; the others are names of Microsoft's, whose sign-in pages the campaign used. */
export const MODELS: readonly Model[] = [
  { name: 'en-marche.fr', key: 'movement' },
  { name: 'OneDrive', key: 'onedrive' },
  { name: 'Office', key: 'office' },
];

/** A look-alike domain, taken apart. */
export interface Name {
  readonly indicator: Indicator;
  /** The earliest moment on record whose text names it. */
  readonly moment: Moment | undefined;
  /** The record has evidence for it alone, from another source than the rest. */
  readonly isApart: boolean;
  readonly likeness: Likeness;
}

/** How many look-alikes are drawn one by one in each of the two groups. The record of 2026 needs four and one. */
export const MOST = 6;

const taken = new WeakMap<Casefile, readonly Name[]>();

/** The published look-alikes, in the order in which they were named. */
export function takeApart(casefile: Casefile): readonly Name[] {
  const known = taken.get(casefile);
  if (known !== undefined) return known;
  const told = indexMoments(casefile);
  const traces = new Map(casefile.traces.map((t) => [t.id, t.name]));
  const apart = new Set(casefile.evidence.filter((e) => e.to === MACRON).map((e) => traces.get(e.from)));
  const names = casefile.indicators.filter((i) => i.incident === MACRON && i.type === 'domain').map((indicator): Name => ({ indicator, moment: told.get(indicator.indicator), isApart: apart.has(indicator.indicator), likeness: compareName(refang(indicator.indicator), MODELS) }));
  const place = ({ indicator, moment, isApart }: Name): readonly (number | string)[] => [isApart ? 1 : 0, moment?.happened.from ?? Infinity, moment?.text.indexOf(indicator.indicator) ?? 0, indicator.id];
  names.sort((a, b) => {
    const [p, q] = [place(a), place(b)];
    const at = p.findIndex((v, i) => v !== q[i]);
    return at < 0 ? 0 : p[at]! < q[at]! ? -1 : 1;
  });
  taken.set(casefile, names);
  return names;
}

/** The earliest moment whose text names a domain, by the domain. */
function indexMoments(casefile: Casefile): ReadonlyMap<string, Moment> {
  const first = new Map<string, Moment>();
  for (const moment of [...casefile.moments].sort((a, b) => a.known.until - b.known.until || (a.id < b.id ? 1 : -1))) {
    for (const [domain] of moment.text.matchAll(/[\w-]+(?:\[\.\][\w-]+)+/g)) if (!first.has(domain)) first.set(domain, moment);
  }
  return first;
}

/** Which look-alikes are drawn one by one, group by group: what the story names, then the surest. */
export function chooseNames(casefile: Casefile): readonly { readonly names: readonly Name[]; readonly drawn: readonly Name[] }[] {
  const told = listTold(casefile);
  return [false, true].map((isApart) => {
    const names = takeApart(casefile).filter((n) => n.isApart === isApart);
    const { drawn } = limitRecords(names.map((n) => n.indicator), { most: MOST, told, rank: (i) => CONFIDENCES.indexOf(i.confidence), lane: () => '' });
    const chosen = new Set(drawn);
    return { names, drawn: names.filter((n) => chosen.has(n.indicator)) };
  });
}
