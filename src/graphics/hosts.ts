import type { Casefile } from '../model/casefile.ts';
import { LOCATION_BASES, type Indicator } from '../model/indicator.ts';
import { oncePer } from '../model/once.ts';
import { sayCountry } from '../model/say.ts';
import { compareWhen } from '../model/when.ts';

export type Basis = (typeof LOCATION_BASES)[number];

/** A country and what the record places in it. Counts never mix the firm and moderate ties with the weak. */
export interface Country {
  /** `country-` and its two letters. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Addresses, the weak ones apart. */
  readonly addresses: Count;
  /** Domains, the weak ones apart. */
  readonly domains: Count;
  /** Addresses by what their country rests on; each basis apart. */
  readonly bases: Readonly<Record<Basis, Count>>;
  /** What is tied to the Macron phishing. */
  readonly macron: { readonly addresses: number; readonly domains: number };
  /** What sources place there without giving an address. */
  readonly statements: number;
  /** Ids of the addresses and domains placed there. */
  readonly holds: readonly string[];
  /** When the public could first read of one of them; undefined where there are only statements. */
  readonly known: string | undefined;
}

/** How many have a firm or moderate tie to the group, and how many a weak one. */
export interface Count {
  readonly firm: number;
  readonly weak: number;
}

export const MACRON = 'macron-phishing-2017';

export function isWeak(indicator: Indicator): boolean {
  return indicator.confidence === 'low';
}

/** Every country that holds an address or a domain, or that a source states; the most addresses first. */
export const countHosts = oncePer((casefile: Casefile): readonly Country[] => {
  const codes = new Set([...casefile.indicators, ...casefile.locations].flatMap((r) => r.country ?? []));
  const count = (list: readonly Indicator[]): Count => ({ firm: list.filter((i) => !isWeak(i)).length, weak: list.filter(isWeak).length });
  return [...codes]
    .map((code): Country => {
      const all = casefile.indicators.filter((i) => i.country === code);
      const addresses = all.filter((i) => i.type === 'address');
      const domains = all.filter((i) => i.type === 'domain');
      const bases = Object.fromEntries(LOCATION_BASES.map((b) => [b, count(addresses.filter((i) => i.basis === b))])) as unknown as Record<Basis, Count>;
      return {
        id: `country-${code.toLowerCase()}`,
        code,
        name: sayCountry(code),
        addresses: count(addresses),
        domains: count(domains),
        bases,
        macron: { addresses: addresses.filter((i) => i.incident === MACRON).length, domains: domains.filter((i) => i.incident === MACRON).length },
        statements: casefile.locations.filter((l) => l.country === code).length,
        holds: all.map((i) => i.id),
        known: all.map((i) => i.known).sort(compareWhen)[0]?.edtf,
      };
    })
    .sort((a, b) => b.addresses.firm - a.addresses.firm || b.addresses.weak - a.addresses.weak || b.holds.length - a.holds.length || (a.code < b.code ? -1 : 1));
});
