// Covers finding live indicators in text. Whether content/ and the built pages hold any is asked in content/ and built/.
import { describe, expect, it } from 'vitest';
import { defang, findLive, isLeak, refang } from '../../src/model/defang.ts';

const domains = new Set(['login.example']);

describe('findLive(text, domains)', () => {
  it('finds a listed domain, and any name below it', () => expect(findLive('see mail.Login.example, or login.example.', domains).map((f) => f.found)).toEqual(['mail.Login.example', 'login.example']));
  it('finds any dotted address', () => expect(findLive('at 192.0.2.1:443', domains)).toEqual([{ found: '192.0.2.1', defanged: '192.0.2[.]1' }]));
  it('passes over defanged ones, other domains and version numbers', () => expect(findLive('login[.]example, 192.0.2[.]1, example.org, 1.2.3, 300.1.1.1', domains)).toEqual([]));
});

describe('defang(indicator)', () => {
  it('brackets the last dot once', () => expect([defang('a.b.example'), defang('a[.]b')]).toEqual(['a.b[.]example', 'a[.]b']));
  it('is undone by refang', () => expect(refang(defang('192.0.2.1'))).toBe('192.0.2.1'));
});

describe('isLeak(url)', () => {
  it('knows archives of leaked files from reports about them', () => expect(['https://wikileaks.org/macron-emails/', 'https://example.org/report-on-wikileaks'].map(isLeak)).toEqual([true, false]));
});
