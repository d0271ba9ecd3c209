import { assembleCasefile, type Casefile } from '../src/model/casefile.ts';
import { stages } from '../src/graphics/stages.ts';
import { readContent } from '../src/intake/read.ts';

let casefile: Casefile | undefined;

/** The real record of content/, read once a test file. */
export function loadRecord(): Casefile {
  return (casefile ??= assembleCasefile(readContent(process.cwd()), stages));
}
