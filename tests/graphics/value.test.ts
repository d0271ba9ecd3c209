// That each coded value of the record has its words, and that the tables say those. Not covered: the pages, which
// tests/built/values.test.ts asks.
import { describe, expect, it } from 'vitest';
import { FORMS } from '../../src/graphics/panels.ts';
import { stages } from '../../src/graphics/stages.ts';
import { keepValue, listValueKeys, openValues, VALUES, type Kind } from '../../src/graphics/value.ts';
import { openWords } from '../../src/graphics/word.ts';
import { STANCES } from '../../src/model/confidence.ts';
import { loadRecord } from '../record.ts';

const record = loadRecord();
const keys = listValueKeys();
const words = record.words.record;
/** The same record, each value of it put into words that nothing else says. */
const marked = { ...record, words: { ...record.words, record: { ...words, ...Object.fromEntries(keys.map((key) => [key, `«${key}»`])) } } };

/** Lists whose values no reader meets as such: each is said otherwise, or not at all. */
const UNSAID: Readonly<Record<string, string>> = {
  REMOVED_SORTS: 'decides on which page a removal stands',
  "['claimant', 'record']": 'chooses between two sentences, confidence-claimant and confidence-record',
  "['yes', 'no']": 'is counted, not shown',
};

describe('VALUES', () => {
  it('has every closed list of the schemas, but for those that are not shown', () => {
    const lists: Record<string, unknown> = Object.assign({}, ...Object.values(import.meta.glob('../../src/model/*.ts', { eager: true })));
    const texts = Object.values(import.meta.glob<string>('../../src/model/*.ts', { eager: true, query: '?raw', import: 'default' }));
    const found = new Set(texts.flatMap((text) => [...text.matchAll(/z\.enum\((\w+|\[[^\]]*\])\)/g)].map(([, name]) => name!)));
    expect([...found].filter((name) => !(name in UNSAID) && !Object.values(VALUES).includes(lists[name] as never))).toEqual([]);
    expect(Object.keys(UNSAID).filter((name) => !found.has(name))).toEqual([]);
  });
});

describe('openValues(word)', () => {
  const sayValue = openValues(openWords(record));
  it('has words for every value of every list', () => {
    expect(keys.filter((key) => words[key] === undefined)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('says no code of two words, and none with a hyphen that is not English', () => {
    expect([sayValue('stance', 'leaves open'), sayValue('basis', 'code artefact'), sayValue('read', 'not-read'), sayValue('status', 'related unit')]).toEqual(['leaves it open', 'a detail in the code', 'not read', 'attributed to another unit of Russian military intelligence']);
  });
});

describe('content/words.yaml', () => {
  it('has the other words whose keys are put together from a list', () => {
    const composed = [...STANCES.flatMap((s) => ['one', 'many'].map((form) => `stood-${s.replaceAll(' ', '-')}-${form}`)), ...FORMS.map((form) => `counted-key-${form.replaceAll(' ', '-')}`), ...Object.keys(stages).map((id) => `figure-${id}`)];
    expect(composed.filter((key) => words[key] === undefined)).toEqual([]);
  });
});

describe('tabulate(casefile, sayValue)', () => {
  // "yes" is a word of the tables themselves too.
  const codes = new Set<string>((Object.keys(VALUES) as Kind[]).filter((kind) => kind !== 'tor').flatMap((kind) => [...VALUES[kind]]));
  for (const [id, graphic] of Object.entries(stages)) {
    it(`says every coded value of ${id} by content/words.yaml, and keeps it for a download`, () => {
      const [kept, said] = [graphic.tabulate(marked, keepValue), graphic.tabulate(marked)];
      const raw = kept.rows.flatMap((row, i) => row.cells.flatMap((code, j) => (codes.has(code) && !said.rows[i]!.cells[j]!.startsWith('«') ? [`${kept.head[j]}: ${code}`] : [])));
      expect(raw).toEqual([]);
      // A question's code is its name: a download has the words too.
      expect(kept.rows.flatMap((row) => row.cells).filter((cell) => cell.includes('«') && !cell.startsWith('«question-'))).toEqual([]);
    });
  }
});
