/**
 * The values of a table's lines. Quoted ones may hold anything, quotation marks doubled; null where such a one does not
 * close, or something stands behind it. Lines end with `\n`.
 */
export function splitCsv(text: string, delimiter: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let [next, line] = [-1, -1];
  for (let at = 0; ;) {
    let end: number;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close === null) return null;
      row.push(text.slice(at + 1, close).replaceAll('""', '"'));
      end = close + 1;
      while (text[end] === ' ' && text[end] !== delimiter) end++;
      if (end < text.length && text[end] !== delimiter && text[end] !== '\n') return null;
    } else {
      if (next < at) next = indexFrom(text, delimiter, at);
      if (line < at) line = indexFrom(text, '\n', at);
      end = Math.min(next, line);
      row.push(text.slice(at, end));
    }
    if (end >= text.length || text[end] === '\n') {
      rows.push(row);
      row = [];
    }
    if (end >= text.length) return rows;
    at = end + 1;
  }
}

/** Where the sign is from there on; the end where it is not. */
function indexFrom(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

function closingQuote(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return null;
}
