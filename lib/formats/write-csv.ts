/** A table as CSV, every value in quotes, lines as spreadsheets end them. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [header, ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string | number | null): string {
  return `"${String(cell ?? '').replaceAll('"', '""')}"`;
}
