import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Examined } from '../content.ts';
import { addSave, countSaves } from '../intake/saves.ts';
import { sortProblems } from '../model/problem.ts';
import { renderProblems } from './problems.ts';

/** The server of npm run dev: Vite's, as Astro hands it over. */
type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** What src/content.ts gives to the dev server. */
interface Content {
  readonly examine: () => Examined;
}

/** Saving a file often writes it twice; a pause this long after the last write is the end of it. */
const PAUSE_MS = 40;

const CONFIG = fileURLToPath(new URL('../../astro.config.mjs', import.meta.url));

/** Astro reads its own configuration anew when a file appears, and lists no files meanwhile. */
const LIST_MS = 1000;

/** The module that Astro writes that list to. */
const LIST = '\0astro:data-layer-content';

/** What Vite has run of the pages' modules. */
interface Evaluated {
  readonly getModuleById: (id: string) => object | undefined;
  readonly invalidateModule: (module: object) => void;
}

/**
 * While somebody writes (npm run dev): shows content/ again after each save; where something is wrong with it, says so on
 * the page itself, by the same check that stops a build. Adds the desk and the catalogue. Does nothing in a build.
 * `readSetting` gives what the configuration takes from content/site.yaml: once that changes, the server is started again.
 */
export function showLive(readSetting: () => string): AstroIntegration {
  const setting = readSetting();
  return {
    name: 'live',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/_desk', entrypoint: new URL('./Desk.astro', import.meta.url) });
        injectRoute({ pattern: '/_catalogue', entrypoint: new URL('./Catalogue.astro', import.meta.url) });
        injectScript('page', "import '/src/dev/foot.ts';");
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        watchContent(server, async () => refreshContent?.({}), () => readSetting() !== setting);
        server.middlewares.use((request, response, next) => {
          const address = new URL(request.url ?? '/', 'http://dev');
          const isPage = address.pathname.endsWith('/') && !address.pathname.startsWith('/@');
          if (isPage) response.setHeader('server-timing', `saves;desc="${countSaves()}"`);
          if (!isPage && !address.pathname.endsWith('/_foot.json')) return next();
          openContent(server)
            .then(({ examine }) => {
              const { problems, warnings } = examine();
              if (!isPage) return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(sortProblems(warnings)));
              if (problems.length === 0) return next();
              response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
              return response.end(renderProblems(problems, server.config.base, quoteLine));
            })
            // What keeps the check itself from running is said by Astro, in its own words for developers.
            .catch(() => next());
        });
      },
    },
  };
}

/**
 * After each save in content/: has it read again, and asks every open page to load again. After a new file `listFiles`
 * names it to the editor's program, which then completes its front matter, and shows again what may have been made from the former list. Where the server
 * was started with another setting, says to Astro that its configuration has changed.
 */
function watchContent(server: DevServer, listFiles: () => Promise<void>, isOutOfDate: () => boolean): void {
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  let pause: NodeJS.Timeout | undefined;
  let listing: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (event, path) => {
    if (relative(folder, path).startsWith('..')) return;
    if (event === 'add' && path.endsWith('.mdx')) {
      clearTimeout(listing);
      listing = setTimeout(() => void listFiles().then(() => dropList(server)).then(showAgain), LIST_MS);
    }
    clearTimeout(pause);
    pause = setTimeout(() => (isOutOfDate() ? void server.watcher.emit('change', CONFIG) : showAgain()), PAUSE_MS);
  });
  server.environments.client.hot.on('content:shown', (shown: { saves?: string }, page) => {
    if (shown.saves !== String(countSaves())) page.send({ type: 'full-reload', path: '*' });
  });

  function showAgain(): void {
    addSave();
    // Which incidents and days have pages is kept by Astro until it hears this.
    server.environments['ssr']?.hot.send('astro:content-changed', {});
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  }
}

/** Drops Astro's list of the MDX files. Vite keeps a former list for good where a page was just reading it as Astro wrote the new one. */
function dropList(server: DevServer): void {
  const pages = server.environments['ssr'];
  if (pages === undefined || !('runner' in pages)) return;
  const listed = pages.moduleGraph.getModuleById(LIST);
  if (listed) pages.moduleGraph.invalidateModule(listed);
  const { evaluatedModules } = pages.runner as { evaluatedModules: Evaluated };
  const read = evaluatedModules.getModuleById(LIST);
  if (read) evaluatedModules.invalidateModule(read);
}

/** What the pages read content/ through. */
async function openContent(server: DevServer): Promise<Content> {
  const pages = server.environments['ssr'];
  if (pages === undefined || !('runner' in pages)) throw new Error('missing environment: ssr');
  // Vite tells by a function of its own whether an environment runs what it loads; Vite is no package of ours.
  return (pages.runner as { import: (path: string) => Promise<Content> }).import('/src/content.ts');
}

/** A line of a file as it stands, counted from 1; undefined where it cannot be read. */
function quoteLine(file: string, line: number): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')[line - 1];
  } catch {
    return undefined;
  }
}
