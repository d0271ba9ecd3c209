import type { Document } from './intake.ts';
import type { Report } from './crosscheck.ts';

/** What stands in a document and shows or says nothing, and images that not everybody can have. */
export function checkShowing({ file, tags, passages }: Document, report: Report): void {
  if (tags.length === 0 && passages.length === 0) report(file, { line: 1, column: 1 }, 'says nothing below its front matter', 'Write its text below the second ---, and cite a source for each statement of fact.', { isLater: true });
  for (const tag of tags) {
    if (tag.name === 'Step' && tag.attributes['show'] !== undefined && tag.attributes['show'] !== '' && tag.attributes['show'].trim() === '') report(file, tag, '<Step> shows nothing', 'Write in `show` the ids of the marks that it lights.');
    if (tag.name === 'Step' && tag.text.trim() === '') report(file, tag, '<Step> says nothing', 'Write its beat between <Step …> and </Step>, or take it out.');
    if (tag.name === 'Scene' && !tags.some((t) => t.name === 'Step' && t.within.includes(tag))) report(file, tag, '<Scene> has no <Step>', 'Put its steps in it, or show the graphic by <Figure name="…" />.');
  }
  for (const { kind, text, url, ...place } of passages) {
    if (kind === 'heading' && text.trim() === '') report(file, place, 'has an empty heading', 'Write what the part says, or take the heading out.');
    if (kind === 'image' && text.trim() === '') report(file, place, 'has an image without a description', 'Write between the brackets what it shows: ![A page of the report](…).');
    if (kind === 'image' && /^(?:[a-z]+:)?\/\//i.test(url ?? '')) report(file, place, 'shows an image from elsewhere', 'No page asks anybody else for anything: keep the file in this project, with its licence and credit.');
  }
}
