import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Examined } from '../content.ts';
import { sortProblems } from '../model/problem.ts';
import { renderProblems } from './problems.ts';

/** The server of npm run dev: Vite's, as Astro hands it over. */
type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** What src/content.ts gives to the dev server. */
interface Content {
  readonly examine: () => Examined;
  readonly forgetContent: () => void;
}

/** Saving a file often writes it twice; a pause this long after the last write is the end of it. */
const PAUSE_MS = 40;

/** How often content/ is asked to be forgotten, where what reads it does not answer. */
const TRIES = 10;

/**
 * While somebody writes (npm run dev): shows content/ again after each save; where something is wrong with it, says so on
 * the page itself, by the same check that stops a build. Adds the desk and the catalogue. Does nothing in a build.
 */
export function showLive(): AstroIntegration {
  return {
    name: 'live',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/_desk', entrypoint: new URL('./Desk.astro', import.meta.url) });
        injectRoute({ pattern: '/_catalogue', entrypoint: new URL('./Catalogue.astro', import.meta.url) });
        injectScript('page', "import '/src/dev/foot.ts';");
      },
      'astro:server:setup': ({ server }) => {
        const countSaves = watchContent(server);
        let stamp = stampContent();
        server.middlewares.use((request, response, next) => {
          const address = new URL(request.url ?? '/', 'http://dev');
          const isPage = address.pathname.endsWith('/') && !address.pathname.startsWith('/@');
          if (isPage) response.setHeader('server-timing', `saves;desc="${countSaves()}"`);
          if (!isPage && !address.pathname.endsWith('/_foot.json')) return next();
          openContent(server)
            .then(({ examine, forgetContent }) => {
              // A save that the watcher missed shows, at the latest, when the page is asked for again.
              const now = stampContent();
              if (now !== stamp) forgetContent();
              stamp = now;
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

/** When each file of content/ was last written, as one text. */
function stampContent(): string {
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${file} ${statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0}`).join('\n');
}

/** After each save in content/: forgets what was read, and asks every open page to load again. Gives the number of saves. */
function watchContent(server: DevServer): () => number {
  let saves = 0;
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  let pause: NodeJS.Timeout | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (relative(folder, path).startsWith('..')) return;
    clearTimeout(pause);
    pause = setTimeout(() => void showAgain(), PAUSE_MS);
  });
  server.environments.client.hot.on('content:shown', (shown: { saves?: string }, page) => {
    if (shown.saves !== String(saves)) page.send({ type: 'full-reload', path: '*' });
  });
  return () => saves;

  async function showAgain(): Promise<void> {
    // Which incidents and days have pages is kept by Astro until it hears this.
    server.environments['ssr']?.hot.send('astro:content-changed', {});
    // What the pages run may be being loaded anew at this moment: then it is asked again.
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        (await openContent(server)).forgetContent();
        break;
      } catch {
        await new Promise((done) => setTimeout(done, PAUSE_MS * 5));
      }
    }
    // Counted only now: until it was forgotten, what a page shows is of the save before.
    saves++;
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  }
}

/** The module that the pages read content/ through: the same instance, so that one check serves them and the problem page. */
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
