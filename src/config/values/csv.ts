export interface CsvRow {
  /** The line that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads comma-separated values (RFC 4180): quotes around a cell, doubled within; empty lines are skipped. */
export function parseCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  const cell = /"((?:[^"]|"")*)"?|([^",\r\n]*)/y;
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (offset < text.length) {
    const cells: string[] = [];
    const begin = line;
    for (;;) {
      cell.lastIndex = offset;
      const match = cell.exec(text);
      const value = match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '';
      line += value.split('\n').length - 1;
      offset += match?.[0].length ?? 0;
      // What follows a closing quote belongs to the cell, as spreadsheets read it.
      const rest = /[^,\r\n]*/y;
      rest.lastIndex = offset;
      const more = rest.exec(text)?.[0] ?? '';
      offset += more.length;
      cells.push(value + more);
      if (text[offset] !== ',') break;
      offset += 1;
    }
    if (text[offset] === '\r') offset += 1;
    if (text[offset] === '\n') offset += 1;
    line += 1;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begin, cells });
  }
  return rows;
}
