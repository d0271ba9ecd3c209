import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A screen that nobody sees, for a browser that must have one. The server picks a number that nothing else uses. */
export async function startScreen(): Promise<{ readonly display: string; readonly stop: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise<string>((done, fail) => {
    server.once('error', fail);
    server.once('exit', (code) => fail(new Error(`Xvfb ended: ${code}`)));
    (server.stdio[3] as Readable).once('data', (number) => done(`:${String(number).trim()}`));
  });
  return { display, stop: () => void server.kill() };
}
