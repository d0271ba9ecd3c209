import type { EngineName } from '../engines/find.ts';
import { useEngine } from '../engines/use.ts';
import { promiseDay } from './day.ts';
import { promiseMarks } from './marks.ts';
import { promisePages } from './pages.ts';
import { promiseReaders } from './reader.ts';
import { promiseScenes } from './scenes.ts';

/** All that the site promises in whatever engine a reader has. */
export function promiseAll(engine: EngineName): void {
  const visit = useEngine(engine);
  promisePages(visit);
  promiseScenes(visit);
  promiseMarks(visit);
  promiseDay(visit);
  promiseReaders(visit);
}
