import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The servers for which scripts/hosts/ holds a sample. */
export const SERVERS = ['nginx', 'caddy'] as const;
export type ServerName = (typeof SERVERS)[number];

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether a server is on this machine, with what the sample needs. */
export function isInstalled(name: ServerName): boolean {
  return spawnSync(name, ['version'], { stdio: 'ignore' }).error === undefined && (name === 'caddy' || existsSync(BROTLI));
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Running {
  readonly ask: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** The folder of a built site, copied and compressed as a host would have it. */
export function prepareFolder(dist: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'));
  cpSync(dist, folder, { recursive: true });
  const { status } = spawnSync(process.execPath, ['scripts/compress.ts', folder], { stdio: 'ignore' });
  if (status !== 0) throw new Error('compress failed');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a server with its sample, of which only address and folder are changed. */
export async function start(name: ServerName, folder: string): Promise<Running> {
  const port = await findPort();
  const home = mkdtempSync(join(tmpdir(), `${name}-`));
  const child = name === 'nginx' ? startNginx(folder, port, home) : startCaddy(folder, port, home);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> => fetchRaw(port, path, headers);
  for (let tries = 0; ; tries++) {
    if (await ask('/').then(() => true, () => false)) break;
    if (child.exitCode !== null || tries > 200) throw new Error(`${name} does not answer`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    ask,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function startNginx(folder: string, port: number, home: string): ChildProcess {
  const sample = readFileSync('scripts/hosts/nginx.conf', 'utf8').replace('127.0.0.1:8080', `127.0.0.1:${port}`).replace('/srv/fingerprints/dist', folder).replaceAll('include headers.conf', `include ${resolve('scripts/hosts/headers.conf')}`);
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/${kind};`).join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(join(home, 'nginx.conf'), `${user} daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log; load_module ${BROTLI}; events {} http { access_log off; include /etc/nginx/mime.types; ${kept} ${sample} }\n`);
  return spawn('nginx', ['-e', join(home, 'error.log'), '-c', join(home, 'nginx.conf')], { stdio: 'ignore' });
}

function startCaddy(folder: string, port: number, home: string): ChildProcess {
  const sample = readFileSync('scripts/hosts/Caddyfile', 'utf8').replace('127.0.0.1:8081', `127.0.0.1:${port}`).replace('/srv/fingerprints/dist', folder);
  writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${sample}`);
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')], { stdio: 'ignore', env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home } });
}

function findPort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}

/** An answer as it came: nothing unpacked, no redirect followed. */
function fetchRaw(port: number, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((answered, failed) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })).on('error', failed);
    }).on('error', failed).end();
  });
}
