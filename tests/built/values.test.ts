// Covers that no coded value of the record reaches a reader as an editor typed it: in tables, on the pages of records, in
// the panel. Values whose words are the same as their code, such as “high”, cannot be told apart here:
// tests/graphics/value.test.ts asks for those of the figures' tables.
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/graphics/stages.ts';
import { openValues, VALUES, type Kind } from '../../src/graphics/value.ts';
import { openWords } from '../../src/graphics/word.ts';
import { loadRecord } from '../record.ts';
import { listFiles, listPages, readBuilt } from './site.ts';

const casefile = loadRecord();
const word = openWords(casefile);
const sayValue = openValues(word);
const parsed = new Map(listPages().map((page) => [page, parseHTML(readBuilt(page)).document]));

const STOPS = /[;,:.()]/;
const coded = (Object.keys(VALUES) as Kind[]).flatMap((kind) => VALUES[kind].map((value): [code: string, said: string] => [value, sayValue(kind, value)]));
const said = new Set(coded.map(([, words]) => words));
/** The codes that no value is said by. A letter alone is an initial too. */
const codes = new Set(coded.map(([code]) => code).filter((code) => !said.has(code) && code.length > 1));
const long = [...said].filter((words) => STOPS.test(words));
/** The parts of a text between its stops, brackets and colons, but for words that hold some themselves: a value stands in one alone. */
const readCodes = (text: string): string[] => long.reduce((rest, words) => rest.replaceAll(words, ''), text).split(STOPS).map((part) => part.trim().replaceAll(/\s+/g, ' ')).filter((part) => codes.has(part));
const PLACES = 'td, dd, caption, .quiet, .cited, .hops small, .record > p > strong';

describe('every page', () => {
  it('says no coded value as it is typed, in a cell, a fact, a note or the name of a mark', () => {
    expect(codes.size).toBeGreaterThan(40);
    const found = [...parsed].flatMap(([page, document]) => [
      ...[...document.querySelectorAll(PLACES)].flatMap((place) => [...place.childNodes].filter((node) => node.nodeType === 3).flatMap((node) => readCodes(node.textContent ?? ''))),
      ...[...document.querySelectorAll('svg [aria-label]')].flatMap((mark) => readCodes(mark.getAttribute('aria-label')!)),
    ].map((code) => `${page}: ${code}`));
    expect([...new Set(found)]).toEqual([]);
  });
});

describe('a panel', () => {
  it('says no coded value as it is typed', () => {
    const cards = listFiles().filter((file) => /^data\/marks\/.*\.json$/.test(file));
    expect(cards.length).toBeGreaterThan(500);
    const found = cards.flatMap((file) => (JSON.parse(readBuilt(file)) as { rows: { text: string }[] }).rows.flatMap(({ text }) => readCodes(text)).map((code) => `${file}: ${code}`));
    expect(found).toEqual([]);
  });
});

describe('the table of a figure', () => {
  for (const [id, graphic] of Object.entries(stages)) {
    it(`of ${id} holds what it is given, in words`, () => {
      const rows = [...parsed.get(`figures/${id}/index.html`)!.querySelectorAll(`#table-${id} tbody tr`)].map((row) => [...row.children].map((cell) => cell.textContent));
      expect(rows).toEqual(graphic.tabulate(casefile).rows.map((row) => row.cells));
    });
  }
});

describe('an incident’s page', () => {
  it('says sector, kind, tie, status and confidence in words', () => {
    for (const { id, sector, kind, tie, status, confidence } of casefile.incidents) {
      const terms = new Map([...parsed.get(`incidents/${id}/index.html`)!.querySelectorAll('.facts dt')].map((dt) => [dt.textContent, dt.nextElementSibling?.textContent]));
      expect([terms.get(word('incident-sector')), terms.get(word('incident-tie')), terms.get(word('incident-confidence'))], id).toEqual([
        `${sayValue('sector', sector)}; ${sayValue('incident', kind)}`,
        sayValue('tie', tie) + (status === 'attributed' ? '' : `; ${sayValue('status', status)}`),
        sayValue('confidence', confidence),
      ]);
    }
  });
});
