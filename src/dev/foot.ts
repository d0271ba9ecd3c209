import './desk.css';
import './open.ts';
import './shown.ts';

/** A warning, as the dev server sends it. */
interface Warning {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly remedy: string;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A line at the foot of every page while somebody writes: ways to the desk and the catalogue, and the warnings. */
async function showFoot(): Promise<void> {
  const foot = document.createElement('aside');
  foot.className = 'dev-foot';
  foot.setAttribute('aria-label', 'For editors');
  const warnings = (await (await fetch(`${base}_foot.json`)).json()) as Warning[];
  foot.append(makeLink('Desk', `${base}_desk/`), ' · ', makeLink('Components', `${base}_catalogue/`), ' · ');
  if (warnings.length === 0) foot.append('No warnings');
  else foot.append(listWarnings(warnings));
  document.body.append(foot);
}

function listWarnings(warnings: readonly Warning[]): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  const list = document.createElement('ul');
  for (const { file, line, column, what, remedy } of warnings) {
    const place = `${file}:${line}:${column}`;
    const link = makeLink(place, `${base}__open-in-editor?file=${encodeURIComponent(place)}`);
    link.dataset['open'] = '';
    const item = document.createElement('li');
    item.append(link, ` ${what} `, remedy);
    list.append(item);
  }
  details.append(summary, list);
  return details;
}

function makeLink(words: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}

void showFoot();
