import type { Casefile } from './casefile.ts';
import type { Warn } from './language.ts';
import { splitSentences, type Prose } from './prose.ts';

const LIKELY = /\b(?:un)?likely\b|\bprobabl[ey]\b|\balmost certain(?:ly)?\b/i;
const SURE = /\bconfidence\b|\bconfident(?:ly)?\b/i;

const CULPRITS = '(?:Russia|Russians?|Moscow|(?:[Tt]he )?Kremlin|(?:[Tt]he )?GRU|Putin|Pawn Storm|APT28|Fancy Bear|Sofacy|Sandworm)';
const CULPRIT = new RegExp(`\\bhacked by\\b|\\b${CULPRITS}(?: had| has)? (?:hacked|phished|breached|stole|leaked|attacked|broke into|broken into|sabotaged)\\b|\\b(?:phished|breached|stolen|leaked|attacked|broken into|sabotaged) by ${CULPRITS}\\b`);
/** Somebody's word is given as theirs. */
const SAID = /\b(?:said|says?|saying|told|wrote|writes|reported|according to|alleg\w+|accus\w+|charg\w+|indict\w+|blam\w+|claim\w*|held|holds|conclud\w+|suspect\w*|thought|attribut\w+|assess\w*|believ\w+|den(?:ied|ies|y)|confirmed|warned|judged|asserted|argued)\b/i;

const ACCUSED = /\b(?:accus\w+|charg\w+|indict\w+|alleg\w+|warrant|sought|sanction\w*|defendants?)\b/i;
const DID = /\b(?:hacked|phished|breached|stole|leaked|attacked|broke into|sent|wrote|built|ran|led|sabotaged|registered|set up|took part|was behind|responsible|spied|targeted|trained|helped)\b/i;

/** What may not be said in one breath, or in our own voice. */
export function checkWording(prose: readonly Prose[], casefile: Casefile, warn: Warn): void {
  const strong = new Set(casefile.evidence.filter((e) => e.strength === 'strong' && e.disputedBy.length === 0).map((e) => e.id));
  const people = casefile.traces.filter((t) => t.kind === 'defendant').map((t) => t.name.replace(/,.*$/, '').split(' ').at(-1)!);
  for (const text of prose) {
    for (const sentence of splitSentences(text.text)) {
      const likely = LIKELY.exec(sentence.text);
      if (likely && SURE.test(sentence.text)) warn(text, sentence.start + likely.index, likely[0], 'sureness', `says in one sentence how likely ("${likely[0]}") and how sure ("${SURE.exec(sentence.text)![0]}")`, 'Make two sentences of it: a likelihood and a confidence are different things.');
      const culprit = CULPRIT.exec(sentence.text);
      if (culprit && !SAID.test(sentence.text)) {
        const claims = text.spans.filter((s) => s.tag.name === 'Claim' && s.start >= sentence.start && s.start < sentence.start + sentence.text.length);
        const held = claims.some((s) => strong.has(s.tag.attributes['id'] ?? ''));
        if (!held) warn(text, sentence.start + culprit.index, culprit[0], 'culprit', `says "${culprit[0]}" in our own voice${claims.length > 0 ? ', on a claim that is disputed or less than strong' : ''}`, 'Say who says so, or tie it by <Claim id="…"> to evidence that is strong and undisputed.');
      }
      for (const name of people) {
        const at = new RegExp(`\\b${name}\\b`, 'u').exec(sentence.text);
        if (at && DID.test(sentence.text) && !ACCUSED.test(sentence.text)) warn(text, sentence.start + at.index, name, 'accused', `says of ${name}, who is accused and not convicted: "${DID.exec(sentence.text)![0]}"`, 'Say in the same sentence that they are accused or charged, and by whom.');
      }
    }
  }
}
