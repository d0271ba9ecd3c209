// Covers which chain answers a question. That it is shown, lit and kept is asked in tests/built/trace.test.ts.
import { describe, expect, it } from 'vitest';
import { findAnswer, listHops, type Traces } from '../../src/client/traces.ts';

const traces: Traces = { from: [['a', 'A']], records: {}, claims: {}, chains: [{ says: 'none' }, { says: 'leaning' }, { says: 'told' }], answers: { a: { z: [0, 1, 2, 2] } } };
const ask = (over: object = {}): string | undefined => findAnswer(traces, { trace: 'a', to: 'z', by: undefined, with: undefined, ...over })?.says;

describe('findAnswer(traces, question)', () => {
  it('gives technical traces, with contested ones, then what is said', () => expect([ask({ by: 'technical' }), ask({ by: 'technical', with: 'contested' }), ask(), ask({ with: 'contested' })]).toEqual(['none', 'leaning', 'told', 'told']));
  it('gives nothing for an end that the day does not know', () => expect([ask({ trace: 'later' }), ask({ to: 'later' })]).toEqual([undefined, undefined]));
});

describe('listHops(path)', () => {
  it('takes records and claims by turns', () => expect(listHops(['a', 'e1', 'b', 'e2', 'z'])).toEqual([{ from: 'a', claim: 'e1', to: 'b' }, { from: 'b', claim: 'e2', to: 'z' }]));
  it('has none in an empty path', () => expect(listHops([])).toEqual([]));
});
