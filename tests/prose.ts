import ts from 'typescript';

/** A text in the code; `{}` where something is filled in. */
export interface Found {
  readonly line: number;
  readonly text: string;
}

/** What a file of code says and names. */
export interface Texts {
  readonly all: readonly Found[];
  /** What a reader would read, and should stand in content/words.yaml. */
  readonly prose: readonly Found[];
  /** The keys with which `word(…)` is called, as they are written. */
  readonly keys: readonly Found[];
}

/** Attributes whose value a reader reads or hears; `name` only where it is a mark's. */
const SPOKEN = /^(?:aria-label|alt|title|label|details|placeholder|caption)$/;
/** Fields that hold what is drawn or listed. */
const LISTED = /^(?:head|cells|caption|text|label|lines|details)$/;
/** Fields that hold no words: what an element is, how it looks, where it leads, how a place in a drawing is called. */
const FIELDS = /^(?:class|className|symbol|fontFamily|transform|d|rootMargin|media|href|anchor|content-type|type|tone|@type|@context)$/;
/** Calls that take no words: names of elements, of events, of what is looked for or taken apart. */
const CALLS = /(?:^|\.)(?:querySelector(?:All)?|closest|matches|matchMedia|getElementById|addEventListener|[gs]etAttribute|removeAttribute|toggleAttribute|hasAttribute|createElementNS?|glob|has|includes|startsWith|endsWith|indexOf|split|parseWhen|rowsOf|openFont|DateTimeFormat|console\.\w+)$/;
/** Where Plot's layers are drawn, and their first argument is a class; and how a figure was put, in the record's own words. */
const LAYERS = /^(?:bar|line|sign|put|lay)$/;
/** Names that are the same in every language. */
const NAMES = /^(?:Office$|CC BY 4\.0$|User-agent:)/;

/** What is written in a TypeScript or an Astro file. `recorded`: values of the record's fields, which the code compares. */
export function findTexts(file: string, source: string, recorded: ReadonlySet<string>): Texts {
  const isAstro = file.endsWith('.astro');
  const tree = ts.createSourceFile(isAstro ? `${file}.tsx` : file, isAstro ? joinAstro(source) : source, ts.ScriptTarget.Latest, true);
  const all: Found[] = [];
  const prose: Found[] = [];
  const keys: Found[] = [];
  const visit = (node: ts.Node): void => {
    const text = readText(node);
    if (text !== undefined) {
      const found = { line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, text: text.trim() === '' ? text : text.trim() };
      all.push(found);
      if (isKey(node)) keys.push(found);
      else if (!recorded.has(text) && !NAMES.test(text) && isProse(text, isRead(node)) && !isName(node) && !isSample(node)) prose.push(found);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { all, prose, keys };
}

/** An Astro file as TSX with the same lines: its script, then its markup as one expression. Styles have no words. */
function joinAstro(source: string): string {
  const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
  const [, script = '', markup = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(source) ?? [];
  return `\n${script}\n;<>\n${markup.replaceAll(/<style[\s\S]*?<\/style>|<!doctype[^>]*>|<script>[\s\S]*?<\/script>/g, blank)}</>`;
}

function readText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => `{}${span.literal.text}`).join('');
  return undefined;
}

/** Two words in a row, a word beside what is filled in, one to be glued to others, or one with a capital; any word, where a reader reads it. */
function isProse(text: string, isRead: boolean): boolean {
  const words = text.replaceAll(/<[^<>]*>|[\w-]+="[^"]*"|&\w+;/g, ' ');
  if (isRead) return /\p{L}{2,}/u.test(words);
  return /(?:^|[\s(“‘])(?:[aA]|\p{L}[\p{L}’-]+)[,.;:?!)”]* +(?:\p{L}|\{\})|\{\}[,;:)]* +\p{L}{2,}|^[,;]? \p{L}{2,}|\p{L}{2,} $|^\p{Lu}\p{Ll}+$/u.test(words);
}

/** Up through what only chooses or joins texts, to where the text goes. */
function findUse(node: ts.Node): ts.Node {
  const { parent } = node;
  const passes = ts.isConditionalExpression(parent) ? parent.condition !== node : ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isArrayLiteralExpression(parent) || (ts.isBinaryExpression(parent) && /^(?:\?\?|\|\||&&|\+)$/.test(parent.operatorToken.getText()));
  return passes ? findUse(parent) : node;
}

/** Whether a text stands where a reader reads it: between tags, in a spoken attribute, a column's head, a cell, a label. */
function isRead(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return true;
  const use = findUse(node);
  const { parent } = use;
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isSpoken(parent.parent) : true;
  if (ts.isJsxAttribute(parent)) return isSpoken(parent);
  // Plot calls the channel that holds a text `text` too.
  return ts.isPropertyAssignment(parent) && LISTED.test(parent.name.getText()) && readText(node) !== parent.name.getText();
}

function isSpoken(attribute: ts.JsxAttribute): boolean {
  const name = attribute.name.getText();
  return SPOKEN.test(name) || (name === 'name' && /^Mark$/.test(attribute.parent.parent.tagName.getText()));
}

/** Whether a text is a name for the machine: of an element, a class, a type, a module, a thing that is compared, or what a developer is told. */
function isName(node: ts.Node): boolean {
  for (let up = node.parent; up !== undefined; up = up.parent) if (ts.isThrowStatement(up)) return true;
  const use = findUse(node);
  const { parent } = use;
  if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)) return true;
  if ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === use) return true;
  if (ts.isVariableDeclaration(parent)) return parent.name.getText() === 'TONES';
  if (ts.isPropertyAssignment(parent)) return FIELDS.test(parent.name.getText().replaceAll(/['"]/g, ''));
  if (ts.isBinaryExpression(parent)) return /^(?:[=!]==?|in)$/.test(parent.operatorToken.getText());
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) && !isSpoken(parent.parent);
  if (ts.isJsxAttribute(parent)) return !isSpoken(parent);
  if (!ts.isCallExpression(parent) || parent.expression === use) return false;
  const called = parent.expression.getText();
  return CALLS.test(called) || LAYERS.test(called);
}

/** Whether it is a sample of letters in a key: drawn, and hidden from those who listen. */
function isSample(node: ts.Node): boolean {
  for (let up = node.parent; up !== undefined; up = up.parent) if (ts.isJsxElement(up) && /aria-hidden="true"/.test(up.openingElement.getText())) return true;
  return false;
}

function isKey(node: ts.Node): boolean {
  const { parent } = findUse(node);
  return ts.isCallExpression(parent) && /^(?:word|openWords\(.*\))$/.test(parent.expression.getText()) && findUse(node) === parent.arguments[0];
}
