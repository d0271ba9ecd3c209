/** A table as RFC 4180 text. A cell that a spreadsheet would take for a formula is led by an apostrophe. */
export function writeCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const quote = (cell: string): string => {
    const safe = /^[=+@\t]/.test(cell) ? `'${cell}` : cell;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [head, ...rows].map((row) => row.map(quote).join(',')).join('\n') + '\n';
}
