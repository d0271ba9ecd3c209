import sharp from 'sharp';
import { loadCasefile } from '../content.ts';
import { limitPrint, LIT, placeRidges } from '../graphics/fingerprint.ts';
import { openFont } from './_outline.ts';

const [WIDTH, HEIGHT, MARGIN, COLUMN] = [1200, 630, 64, 560];
const [PAPER, INK, FAINT, RED] = ['#f4f5f2', '#14212e', '#55626d', '#c8281f'];

/** The picture that other sites show with a link: the fingerprint, the title and the headline. Drawn at build, from the record. */
export async function GET(): Promise<Response> {
  const casefile = loadCasefile();
  const { site } = casefile;
  // One after the other: the converter has one memory for all.
  const serif = await openFont('newsreader', { opsz: 60 });
  const sans = await openFont('libre-franklin', { wght: 600 });
  const size = 58;
  const lines: string[] = [];
  for (const word of site.headline.split(' ')) {
    const line = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && serif.measure(line, size) <= COLUMN) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  const top = (HEIGHT - lines.length * size * 1.1) / 2 + size * 0.9;
  const ridges = placeRidges(limitPrint(casefile).drawn).map(({ id, path, weight, dash }) => `<path d="${path}" stroke-width="${id === LIT ? weight * 1.5 : weight}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}${id === LIT ? ` stroke="${RED}"` : ''}/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${PAPER}"/><g transform="translate(908 350) scale(0.24)" fill="none" stroke="${INK}" stroke-linecap="round">${ridges.join('')}</g><g fill="${FAINT}">${sans.draw(site.title, 26, MARGIN, 84)}</g><g fill="${INK}">${lines.map((line, i) => serif.draw(line, size, MARGIN, Math.round(top + i * size * 1.1))).join('')}</g></svg>`;
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, colours: 64, dither: 0 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
