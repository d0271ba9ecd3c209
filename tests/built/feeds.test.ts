// Covers what machines read: site map, robots, feed, structured data, downloads. A strict parser, Chromium's, says whether XML is well-formed.
// Does not cover what a search engine makes of it.
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { stages } from '../../src/graphics/stages.ts';
import { loadRecord } from '../record.ts';
import { launch, listFiles, listPages, readBuilt } from './site.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** What a strict parser finds wrong with an XML file, and the text of each element of a name. */
function parseXml(file: string, names: readonly string[]): Promise<{ wrong: string | null; found: Record<string, string[]> }> {
  return page.evaluate(([text, wanted]) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    return { wrong: parsed.querySelector('parsererror')?.textContent ?? null, found: Object.fromEntries(wanted.map((name) => [name, [...parsed.querySelectorAll(name)].map((e) => e.textContent || (e.getAttribute('href') ?? ''))])) };
  }, [readBuilt(file), [...names]] as const);
}

const casefile = loadRecord();
const files = new Set(listFiles());
const fileOf = (address: string): string => {
  const path = decodeURIComponent(new URL(address).pathname.slice(1));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

describe('sitemap.xml', () => {
  it('is well-formed and names, once each, pages that are there and call themselves canonical', async () => {
    const { wrong, found } = await parseXml('sitemap.xml', ['loc', 'lastmod']);
    expect(wrong).toBeNull();
    const addresses = found['loc']!;
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      expect(files.has(fileOf(address)), address).toBe(true);
      expect(parseHTML(readBuilt(fileOf(address))).document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(address);
    }
    for (const day of found['lastmod']!) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
  it('names every page that calls itself canonical, but the page of what is not there', async () => {
    const { found } = await parseXml('sitemap.xml', ['loc']);
    const known = new Set(found['loc']!.map(fileOf));
    const own = listPages().filter((file) => file !== '404.html' && fileOf(parseHTML(readBuilt(file)).document.querySelector('link[rel=canonical]')!.getAttribute('href')!) === file);
    expect(own.filter((file) => !known.has(file))).toEqual([]);
  });
  it('is named in robots.txt', () => {
    expect(fileOf(/^Sitemap: (.*)$/m.exec(readBuilt('robots.txt'))![1]!)).toBe('sitemap.xml');
  });
});

describe('corrections.xml', () => {
  it('is a well-formed Atom feed with what Atom requires, an entry for each correction, and links that lead somewhere', async () => {
    const { wrong, found } = await parseXml('corrections.xml', ['feed > id', 'feed > title', 'feed > updated', 'author > name', 'entry > id', 'entry > title', 'entry > updated', 'entry > summary', 'link']);
    expect(wrong).toBeNull();
    for (const one of ['feed > id', 'feed > title', 'feed > updated']) expect(found[one]!.length, one).toBe(1);
    expect(found['author > name']).toEqual([casefile.site.byline]);
    for (const each of ['entry > id', 'entry > title', 'entry > updated', 'entry > summary']) expect(found[each]!.length, each).toBe(casefile.corrections.length);
    for (const stamp of [...found['feed > updated']!, ...found['entry > updated']!]) expect(stamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    for (const address of found['link']!) {
      expect(files.has(fileOf(address)), address).toBe(true);
      const { hash } = new URL(address);
      if (hash !== '') expect(parseHTML(readBuilt(fileOf(address))).document.getElementById(hash.slice(1)), address).not.toBeNull();
    }
  });
});

/** What schema.org's kinds need here, as Google's and schema.org's own documents ask for them. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: ['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'],
  Article: ['headline', 'datePublished', 'dateModified', 'author', 'publisher'],
  Dataset: ['name', 'description', 'license', 'creator', 'distribution'],
};

describe('structured data', () => {
  const things = listPages().flatMap((file) => [...parseHTML(readBuilt(file)).document.querySelectorAll('script[type="application/ld+json"]')].map((s) => ({ file, thing: JSON.parse(s.textContent ?? '') as Record<string, unknown> })));
  it('says what the story, each incident and the record are', () => {
    const kinds = (file: string): unknown[] => things.filter((t) => t.file === file).map(({ thing }) => thing['@type']);
    expect(kinds('index.html')).toEqual(['NewsArticle']);
    expect(kinds('record/index.html')).toEqual(['Dataset']);
    for (const { id } of casefile.incidents) expect(kinds(`incidents/${id}/index.html`), id).toEqual(['Article']);
  });
  it('has what its kind requires, and addresses that lead somewhere', () => {
    for (const { file, thing } of things) {
      const kind = String(thing['@type']);
      expect(thing['@context'], file).toBe('https://schema.org');
      expect(Object.keys(REQUIRED), file).toContain(kind);
      for (const name of REQUIRED[kind]!) expect(thing[name], `${file}: ${kind}.${name}`).toBeTruthy();
      if (typeof thing['headline'] === 'string') expect(thing['headline'].length, file).toBeLessThanOrEqual(110);
      for (const [, address] of JSON.stringify(thing).matchAll(/"(https:\/\/[^"]+)"/g)) if (new URL(address!).origin === new URL(casefile.site.address).origin) expect(files.has(fileOf(address!)), address).toBe(true);
    }
  });
});

describe('a download', () => {
  it('of a figure has a heading for every cell and a row for every row of its table', () => {
    for (const [id, graphic] of Object.entries(stages)) {
      const [head, ...rows] = parse(readBuilt(`data/${id}.csv`), { bom: true }) as string[][];
      const table = graphic.tabulate(casefile);
      expect(rows.length, id).toBe(table.rows.length);
      expect(head!.length, id).toBeGreaterThanOrEqual(table.head.length);
    }
  });
  it('of the record is JSON with every record in it', () => {
    const record = JSON.parse(readBuilt('data/record.json')) as Record<string, unknown[]>;
    expect(record['sources']!.length).toBe(casefile.sources.length);
    expect(record['incidents']!.length).toBe(casefile.incidents.length);
  });
});
