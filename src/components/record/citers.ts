import { word } from '../../content.ts';
import { nameOf, type Casefile } from '../../model/casefile.ts';
import { formOf } from '../../model/say.ts';
import type { Source } from '../../model/source.ts';
import { dayOf } from '../../model/when.ts';

/** Something that cites a source: a record by its id, or a page by its path. */
export interface Citer {
  readonly name: string;
  readonly id?: string;
  readonly path?: string;
}

/** For each source, what cites it: chapters first, then records in the order of their lists. */
export function citersOf(casefile: Casefile): ReadonlyMap<string, readonly Citer[]> {
  const citers = new Map<string, Citer[]>();
  const add = (source: string, citer: Citer): void => {
    const list = citers.get(source) ?? [];
    citers.set(source, list);
    if (!list.some((c) => c.id === citer.id && c.path === citer.path)) list.push(citer);
  };
  const chapters = new Map(casefile.chapters.map((c) => [c.id, c]));
  for (const { id, tags } of casefile.documents) {
    const chapter = chapters.get(id);
    const citer = chapter ? { name: chapter.title, path: `/#${chapter.anchor}` } : casefile.byId.has(id) ? { name: nameOf(casefile, id), id } : { name: word('nav-method'), path: `/${id}/` };
    for (const tag of tags) if (tag.name === 'Cite') for (const source of (tag.attributes['id'] ?? '').split(/\s+/)) add(source, citer);
  }
  for (const i of casefile.incidents) for (const source of [...i.sources, ...i.attributions.flatMap((a) => a.sources), ...i.disputes.flatMap((d) => d.sources)]) add(source, { name: i.label, id: i.id });
  for (const m of casefile.moments) for (const source of m.sources) add(source, { name: m.label, id: m.id });
  for (const c of [...casefile.evidence, ...casefile.positions]) for (const source of c.sources) add(source, { name: c.kind === 'evidence' ? c.id.toUpperCase() : c.who, id: c.id });
  for (const a of casefile.actors) for (const source of [...a.sources, ...a.aliases.flatMap((n) => n.sources)]) add(source, { name: a.name, id: a.id });
  for (const t of casefile.traces) for (const source of t.sources) add(source, { name: t.name, id: t.id });
  for (const e of casefile.errors) for (const source of e.sources) add(source, { name: word('nav-method'), path: `/method/#${e.id}` });
  for (const f of casefile.figures) for (const source of f.sources) add(source, { name: word(`figure-${f.id}`), path: `/figures/${f.id}/` });
  const hosts = new Map<string, number>();
  for (const i of casefile.indicators) hosts.set(i.source, (hosts.get(i.source) ?? 0) + 1);
  for (const [source, n] of hosts) add(source, { name: word(`citer-hosts-${formOf(n)}`, { n }), path: '/record/hosts/' });
  for (const l of casefile.locations) add(l.source, { name: l.what, id: l.id });
  return citers;
}

/** Where to look for a copy of the source near its date. */
export function archiveOf(source: Source): string {
  return `https://web.archive.org/web/${source.published ? dayOf(source.published).replaceAll('-', '') : '2017'}/${source.url}`;
}
