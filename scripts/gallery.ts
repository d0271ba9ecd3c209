// Every figure at three widths in two themes: as accepted, as it is now, and what differs. npm run gallery [-- --accept NAME…|all]
// Writes out/gallery/index.html; accepting keeps what is seen now in tests/gallery/.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stages } from '../src/graphics/stages.ts';
import { ACCEPTED, compare, fileOf, pack, sayShare, SEEN, takePictures, TOLERANCE, type Comparison } from '../tests/built/pictures.ts';
import { DIST, launch, serve } from '../tests/built/site.ts';

const { values, positionals } = parseArgs({ options: { accept: { type: 'boolean' } }, allowPositionals: true });
const figures = Object.keys(stages);
const unknown = positionals.filter((name) => name !== 'all' && !figures.includes(name));
if (unknown.length > 0 || (values.accept === true) !== positionals.length > 0) {
  console.error(`${unknown.length > 0 ? `There is no figure called ${unknown.join(', ')}.` : 'Which figures?'} npm run gallery -- --accept all, or names of: ${figures.join(', ')}`);
  process.exit(1);
}
if (!existsSync(DIST)) {
  console.error('There is nothing built yet: npm run build');
  process.exit(1);
}
const accepts = (id: string): boolean => values.accept === true && (positionals.includes('all') || positionals.includes(id));

rmSync(SEEN, { recursive: true, force: true });
for (const folder of [SEEN, ACCEPTED]) mkdirSync(folder, { recursive: true });
const [site, browser] = [await serve(), await launch()];
const page = await browser.newPage();
const all: Comparison[] = [];
for (const id of figures) {
  await page.goto(`${site.address}/figures/${id}/`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const picture of await takePictures(page, id)) {
    // What is the same stays byte for byte as it is kept.
    const before = await compare(picture);
    if (accepts(id) && before.share > 0) writeFileSync(fileOf(picture.name), await pack(picture.png));
    const found = accepts(id) && before.share > 0 ? await compare(picture) : before;
    all.push(found);
    for (const [kind, file] of [['accepted.webp', found.accepted], ['now.png', found.now], ['difference.webp', found.difference]] as const) if (file) writeFileSync(join(SEEN, `${found.name}.${kind}`), file);
  }
}
await browser.close();
site.close();
if (values.accept && positionals.includes('all')) for (const file of readdirSync(ACCEPTED)) if (!all.some(({ name }) => fileOf(name) === join(ACCEPTED, file))) rmSync(join(ACCEPTED, file));
writeFileSync(join(SEEN, 'index.html'), writePage(all));
const changed = all.filter(({ share }) => share > TOLERANCE);
console.log(`${all.length} pictures, ${changed.length} not as accepted: ${SEEN}/index.html`);
for (const found of changed) console.log(`  ${found.name}: ${sayShare(found)}`);

function writePage(comparisons: readonly Comparison[]): string {
  const rows = [...comparisons].sort((a, b) => b.share - a.share).map((found) => {
    const { name, accepted, difference } = found;
    const show = (kind: string, words: string): string => `<figure><figcaption>${words}</figcaption><a href="${name}.${kind}"><img loading="lazy" src="${name}.${kind}" alt=""></a></figure>`;
    const none = (words: string): string => `<figure><figcaption>${words}</figcaption></figure>`;
    const state = found.share > TOLERANCE ? `<b>${sayShare(found)}</b>` : sayShare(found);
    return `<section><h2 id="${name}">${name} <small>${state}</small></h2><div>${accepted ? show('accepted.webp', 'accepted') : none('none accepted')}${show('now.png', 'now')}${difference ? show('difference.webp', 'difference') : none('no difference')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>body{font:14px/1.4 sans-serif;margin:1rem;background:#ddd}h2{font-size:1rem;margin:1.5rem 0 .25rem}small{font-weight:400}b{color:#b00}div{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.5rem;align-items:start}figure{margin:0}img{max-width:100%;display:block}</style><h1>Gallery</h1><p>Every figure at three widths in two themes. What differs stands first. To accept: <code>npm run gallery -- --accept NAME</code>, or <code>all</code>.</p>${rows.join('\n')}</html>\n`;
}
