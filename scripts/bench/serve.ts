import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.json': 'application/json', '.xml': 'application/xml', '.csv': 'text/csv', '.txt': 'text/plain' };
const PACKED = new Set(['.woff2', '.png']);

/** Serves a built site as a good host would: HTTP/2 over TLS, brotli, long caching for what is named after its content. */
export async function serveSecurely(folder: string): Promise<{ address: string; close: () => void }> {
  const home = mkdtempSync(join(tmpdir(), 'certificate-'));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-keyout', join(home, 'key'), '-out', join(home, 'cert')], { stdio: 'ignore' });
  const packed = new Map<string, Buffer>();
  const server = createSecureServer({ key: readFileSync(join(home, 'key')), cert: readFileSync(join(home, 'cert')), allowHTTP1: true }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'https://localhost').pathname);
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return void response.writeHead(404).end();
    const isPacked = PACKED.has(extname(file));
    if (!packed.has(file)) packed.set(file, isPacked ? readFileSync(file) : brotliCompressSync(readFileSync(file)));
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300', ...(isPacked ? {} : { 'content-encoding': 'br' }) });
    response.end(packed.get(file)!);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `https://localhost:${(server.address() as { port: number }).port}`,
    close: () => {
      server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
