// Covers the samples for hosts: that all say the same, and that nginx and Caddy, where installed, send the site as promised.
// Does not cover what a content delivery network makes of it, nor HTTPS.
import { readFileSync, readdirSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, prepareFolder, SERVERS, start, type Running } from './server.ts';

const DIST = 'dist';

/** What public/_headers says for a pattern. */
function readHeaders(pattern: string): Record<string, string> {
  const found: Record<string, string> = {};
  let at = '';
  for (const line of readFileSync('public/_headers', 'utf8').split('\n')) {
    if (/^\//.test(line)) at = line;
    else if (at === pattern && line.startsWith('  ')) found[line.slice(2, line.indexOf(':')).toLowerCase()] = line.slice(line.indexOf(':') + 2);
  }
  return found;
}

const promised = readHeaders('/*');
const installed = SERVERS.filter(isInstalled);

describe('public/_headers', () => {
  it('has a policy that allows nothing from elsewhere, and nothing unsafe', () => {
    expect(promised['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(promised['content-security-policy']).not.toMatch(/unsafe|https?:|\*|data:/);
  });
  it('allows no more than the page’s own policy does, and whatever that needs', () => {
    const own = /http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(`${DIST}/index.html`, 'utf8'))![1]!;
    const split = (policy: string): Map<string, string> => new Map(policy.split(';').map((d) => d.trim()).filter(Boolean).map((d) => [d.slice(0, d.indexOf(' ')), d.slice(d.indexOf(' ') + 1).replace(/ 'sha256-[^']*'/g, '')]));
    const header = split(promised['content-security-policy']!);
    header.delete('frame-ancestors');
    expect([...header].sort()).toEqual([...split(own)].sort());
  });
  it('says the same as the samples for nginx and Caddy', () => {
    const nginx = Object.fromEntries([...readFileSync('scripts/hosts/headers.conf', 'utf8').matchAll(/^add_header (\S+) "(.*)" always;$/gm)].map(([, name, value]) => [name!.toLowerCase(), value]));
    const caddy = Object.fromEntries([...readFileSync('scripts/hosts/Caddyfile', 'utf8').matchAll(/^\t\t([A-Z][A-Za-z-]+) "(.*)"$/gm)].map(([, name, value]) => [name!.toLowerCase(), value]));
    expect(nginx).toEqual(promised);
    expect(caddy).toEqual(promised);
  });
});

describe('the machine', () => {
  it('has every server that the run asks for', () => {
    for (const name of SERVERS) if (!installed.includes(name)) console.log(`${name}: not run`);
    if (process.env['ENGINES_REQUIRED'] === '1') expect(installed).toEqual([...SERVERS]);
    else expect(SERVERS).toEqual(expect.arrayContaining(installed));
  });
});

let hosted: ReturnType<typeof prepareFolder> | undefined;
afterAll(() => hosted?.remove());

describe.each(installed)('the site behind %s', (name) => {
  let server: Running;
  beforeAll(async () => {
    hosted ??= prepareFolder(DIST);
    server = await start(name, hosted.folder);
  }, 120_000);
  afterAll(() => server.stop());

  it('sends a page precompressed, with every header, to be asked for again soon', async () => {
    const { status, headers, body } = await server.ask('/', { 'accept-encoding': 'gzip, br' });
    expect([status, headers['content-encoding'], headers['content-type']]).toEqual([200, 'br', 'text/html; charset=utf-8']);
    expect(brotliDecompressSync(body).equals(readFileSync(`${DIST}/index.html`))).toBe(true);
    expect(headers).toMatchObject(promised);
    expect(headers['cache-control']).toBe('public, max-age=300, must-revalidate');
    expect(String(headers['vary']).toLowerCase()).toContain('accept-encoding');
  });
  it('sends it as gzip to who knows no brotli, and plain to who knows neither', async () => {
    const gzip = await server.ask('/', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(readFileSync(`${DIST}/index.html`))).toBe(true);
    const plain = await server.ask('/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.equals(readFileSync(`${DIST}/index.html`))).toBe(true);
  });
  it('lets what is named after its content be kept for a year', async () => {
    for (const file of readdirSync(`${DIST}/_astro`).filter((f) => !/\.(?:br|gz)$/.test(f))) {
      const { status, headers } = await server.ask(`/_astro/${file}`);
      expect([status, headers['cache-control']], file).toEqual([200, readHeaders('/_astro/*')['cache-control']]);
      expect(headers, file).toMatchObject(promised);
    }
  });
  it('answers that nothing has changed', async () => {
    const { headers } = await server.ask('/method/');
    const again = await server.ask('/method/', { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
  it('leads to the address with the stroke at its end', async () => {
    const { status, headers } = await server.ask('/method');
    expect([301, 302, 307, 308]).toContain(status);
    expect(headers['location']).toBe('/method/');
  });
  it('shows the site’s own page where there is nothing, with every header', async () => {
    for (const path of ['/nothing/', '/nothing.html', '/_headers']) {
      const { status, headers, body } = await server.ask(path);
      expect([status, body.equals(readFileSync(`${DIST}/404.html`))], path).toEqual([404, true]);
      expect(headers, path).toMatchObject(promised);
    }
  });
});
