// Covers that the editor's guide names every field with its comment. Whether an editor understands it is for people to try.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillGuide } from '../scripts/guide.ts';
import { COMPONENTS } from '../src/model/components.ts';
import { RULES } from '../src/model/rules.ts';
import { stages } from '../src/graphics/stages.ts';

const guide = readFileSync('content/README.md', 'utf8');

describe('content/README.md', () => {
  it('is what the schemas’ comments say', () => expect(fillGuide(guide)).toBe(guide));
  it('explains every field', () => expect(guide.match(/^\| `[^`]+` \| (?:yes)? ?\| +\|$/gm) ?? []).toEqual([]));
  it('explains every rule by which a warning is answered', () => Object.keys(RULES).forEach((rule) => expect(guide).toContain(`| \`${rule}\` |`)));
  it('names every component, every graphic and every file', () => {
    for (const name of Object.keys(COMPONENTS)) expect(guide, name).toContain(`<${name}`);
    for (const name of Object.keys(stages)) expect(guide, name).toContain(`\`${name}\``);
    for (const file of ['sources.yaml', 'chronicle.yaml', 'claims.yaml', 'actors.yaml', 'traces.yaml', 'indicators.csv', 'watchlist.csv', 'locations.csv', 'figures.yaml', 'glossary.yaml', 'errors.yaml', 'corrections.yaml', 'redirects.yaml', 'site.yaml', 'words.yaml', 'method.mdx']) expect(guide, file).toContain(file);
  });
});
