// Runs the dev server on a copy of the project, with a page open in Chromium while files of content/ are broken and mended.
// Does not cover how long a save takes to show, nor which editor a link opens. What the check says of which mistake: broken/.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../built/site.ts';

/** Inside the project, so that its packages are found from there. */
const ROOT = 'out/dev';
const STORY = 'content/story/04-the-servers.mdx';
let server: ChildProcess;
let browser: Browser;
let page: Page;
let address = '';

/** Starts the dev server with one file already broken, as it may be when somebody begins to work. */
beforeAll(async () => {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(ROOT, { recursive: true });
  for (const part of ['content', 'src', 'public', '.vscode', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(part, join(ROOT, part), { recursive: true });
  damage(STORY, /^title: .*$/m, 'title: "unclosed');
  server = spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'dev'], { cwd: ROOT, env: { ...withoutVitest(), ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' } });
  address = await new Promise<string>((done, fail) => {
    let said = '';
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      const local = /http:\/\/localhost:\d+\//.exec(said);
      if (local !== null && said.includes('watching')) done(local[0]);
    };
    server.stdout!.on('data', hear);
    server.stderr!.on('data', hear);
    server.on('exit', () => fail(new Error(`the dev server stopped:\n${said}`)));
  });
  browser = await launch();
  page = await browser.newPage();
  page.setDefaultTimeout(100_000);
});

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
  rmSync(ROOT, { recursive: true, force: true });
});

/** Astro keeps its server to itself where it sees a test runner. */
function withoutVitest(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL)/.test(name)));
}

function damage(file: string, from: string | RegExp, to: string): void {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  const damaged = text.replace(from, to);
  expect(damaged).not.toBe(text);
  writeFileSync(path, damaged);
}

const mend = (file: string): void => cpSync(file, join(ROOT, file));
/** The words of the first element that fits, once they are so: asked again and again, since the page loads again by itself. */
const expectShown = (selector: string, words: string | RegExp): Promise<void> =>
  expect.poll(() => page.evaluate((s) => document.querySelector<HTMLElement>(s)?.innerText ?? '', selector).catch(() => ''), { timeout: 100_000, interval: 200 }).toMatch(words);

/** Goes to a page; asked again where the page that is left was just being loaded again, which ends the way to the next. */
const visit = (to: string): Promise<void> => expect.poll(() => page.goto(to).then((answer) => answer !== null, () => false), { timeout: 100_000 }).toBe(true);

describe('npm run dev', () => {
  it('starts although a file is broken, and says what is wrong with it', async () => {
    await visit(address);
    await expectShown('h1', '1 problem in content/');
    await expectShown('h2', STORY);
    await expectShown('.dev-problems li', /line 3.*not valid YAML[^]*Look for an unclosed quotation mark/);
  });

  it('shows the story by itself once the file is mended', async () => {
    mend(STORY);
    await expectShown('#the-servers', 'Where a server stood does not say who sat behind it');
  });

  it('has at the foot of a page the ways to the desk and the catalogue, and the warnings', () => expectShown('.dev-foot', /Desk · Components · .*warning/));

  it('has a desk, each line of which opens its file', async () => {
    await visit(`${address}_desk/`);
    await expectShown('h1', 'The desk');
    await expectShown('#not-read ~ ol li', /content\/sources\.yaml:\d+/);
    expect(await page.locator('ol a[data-open]').count()).toBeGreaterThan(20);
  });

  it('has a catalogue with every component at work', async () => {
    await visit(`${address}_catalogue/`);
    await expectShown('h1', 'The components');
    for (const made of ['label.cite', '.term', '[data-record]', '[data-claim]', 'data', '#figure-anatomy svg', 'dl.errors', '.scene .step']) expect(await page.locator(`.chapter ${made}`).count(), made).toBeGreaterThan(0);
    await visit(address);
    await expectShown('#the-servers', /./);
  });

  for (const [name, file, from, to, what] of [
    ['a tag that is not closed', STORY, '</Step>', '', /line \d+, column 1[^]*not valid MDX[^]*a tag that is not closed/],
    ['a YAML file', 'content/glossary.yaml', '  term: phishing', '\tterm: phishing', /line 5[^]*not valid YAML[^]*Indent with spaces/],
    ['a table', 'content/indicators.csv', /\n(inf-0001),/, '\n$1;', /line 2[^]*cells where the first line has/],
    ['a name that is not there', 'content/claims.yaml', 'to: bundestag-2015', 'to: bundestag-2016', /Did you mean "bundestag-2015"/],
    ['the words of the interface', 'content/words.yaml', /^skip: .*$/m, '- x: [', /not valid YAML/],
  ] as const) {
    it(`says what is wrong with ${name}, and shows the page again once it is mended`, async () => {
      damage(file, from, to);
      await expectShown('.dev-problems h2', file);
      await expectShown('.dev-problems li', what);
      expect(await page.locator('[data-open]').first().getAttribute('href')).toContain(encodeURIComponent(`${file}:`));
      mend(file);
      await expectShown('#the-servers', /./);
    });
  }

  it('shows what was changed in YAML, in a chapter and in a table', async () => {
    damage('content/site.yaml', /^headline: .*$/m, 'headline: Another headline');
    await expectShown('h1', 'Another headline');
    damage(STORY, 'The Post had written', 'Somebody had written');
    await expectShown('#the-servers ~ p', 'Somebody had written');
    await visit(`${address}record/hosts/`);
    damage('content/indicators.csv', '2017-03-15/2017-04-17', '2017-03-16/2017-04-17');
    await expectShown('table', '16 March');
  });

  it('shows an incident that was added', async () => {
    const text = readFileSync('content/incidents/dnc-2016.mdx', 'utf8').replace(/^title: .*$/m, 'title: Another committee');
    writeFileSync(join(ROOT, 'content/incidents/another-2016.mdx'), text);
    await expect.poll(async () => (await fetch(`${address}incidents/another-2016/`)).text(), { timeout: 100_000, interval: 500 }).toMatch(/<h1[^>]*>Another committee</);
  });

  it('tells an editor’s program of every MDX file, the added one too, and of the fields that it may have', async () => {
    const read = (name: string): Record<string, object> => JSON.parse(readFileSync(join(ROOT, '.astro/collections', name), 'utf8')) as Record<string, object>;
    const listed = (): string[] => Object.keys(read('collections.json')['entries']!).map((file) => file.replace(/^.*\/content\//, '')).sort();
    const written = [...readdirSync(join(ROOT, 'content/incidents')).map((name) => `incidents/${name}`), 'method.mdx', ...readdirSync(join(ROOT, 'content/story')).map((name) => `story/${name}`)].sort();
    await expect.poll(listed, { timeout: 100_000, interval: 500 }).toEqual(written);
    for (const [collection, schema] of [['incidents', 'incident'], ['story', 'chapter'], ['method', 'method']] as const) expect(read(`${collection}.schema.json`), collection).toMatchObject(JSON.parse(readFileSync(`.vscode/schemas/${schema}.json`, 'utf8')) as object);
  });

  it('starts itself anew where the site’s address is another, and shows the page again', async () => {
    await visit(address);
    await page.waitForLoadState('networkidle');
    const canonical = (): Promise<string | null | undefined> => page.evaluate(() => document.querySelector('link[rel=canonical]')?.getAttribute('href')).catch(() => undefined);
    damage('content/site.yaml', /^address: .*$/m, 'address: https://elsewhere.example');
    await expect.poll(canonical, { timeout: 100_000, interval: 200 }).toBe('https://elsewhere.example/');
    await expectShown('#the-servers', /./);
  });
});
