// Puts a .br and a .gz beside every file of the built site that is text, for a host that sends them as they are: npm run compress [folder]
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const TEXT = new Set(['.html', '.css', '.js', '.json', '.csv', '.svg', '.xml', '.txt']);
/** Below this many bytes, what is saved is less than what it costs to ask. */
const WORTH = 512;

let files = 0;
let before = 0;
let after = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
  const path = join(folder, name);
  if (!TEXT.has(extname(name)) || !statSync(path).isFile()) continue;
  const bytes = readFileSync(path);
  if (bytes.length < WORTH) continue;
  const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  writeFileSync(`${path}.br`, small);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  files++;
  before += bytes.length;
  after += small.length;
}
console.log(`${files} files in ${folder}/: ${Math.round(before / 1000)} kB, ${Math.round(after / 1000)} kB as brotli`);
