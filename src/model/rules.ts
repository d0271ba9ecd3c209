/** What is warned of, and what to do. A warning stops nothing; an editor mends it, or answers it in the file with a reason. */
export const RULES = {
  count: 'A number in the text that the record could give: it would go wrong in silence when the record grows. Write `<Count … />`, or braces in `figures.yaml` and `words.yaml`.',
  sureness: 'How likely a thing is and how sure somebody is, in one sentence: a reader takes one for the other. Make two sentences.',
  culprit: '“Hacked by”, or a named group or state that hacked, in our own voice. Say who says so, or tie the words by `<Claim>` to evidence that is strong and undisputed.',
  accused: 'An accused person is said to have done something. Say in the same sentence that they are accused or charged.',
  term: 'A word of the glossary that the story uses and does not explain at its first use. Mark it there by `<Term>`.',
  jargon: 'An abbreviation or a trade word that no entry of the glossary explains and that is not spelt out where it stands.',
  unused: 'An entry of the glossary whose word nothing uses.',
  answer: 'An answer to a warning that names no rule, gives no reason, or answers nothing. It cannot be answered itself.',
} as const;

/** The name of a rule, by which a warning is answered. */
export type Rule = keyof typeof RULES;
