// Covers that every component has its words and a sound example. How an example looks is for the eye; that the page is served: server.test.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainComponent } from '../../src/dev/explain.ts';
import { stages } from '../../src/graphics/stages.ts';
import { createReader } from '../../src/intake/read.ts';
import { openShelf, type Shelf } from '../../src/intake/shelf.ts';
import { examineContent } from '../../src/model/casefile.ts';
import { COMPONENTS } from '../../src/model/components.ts';

const map = /export const components = \{([^}]*)\}/.exec(readFileSync('src/components/story/components.ts', 'utf8'))![1]!.split(',').map((name) => name.trim());
const examples = readdirSync('src/dev/examples').sort();
/** The examples as chapters beside the real ones. */
const files = new Map(examples.map((file) => [`content/story/90-${file.toLowerCase()}`, `---\ntitle: An example\n---\n\n${readFileSync(`src/dev/examples/${file}`, 'utf8')}`]));
const disk = openShelf(process.cwd());
const shelf: Shelf = {
  open: (path) => (files.has(path) ? new TextEncoder().encode(files.get(path)) : disk.open(path)),
  list: (folder) => [...(disk.list(folder) ?? []), ...(folder === 'content/story' ? [...files.keys()].map((path) => path.replace('content/story/', '')) : [])],
};
const found = examineContent(createReader(shelf)(), stages);

describe('the catalogue', () => {
  it('has an example of every component that MDX is given, and of no other', () => {
    expect(map.length).toBeGreaterThan(5);
    expect(examples).toEqual(map.map((name) => `${name}.mdx`).sort());
  });
  it('is given what the check lets an editor write', () => expect(map.toSorted()).toEqual(Object.keys(COMPONENTS).sort()));
  for (const name of map) {
    it(`shows <${name}> in its example, and says what it and each attribute are for`, () => {
      expect(readFileSync(`src/dev/examples/${name}.mdx`, 'utf8')).toContain(`<${name}`);
      const { about, attributes } = explainComponent(readFileSync(`src/components/story/${name}.astro`, 'utf8'));
      expect(about).not.toBe('');
      expect(attributes.map((a) => [a.name, a.isNeeded])).toEqual(Object.entries(COMPONENTS[name]!));
      expect(attributes.filter((a) => a.comment === '')).toEqual([]);
    });
  }
  it('has examples that pass the check', () => {
    expect(found.casefile!.chapters.filter((c) => files.has(c.file))).toHaveLength(examples.length);
    expect(found.problems.filter((p) => files.has(p.file))).toEqual([]);
  });
});

describe('explainComponent(source)', () => {
  it('reads the comment above and those of the attributes', () => {
    expect(explainComponent('---\n/** `<Word id="a" />`: a word\n * explained. */\nimport a from \'a\';\n\ninterface Props {\n  /** Its id. */\n  id: string;\n  as?: \'x\' | \'y\';\n}\n---\n')).toEqual({
      about: 'A word explained.',
      attributes: [{ name: 'id', isNeeded: true, comment: 'Its id.' }, { name: 'as', isNeeded: false, comment: '' }],
    });
  });
  it('finds no attributes where there are none', () => expect(explainComponent('---\n/** All of them. */\n---\n<p />')).toEqual({ about: 'All of them.', attributes: [] }));
});
