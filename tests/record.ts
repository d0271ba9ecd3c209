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
