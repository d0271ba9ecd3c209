// Covers the conditions of <Count>. How numbers are said is asked in say.test.ts.
import { describe, expect, it } from 'vitest';
import { assembleCasefile } from '../../src/model/casefile.ts';
import { countRecords } from '../../src/model/count.ts';
import { anIncident, makeIntake } from './fixture.ts';

const casefile = assembleCasefile(makeIntake({ incidents: [anIncident(), anIncident({ id: 'i2', first: '2014', countries: ['DE', 'FR'] }), anIncident({ id: 'i3', first: '2017-02', disclosed: '2018', countries: [], attributions: [{ who: 'A firm', role: 'firm', when: '2018', known: '2018', stance: 'asserts', says: 'Yes.', sources: ['s1'] }] })] }));

describe('countRecords(casefile, of, where)', () => {
  it.each([
    [undefined, 3], ['countries=DE', 1], ['countries!=DE', 2], ['countries=', 1], ['first>=2016', 2], ['first<=2016-03', 1], ['sector=government, first>=2017', 1], ['kind=phishing, countries=US', 1],
  ])('counts %j as %i', (where, n) => expect(countRecords(casefile, 'incidents', where)).toBe(n));
  it('refuses what it does not know', () => {
    expect(() => countRecords(casefile, 'bears')).toThrow('unknown list');
    expect(() => countRecords(casefile, 'incidents', 'colour=red')).toThrow('unknown field');
    expect(() => countRecords(casefile, 'incidents', 'sector')).toThrow('invalid condition');
  });
});
