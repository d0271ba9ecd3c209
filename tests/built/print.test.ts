// Covers the story on paper, and the page for paper, which has each figure's table: a PDF from Chromium, read back. Does not cover how it looks, nor other engines, which make none.
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/graphics/stages.ts';
import { useChromium } from './open.ts';

const chromium = useChromium();

/** The height of the paper's lower margin, where the page's number stands, in points. */
const FOOT = 51;

/** Without spaces, since lines break where the paper ends, and with each letter on its own. */
const squeeze = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u00AD]/g, '');

/** All text of a PDF in the order it is drawn, and what of it lies beyond the paper. */
async function readPdf(pdf: Uint8Array): Promise<{ pages: number; text: string; parts: string[]; beyond: string[] }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const beyond: string[] = [];
  const parts: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const [, , right = 0, top = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [x, y] = (item.transform as number[]).slice(4) as [number, number];
      if (y < FOOT && item.str.trim() === String(n)) continue;
      parts.push(squeeze(item.str));
      if (x < 0 || x + item.width > right + 1 || y < 0 || y > top) beyond.push(`page ${n}: ${item.str}`);
    }
  }
  return { pages: document.numPages, text: parts.join(''), parts: parts.toSorted(), beyond };
}

const print = async (page: Page): ReturnType<typeof readPdf> => readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));

/** Every text that the story shows on paper, by the figure it belongs to, and its sources' addresses. */
async function readStory(page: Page): Promise<{ figure: string; text: string }[]> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const found: { figure: string; text: string }[] = [];
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      if (walker.currentNode.textContent!.trim() === '' || parent.closest('.visually-hidden, script, .note, select') || !parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      found.push({ figure: parent.closest('[data-figure]')?.id ?? '', text: walker.currentNode.textContent! });
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.sources a[href^="http"]')) found.push({ figure: 'address', text: link.getAttribute('href')! });
    return found;
  });
}

describe('the story on paper', () => {
  it.each([['/', 60], ['/paper/', 90]])('has every word, every figure, and every source with its address; nothing lies beyond the paper: %s', async (path, most) => {
    const { page } = await chromium.open(path);
    const { pages, text, beyond } = await print(page);
    const words = await readStory(page);
    const figures = await page.evaluate(() => [...document.querySelectorAll('[data-figure]')].map(({ id }) => id));
    expect(words.filter((word) => !text.includes(squeeze(word.text)))).toEqual([]);
    for (const id of figures) expect(words.filter(({ figure }) => figure === id).length, id).toBeGreaterThan(10);
    expect(words.filter(({ figure }) => figure === 'address').length).toBeGreaterThan(50);
    expect(beyond).toEqual([]);
    expect(pages).toBeLessThan(most);
  });
  it.each([['/', 'no table', 0], ['/paper/', 'each figure’s table, open', Object.keys(stages).length]] as const)('cuts nothing off: no box hides what does not fit into it, and %s has %s', async (path, _, tables) => {
    const { page } = await chromium.open(path, { viewport: { width: 680, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *:not(svg *, .visually-hidden, select)')].filter((e) => {
      const { overflowX, overflowY } = getComputedStyle(e);
      return e.checkVisibility() && ((overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) || (overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1));
    }).map((e) => `${e.tagName}.${e.className}`));
    expect(cut).toEqual([]);
    const heights = await page.evaluate(() => [...document.querySelectorAll('.figure .table table')].map((table) => table.getBoundingClientRect().height));
    expect(heights.filter((height) => height >= 20)).toHaveLength(tables);
    expect(heights).toHaveLength(tables);
  });
  it('says the same without script, and when the reader has been in a scene and chosen a mark', async () => {
    const still = await print((await chromium.open('/', { javaScriptEnabled: false })).page);
    const last = 'step-country-fr-inf-0011';
    const { page } = await chromium.open(`/?mark=dnc-2016#${last}`);
    await page.waitForSelector('[data-panel] dl');
    await page.waitForFunction((id) => document.getElementById(id)!.hasAttribute('data-current'), last);
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('[data-figure="hostmap"]')!.dataset['focus'])).toBe('country-fr');
    // What stays while a scene passes is drawn later, and so read later: the order is not asked.
    expect((await print(page)).parts).toEqual(still.parts);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-figure="hostmap"]')!.dataset['focus'] === 'country-fr');
  });
});
