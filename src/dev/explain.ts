/** What a component says of itself: what it is for, and its attributes. */
export interface Explained {
  readonly about: string;
  readonly attributes: readonly { readonly name: string; readonly isNeeded: boolean; readonly comment: string }[];
}

/** Reads the comments of an .astro file: the one it begins with, and those of its `Props`. */
export function explainComponent(source: string): Explained {
  const about = /^---\s*\/\*\*([^]*?)\*\//.exec(source)?.[1] ?? '';
  const props = /interface Props \{\n([^]*?)\n\}/.exec(source)?.[1] ?? '';
  const attributes = [...props.matchAll(/(?:\/\*\*([^]*?)\*\/\s*)?^\s*(\w+)(\??): /gm)].map(([, comment = '', name, optional]) => ({ name: name!, isNeeded: optional === '', comment: tidy(comment) }));
  // Its usage, which a comment begins with, is shown by the example.
  return { about: raiseFirst(tidy(about).replace(/^`<.*?>`: /, '')), attributes };
}

/** A text in pieces: every second one stood between backticks. */
export function splitCode(text: string): string[] {
  return text.split('`');
}

function raiseFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function tidy(comment: string): string {
  return comment.replaceAll(/\n\s*\* ?/g, ' ').trim();
}
