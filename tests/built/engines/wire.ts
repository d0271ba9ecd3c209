import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startScreen } from './screen.ts';
import type { Engine, Setting, Tab } from './tab.ts';

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** The keys' own characters in the standard's private range; all others stand for themselves. */
const KEYS: Readonly<Record<string, string>> = { Shift: '\uE008', Control: '\uE009', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Space: ' ' };

/** No picture of the page is put together: nobody sees it, and the thread that does so crashes now and then (WebKitGTK 2.50) when the window changes its size. */
const UNSEEN = { GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };

const ARGUMENTS: Readonly<Record<Setting, readonly string[]>> = { plain: [], dark: ['--dark-mode'], still: [], scriptless: ['--enable-javascript=false'] };

/** Starts Debian's WebKitGTK by the W3C's WebDriver: one driver, one session, one window, on a screen of its own. */
export async function startWebDriver(path: string, setting: Setting): Promise<Engine> {
  const screen = await startScreen();
  const home = makeHome(setting === 'still');
  const port = await findPort();
  const driver = spawn('WebKitWebDriver', ['-p', String(port)], { stdio: 'ignore', env: { ...process.env, DISPLAY: screen.display, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, ...UNSEEN } });
  const stop = (): void => {
    driver.kill();
    screen.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    await waitForDriver(address);
    const { sessionId } = (await send(address, 'POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: path, args: ['--automation', ...ARGUMENTS[setting]] } } } })) as { sessionId: string };
    const ask: Send = (method, command, body) => send(address, method, `/session/${sessionId}${command}`, body);
    // A page that is left while it is asked never answers: the driver gives up, and who waits asks the next one.
    await ask('POST', '/timeouts', { script: 30_000, pageLoad: 60_000 });
    return {
      open: async (width, height) => {
        const tab = holdWindow(ask, setting);
        await ask('POST', '/url', { url: 'about:blank' });
        await tab.resize(width, height);
        return tab;
      },
      close: async () => {
        await ask('DELETE', '').catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

function holdWindow(ask: Send, setting: Setting): Tab {
  const read: Tab['read'] = async (look, argument) => {
    const script = `const [argument, done] = arguments; Promise.resolve().then(() => (${look})(argument)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = (await ask('POST', '/execute/async', { script, args: [argument ?? null] })) as { value: never; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    read,
    goto: async (address) => {
      await ask('POST', '/url', { url: address });
      if (setting !== 'scriptless') await read(() => document.fonts.ready.then(() => null));
    },
    // By its own commands: a page that a script of its own sends away may be asked something as it leaves, and the driver hangs.
    travel: async (way) => void (await ask('POST', way === 'reload' ? '/refresh' : `/${way}`, {})),
    run: async (script) => void (await ask('POST', '/execute/sync', { script, args: [] })),
    press: async (chord) => {
      const keys = chord.split('+').map((key) => KEYS[key] ?? key);
      const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
      await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    click: async (selector) => {
      // The driver's own click refuses links inside of drawings.
      const [x, y] = await read(findMiddle, selector);
      await ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] });
    },
    resize: async (width, height) => {
      // The window's size can be set, the page's asked for: the difference is the toolbar, and is known after one try.
      const asked = { width, height };
      for (let tries = 0; tries < 40; tries++) {
        await ask('POST', '/window/rect', asked);
        await pause(60);
        const [w, h] = await read((): [number, number] => [innerWidth, innerHeight]);
        if (w === width && h === height) return;
        asked.width += width - w;
        asked.height += height - h;
      }
      throw new Error(`the window does not become ${width} × ${height}`);
    },
    close: async () => void (await ask('POST', '/url', { url: 'about:blank' })),
  };
}

/** Runs in the page. Brings an element into view and tells the point in it that a finger would go for. */
function findMiddle(selector: string): [number, number] {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`nothing is ${selector}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

async function send(address: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(address + path, { method, ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
  return value;
}

/** A folder for the browser's settings. By its own, the toolbar is wider than a phone. */
function makeHome(isStill: boolean): string {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${isStill ? 0 : 1}\n`);
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), 'toolbar *, box * { min-width: 0; padding: 0; margin: 0; font-size: 1px; }');
  return home;
}

async function waitForDriver(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(`${address}/status`).then(() => true, () => false)) return;
    await pause(50);
  }
  throw new Error('WebKitWebDriver does not answer');
}

function findPort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
