import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeSynthetic } from './synthetic.ts';

/** How long a command took, in seconds, and the most memory it held, in MB. */
export interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A project of its own with a record `factor` times as large: the same code, packages by link, nothing shared that a build writes to. */
export function prepareProject(factor: number): string {
  const folder = resolve('out', 'bench', `x${factor}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const entry of ['src', 'public', '.vscode', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(entry, join(folder, entry), { recursive: true });
  for (const name of readdirSync('node_modules')) if (name !== '.astro' && !name.startsWith('.vite')) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  writeSynthetic('content', join(folder, 'content'), factor);
  return folder;
}

/**
 * Runs a command of the project's own Node in a folder and says what it cost.
 * @throws {Error} with the end of what it printed, where it fails.
 */
export function runMeasured(folder: string, script: string, args: readonly string[] = [], env: Record<string, string> = {}): Cost {
  const report = join(folder, 'memory.json');
  rmSync(report, { force: true });
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=12000', '--import', resolve('scripts/bench/memory.ts'), script, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', MEMORY_REPORT: report, ...env } });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${script} failed at ${folder}:\n${`${stdout}${stderr}`.slice(-2000)}`);
  const megabytes = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as { maxRSS: number }).maxRSS / 1024 : Number.NaN;
  return { seconds, megabytes };
}
