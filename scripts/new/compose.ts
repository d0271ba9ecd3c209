import { Document, isScalar, isSeq, visit } from 'yaml';
import type { Draft } from './kinds.ts';

const WIDTH = 100;

/** A record as YAML in the manner of content/: lists in one line, long texts folded, the id first. Ends with a line end. */
export function composeYaml(record: Draft | readonly Draft[]): string {
  const document = new Document(record, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(value) || typeof value.value !== 'string') return;
      if (String(isScalar(key) ? key.value : key).length + value.value.length > WIDTH - 20 && value.value.includes(' ')) value.type = 'BLOCK_FOLDED';
    },
    Seq: (_, seq) => {
      if (seq.items.every((item) => isScalar(item))) seq.flow = true;
    },
  });
  if (isSeq(document.contents)) document.contents.flow = false;
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false, singleQuote: true });
}

/** A list with a record added at its end, or before all others; what is there is left as it is. */
export function addRecord(text: string, record: Draft, isFirst = false): string {
  // An empty list is written as [], which must go once there is a record.
  const former = text.replace(/^\[\][ \t]*$/m, '').replace(/\s*$/, '');
  const added = composeYaml([record]);
  // What stands directly above a record belongs to it.
  const first = isFirst ? former.search(/(?:^#.*\n)*^- /m) : -1;
  return first < 0 ? `${former}\n\n${added}` : `${former.slice(0, first)}${added}\n${former.slice(first)}\n`;
}

/** An MDX file: the record as front matter, the text below. */
export function composeMdx(record: Draft, body: string): string {
  return `---\n${composeYaml(record)}---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`;
}
