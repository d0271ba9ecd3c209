/** One place where the code says a word of the interface. */
export interface Call {
  /** The keys that it may say, as far as they are written out. */
  readonly keys: readonly string[];
  /** What fills its braces; undefined where that is made up as it goes. */
  readonly names: ReadonlySet<string> | undefined;
}

const CALL = /(?<![.\w]|function )(?:word|openWords\([^()]*\))\(/g;
const COMMENT = /^\s*(?:\/?\*|\/\/).*$/gm;

/** Each call of `word(…)` or `openWords(casefile)(…)` in a text of code. Read by brackets and quotes alone, which is quick. */
export function findCalls(code: string): Call[] {
  const text = code.replaceAll(COMMENT, '');
  return [...text.matchAll(CALL)].flatMap((call): Call[] => {
    const at = call.index + call[0].length;
    const [key, facts] = splitParts(text, at);
    return key === undefined ? [] : [{ keys: listKeys(key, text.slice(0, call.index)) ?? [], names: readNames(facts) }];
  });
}

/** What an expression may be: a text, one of two, a text with such a thing in it, or what the list holds through which the code goes. */
function listKeys(expression: string, before: string): string[] | undefined {
  const choice = splitChoice(expression);
  if (choice) {
    const found = choice.map((way) => listKeys(way, before));
    return found.some(Boolean) ? found.flatMap((keys) => keys ?? []) : undefined;
  }
  if (/^'[^'\\]*'$/.test(expression)) return [expression.slice(1, -1)];
  if (/^`.*`$/s.test(expression)) return fillTemplate(expression.slice(1, -1), before);
  if (!/^\w+$/.test(expression)) return undefined;
  const list = [...before.matchAll(new RegExp(`(?:\\[([^[\\]]*)\\](?: as const\\))?)?\\.(?:map|flatMap)\\(\\(?${expression}\\b|[(,] *${expression}\\b[^()]*\\) *(?::[^=]*)?=>`, 'g'))].at(-1)?.[1];
  return list && /^(?:\s*'[^']*',?)+\s*$/.test(list) ? [...list.matchAll(/'([^']*)'/g)].map(([, key]) => key!) : undefined;
}

function fillTemplate(template: string, before: string): string[] | undefined {
  const at = template.indexOf('${');
  if (at < 0) return [template];
  const end = findClose(template, at + 2);
  if (end < 0) return undefined;
  const middles = listKeys(template.slice(at + 2, end).trim(), before);
  const tails = fillTemplate(template.slice(end + 1), before);
  return middles && tails && middles.flatMap((middle) => tails.map((tail) => template.slice(0, at) + middle + tail));
}

/** The two ways of `a ? b : c`; undefined where it is none. */
function splitChoice(expression: string): [string, string] | undefined {
  const asked = findSign(expression, 0, /^\?(?![?.])/);
  if (asked < 0) return undefined;
  let [colon, open] = [asked, 1];
  while (open > 0) {
    colon = findSign(expression, colon + 1, /^(?:\?(?![?.])|:)/);
    if (colon < 0) return undefined;
    open += expression[colon] === ':' ? -1 : 1;
  }
  return [expression.slice(asked + 1, colon).trim(), expression.slice(colon + 1).trim()];
}

/** The names of an object written out; none where there is no object. */
function readNames(facts: string | undefined): Set<string> | undefined {
  if (facts === undefined) return new Set();
  if (!facts.startsWith('{')) return undefined;
  const names = splitParts(facts, 1).map((part) => /^(['"]?)([\w-]+)\1/.exec(part)?.[2]);
  return names.includes(undefined) ? undefined : new Set(names as string[]);
}

/** What stands between commas, from `at` to the bracket that closes; `…` for what follows where none does. */
function splitParts(text: string, at: number): string[] {
  const parts: string[] = [];
  for (let begun = at; ; ) {
    const end = findSign(text, begun, /^[,)\]}]/);
    if (end < 0) return [...parts, '…'];
    const part = text.slice(begun, end).trim();
    if (part !== '') parts.push(part);
    if (text[end] !== ',') return parts;
    begun = end + 1;
  }
}

function findClose(text: string, at: number): number {
  return findSign(text, at, /^[)\]}]/);
}

/** Where a sign next stands from `at` on, outside texts and further brackets; −1 where it does not. */
function findSign(text: string, at: number, sign: RegExp): number {
  for (let i = at; i >= 0 && i < text.length; i++) {
    if (sign.test(text.slice(i, i + 2))) return i;
    if (/['"`]/.test(text[i]!)) i = findQuote(text, i);
    else if (/[([{]/.test(text[i]!)) i = findClose(text, i + 1);
    else if (text[i] === '?' && /[?.]/.test(text[i + 1] ?? '')) i++;
    else if (/[)\]}]/.test(text[i]!)) return -1;
    if (i < 0) return -1;
  }
  return -1;
}

/** Where a text ends that begins at `at`; −1 where it is an apostrophe. */
function findQuote(text: string, at: number): number {
  const quote = text[at]!;
  for (let i = at + 1; i < text.length && (quote === '`' || text[i] !== '\n'); i++) {
    if (text[i] === quote) return i;
    if (text[i] === '\\') i++;
    else if (quote === '`' && text.startsWith('${', i)) {
      i = findClose(text, i + 2);
      if (i < 0) return -1;
    }
  }
  return -1;
}
