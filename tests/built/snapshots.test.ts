// Covers that each drawing is what was last looked at and accepted. Open tests/snapshots/*.svg in a browser to look.
// After a change that was meant: npx vitest run --config tests/vitest.config.ts --project built snapshots -u
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/graphics/stages.ts';
import { readBuilt } from './site.ts';

/** The drawing as a file of its own: with the site's stylesheets and its component's own, without what differs from build to build. */
function toFile(id: string, frame: string): string {
  const { document } = parseHTML(readBuilt(`figures/${id}/index.html`));
  const svgs = [...document.querySelectorAll(`#figure-${id} [data-frame=${frame}] svg`)];
  const component = readFileSync(`src/components/figures/${id[0]!.toUpperCase()}${id.slice(1)}.astro`, 'utf8');
  const style = /<style[^>]*>([\s\S]*?)<\/style>/.exec(component)?.[1]?.trim() ?? '';
  const drawings = svgs.map((svg) => svg.outerHTML.replaceAll(/ data-astro-cid-\w+(?:="[^"]*")?/g, '').replaceAll('><', '>\n<').replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replace(/class="([^"]*)"|(?=viewBox)/, (match, classes: string | undefined) => (classes === undefined ? `class="drawing" ${match}` : `class="drawing ${classes}"`)));
  return `<?xml-stylesheet href="../../src/styles/tokens.css"?>\n<?xml-stylesheet href="../../src/styles/figures.css"?>\n${drawings.join('\n').replace(/(<svg[^>]*>)/, `$1\n<style>\n${style}\n</style>`)}\n`;
}

describe('the drawing of', () => {
  for (const id of Object.keys(stages)) {
    for (const frame of ['wide', 'narrow']) {
      it(`${id}, ${frame}, is the accepted one`, async () => {
        await expect(toFile(id, frame)).toMatchFileSnapshot(`../snapshots/${id}-${frame}.svg`);
      });
    }
  }
});
