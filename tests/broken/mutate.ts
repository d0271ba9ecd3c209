// Does small damages to the real content and asks what becomes of each: npm run mutate -- 10000 (how many; 2,000 without;
// a second number is the first seed). Ends with status 1 where one is neither reported nor shown as written.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { damage } from './damage.ts';
import { openBench } from './outcome.ts';

/** What became of one damage. */
interface Result {
  readonly seed: number;
  readonly kind: string;
  readonly end: 'reported' | 'shown' | 'crashed';
  readonly isElsewhere: boolean;
  readonly faults: readonly string[];
  /** Which file, and what was done to it. */
  readonly where: string;
}

const THREADS = 2;

async function judgeAll(first: number, until: number): Promise<void> {
  const bench = await openBench(process.cwd());
  for (let seed = first; seed < until; seed += THREADS) {
    const done = damage(bench.texts, seed);
    const { end, isElsewhere, faults } = await bench.judge(done).catch((error: unknown) => ({ end: 'crashed' as const, isElsewhere: false, faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)] }));
    parentPort!.postMessage({ seed, kind: done.kind, end, isElsewhere, faults, where: `${done.file}, ${done.what}` } satisfies Result);
  }
}

async function gatherResults(many: number, first: number): Promise<Result[]> {
  const results: Result[] = [];
  await Promise.all(Array.from({ length: THREADS }, (_, thread) => new Promise<void>((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { first: first + thread, until: first + many }, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    worker.on('message', (result: Result) => results.push(result));
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  })));
  return results.sort((a, b) => a.seed - b.seed);
}

if (isMainThread) {
  const [many = 2000, first = 1] = process.argv.slice(2).map(Number);
  const results = await gatherResults(many, first);
  const count = (end: Result['end'], kind?: string): number => results.filter((r) => r.end === end && (kind === undefined || r.kind === kind)).length;
  for (const kind of [...new Set(results.map((r) => r.kind))].sort()) console.log(`${kind.padEnd(28)}${String(count('reported', kind)).padStart(6)} reported${String(count('shown', kind)).padStart(6)} shown as written`);
  const faulty = results.filter((r) => r.faults.length > 0);
  for (const { seed, kind, where, faults } of faulty) console.error(`\nseed ${seed}, ${kind}: ${where}\n${faults.map((f) => `    ${f}`).join('\n')}`);
  console.log(`\n${results.length} damages: ${count('reported')} reported (${results.filter((r) => r.isElsewhere).length} of them in a file that leans on the damaged one), ${count('shown')} shown as written, ${faulty.length} neither`);
  process.exitCode = faulty.length > 0 || results.length < many ? 1 : 0;
} else {
  const { first, until } = workerData as { first: number; until: number };
  await judgeAll(first, until);
}
