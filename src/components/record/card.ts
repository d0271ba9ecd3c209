import { loadCasefile, sayValue, word } from '../../content.ts';
import type { Card, CardRow } from '../../client/card.ts';
import { countHosts } from '../../graphics/hosts.ts';
import { nameOf, type Casefile } from '../../model/casefile.ts';
import { oncePer } from '../../model/once.ts';
import { evidenceOf } from '../../model/related.ts';
import { sayCountry, sayWhen, sayWhenShort } from '../../model/say.ts';
import type { When } from '../../model/when.ts';
import type { MarkGroup } from '../../graphics/graphic.ts';
import { stages } from '../../graphics/stages.ts';
import { hrefOf, hrefOfPublished, placeHref, siteHref } from '../href.ts';

/** What a panel says of a mark on one day: what it is, when, who says so, how surely, who disputes, where it can be read. */
type DayCard = Pick<Card, 'title' | 'href' | 'rows'>;

/** The card of a mark today and on each of the days on which it was drawn: an earlier day may group records as no later one does. */
export function dateCard(id: string, today: Casefile, days: readonly Casefile[]): Card {
  const cards = [today, ...days].filter((casefile) => hasCard(casefile, id)).map((casefile) => ({ day: casefile.asOf?.edtf, ...makeCard(casefile, id) }));
  const { title, href } = cards.find((card) => card.day === undefined) ?? cards.at(-1)!;
  const all = new Map<string, number>();
  const placeOf = (row: CardRow): number => {
    const text = JSON.stringify(row);
    if (!all.has(text)) all.set(text, all.size);
    return all.get(text)!;
  };
  const said = cards.map(({ day, rows }) => ({ day, places: rows.map(placeOf) }));
  const now = said.find(({ day }) => day === undefined)?.places.length ?? 0;
  return { title, href, now, days: Object.fromEntries(said.flatMap(({ day, places }) => (day === undefined ? [] : [[day, places]]))), rows: [...all.keys()].map((text) => JSON.parse(text) as CardRow) };
}

function hasCard(casefile: Casefile, id: string): boolean {
  return casefile.byId.has(id) || listGroups(casefile).has(id) || (id.startsWith('country-') && countHosts(casefile).some((c) => c.id === id && c.holds.length > 0));
}

/** The marks that stand for several records, of every graphic. */
const listGroups = oncePer((casefile: Casefile): ReadonlyMap<string, MarkGroup> => new Map(Object.values(stages).flatMap((stage) => [...(stage.groups?.(casefile) ?? [])])));

/** The marks that have a card: every record that a graphic draws, every country of the host map, every mark that stands for several records, and what was taken out. */
export function listCards(casefile: Casefile): string[] {
  const drawn = Object.values(stages).flatMap((stage) => [...stage.holds(casefile)]);
  const countries = new Set(countHosts(casefile).map((c) => c.id));
  return [...new Set([...drawn.filter((id) => casefile.byId.has(id) || countries.has(id)), ...listGroups(casefile).keys(), ...casefile.redirects.map((r) => r.id)])].sort();
}

/**
 * The card of a mark.
 * @throws {RangeError} `unknown record` for an id that is neither a record nor a mark that stands for several.
 */
export function makeCard(casefile: Casefile, id: string): DayCard {
  const removed = casefile.redirects.find((r) => r.id === id);
  if (removed) return { title: word('removed-page'), href: hrefOfPublished(casefile, removed.to ?? id), rows: [{ label: sayWhen(removed.date), text: removed.text }] };
  const card = describeMark(casefile, id);
  const corrected = casefile.corrections.filter((c) => c.records.includes(id));
  return { ...card, rows: [...card.rows, ...corrected.map((c) => ({ label: `${sayValue('correction', c.kind)}, ${sayWhen(c.date)}`, text: [c.text, c.reason, c.before && `${word('correction-before')} ${c.before}`, c.after && `${word('correction-after')} ${c.after}`].filter(Boolean).join(' ') }))] };
}

function describeMark(casefile: Casefile, id: string): DayCard {
  const entry = casefile.byId.get(id);
  const group = listGroups(casefile).get(id);
  if (group !== undefined) return { title: group.title, href: placeHref(group.place), rows: group.lines };
  if (entry === undefined) return makeCountryCard(casefile, id);
  const href = hrefOf(casefile, id);
  switch (entry.sort) {
    case 'incident': {
      const i = entry.record;
      return { title: i.title, href, rows: [
        { label: word('incident-happened'), text: sayWhen(i.first) + (i.last ? `, ${word('incident-last', { date: sayWhen(i.last) })}` : '') },
        { label: word('incident-disclosed'), text: sayWhen(i.disclosed) },
        { label: word('incident-outcome'), text: i.outcome, sources: cite(i.sources) },
        ...i.attributions.map((a) => ({ label: word('incident-attributions'), text: `${a.who} (${sayValue('stance', a.stance)}): ${a.says} ${word('known-since', { date: sayWhen(a.known) })}`, sources: cite(a.sources) })),
        ...(i.disputes.length === 0 ? [{ label: word('incident-disputes'), text: word('nobody-disputes') }] : i.disputes.map((d) => ({ label: word('incident-disputes'), text: `${d.who} (${sayValue('stance', d.stance)}): ${d.says} ${word('known-since', { date: sayWhen(d.known) })}`, sources: cite(d.sources) }))),
      ] };
    }
    case 'moment': {
      const m = entry.record;
      return { title: m.label, href, rows: [
        { label: word('incident-happened'), text: sayWhen(m.happened) }, knownRow(m.known),
        { label: word('card-what'), text: m.text },
        { label: word('card-who'), text: `${m.who} (${sayValue('stance', m.stance)})`, sources: cite(m.sources) },
        { label: word('card-confidence'), text: sayValue('confidence', m.confidence) },
        ...(m.disputed ? [{ label: word('incident-disputes'), text: m.disputed }] : []),
        ...(m.note ? [{ label: word('card-note'), text: m.note }] : []),
      ] };
    }
    case 'evidence': {
      const e = entry.record;
      return { title: `${nameOf(casefile, e.from)} → ${nameOf(casefile, e.to)}`, href, rows: [
        { label: word('card-what'), text: e.text }, knownRow(e.known),
        { label: word('card-who'), text: e.who + (e.derived ? `. ${word('claim-derived')}` : ''), sources: cite(e.sources) },
        { label: word('card-basis'), text: sayValue('basis', e.basis) },
        { label: word('card-strength'), text: sayValue('strength', e.strength) + (e.relation === 'supports' ? '' : `; ${sayValue('relation', e.relation)}`) },
        ...disputeRows(casefile, e.disputedBy),
        ...(e.caveat ? [{ label: word('card-note'), text: e.caveat }] : []),
      ] };
    }
    case 'position': {
      const p = entry.record;
      return { title: p.who, href, rows: [
        { label: word('card-question'), text: sayValue('question', p.question) },
        { label: word('card-stance'), text: sayValue('stance', p.stance) },
        { label: word('card-what'), text: p.text, sources: cite(p.sources) },
        { label: word('card-said'), text: sayWhen(p.said) }, knownRow(p.known),
        ...(p.confidence ? [{ label: word('card-confidence'), text: word(`confidence-${p.confidenceOf}`, { word: sayValue('confidence', p.confidence) }) }] : []),
        ...disputeRows(casefile, p.disputedBy),
        ...(p.caveat ? [{ label: word('card-note'), text: p.caveat }] : []),
      ] };
    }
    case 'actor': return { title: entry.record.name, href, rows: [{ label: word('card-what'), text: entry.record.about, sources: cite(entry.record.sources) }, { label: word('card-confidence'), text: sayValue('confidence', entry.record.confidence) }] };
    case 'trace': return { title: entry.record.name, href, rows: [{ label: word('card-what'), text: `${entry.record.about}${entry.record.relic ? ` ${entry.record.relic}` : ''}`, sources: cite(entry.record.sources) }, ...evidenceRows(casefile, id)] };
    case 'indicator': {
      const i = entry.record;
      return { title: i.indicator, href, rows: [
        { label: word('card-what'), text: sayValue('host', i.role) + (i.incident && casefile.byId.has(i.incident) ? `, ${nameOf(casefile, i.incident)}` : ''), sources: cite([i.source]) },
        { label: word('hosts-seen'), text: sayWhen(i.seen) }, knownRow(i.known),
        { label: word('hosts-country'), text: i.country && i.basis ? `${sayCountry(i.country)} (${sayValue('location', i.basis)})` : word('hosts-no-country') },
        { label: word('hosts-confidence'), text: sayValue('confidence', i.confidence) },
        ...(i.note ? [{ label: word('card-note'), text: i.note }] : []),
      ] };
    }
    case 'location': return { title: entry.record.what, href, rows: [{ label: word('card-what'), text: entry.record.text, sources: cite([entry.record.source]) }, knownRow(entry.record.known), { label: word('card-confidence'), text: sayValue('confidence', entry.record.confidence) }] };
    case 'watched': return { title: entry.record.indicator, href, rows: [{ label: word('watched-stated'), text: entry.record.stated ? sayCountry(entry.record.stated) : word('incident-unknown') }, ...(entry.record.note ? [{ label: word('card-note'), text: entry.record.note }] : [])] };
    case 'source': return { title: entry.record.title, href, rows: [{ label: word('card-who'), text: entry.record.publisher }] };
  }
}

function makeCountryCard(casefile: Casefile, id: string): DayCard {
  const country = countHosts(casefile).find((c) => c.id === id);
  if (country === undefined) throw new RangeError(`unknown record: ${id}`);
  const hosts = casefile.indicators.filter((i) => i.country === country.code);
  return { title: country.name, href: siteHref(`/record/hosts/#${id}`), rows: hosts.map((i) => ({ id: i.id, label: sayValue('indicator', i.type), text: `${i.indicator}: ${sayValue('host', i.role)}${i.basis ? `, ${sayValue('location', i.basis)}` : ''}; ${word('card-tie', { confidence: sayValue('confidence', i.confidence) })}. ${word('known-since', { date: sayWhen(i.known) })}`, sources: cite([i.source]) })) };
}

const knownRow = (known: When): CardRow => ({ label: word('card-known'), text: sayWhen(known) });

function disputeRows(casefile: Casefile, ids: readonly string[]): CardRow[] {
  if (ids.length === 0) return [{ label: word('incident-disputes'), text: word('nobody-disputes') }];
  return ids.flatMap((id) => {
    const entry = casefile.byId.get(id);
    return entry?.sort === 'evidence' || entry?.sort === 'position' ? [{ label: word('incident-disputes'), text: `${entry.record.who}: ${entry.record.text}`, sources: cite(entry.record.sources) }] : [];
  });
}

function evidenceRows(casefile: Casefile, id: string): CardRow[] {
  return evidenceOf(casefile, id).map((e) => ({ label: word('record-evidence'), text: `${e.text} (${e.who}, ${sayValue('strength', e.strength)})`, sources: cite(e.sources) }));
}

function cite(ids: readonly string[]): [string, string][] {
  const { byId } = loadCasefile();
  return ids.flatMap((id): [string, string][] => {
    const entry = byId.get(id);
    if (entry?.sort !== 'source') return [];
    const { publisher, published, read } = entry.record;
    return [[`${publisher}, ${published ? sayWhenShort(published) : word('undated')}${read === 'read' ? '' : ` (${sayValue('read', read)})`}`, siteHref(`/sources/#${id}`)]];
  });
}
