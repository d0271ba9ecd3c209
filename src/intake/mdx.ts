import type { Node, Parent } from 'unist';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseAnswer } from '../model/answer.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Paragraph, Span } from '../model/prose.ts';

/** A component that an editor wrote, with its attributes as text and where it stands. */
export interface Tag extends Place {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The names of the components it stands in, outermost first, with their attributes. */
  readonly within: readonly Tag[];
  /** The plain words inside it. */
  readonly text: string;
}

/** A run of words, a link's address, a heading or what an image shows, with where it stands. */
export interface Passage extends Place {
  readonly kind: 'text' | 'link' | 'heading' | 'image';
  readonly text: string;
  /** Of an image: where it is kept. */
  readonly url?: string;
}

/** An MDX file taken apart. */
export interface Mdx {
  /** The front matter, between its fences; undefined where there is none. */
  readonly matter: string | undefined;
  readonly tags: readonly Tag[];
  readonly passages: readonly Passage[];
  readonly paragraphs: readonly Paragraph[];
  readonly problems: Problem[];
  /** Whether it could be taken apart at all: else what is not in it cannot be judged. */
  readonly isParsed: boolean;
}

interface JsxNode extends Parent {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
}

const parser = unified().use(remarkParse).use(remarkMdx);

/** Takes an MDX file apart without running it. */
export function readMdx(text: string, file: string): Mdx {
  const fence = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const problems: Problem[] = [];
  const tags: Tag[] = [];
  const passages: Passage[] = [];
  const paragraphs: Paragraph[] = [];
  let isParsed = true;
  // The front matter becomes blank lines, so that places in the body are places in the file.
  const body = fence ? fence[0].replaceAll(/[^\n]/g, '') + text.slice(fence[0].length) : text;
  try {
    walk(parser.parse(body), [], false);
  } catch (error) {
    isParsed = false;
    const { reason = String(error), line, column } = error as { reason?: string; line?: number; column?: number };
    // An unclosed tag is reported at the end of the file, with the place of its opening in the words.
    const [, atLine, atColumn] = /\((\d+):(\d+)-/.exec(reason) ?? [];
    problems.push({ file, line: Number(atLine ?? line ?? 1), column: Number(atColumn ?? column ?? 1), what: `is not valid MDX: ${reason}`, remedy: remedyFor(reason) });
  }
  return { matter: fence?.[1], tags, passages, paragraphs, problems, isParsed };

  function walk(node: Node, within: readonly Tag[], isQuoted: boolean): void {
    const place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    let inside = within;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const element = node as JsxNode;
      const attributes: Record<string, string> = {};
      for (const attribute of element.attributes) {
        if (attribute.name === undefined || (attribute.value !== null && typeof attribute.value === 'object')) {
          problems.push({ file, ...place, what: `<${element.name}> has an attribute in braces`, remedy: 'Write attributes as text in quotation marks, as in id="dnc-2016".' });
        } else if (attribute.name in attributes) {
          problems.push({ file, ...place, what: `<${element.name}> has the attribute "${attribute.name}" twice`, remedy: 'Keep one of the two; several ids stand in one, with spaces between them.' });
        } else attributes[attribute.name] = attribute.value === null || attribute.value === undefined ? '' : String(attribute.value);
      }
      const tag: Tag = { ...place, name: element.name ?? '', attributes, within, text: wordsOf(node) };
      tags.push(tag);
      inside = [...within, tag];
    } else if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (isAnswer(node)) return;
      problems.push({ file, ...place, what: 'holds code (an import, an export or an expression in braces)', remedy: 'Remove it: components are there without an import; write \\{ for a brace.' });
    } else if (node.type === 'definition') {
      problems.push({ file, ...place, what: 'defines a link apart from its words, which would not be shown', remedy: 'Write the address where the words are: [words](https://…). A source is cited with <Cite id="…" />.' });
    } else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      const { value } = node as Node & { value: string };
      passages.push({ ...place, kind: 'text', text: value });
      if (node.type === 'text' && /\[\^[^\]\s]+\]/.test(value)) problems.push({ file, ...place, what: 'has a footnote, which this site does not show', remedy: 'Say it in the text, or cite a source with <Cite id="…" />.' });
    } else if (node.type === 'link') {
      passages.push({ ...place, kind: 'link', text: (node as Node & { url: string }).url });
    } else if (node.type === 'image') {
      const { alt, url } = node as Node & { alt?: string | null; url: string };
      passages.push({ ...place, kind: 'image', text: alt ?? '', url }, { ...place, kind: 'link', text: url });
    } else if (node.type === 'heading') {
      passages.push({ ...place, kind: 'heading', text: wordsOf(node) });
    }
    for (const child of (node as Parent).children ?? []) walk(child, inside, isQuoted || node.type === 'blockquote');
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) paragraphs.push({ ...gather(node, tags), ...place, lastLine: node.position?.end.line ?? place.line, isQuoted });
  }
}

function remedyFor(reason: string): string {
  if (/[“”„‘’«»]/.test(reason)) return 'Write straight quotation marks in a tag, as in id="dnc-2016".';
  return 'Look for a tag that is not closed, or a stray { or <; write \\{ and \\< for the signs themselves.';
}

/** The words of a paragraph, with where they and the components in it stand. Words set as code are no prose. */
function gather(node: Node, tags: readonly Tag[]): Pick<Paragraph, 'text' | 'spans' | 'runs'> {
  let text = '';
  const spans: Span[] = [];
  const runs: (Place & { at: number })[] = [];
  const visit = (child: Node): void => {
    const start = text.length;
    const { line = 1, column = 1 } = child.position?.start ?? {};
    if (child.type === 'text') {
      runs.push({ at: start, line, column });
      text += (child as Node & { value: string }).value;
    } else if (child.type === 'inlineCode' || child.type === 'break') text += ' ';
    for (const grandchild of (child as Parent).children ?? []) visit(grandchild);
    const tag = child.type === 'mdxJsxTextElement' ? tags.find((t) => t.line === line && t.column === column) : undefined;
    if (tag) spans.push({ tag, start, end: text.length });
  };
  visit(node);
  return { text, spans, runs };
}

/** A comment by which an editor answers a warning; any other expression is code. */
function isAnswer(node: Node): boolean {
  const comment = /^\/\*(.*)\*\/$/.exec((node as Node & { value: string }).value.trim());
  return comment !== null && parseAnswer(comment[1]!) !== undefined;
}

function wordsOf(node: Node): string {
  const { value, children } = node as Node & { value?: unknown; children?: Node[] };
  return typeof value === 'string' ? value : (children ?? []).map(wordsOf).join('');
}
