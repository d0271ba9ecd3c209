import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The words that an MDX file puts on its page, and the attributes of its components. */
export type Compile = (text: string, file: string) => Promise<string>;

type Render = (props: object) => unknown;

/** Components that show what stands between their tags. */
const HOLDERS = new Set(['Claim', 'Record', 'Scene', 'Step', 'Term']);
const LEAVES = ['Cite', 'Count', 'Errors', 'Figure'];

/** The compiler that the site itself uses, whichever Astro's MDX brings, with components that only say their attributes. */
export async function compileBody(): Promise<Compile> {
  const astro = createRequire(createRequire(import.meta.url).resolve('@astrojs/mdx'));
  const load = async (name: string): Promise<Record<string, unknown>> => (await import(pathToFileURL(astro.resolve(name)).href)) as Record<string, unknown>;
  const { satteri } = (await load('@astrojs/markdown-satteri')) as { satteri: () => { createMdxRenderer: (shared: object, own: object) => Promise<{ process: (body: string, id: string, matter: object) => Promise<{ code: string }> }> } };
  const { parseFrontmatter } = (await load('@astrojs/internal-helpers/frontmatter')) as { parseFrontmatter: (text: string, options: object) => { content: string; frontmatter: object } };
  const renderer = await satteri().createMdxRenderer({ syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true }, { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false });
  return async (text, file) => {
    const { content, frontmatter } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
    const { code } = await renderer.process(content, `/${file}`, frontmatter);
    const run = new Function('_jsx', '_jsxs', '_Fragment', `${code.replaceAll(/^import .*$/gm, '').replaceAll(/^export /gm, '')}\nreturn MDXContent;`) as (jsx: unknown, jsxs: unknown, fragment: Render) => Render;
    const fragment: Render = (props) => ('children' in props ? props.children : '');
    const jsx = (type: string | Render, { children, ...rest }: { children?: unknown }): string => (typeof type === 'function' ? flatten(type({ ...rest, children })) : `${flatten(children)} ${Object.entries(rest).flat().join(' ')} `);
    const tell = (name: string): Render => (props) => {
      const { children, ...rest } = props as { children?: unknown };
      return ` ${name} ${Object.entries(rest).flat().join(' ')} ${HOLDERS.has(name) ? `${flatten(children)} ${name} ` : ''}`;
    };
    const components = Object.fromEntries([...HOLDERS, ...LEAVES].map((name) => [name, tell(name)]));
    return flatten(run(jsx, jsx, fragment)({ components }));
  };
}

function flatten(value: unknown): string {
  return Array.isArray(value) ? value.map(flatten).join('') : value === undefined || value === null || value === false ? '' : String(value);
}
