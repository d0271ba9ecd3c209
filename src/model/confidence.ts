/** How firmly a thing is held: a word on a fixed scale. Never a number, never a likelihood. */
export const CONFIDENCES = ['high', 'moderate', 'low'] as const;

/** How strong one piece of evidence is, in the order in which a chain is as strong as its weakest. */
export const STRENGTHS = ['strong', 'moderate', 'weak', 'contested', 'refuted'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Where somebody stands on a statement. */
export const STANCES = ['asserts', 'supports', 'leaves open', 'disputes', 'denies', 'retracts', 'reports'] as const;
export type Stance = (typeof STANCES)[number];

/** What a piece of evidence does to the link it speaks of. */
export const RELATIONS = ['supports', 'qualifies', 'disputes', 'refutes'] as const;
