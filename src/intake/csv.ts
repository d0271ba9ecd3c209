import { CsvError, parse } from 'csv-parse/sync';
import type { Place, Problem } from '../model/problem.ts';

/** A CSV table as rows of text by column name, each with the line it begins on. */
export interface Csv {
  readonly rows: readonly { readonly data: Record<string, string>; readonly locate: (path: readonly (string | number)[]) => Place }[];
  readonly problems: Problem[];
}

/** Reads a table with a header row (RFC 4180). `columns` are the names it must have, in any order; others are problems. */
export function readCsv(text: string, file: string, columns: readonly string[]): Csv {
  const problems: Problem[] = [];
  const report = (line: number, what: string, remedy: string): void => void problems.push({ file, line, column: 1, what, remedy });
  const head = text.slice(0, text.search(/\r?\n|$/));
  if (!head.includes(',') && /[;\t]/.test(head)) {
    report(1, 'is separated by semicolons or tabs', 'Save it as CSV with commas (in a spreadsheet: “CSV UTF-8, comma separated”).');
    return { rows: [], problems };
  }
  try {
    // The library types its answer by `columns` alone; with `info` each row is wrapped.
    const parsed = parse(text, { bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true }) as unknown as { record: string[]; info: { lines: number } }[];
    const names = parsed[0]?.record ?? [];
    for (const name of columns) if (!names.includes(name)) report(1, `has no column "${name}"`, 'Add it to the first line; each row needs a cell for it, which may be empty.');
    for (const name of names) if (!columns.includes(name)) report(1, `has an unknown column "${name}"`, `The columns are: ${columns.join(', ')}.`);
    names.forEach((name, i) => names.indexOf(name) !== i && report(1, `has the column "${name}" twice`, 'Keep one of the two.'));
    if (problems.length > 0) return { rows: [], problems };
    const rows = parsed.slice(1).flatMap(({ record, info }) => {
      const first = info.lines - record.reduce((n, cell) => n + (cell.match(/\n/g)?.length ?? 0), 0);
      if (record.length !== names.length) {
        report(first, `has ${record.length} cells where the first line has ${names.length}`, 'Look for a missing or an extra comma; a cell with a comma in it stands in double quotation marks.');
        return [];
      }
      return [{ data: Object.fromEntries(names.map((name, i) => [name, record[i]!])), locate: () => ({ line: first, column: 1 }) }];
    });
    return { rows, problems };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report(Number(error['lines'] ?? 1), 'is not a valid CSV table: a quotation mark is in the wrong place', 'A cell with a comma or a quotation mark in it stands in double quotation marks; a quotation mark inside it is doubled.');
    return { rows: [], problems };
  }
}
