// Covers the built HTML as text: markup, links, safety, sizes, sameness. What a browser makes of it is asked in browser.test.ts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/graphics/stages.ts';
import { findLive, isLeak, refang } from '../../src/model/defang.ts';
import { loadRecord } from '../record.ts';
import { DIST, listFiles, listPages, readBuilt, weigh } from './site.ts';

const pages = listPages();
const parsed = new Map(pages.map((page) => [page, parseHTML(readBuilt(page)).document]));
const story = parsed.get('index.html')!;
const casefile = loadRecord();

describe('every page', () => {
  it('is valid HTML', async () => {
    const validate = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'doctype-style': 'off', 'void-style': 'off', 'require-sri': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off', 'attr-quotes': 'off', 'no-inline-style': 'error', 'svg-focusable': 'off', 'prefer-native-element': 'off', 'valid-id': ['error', { relaxed: true }] } });
    const found: string[] = [];
    for (const page of pages) for (const { messages } of (await validate.validateString(readBuilt(page))).results) for (const m of messages) found.push(`${page}:${m.line} ${m.ruleId} ${m.message}`);
    expect(found.slice(0, 20)).toEqual([]);
  });
  it('has one h1, a title, a description, a canonical address and a language', () => {
    for (const [page, document] of parsed) {
      expect([document.querySelectorAll('h1').length, document.documentElement.getAttribute('lang')], page).toEqual([1, 'en']);
      for (const selector of ['title', 'meta[name=description][content]', 'link[rel=canonical][href]', 'meta[property="og:title"]', 'meta[property="og:image"]']) expect(document.querySelector(selector), `${page} ${selector}`).not.toBeNull();
    }
  });
  it('leads only to pages and places that are there', () => {
    const missing: string[] = [];
    const files = new Set(listFiles());
    const ids = new Map([...parsed].map(([page, d]) => [page, new Set([...d.querySelectorAll('[id]')].map((e) => e.id))]));
    for (const [page, document] of parsed) {
      for (const link of document.querySelectorAll('a[href], link[href], img[src], use[href], image[href]')) {
        const href = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
        const url = new URL(href, `https://site.invalid/${page}`);
        if (url.hostname !== 'site.invalid') continue;
        const path = decodeURIComponent(url.pathname.slice(1));
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (!files.has(file)) missing.push(`${page}: ${href}`);
        else if (url.hash && file.endsWith('.html') && !ids.get(file)!.has(decodeURIComponent(url.hash.slice(1)))) missing.push(`${page}: ${href}`);
      }
    }
    expect(missing.slice(0, 20)).toEqual([]);
  });
  it('asks nothing of anybody else: no address but its own is loaded', () => {
    for (const [page, document] of parsed) {
      const loaded = [...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], img, iframe, object, embed, source, use, image')].map((e) => e.getAttribute('src') ?? e.getAttribute('href') ?? '');
      expect(loaded.filter((a) => /^(?:https?:)?\/\//.test(a)), page).toEqual([]);
    }
  });
  it('has each stylesheet once, those of the drawings and the letters among them', () => {
    for (const [page, document] of parsed) {
      const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')!.replace(/^.*\/(\w+)\..*$/, '$1'));
      expect(sheets.filter((name) => name !== 'Figure').sort(), page).toEqual(['Page', 'drawn', 'letters']);
    }
  });
  it('has a strict policy, and nothing inline that it would have to allow', () => {
    for (const [page, document] of parsed) {
      const policy = document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
      expect(policy, page).toMatch(/default-src 'none'/);
      expect(policy, page).not.toMatch(/unsafe|https?:|\*/);
      expect(document.querySelectorAll('[style], style').length, page).toBe(0);
    }
  });
  it('repeats no id', () => {
    for (const [page, document] of parsed) {
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i), page).toEqual([]);
    }
  });
});

describe('every file', () => {
  it('holds no live indicator, and no link to leaked files', () => {
    const domains = new Set([...casefile.indicators, ...casefile.watchlist].map((i) => refang(i.indicator)));
    const found: string[] = [];
    for (const file of listFiles().filter((f) => /\.(html|json|csv|xml|txt|svg)$/.test(f))) {
      // Addresses of sources are links to what was published, and path data has numbers with dots.
      const text = readBuilt(file).replaceAll(/https?:\/\/[^\s"<>]+/g, (url) => (isLeak(url) ? found.push(`${file}: ${url}`) : 0, ' ')).replaceAll(/ (?:d|points|transform|viewBox)="[^"]*"/g, ' ');
      for (const live of findLive(text, domains)) found.push(`${file}: ${live.defanged}`);
    }
    expect(found).toEqual([]);
  });
  it('holds no path of the machine that built it', () => {
    const here = process.cwd();
    expect(listFiles().filter((f) => readFileSync(join(DIST, f)).includes(here))).toEqual([]);
  });
  it('is the same, byte for byte, when built again', () => {
    const digest = (folder: string): string[] => listFiles(folder).map((f) => `${f} ${createHash('sha256').update(readFileSync(join(folder, f))).digest('hex')}`);
    expect(digest('out/again')).toEqual(digest(DIST));
  });
});

describe('the site below a base path', () => {
  it('keeps every internal address below it, and finds every one', () => {
    const folder = 'out/based';
    const files = new Set(listFiles(folder));
    const wrong: string[] = [];
    for (const page of listPages(folder)) {
      for (const [, href] of readBuilt(page, folder).matchAll(/ (?:href|src)="(\/[^"]*|\.\.?\/[^"]*)"/g)) {
        const { pathname } = new URL(href!, `https://site.invalid/press/fingerprints/${page}`);
        const path = decodeURIComponent(pathname).replace('/press/fingerprints/', '');
        if (!pathname.startsWith('/press/fingerprints/') || !files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path)) wrong.push(`${page}: ${href}`);
      }
    }
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });
});

describe('the story', () => {
  it('weighs at most what was promised', () => {
    const css = listFiles().filter((f) => f.endsWith('.css') && readBuilt('index.html').includes(f));
    expect(weigh('index.html') + css.reduce((n, f) => n + weigh(f), 0)).toBeLessThanOrEqual(100_000);
    expect(listFiles().filter((f) => f.endsWith('.woff2')).reduce((n, f) => n + readFileSync(join(DIST, f)).length, 0)).toBeLessThanOrEqual(70_000);
    expect(listFiles().filter((f) => f.endsWith('.js')).reduce((n, f) => n + weigh(f), 0)).toBeLessThanOrEqual(12_000);
  });
  it('has at most 6,000 elements', () => {
    expect(story.querySelectorAll('*').length).toBeLessThanOrEqual(6000);
  });
  it('has every graphic, each with title, summary, key, two drawings, table, credit and download', () => {
    for (const id of Object.keys(stages)) {
      const figure = story.querySelector(`#figure-${id}`);
      expect(figure, id).not.toBeNull();
      for (const part of ['.title', '.summary', '.key', '[data-frame=wide] svg', '[data-frame=narrow] svg', 'figcaption', 'a[download]']) expect(figure!.querySelector(part), `${id} ${part}`).not.toBeNull();
      const own = parsed.get(`figures/${id}/index.html`)!;
      const isApart = figure!.querySelector('table') === null;
      expect(isApart ? figure!.querySelector(`a[href$="/figures/${id}/#table-${id}"]`) : figure!.querySelector('tbody tr'), `${id}: a table, or the way to it`).not.toBeNull();
      expect(own.querySelectorAll(`#table-${id} tbody tr`).length, id).toBe(stages[id]!.tabulate(casefile).rows.length);
      expect(figure!.querySelector('.title')!.textContent + figure!.querySelector('.summary')!.textContent, id).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
  it('names every mark, and every mark is a link to its record', () => {
    for (const mark of story.querySelectorAll('[data-mark]')) {
      const link = mark.closest('a') ?? mark.querySelector('a');
      expect(link?.getAttribute('href'), mark.outerHTML.slice(0, 120)).toBeTruthy();
      expect((link?.getAttribute('aria-label') ?? link?.textContent ?? '').trim().length, mark.outerHTML.slice(0, 120)).toBeGreaterThan(1);
    }
  });
  it('names every mark so that its name begins with what is written on it; a letter alone is a sign, a year alone stands in it', () => {
    const fold = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}\s]/gu, '').replaceAll(/\s+/g, ' ').trim();
    for (const mark of story.querySelectorAll('.drawing a[aria-label]')) {
      const written = fold([...mark.querySelectorAll('text')].map((t) => t.textContent).join(' '));
      if (written.length <= 1) continue;
      const name = ` ${fold(mark.getAttribute('aria-label')!)} `;
      const at = name.indexOf(` ${written} `);
      expect(/^\d+$/.test(written) ? at >= 0 : at === 0, `${written}: ${name}`).toBe(true);
    }
  });
  it('draws the same marks wide and narrow', () => {
    for (const id of Object.keys(stages)) {
      const marks = (frame: string): string[] => [...new Set([...story.querySelectorAll(`#figure-${id} [data-frame=${frame}] [data-mark]`)].map((e) => e.getAttribute('data-mark')!))].sort();
      expect(marks('narrow'), id).toEqual(marks('wide'));
      expect(marks('wide').length, id).toBeGreaterThan(0);
    }
  });
  it('holds, in each figure’s drawing, only records that the figure says it holds', () => {
    for (const [id, graphic] of Object.entries(stages)) {
      const holds = graphic.holds(casefile);
      const strangers = [...story.querySelectorAll(`#figure-${id} .drawing [data-mark]`)].map((e) => e.getAttribute('data-mark')!).filter((mark) => !holds.has(mark));
      expect(strangers, id).toEqual([]);
    }
  });
  it('says all that its chapters say', () => {
    const text = story.querySelector('main')!.textContent.replaceAll(/\s+/g, ' ');
    for (const { file, passages } of casefile.chapters) for (const p of passages) if (p.kind === 'text') expect(text, file).toContain(p.text.replaceAll(/\s+/g, ' ').replaceAll("'", '’').trim().slice(0, 40).replaceAll(/[’"“”'…—–-].*$/g, ''));
  });
  it('has between 2,400 and 3,400 words in seven to nine chapters', () => {
    const words = casefile.chapters.flatMap((c) => c.passages).filter((p) => p.kind === 'text').reduce((n, p) => n + p.text.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length, 0);
    expect(words).toBeGreaterThanOrEqual(2400);
    expect(words).toBeLessThanOrEqual(3400);
    expect(casefile.chapters.length).toBeGreaterThanOrEqual(7);
    expect(casefile.chapters.length).toBeLessThanOrEqual(9);
  });
});

describe('the story for paper', () => {
  const paper = parsed.get('paper/index.html')!;
  it('has every graphic of the story, each with all rows of its table directly beneath it', () => {
    const figures = (document: Document): string[] => [...document.querySelectorAll<HTMLElement>('[data-figure]')].map((f) => f.id);
    expect(figures(paper)).toEqual(figures(story));
    for (const id of Object.keys(stages)) {
      const rows = (document: Document): number => document.querySelectorAll(`#figure-${id} details[open] #table-${id} tbody tr`).length;
      expect(rows(paper), id).toBe(rows(parsed.get(`figures/${id}/index.html`)!));
      expect(rows(paper), id).toBe(stages[id]!.tabulate(casefile).rows.length);
    }
  });
  it('says what the story says and has its sources, and nothing that only a hand can use', () => {
    const read = (document: Document, selector: string): string[] => [...document.querySelectorAll(selector)].map((e) => e.textContent);
    for (const selector of ['h1', 'h2', '.chapter > p', '.step > p', '.title', '.sources li']) expect(read(paper, selector), selector).toEqual(read(story, selector));
    expect(paper.querySelector('script:not([type="application/ld+json"]), [data-asof], [data-panel], [data-trace-panel]')).toBeNull();
  });
  it('is reached from the foot of the story and from the method, and leaves search engines to the story', () => {
    for (const page of ['index.html', 'method/index.html']) expect(parsed.get(page)!.querySelector('main a[href$="/paper/"]'), page).not.toBeNull();
    expect(paper.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
    expect(paper.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(story.querySelector('link[rel=canonical]')!.getAttribute('href'));
  });
});
