import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { findEngine } from './engines/find.ts';
import { startChromium } from './engines/play.ts';

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

/** A built folder on a free port of this machine. */
export interface Site {
  readonly address: string;
  /** The paths that were asked for, in order. */
  readonly requests: string[];
  /** What browsers reported as against the page's policy. */
  readonly reports: string[];
  readonly close: () => void;
}

/** The page's own policy, with an address for reports: only a header can name one, and every engine reports. */
function readPolicy(html: string): string {
  const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
  return `${policy.replaceAll('&#39;', "'")}; report-uri /policy-reports`;
}

/** Serves a built folder as a plain host would. */
export async function serve(folder = DIST): Promise<Site> {
  const requests: string[] = [];
  const reports: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    if (request.method === 'POST') {
      request.setEncoding('utf8').on('data', (report: string) => reports.push(report)).on('end', () => response.writeHead(204).end());
      return;
    }
    requests.push(path);
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return void response.writeHead(404).end();
    const body = readFileSync(file);
    const policy = extname(file) === '.html' ? { 'content-security-policy': readPolicy(body.toString()) } : {};
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...policy }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { address: `http://127.0.0.1:${port}`, requests, reports, close: () => server.close() };
}

/** Chromium as Playwright's own object, for what only it can do. */
export const launch = (letters?: number): Promise<Browser> => startChromium(findEngine('chromium')?.path, letters);
