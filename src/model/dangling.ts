import type { Report } from './crosscheck.ts';
import { suggestName, type Place } from './problem.ts';

/** An id that was changed where it stands, and not where it is named, is near to others that are not meant. */
const RENAMED = ' If its id was changed, replace the old one everywhere in content/.';

/** Says that an id names nothing: `what` begins the sentence, `missing` is what to add. */
export function reportDangling(report: Report, file: string, place: Place, what: string, missing: string, id: string, among: ReadonlySet<string>): void {
  const near = suggestName(id, among);
  report(file, place, `${what} that is not there: "${id}"`, (near ? `Did you mean "${near}"?` : `Add ${missing}, or take the name out.`) + RENAMED);
}
