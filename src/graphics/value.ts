import { ACTOR_KINDS, TRACE_KINDS } from '../model/actor.ts';
import { BASES, QUESTIONS } from '../model/claim.ts';
import { CONFIDENCES, RELATIONS, STANCES, STRENGTHS } from '../model/confidence.ts';
import { CORRECTION_KINDS } from '../model/entry.ts';
import { INCIDENT_KINDS, ROLES, SECTORS, STATUSES, TIES } from '../model/incident.ts';
import { INDICATOR_ROLES, INDICATOR_TYPES, LOCATION_BASES, TOR_ANSWERS } from '../model/indicator.ts';
import { MOMENT_KINDS, THREADS } from '../model/moment.ts';
import { READINGS, RELIABILITIES, SOURCE_KINDS } from '../model/source.ts';
import { keyOf, type Word } from './word.ts';

/** The closed lists of the record whose values a reader meets, by what kind of value each holds. */
export const VALUES = {
  actor: ACTOR_KINDS, basis: BASES, confidence: CONFIDENCES, correction: CORRECTION_KINDS, host: INDICATOR_ROLES, indicator: INDICATOR_TYPES, incident: INCIDENT_KINDS,
  location: LOCATION_BASES, moment: MOMENT_KINDS, question: QUESTIONS, read: READINGS, relation: RELATIONS, reliability: RELIABILITIES, role: ROLES, sector: SECTORS,
  source: SOURCE_KINDS, stance: STANCES, status: STATUSES, strength: STRENGTHS, thread: THREADS, tie: TIES, tor: TOR_ANSWERS, trace: TRACE_KINDS,
} as const;
export type Kind = keyof typeof VALUES;

/** Puts one of the record's coded values into words: `sayValue('stance', 'leaves open')`. */
export type SayValue = <K extends Kind>(kind: K, value: (typeof VALUES)[K][number]) => string;

/** The word of each kind, by the end of its key. */
const SAID: Readonly<Record<Kind, (word: Word, end: string) => string>> = {
  actor: (word, end) => word(`actors-${end}`),
  basis: (word, end) => word(`basis-${end}`),
  confidence: (word, end) => word(`confidence-${end}`),
  correction: (word, end) => word(`correction-${end}`),
  host: (word, end) => word(`host-${end}`),
  indicator: (word, end) => word(`card-${end}`),
  incident: (word, end) => word(`incident-kind-${end}`),
  location: (word, end) => word(`location-${end}`),
  moment: (word, end) => word(`moment-kind-${end}`),
  question: (word, end) => word(`question-${end}`),
  read: (word, end) => word(`read-${end}`),
  relation: (word, end) => word(`relation-${end}`),
  reliability: (word, end) => word(`reliability-${end}`),
  role: (word, end) => word(`role-${end}`),
  sector: (word, end) => word(`sector-${end}`),
  source: (word, end) => word(`kind-${end}`),
  stance: (word, end) => word(`stance-${end}`),
  status: (word, end) => word(`status-${end}`),
  strength: (word, end) => word(`strength-${end}`),
  thread: (word, end) => word(`thread-${end}`),
  tie: (word, end) => word(`tie-${end}`),
  tor: (word, end) => word(`tor-${end}`),
  trace: (word, end) => word(`trace-kind-${end}`),
};

/** Says the record's coded values by the words of content/words.yaml. */
export function openValues(word: Word): SayValue {
  return (kind, value) => SAID[kind](word, keyOf(value));
}

/** Leaves a value as the record has it: for a download, which is data. */
export const keepValue: SayValue = (_, value) => value;

/** The keys of all these words. */
export function listValueKeys(): string[] {
  const keys = openValues((key) => key);
  return (Object.keys(VALUES) as Kind[]).flatMap((kind) => VALUES[kind].map((value) => keys(kind, value)));
}
