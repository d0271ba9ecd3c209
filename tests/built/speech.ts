import type { CDPSession, Page } from 'playwright-core';

/** A node of Chromium's accessibility tree, as far as it is read here. */
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** A line of what is spoken, and how deep it stands. */
interface Line {
  readonly depth: number;
  readonly text: string;
  /** Words that stand for themselves, not a stop with a role. */
  readonly isText?: boolean;
}

/** What has no voice of its own: its children speak in its place. */
const MUTE = new Set(['generic', 'none', 'LineBreak', 'SvgRoot', 'paragraph', 'rowgroup', 'Figcaption']);
/** What is said once, by its name: what stands in it says the same again. */
const WHOLE = new Set(['link', 'heading', 'button', 'option', 'cell', 'rowheader', 'columnheader', 'gridcell', 'DisclosureTriangle']);
/** What is said of a state, where it holds one. */
const STATES = ['level', 'pressed', 'expanded', 'disabled', 'hasPopup'];
/** How many rows of a table are written out: the record's own tests read the others. */
const ROWS = 2;

const squash = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * What a screen reader is given of an element, in its order, a line for each stop: role, name, description and state, as
 * Chromium's accessibility tree has them. Of a table its head and its first rows.
 * @param selector names one element of the page.
 */
export async function listen(page: Page, selector: string): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const root = await findNode(cdp, selector);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const start = nodes.find((node) => node.backendDOMNodeId === root);
  if (start === undefined) throw new RangeError(`unknown element: ${selector}`);
  return speak(start, byId, 0).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`).join('\n');
}

async function findNode(cdp: CDPSession, selector: string): Promise<number> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  return (await cdp.send('DOM.describeNode', { nodeId })).node.backendNodeId;
}

function speak(node: Node, byId: ReadonlyMap<string, Node>, depth: number): Line[] {
  const role = node.role?.value ?? 'none';
  const name = squash(node.name?.value ?? '');
  if (role === 'StaticText') return name === '' ? [] : [{ depth, text: name, isText: true }];
  const isMute = node.ignored || (MUTE.has(role) && name === '');
  const children = WHOLE.has(role) && name !== '' ? [] : (node.childIds ?? []);
  const inner = joinTexts(children.flatMap((id) => speak(byId.get(id)!, byId, isMute ? depth : depth + 1)));
  // A paragraph is a stop of its own: the next one's words are not heard as its end.
  if (isMute) return role === 'paragraph' ? inner.map(({ isText: _, ...line }) => line) : inner;
  if (role === 'row') return [{ depth, text: `row: ${inner.map(({ text }) => text.replace(/^(cell|rowheader|columnheader)(: |$)/, '')).join(' | ')}` }];
  const states = (node.properties ?? []).filter((p) => STATES.includes(p.name) && p.value.value !== false).map((p) => (p.name === 'level' ? (role === 'heading' ? p.value.value : '') : `${p.name} ${p.value.value}`));
  const description = squash(node.description?.value ?? '');
  const said = [name, description && `(${description})`].filter(Boolean).join(' ');
  const line = { depth, text: [[role.toLowerCase(), ...states].filter(Boolean).join(' '), said].filter(Boolean).join(': ') };
  if (role === 'table') return [line, ...cutRows(inner)];
  // What a list's item holds is heard in one breath.
  return role === 'listitem' && inner.length === 1 ? [{ depth, text: `- ${inner[0]!.text}` }] : [line, ...inner];
}

/** Texts that follow one another are heard as one. */
function joinTexts(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.isText && line.isText && last.depth === line.depth) joined.splice(-1, 1, { ...line, text: `${last.text} ${line.text}` });
    else joined.push(line);
  }
  return joined;
}

/** A table's head and its first rows; its caption is its name. */
function cutRows(lines: readonly Line[]): Line[] {
  const rows = lines.filter(({ text }) => text.startsWith('row: '));
  const left = rows.length - 1 - ROWS;
  const depth = lines[0]?.depth ?? 0;
  return [...rows.slice(0, 1 + ROWS).map(({ text }) => ({ depth, text })), ...(left > 0 ? [{ depth, text: `… ${left} more rows` }] : [])];
}
