// Writes the field tables of content/README.md from the comments of the schemas: node scripts/guide.ts
// With --check it writes nothing, and fails where the guide is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { RULES } from '../src/model/rules.ts';

/** A marker in the guide, and the schema whose fields stand below it. */
export const SECTIONS: Readonly<Record<string, readonly [file: string, schema: string]>> = {
  source: ['source', 'sourceSchema'],
  incident: ['incident', 'incidentSchema'],
  attribution: ['incident', 'attributionSchema'],
  dispute: ['incident', 'disputeSchema'],
  moment: ['moment', 'momentSchema'],
  evidence: ['claim', 'evidenceSchema'],
  position: ['claim', 'positionSchema'],
  actor: ['actor', 'actorSchema'],
  alias: ['actor', 'aliasSchema'],
  trace: ['actor', 'traceSchema'],
  indicator: ['indicator', 'indicatorSchema'],
  watched: ['indicator', 'watchedSchema'],
  location: ['indicator', 'locationSchema'],
  term: ['entry', 'termSchema'],
  error: ['entry', 'errorSchema'],
  correction: ['entry', 'correctionSchema'],
  redirect: ['entry', 'redirectSchema'],
  figure: ['entry', 'figureSchema'],
  site: ['entry', 'siteSchema'],
  chapter: ['chapter', 'chapterSchema'],
  method: ['chapter', 'methodSchema'],
};

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly words: readonly string[];
  readonly comment: string;
}

/** The fields of a schema in the order of its file, with those that a `...shared` brings. */
export function readFields(file: string, schema: string): Field[] {
  const path = new URL(`../src/model/${file}.ts`, import.meta.url);
  const source = ts.createSourceFile(file, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const objects = new Map<string, ts.ObjectLiteralExpression>();
  const lists = new Map<string, string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name)) {
      const object = findObject(node.initializer);
      if (object) objects.set(node.name.text, object);
      const list = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (ts.isArrayLiteralExpression(list)) lists.set(node.name.text, list.elements.filter(ts.isStringLiteral).map((e) => e.text));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const imported = (name: string): string[] => {
    const from = source.statements.filter(ts.isImportDeclaration).find((i) => i.importClause?.namedBindings && ts.isNamedImports(i.importClause.namedBindings) && i.importClause.namedBindings.elements.some((e) => e.name.text === name));
    return from && ts.isStringLiteral(from.moduleSpecifier) ? readList(from.moduleSpecifier.text.replace(/^\.\/|\.ts$/g, ''), name) : [];
  };
  const wordsOf = (text: string): string[] => {
    const named = /z\.enum\((\w+)\)/.exec(text)?.[1];
    if (named !== undefined) return lists.get(named) ?? imported(named);
    return [...(/z\.enum\(\[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].map((m) => m[1]!);
  };
  const read = (object: ts.ObjectLiteralExpression, prefix: string): Field[] =>
    object.properties.flatMap((property): Field[] => {
      if (ts.isSpreadAssignment(property)) return read(objects.get(property.expression.getText())!, prefix);
      if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) return [];
      const name = prefix + property.name.getText().replaceAll("'", '');
      const text = ts.isPropertyAssignment(property) ? property.initializer.getText() : '';
      const comment = ts.getJSDocCommentsAndTags(property).map((d) => (typeof d.comment === 'string' ? d.comment : '')).join(' ').trim();
      const inner = ts.isPropertyAssignment(property) ? findObject(property.initializer) : undefined;
      return [{ name, required: !/\.optional\(\)|\.default\(|blank/.test(text), words: inner ? [] : wordsOf(text), comment }, ...(inner ? read(inner, `${name}.`) : [])];
    });
  return read(objects.get(schema)!, '');
}

function readList(file: string, name: string): string[] {
  const text = readFileSync(new URL(`../src/model/${file}.ts`, import.meta.url), 'utf8');
  return [...(new RegExp(`export const ${name} = \\[([^\\]]*)\\]`).exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].map((m) => m[1]!);
}

/** The object of the first `strictObject({ … })` in a chain of calls, or the object itself. */
function findObject(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(node)) return node;
  if (!ts.isCallExpression(node)) return undefined;
  if (/strictObject$/.test(node.expression.getText())) return node.arguments[0] as ts.ObjectLiteralExpression;
  const inner = ts.isPropertyAccessExpression(node.expression) ? findObject(node.expression.expression) : undefined;
  return inner ?? (/z\.array$/.test(node.expression.getText()) ? node.arguments.map(findObject).find((o) => o !== undefined) : undefined);
}

function formatFields(fields: readonly Field[]): string {
  const rows = fields.map(({ name, required, words, comment }) => `| \`${name}\` | ${required ? 'yes' : ''} | ${comment.replaceAll('|', '\\|')}${words.length > 0 ? ` One of: ${words.map((w) => `\`${w}\``).join(', ')}.` : ''} |`);
  return ['| field | needed | what it holds |', '|---|---|---|', ...rows].join('\n');
}

/** The guide with its tables made anew. */
export function fillGuide(guide: string): string {
  const rules = ['| rule | what is warned of, and what to do |', '|---|---|', ...Object.entries(RULES).map(([name, text]) => `| \`${name}\` | ${text} |`)].join('\n');
  return guide.replaceAll(/(<!-- rules -->\n)[\s\S]*?(<!-- end -->)/g, (_, start: string, end: string) => `${start}\n${rules}\n\n${end}`).replaceAll(/(<!-- fields: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start: string, name: string, end: string) => {
    const section = SECTIONS[name];
    if (section === undefined) throw new RangeError(`unknown section: ${name}`);
    return `${start}\n${formatFields(readFields(...section))}\n\n${end}`;
  });
}

if (import.meta.main) {
  const path = new URL('../content/README.md', import.meta.url);
  const guide = readFileSync(path, 'utf8');
  const filled = fillGuide(guide);
  if (!process.argv.includes('--check')) writeFileSync(path, filled);
  else if (filled !== guide) {
    console.error('content/README.md is not up to date with the schemas. Run: node scripts/guide.ts');
    process.exitCode = 1;
  }
}
