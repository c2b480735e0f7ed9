/**
 * A table whose writer put values into quotation marks and left those within as they were: `"The "Fog"",3`. Each line
 * is read by itself; null where one has a mark that does not close.
 */
export function readBareQuotes(text: string, delimiter: string): string[][] | null {
  const rows: string[][] = [];
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, delimiter);
    if (cells === null) return null;
    rows.push(cells);
  }
  return rows;
}

function cellsOf(line: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; at <= line.length;) {
    const quoted = line[at] === '"';
    const found = line.indexOf(quoted ? `"${delimiter}` : delimiter, at + (quoted ? 1 : 0));
    const end = found < 0 ? (quoted ? line.length - 1 : line.length) : found;
    if (quoted && (end <= at || line[end] !== '"')) return null;
    cells.push(quoted ? line.slice(at + 1, end).replaceAll('""', '"') : line.slice(at, end));
    at = end + (quoted ? 2 : 1);
  }
  return cells;
}
