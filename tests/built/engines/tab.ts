/** What a reader has set before coming. Firefox and WebKit take it only when they start. */
export type Setting = 'plain' | 'dark' | 'still' | 'scriptless';

/** What the browser's own buttons do. */
export type Way = 'back' | 'forward' | 'reload';

/** What every engine lets a test do to one page: as little as the promises need. */
export interface Tab {
  /** Goes to an address and waits until page and letters are there. */
  goto(address: string): Promise<void>;
  /** Goes through the history, or loads the page again. The page may still be on its way: `waitFor` it. */
  travel(way: Way): Promise<void>;
  /** Calls a function in the page; it sees nothing of the test but its argument. */
  read<T, A = undefined>(look: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  /** Runs the text of a script in the page, past its policy. */
  run(script: string): Promise<void>;
  /** Presses a key as a keyboard would: `Tab`, `Shift+Tab`, `Escape`. */
  press(key: string): Promise<void>;
  /** Clicks in the middle of the first element that is so selected, after bringing it into view. */
  click(selector: string): Promise<void>;
  /** Sets the size of the page's own area, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A started browser. */
export interface Engine {
  /** A tab of its own, with nothing of the last one in it. */
  open(width: number, height: number): Promise<Tab>;
  close(): Promise<void>;
}

/** Asks until the page says yes. A page on its way to another address cannot answer: it is asked again. */
export async function waitFor<A = undefined>(tab: Tab, ask: (argument: A) => boolean, argument?: A, patience = 70_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    if (await tab.read(ask, argument).catch(() => false)) return;
    if (Date.now() > end) throw new Error(`waited in vain for ${ask} of ${JSON.stringify(argument)}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}
