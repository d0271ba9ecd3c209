import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { listMissing } from './built/engines/find.ts';

/** Engines that are not on this machine have no tests to run: scripts/test.ts says so. */
const notRun = listMissing().map((engine) => `tests/built/${engine}.test.ts`);

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // By itself vitest leaves one core free, which is half of a machine of two.
    maxWorkers: '100%',
    projects: [
      // They read the record and change nothing that others see: it is read once for all of them.
      { test: { name: 'unit', include: ['tests/{model,intake,graphics,content,broken,client,dev}/**/*.test.ts', 'tests/*.test.ts'], exclude: ['tests/dev/server.test.ts'], isolate: false } },
      { test: { name: 'hosts', include: ['tests/hosts/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts', 'tests/dev/server.test.ts'], exclude: notRun, testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
