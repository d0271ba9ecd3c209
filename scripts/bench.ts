// How fast and how large the site is, and how that grows with the record: npm run bench [-- --factors 1,10,100 --runs 5]
// Prints tables, and writes all of it to out/bench.json. Times are this machine's: compare them only with its own.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { measureHand, type Latency } from './bench/hand.ts';
import { measureSpeed, type Speed } from './bench/lighthouse.ts';
import { measureLine, type Line } from './bench/line.ts';
import { prepareProject, runMeasured, type Cost } from './bench/project.ts';
import { serveSecurely } from './bench/serve.ts';

interface Growth {
  readonly factor: number;
  readonly records: number;
  readonly check: Cost;
  readonly build: Cost;
  readonly pages: number;
  readonly siteMegabytes: number;
  /** The story page: HTML as it is and after brotli, in kB; its elements. */
  readonly storyKilobytes: number;
  readonly storyBrotli: number;
  readonly storyElements: number;
  readonly latency: Latency;
}

const { values } = parseArgs({ options: { factors: { type: 'string', default: '1,10,100' }, runs: { type: 'string', default: '5' } } });
const chrome = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
const round = (n: number, digits = 1): number => Math.round(n * 10 ** digits) / 10 ** digits;

async function measureGrowth(factor: number): Promise<Growth> {
  const folder = prepareProject(factor);
  const check = runMeasured(folder, 'scripts/check.ts');
  const build = runMeasured(folder, 'node_modules/astro/bin/astro.mjs', ['build']);
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((f) => statSync(join(dist, f)).isFile());
  const story = readFileSync(join(dist, 'index.html'));
  const site = await serveSecurely(dist);
  try {
    return {
      factor,
      records: Object.values(JSON.parse(readFileSync(join(dist, 'data/record.json'), 'utf8')) as Record<string, unknown>).reduce((sum: number, each) => sum + (Array.isArray(each) ? each.length : 0), 0),
      check: { seconds: round(check.seconds), megabytes: Math.round(check.megabytes) },
      build: { seconds: round(build.seconds), megabytes: Math.round(build.megabytes) },
      pages: files.filter((f) => f.endsWith('.html')).length,
      siteMegabytes: round(files.reduce((sum, f) => sum + statSync(join(dist, f)).size, 0) / 1e6),
      storyKilobytes: Math.round(story.length / 1000),
      storyBrotli: round(brotliCompressSync(story).length / 1000),
      storyElements: parseHTML(story.toString()).document.querySelectorAll('*').length,
      latency: await measureHand(site.address, chrome),
    };
  } finally {
    site.close();
  }
}

const growth: Growth[] = [];
for (const factor of values.factors.split(',').map(Number)) {
  console.log(`── ${factor} times the record`);
  growth.push(await measureGrowth(factor));
}
console.table(growth.map((g) => ({ 'times': g.factor, 'records': g.records, 'check s': g.check.seconds, 'build s': g.build.seconds, 'build MB': g.build.megabytes, 'pages': g.pages, 'site MB': g.siteMegabytes, 'story kB': g.storyKilobytes, 'story br kB': g.storyBrotli, 'elements': g.storyElements, 'select ms': g.latency.select, 'tap ms': g.latency.tap, 'as-of ms': g.latency.asOf, 'graphic ms': g.latency.asOfSeen, 'page ms': g.latency.asOfWhole, 'scroll tasks > 50': g.latency.scrollTasks, 'longest ms': g.latency.scrollLongest })));

const runs = Number(values.runs);
const speed: Record<string, Speed> = {};
const line: Record<string, Line> = {};
if (runs > 0) {
  const first = join('out', 'bench', `x${values.factors.split(',')[0]}`, 'dist');
  const site = await serveSecurely(first);
  for (const path of ['/', '/incidents/dnc-2016/']) {
    console.log(`── Lighthouse and a slow line, ${runs} times: ${path}`);
    speed[path] = await measureSpeed(site.address + path, runs, chrome);
    line[path] = await measureLine(site.address + path, runs, chrome);
  }
  site.close();
  console.table(speed);
  console.log('── The same on a line slowed as it runs');
  console.table(line);
}
mkdirSync('out', { recursive: true });
writeFileSync(join('out', 'bench.json'), `${JSON.stringify({ growth, speed, line }, null, 2)}\n`);
console.log('Written to out/bench.json');
process.exit(0);
