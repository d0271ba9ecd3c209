// Checks content/, builds beside the last good site, and only then puts the new one in its place: npm run build
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const bin = (name: string): string => join('node_modules', '.bin', name);
const run = (command: string, args: string[], env: Record<string, string> = {}): void => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
  if (status !== 0) {
    if (existsSync('dist')) console.error('\nThe last good build in dist/ was left in place.');
    rmSync('dist.next', { recursive: true, force: true });
    process.exit(status ?? 1);
  }
};

run(bin('node'), ['scripts/check.ts']);
rmSync('dist.next', { recursive: true, force: true });
run(bin('astro'), ['build'], { OUT_DIR: 'dist.next' });
rmSync('dist', { recursive: true, force: true });
renameSync('dist.next', 'dist');
