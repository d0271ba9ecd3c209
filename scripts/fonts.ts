// Makes src/styles/fonts/ anew from the two packages: only the letters of English and French, only the axes that are used.
// Run by hand after a change of fonts: node scripts/fonts.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
// @ts-expect-error the package has no types
import subsetFont from 'subset-font';

const LETTERS = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)),
  ...'\u00a0«»°·×àâäçéèêëîïôöùûüœÀÂÇÉÈÊÔŒñáíóúãõß–—‘’“”…•′″→←−≥\u2009\u202f',
].join('');

const FONTS = [
  { from: '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2', to: 'newsreader.woff2', variationAxes: { wght: 400, opsz: { min: 16, max: 72 } } },
  { from: '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2', to: 'libre-franklin.woff2', variationAxes: { wght: { min: 400, max: 700 } } },
];

const { resolve } = createRequire(import.meta.url);
const folder = new URL('../src/styles/fonts/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { from, to, variationAxes } of FONTS) {
  const font = await subsetFont(readFileSync(resolve(from)), LETTERS, { targetFormat: 'woff2', variationAxes });
  writeFileSync(new URL(to, folder), font);
  console.log(`${to}: ${font.length} bytes`);
}
