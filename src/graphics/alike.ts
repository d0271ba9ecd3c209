import type { Casefile } from '../model/casefile.ts';
import { sayCountry } from '../model/say.ts';
import { askEditions, listEditions, sayAnswers, type Answers, type Change, type Edition } from './answers.ts';
import type { MarkGroup } from './graphic.ts';
import { isWeak } from './hosts.ts';
import { openWords, type Word } from './word.ts';

/** Addresses that are one mark: all with the same answers, or what is left of those that change in the same manner. */
export interface Alike {
  readonly id: string;
  readonly change: Exclude<Change, 'never'>;
  /** Whether their answers differ: there are too few of each to stand apart. */
  readonly isMixed: boolean;
  readonly members: readonly Answers[];
}

/** The marks of all that change, and of all that do not. */
export const CHANGED = 'answers-changed';
export const SAME = 'answers-same';

/** How high a mark must be to be hit (24 pixels, in a frame scaled to seven eighths), and how high an address is drawn at most. Together: how many make a mark of their own. */
const TALL = 28;
const HIGHEST = 7;
/** How high all that change are together: with more of them each is drawn lower, and fewer stand apart. */
const ROOM = 609;

/** Height of one address in the drawing. */
export function scaleOf(changed: number): number {
  return Math.min(HIGHEST, ROOM / Math.max(changed, 1));
}

/** By the manner of change; in each the largest group first, what is mixed last. Ties are broken by the answers. */
export function gatherAlike(all: readonly Answers[]): Alike[] {
  const changed = all.filter((a) => a.change !== 'never');
  const apart = TALL / scaleOf(changed.length);
  return (['once', 'back', 'thrice'] as const).flatMap((change): Alike[] => {
    const groups = [...groupAnswers(changed.filter((a) => a.change === change))];
    const rest = groups.filter(([, members]) => members.length < apart).flatMap(([, members]) => members);
    return [
      ...groups.filter(([, members]) => members.length >= apart).map(([id, members]) => ({ id, change, isMixed: false, members })),
      ...(rest.length > 0 ? [{ id: `answers-${change}-mixed`, change, isMixed: true, members: rest }] : []),
    ];
  });
}

/** How many different rows of answers there are among them. */
export function countKinds(members: readonly Answers[]): number {
  return groupAnswers(members).length;
}

/** `answers-se-lv` and those with these answers, the most first. */
function groupAnswers(list: readonly Answers[]): [string, Answers[]][] {
  const nameOf = ({ codes }: Answers): string => `answers-${codes.map((c) => c?.toLowerCase() ?? 'none').join('-')}`;
  return [...Map.groupBy(list, nameOf)].sort(([a, p], [b, q]) => q.length - p.length || (a < b ? -1 : 1));
}

/** What stands behind each mark that is no single address. */
export function describeAlike(casefile: Casefile): Map<string, MarkGroup> {
  const word = openWords(casefile);
  const editions = listEditions(casefile);
  const all = askEditions(casefile);
  // An earlier day knows fewer editions: its page holds the table of its own marks.
  const place = (id: string): string => (casefile.asOf === undefined ? `/figures/whosemap/#${id}` : `#${id}`);
  const about = (id: string, title: string, at = id): [string, MarkGroup] => [id, { title, place: place(at), lines: [{ label: word('card-what'), text: word('whosemap-listed') }] }];
  return new Map([
    ...(all.some((a) => a.change !== 'never') ? [about(CHANGED, word('whosemap-all-changed'), 'table-whosemap')] : []),
    ...(all.some((a) => a.change === 'never') ? [about(SAME, word('whosemap-all-same'))] : []),
    ...gatherAlike(all).map(({ id, change, isMixed, members }): [string, MarkGroup] =>
      isMixed ? about(id, word(`whosemap-${change}-mixed`)) : [id, { title: sayRuns(members[0]!), place: place(id), lines: members.map((a) => sayMember(a, editions, word)) }],
    ),
  ]);
}

/** `Sweden → Latvia → Sweden`. */
function sayRuns({ runs }: Answers): string {
  return runs.filter((run, i) => run.code !== runs[i - 1]?.code).map((run) => sayCountry(run.code)).join(' → ');
}

function sayMember(answers: Answers, editions: readonly Edition[], word: Word): MarkGroup['lines'][number] {
  const { indicator } = answers;
  const tie = isWeak(indicator) ? `; ${word('whosemap-weak')}` : '';
  return { id: indicator.id, label: word('card-address'), text: `${indicator.indicator}: ${sayAnswers(answers, editions, word)}${tie}.` };
}
