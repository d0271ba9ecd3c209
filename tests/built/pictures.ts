// Pictures of the figures as a browser paints them: how they are taken, kept and compared. The test and scripts/gallery.ts use it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Where the accepted pictures are kept. */
export const ACCEPTED = 'tests/gallery';
/** Where a run leaves what it saw. */
export const SEEN = 'out/gallery';

const WIDTHS = [360, 768, 1440] as const;
const THEMES = ['light', 'dark'] as const;

/** A cell of so many pixels to a side is compared as one: how a letter's edge is smoothed does not count. */
const CELL = 3;
/** How far a cell's mean may be off in one colour, of 255. */
const OFF = 24;
/** How many values of a colour are kept as one. */
const STEP = 8;
/** How large a share of the cells may be further off. */
export const TOLERANCE = 1 / 2000;

/** A figure as it is seen at one width in one theme. */
export interface Picture {
  /** `campaign-360-dark` */
  readonly name: string;
  readonly png: Buffer;
}

/** What was accepted beside what is seen now. */
export interface Comparison {
  readonly name: string;
  /** Undefined where none was accepted yet. */
  readonly accepted: Buffer | undefined;
  readonly now: Buffer;
  /** The share of cells that differ; 1 where the size does, or where nothing was accepted. */
  readonly share: number;
  /** What differs, in red over the picture as it is now; undefined where nothing does. */
  readonly difference: Buffer | undefined;
}

/** How far a picture is from the accepted one, in words. */
export function sayShare({ accepted, share }: Comparison): string {
  if (accepted === undefined) return 'none accepted yet';
  return share <= TOLERANCE ? 'as accepted' : share === 1 ? 'another size' : `${(share * 100).toFixed(2)} % differs`;
}

/**
 * Takes a figure's drawings and its key at every width and in both themes. What changes with a word or a day is left out:
 * title, summary, credit, table. Addresses are written in a typeface that we ship: the one for them is the machine's own.
 * @param page a page that shows the figure.
 */
export async function takePictures(page: Page, id: string): Promise<Picture[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { --mono: var(--sans) !important; } .figure > :is(.title, .summary, .foot), .strip, .noted { display: none !important; } .figure { margin: 0 !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
  const pictures: Picture[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      pictures.push({ name: `${id}-${width}-${theme}`, png: await page.locator(`#figure-${id}`).screenshot({ animations: 'disabled' }) });
    }
  }
  return pictures;
}

/** The file that keeps an accepted picture. */
export const fileOf = (name: string): string => join(ACCEPTED, `${name}.webp`);

/** A picture as it is kept: small, with 32 steps for each colour, which no eye tells apart. */
export async function pack(png: Buffer): Promise<Buffer> {
  const { data, width, height } = await unpack(png);
  const stepped = Buffer.from(data.map((value) => Math.min(255, Math.round(value / STEP) * STEP)));
  return sharp(stepped, { raw: { width, height, channels: 3 } }).webp({ lossless: true, effort: 5 }).toBuffer();
}

/** Holds a picture against the accepted one. */
export async function compare({ name, png: now }: Picture): Promise<Comparison> {
  if (!existsSync(fileOf(name))) return { name, accepted: undefined, now, share: 1, difference: undefined };
  const accepted = readFileSync(fileOf(name));
  const [a, b] = [await unpack(accepted), await unpack(now)];
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const painted = Buffer.alloc(width * height * 4);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [one, other] = [meanOf(a, column, row), meanOf(b, column, row)];
      if (one.every((value, i) => Math.abs(value - other[i]!) <= OFF)) continue;
      count++;
      for (let y = row * CELL; y < Math.min(height, (row + 1) * CELL); y++) for (let x = column * CELL; x < Math.min(width, (column + 1) * CELL); x++) painted.set([220, 0, 60, 200], (y * width + x) * 4);
    }
  }
  const isSized = a.width === b.width && a.height === b.height;
  const share = isSized ? count / (columns * rows) : 1;
  if (share === 0) return { name, accepted, now, share, difference: undefined };
  const ground = await sharp(now).extend({ right: width - b.width, bottom: height - b.height, background: '#888' }).png().toBuffer();
  const difference = await sharp(ground).composite([{ input: painted, raw: { width, height, channels: 4 } }]).webp().toBuffer();
  return { name, accepted, now, share, difference };
}

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

async function unpack(file: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The mean colour of a cell; beyond the picture's edge it is like no colour. */
function meanOf({ data, width, height }: Pixels, column: number, row: number): number[] {
  const sum = [0, 0, 0];
  let n = 0;
  for (let y = row * CELL; y < Math.min(height, (row + 1) * CELL); y++) {
    for (let x = column * CELL; x < Math.min(width, (column + 1) * CELL); x++, n++) for (let i = 0; i < 3; i++) sum[i]! += data[(y * width + x) * 3 + i]!;
  }
  return n === 0 ? [-255, -255, -255] : sum.map((value) => value / n);
}
