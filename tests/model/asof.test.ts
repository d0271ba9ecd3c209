// Covers what could be known on a day, on a small record. The real record's named days are asked in tests/content.
import { describe, expect, it } from 'vitest';
import { asOf } from '../../src/model/asof.ts';
import { assembleCasefile } from '../../src/model/casefile.ts';
import { parseWhen } from '../../src/model/when.ts';
import { aMoment, anEvidence, anIncident, anIndicator, aPosition, aSource, makeIntake } from './fixture.ts';

const day = parseWhen('2017-04-25');
const later = { who: 'A ministry', role: 'government', when: '2025-04-29', known: '2025-04-29', stance: 'asserts', says: 'It was.', sources: ['s2'] };
const sources = [aSource(), aSource({ id: 's2', published: '2025-04-29' })];
const on = (parts: Parameters<typeof makeIntake>[0]): ReturnType<typeof asOf> => asOf(assembleCasefile(makeIntake({ sources, ...parts })), day);
const first = (anIncident() as { attributions: object[] }).attributions[0];

describe('asOf(casefile, day)', () => {
  it('goes by known, never by happened', () => {
    const { moments } = on({ moments: [aMoment({ id: 'early', happened: '2017-03', known: '2025-04-29', sources: ['s2'] }), aMoment()] });
    expect(moments.map((m) => m.id)).toEqual(['m1']);
  });
  it('takes later attributions away, and with them the firmer tie', () => {
    const { incidents } = on({ incidents: [anIncident({ tie: 'government', attributions: [first, later] })] });
    expect(incidents[0]).toMatchObject({ tie: 'one firm', attributions: [{ who: 'A firm' }] });
  });
  it('takes two people of one firm for one firm', () => {
    const second = { ...first, who: 'A firm (Somebody)' };
    expect(on({ incidents: [anIncident({ tie: 'government', attributions: [first, second, later] })] }).incidents[0]).toMatchObject({ tie: 'one firm' });
  });
  it('leaves out an incident that nobody had tied to the group yet, or that was not public', () => {
    expect(on({ incidents: [anIncident({ attributions: [later] }), anIncident({ id: 'i2', disclosed: '2018' })], claims: [aPosition()], indicators: [anIndicator({ incident: '' })] , traces: [{ id: 't1', kind: 'address', name: 'An address', label: 'An address', about: 'A machine.', sources: ['s1', 's2'] }] }).incidents).toEqual([]);
  });
  it('knows no dispute that came later', () => {
    const { evidence, moments } = on({
      claims: [anEvidence({ strength: 'contested', disputedBy: ['p2'] }), aPosition({ id: 'p2', said: '2025-04-29', known: '2025-04-29', sources: ['s2'], stance: 'disputes' })],
      moments: [aMoment({ disputed: 'A ministry', disputedKnown: '2025-04-29' })],
    });
    expect(evidence[0]).toMatchObject({ disputedBy: [] });
    expect(evidence[0]!.strength).not.toBe('contested');
    expect(moments[0]).not.toHaveProperty('disputed');
  });
  it('takes a withdrawn attribution for what it was before the withdrawal', () => {
    const dispute = { who: 'An agency', known: '2025-04-29', stance: 'retracts', says: 'It was not.', sources: ['s2'] };
    expect(on({ incidents: [anIncident({ tie: 'refuted', status: 'misattributed', disputes: [dispute] })] }).incidents[0]).toMatchObject({ status: 'attributed', tie: 'one firm' });
  });
  it('leaves the record of today as it is', () => {
    const casefile = assembleCasefile(makeIntake({ sources, incidents: [anIncident({ attributions: [first, later] })] }));
    expect(asOf(casefile, parseWhen('2026-11-23')).incidents).toEqual(casefile.incidents);
  });
});
