import type { Casefile } from './casefile.ts';
import type { Evidence } from './claim.ts';
import type { Indicator } from './indicator.ts';
import type { Moment } from './moment.ts';
import { oncePer } from './once.ts';

/** The evidence that touches a record, oldest first. */
export const evidenceOf = (casefile: Casefile, id: string): readonly Evidence[] => indexEvidence(casefile).get(id) ?? [];
/** The moments that concern an incident, in order. */
export const momentsOf = (casefile: Casefile, incident: string): readonly Moment[] => indexMoments(casefile).get(incident) ?? [];
/** The addresses and domains of an incident. */
export const indicatorsOf = (casefile: Casefile, incident: string): readonly Indicator[] => indexIndicators(casefile).get(incident) ?? [];

const indexEvidence = oncePer(({ evidence }: Casefile) => indexBy(evidence, (e) => [e.from, e.to]));
const indexMoments = oncePer(({ moments }: Casefile) => indexBy(moments, (m) => m.incidents));
const indexIndicators = oncePer(({ indicators }: Casefile) => Map.groupBy(indicators, (i) => i.incident));

/** Records by each id that they name. */
function indexBy<T>(records: readonly T[], name: (record: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const record of records) {
    for (const id of new Set(name(record))) {
      if (!index.has(id)) index.set(id, []);
      index.get(id)!.push(record);
    }
  }
  return index;
}
