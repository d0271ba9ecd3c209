// Everything that is promised, proved: npm test. Prints one closing line, summed over the runners.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listMissing } from '../tests/built/engines/find.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly numFailedTestSuites: number;
}

const bin = (name: string): string => join('node_modules', '.bin', name);
let passed = 0;
let failed = 0;

function step(name: string, command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } });
  if (status === 0) passed++;
  else failed++;
  return status === 0;
}

/** Begins a step that goes on beside the next ones; done when it is. */
async function stepBeside(name: string, command: string, args: readonly string[]): Promise<void> {
  console.log(`\n── ${name}, beside what follows`);
  const status = await new Promise((done) => spawn(command, args, { stdio: 'inherit' }).on('error', done).on('close', done));
  if (status === 0) passed++;
  else failed++;
}

function runTests(project: string): void {
  console.log(`\n── tests: ${project}`);
  const report = join('out', `${project}.json`);
  rmSync(report, { force: true });
  spawnSync(bin('vitest'), ['run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  try {
    const { numPassedTests, numFailedTests, numTotalTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    passed += numPassedTests;
    // A file that fails to load runs no test; a run without a test proves nothing.
    failed += Math.max(numFailedTests, numFailedTestSuites > 0 && numFailedTests === 0 ? 1 : 0, numTotalTests === 0 ? 1 : 0);
    if (numPassedTests + numFailedTests < numTotalTests) failed++;
  } catch {
    failed++;
  }
}

mkdirSync('out', { recursive: true });
step('types', bin('astro'), ['sync']) && step('types of all files', bin('astro'), ['check', '--minimumSeverity', 'warning']);
runTests('unit');
const isBuilt = step('build', bin('node'), ['scripts/build.ts']);
const damages = stepBeside('damages to content/', bin('node'), ['tests/broken/mutate.ts', '500']);
if (isBuilt) {
  step('build again, elsewhere', bin('astro'), ['build'], { OUT_DIR: 'out/again' });
  step('build below a base path', bin('astro'), ['build'], { OUT_DIR: 'out/based', SITE_BASE: '/press/fingerprints/' });
}
await damages;
if (isBuilt) {
  step('browsers', 'sh', ['scripts/browsers.sh']);
  runTests('built');
  step('hosts', 'sh', ['scripts/hosts.sh']);
  runTests('hosts');
}
for (const engine of listMissing()) console.log(`\nnot run: ${engine}, which is not on this machine`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
