import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

/** The folder of the built site. */
export const DIST = 'dist';

/** Every file of a built folder, by its path below it. */
export function listFiles(folder = DIST): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => statSync(join(folder, f)).isFile()).sort();
}

export const readBuilt = (file: string, folder = DIST): string => readFileSync(join(folder, file), 'utf8');

export const listPages = (folder = DIST): string[] => listFiles(folder).filter((f) => f.endsWith('.html'));

/** Bytes after brotli at its best, as a host that precompresses would send them. */
export const weigh = (file: string): number => brotliCompressSync(readFileSync(join(DIST, file))).length;

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.json': 'application/json', '.xml': 'application/xml', '.csv': 'text/csv' };

/** Serves a built folder on a free port of this machine. */
export async function serve(folder = DIST): Promise<{ address: string; requests: string[]; close: () => void }> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    requests.push(path);
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}

/** Debian's Chromium where it is installed, else Playwright's own. */
export function launch(): Promise<Browser> {
  const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((p) => p !== undefined && existsSync(p));
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none', '--force-color-profile=srgb'] });
}
