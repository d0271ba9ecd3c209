import { casefileOf } from '../../content.ts';

/** Whether a page has its graphics' tables itself: a graphic's own page, an earlier day's and that for paper, but not the story. */
export function hasTable(locals: App.Locals): boolean {
  return locals.document !== 'story' || locals.isForPaper === true || casefileOf(locals).asOf !== undefined;
}
