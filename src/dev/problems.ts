import { sortProblems, type Problem } from '../model/problem.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** How many letters of a line are shown on either side of the place. */
const REACH = 90;

/**
 * A whole page that lists problems, for when the site itself cannot be made. It loads again by itself after each save.
 * @param base the folder the site is served in, with slashes at both ends.
 * @param quote the words of a line in a file.
 */
export function renderProblems(problems: readonly Problem[], base: string, quote: (file: string, line: number) => string | undefined): string {
  const sorted = sortProblems(problems);
  const title = `${sorted.length} ${sorted.length === 1 ? 'problem' : 'problems'} in content/`;
  const files = [...new Set(sorted.map((p) => p.file))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${base}src/dev/desk.css">
<script type="module" src="${base}@vite/client"></script>
<script type="module" src="${base}src/dev/open.ts"></script>
<script type="module" src="${base}src/dev/shown.ts"></script>
</head>
<body class="dev-problems">
<main>
<h1>${title}</h1>
<p>Mend and save: this page then shows the site again by itself. Nothing is published until all are mended.</p>
${files.map((file) => `<section>\n<h2>${escapeHtml(file)}</h2>\n<ol>\n${sorted.filter((p) => p.file === file).map((p) => renderProblem(p, base, quote(p.file, p.line))).join('\n')}\n</ol>\n</section>`).join('\n')}
</main>
</body>
</html>
`;
}

function renderProblem({ file, line, column, what, remedy }: Problem, base: string, quoted: string | undefined): string {
  const place = `${file}:${line}:${column}`;
  const shown = quoted === undefined ? '' : `\n<pre>${quoteAround(quoted, column)}</pre>`;
  return `<li>\n<p><a href="${hrefOfEditor(base, place)}" data-open>line ${line}, column ${column}</a> ${escapeHtml(what)}</p>${shown}\n<p class="remedy">${escapeHtml(remedy)}</p>\n</li>`;
}

/** The part of a line that stands around a column, which is marked. */
function quoteAround(text: string, column: number): string {
  const start = Math.max(0, column - 1 - REACH);
  const end = column + REACH;
  const mark = text.slice(column - 1, column);
  return `${start > 0 ? '…' : ''}${escapeHtml(text.slice(start, column - 1))}<mark>${mark === '' ? ' ' : escapeHtml(mark)}</mark>${escapeHtml(text.slice(column, end))}${end < text.length ? '…' : ''}`;
}

/** Where Vite opens a place (`file:line:column`) in the editor that runs on this machine. */
export function hrefOfEditor(base: string, place: string): string {
  return `${base}__open-in-editor?file=${encodeURIComponent(place)}`;
}
