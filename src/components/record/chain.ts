import { sayValue, word } from '../../content.ts';
import { nameOf, type Casefile } from '../../model/casefile.ts';
import { ASKS, findChain, showsTrace, type Ask, type Chain } from '../../model/chain.ts';
import type { Evidence } from '../../model/claim.ts';
import { sayWhen } from '../../model/say.ts';

/** What a chain is, in a sentence or two; where there is none, that there is none. */
export function tellChain(casefile: Casefile, ask: Ask, chain: Chain | undefined): string {
  const kind = ask.technical ? 'technical' : 'any';
  if (chain === undefined) return word(`chain-${kind}-none${ask.contested ? '-contested' : ''}`);
  const { hops, weakest } = chain;
  const facts = { hops: hops.length === 1 ? word('chain-one-hop') : word('chain-hops', { n: hops.length }), strength: sayValue('strength', weakest.claim.strength), who: weakest.claim.who };
  const isAllTechnical = hops.every((hop) => showsTrace(casefile, hop.claim));
  const leans = hops.some((hop) => hop.claim.strength === 'contested');
  return [word(ask.technical ? 'chain-technical' : isAllTechnical ? 'chain-any-technical' : 'chain-any', facts), ask.contested && word(leans ? 'chain-leans' : 'chain-leans-not')].filter(Boolean).join(' ');
}

/** Who claims a hop, on what it rests, how strong it is, when it was known, and what a reader must know before leaning on it. */
export function tellHop(casefile: Casefile, claim: Evidence): string {
  const relics = claim.basis === 'code artefact' ? [claim.from, claim.to].map((id) => casefile.byId.get(id)).map((end) => (end?.sort === 'trace' ? end.record.relic : undefined)) : [];
  return [
    word('chain-hop', { who: claim.who, basis: sayValue('basis', claim.basis), strength: sayValue('strength', claim.strength), known: sayWhen(claim.known) }),
    word(showsTrace(casefile, claim) ? 'chain-hop-technical' : 'chain-hop-said'),
    claim.derived && word('claim-derived'),
    claim.caveat,
    ...relics,
  ].filter(Boolean).join(' ');
}

/** A chain's claims in one line: two chains of the same claims are the same. */
export const keyOf = (chain: Chain | undefined): string => chain?.hops.map((hop) => hop.claim.id).join(' ') ?? '';

/** What the record answers, the narrowest question first. A wider one that gives no other chain is left out; where nothing joins the two, the widest says so. */
export function listAnswers(casefile: Casefile, from: string, to: string): { readonly ask: Ask; readonly chain: Chain | undefined }[] {
  const all = ASKS.map((ask) => ({ ask, chain: findChain(casefile, from, to, ask) }));
  if (all.every(({ chain }) => chain === undefined)) return all.slice(-1);
  const seen = new Set<string>();
  return all.filter(({ ask, chain }) => {
    const key = keyOf(chain);
    if (seen.has(key) || (chain === undefined && ask.name !== 'technical')) return false;
    seen.add(key);
    return true;
  });
}

/** Where somebody disputes a hop: names and ids of the claims that do. */
export function listDisputes(casefile: Casefile, claim: Evidence): { readonly id: string; readonly name: string }[] {
  return claim.disputedBy.map((id) => ({ id, name: nameOf(casefile, id) }));
}
