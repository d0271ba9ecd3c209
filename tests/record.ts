import { assembleCasefile, type Casefile } from '../src/model/casefile.ts';
import { stages } from '../src/graphics/stages.ts';
import { readContent } from '../src/intake/read.ts';

let casefile: Casefile | undefined;

/** The real record of content/, read once a test file. */
export function loadRecord(): Casefile {
  return (casefile ??= assembleCasefile(readContent(process.cwd()), stages));
}

/** As many copies of the record's incidents as asked for, each copy with ids of its own; the real ones first. */
export function multiplyIncidents({ incidents, ...rest }: Casefile, factor: number): Casefile {
  return { ...rest, incidents: Array.from({ length: factor }, (_, i) => (i === 0 ? incidents : incidents.map((incident) => ({ ...incident, id: `${incident.id}-y${i + 1}` })))).flat() };
}

/** As many copies of incidents, traces and claims as asked for, the real ones first. With `shared`, all copies tell of the same traces. */
export function multiplyEvidence({ incidents, traces, evidence, byId, ...rest }: Casefile, factor: number, shared = false): Casefile {
  const copied = new Set([...incidents, ...(shared ? [] : traces), ...evidence].map(({ id }) => id));
  const copies = Array.from({ length: factor - 1 }, (_, i) => (id: string): string => (copied.has(id) ? `${id}-y${i + 2}` : id));
  return {
    ...rest,
    incidents: [...incidents, ...copies.flatMap((rename) => incidents.map((incident) => ({ ...incident, id: rename(incident.id) })))],
    traces: shared ? traces : [...traces, ...copies.flatMap((rename) => traces.map((trace) => ({ ...trace, id: rename(trace.id) })))],
    evidence: [...evidence, ...copies.flatMap((rename) => evidence.map((claim) => ({ ...claim, id: rename(claim.id), from: rename(claim.from), to: rename(claim.to) })))],
    byId: new Map([...byId, ...copies.flatMap((rename) => [...byId].filter(([id]) => copied.has(id)).map(([id, entry]) => [rename(id), entry] as const))]),
  };
}
