import type { Link, TracedChain, TracedClaim, Traces } from '../../client/traces.ts';
import { word } from '../../content.ts';
import { NARROW, WIDE } from '../../graphics/frame.ts';
import { placeHops } from '../../graphics/hops.ts';
import { nameOf, type Casefile } from '../../model/casefile.ts';
import { ASKS, CHAIN_ENDS, findChain, type Ask, type Chain } from '../../model/chain.ts';
import { hrefOf } from '../href.ts';
import { keyOf, listDisputes, tellChain, tellHop } from './chain.ts';

/** All chains of a casefile, in words, with where their hops are drawn. */
export function makeTraces(casefile: Casefile): Traces {
  const [wide, narrow] = [placeHops(casefile, WIDE), placeHops(casefile, NARROW)];
  const [records, claims] = [new Map<string, Link>(), new Map<string, TracedClaim>()];
  const chains: TracedChain[] = [];
  const places = new Map<string, number>();
  const keep = (key: string, make: () => TracedChain): number => {
    if (!places.has(key)) places.set(key, chains.push(make()) - 1);
    return places.get(key)!;
  };
  const draw = (says: string, { hops, weakest }: Chain): TracedChain => {
    const path = [hops[0]!.from, ...hops.flatMap((hop) => [hop.claim.id, hop.to])];
    for (const id of [hops[0]!.from, ...hops.map((hop) => hop.to)]) records.set(id, [nameOf(casefile, id), hrefOf(casefile, id)]);
    for (const { claim } of hops) {
      const [a, b] = [wide.get(claim.id), narrow.get(claim.id)];
      const disputes = listDisputes(casefile, claim).map(({ id, name }): Link => [name, hrefOf(casefile, id)]);
      claims.set(claim.id, { text: claim.text, about: tellHop(casefile, claim), href: hrefOf(casefile, claim.id), ...(disputes.length > 0 && { disputes }), ...(a && b && { at: { wide: a, narrow: b } }) });
    }
    return { says, path, weakest: hops.indexOf(weakest) };
  };
  const answer = (from: string, to: string): number[] => {
    const found = ASKS.map((ask) => ({ ask, chain: findChain(casefile, from, to, ask) }));
    return found.map(({ ask, chain }) => {
      const says = tellUnanswerable(casefile, from, to) ?? [tellChain(casefile, ask, chain), ...(chain ? tellNarrower(ask, found) : tellWider(ask, found))].join(' ');
      return keep(`${from === to ? '' : keyOf(chain)} ${says}`, () => (chain ? draw(says, chain) : { says }));
    });
  };
  const from = casefile.incidents.map(({ id, label }) => [id, label] as const).sort((a, b) => (a[1].toLowerCase() < b[1].toLowerCase() ? -1 : 1));
  const answers = Object.fromEntries(from.map(([id]) => [id, Object.fromEntries(CHAIN_ENDS.map((to) => [to, answer(id, to)]))]));
  return { from, records: Object.fromEntries(records), claims: Object.fromEntries(claims), chains, answers };
}

interface Found {
  readonly ask: Ask;
  readonly chain: Chain | undefined;
}

/** Why there is nothing to trace: the two are one, or the end was not public on the day. */
function tellUnanswerable(casefile: Casefile, from: string, to: string): string | undefined {
  if (from === to) return word('trace-same');
  return casefile.byId.has(to) ? undefined : word('trace-not-yet');
}

/** Where statements were counted: whether traces alone would have done. */
function tellNarrower(ask: Ask, found: readonly Found[]): string[] {
  return ask.technical || found.some((other) => other.ask.technical && other.chain !== undefined) ? [] : [word('trace-no-technical')];
}

/** Where nothing was found: the nearest wider question that has an answer. */
function tellWider(ask: Ask, found: readonly Found[]): string[] {
  const wider = found.find((other) => other.chain !== undefined && (ask.technical || !other.ask.technical) && (!ask.contested || other.ask.contested));
  return wider === undefined ? [] : [word(`trace-wider-${wider.ask.technical === ask.technical ? 'contested' : wider.ask.contested && !ask.contested ? 'both' : 'said'}`)];
}
