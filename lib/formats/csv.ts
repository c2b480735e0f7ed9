import { type Result, fault, ok } from '../domain/result';
import { readBareQuotes } from './bare-quotes';
import { splitCsv } from './split-csv';

/** A table read by the names of its columns. */
export interface Table {
  /** As the file writes them. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** Is there a column of one of these names? Names are in lower case, with a space for every `_` and `-`. */
  has(...names: readonly string[]): boolean;
  /** The first of these columns that holds something, trimmed; empty when none does. */
  cell(row: Row, ...names: readonly string[]): string;
}

export interface Row {
  /** As a spreadsheet counts: the header is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** It has more values than there are columns: nobody can say which is which. */
  readonly broken: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];

/** A long life has some 50,000 lines; millions of empty ones would fill the memory. */
const MOST_LINES = 1_000_000;
/** No title is longer; patterns that look at one stay quick. */
const LONGEST_CELL = 1_000;

/** Reads a table; the delimiter is the one that its header uses most. A quote that never closes is a fault. */
export function readCsv(raw: string): Result<Table, 'brokenCsv' | 'tooLarge'> {
  // Excel's own first line, which names the delimiter.
  const named = /^sep=(.)\r?\n/i.exec(raw.slice(0, 8));
  const text = (named === null ? raw : raw.slice(named[0].length)).replace(/\r\n?/g, '\n');
  if (isLong(text)) return fault('tooLarge');
  const delimiter = named?.[1] ?? guessDelimiter(text);
  const lines = isSpaced(text, delimiter) ? text.replaceAll(`${delimiter} "`, `${delimiter}"`) : text;
  const data = splitCsv(lines, delimiter) ?? readBareQuotes(lines, delimiter);
  if (data === null) return fault('brokenCsv');
  const first = data.findIndex(isFilled);
  const header = (data[first] ?? []).map((name) => name.trim());
  const rows = data
    .map((cells, at) => ({
      number: at + 1,
      cells,
      broken: cells.slice(header.length).some((cell) => cell.trim() !== ''),
    }))
    .filter(({ cells }, at) => at > first && isFilled(cells));
  return ok(tableOf(header, rows));
}

/** `Date (UTC)`, `Watched at (YYYY-MM-DD)`, `Seen (y/n)`: how a column is written, behind its name. */
const UNIT = / ?\((?:utc|gmt|local(?: time)?|[ymdhjast .:/-]+|y(?:es)?\/no?)\)\s*$/i;

/** A table of these columns and rows. */
export function tableOf(header: readonly string[], rows: readonly Row[]): Table {
  const places = new Map<string, number>();
  for (const keyOf of [
    columnKey,
    (name: string) => columnKey(name.replace(UNIT, '')),
    (name: string) => squeezed(columnKey(name)),
  ])
    header.forEach((name, at) => {
      const key = keyOf(name);
      if (!places.has(key)) places.set(key, at);
    });
  // Asked for again in every line.
  const found = new Map<string, number | undefined>();
  const placeOf = (name: string) => {
    if (!found.has(name)) found.set(name, places.get(name) ?? places.get(squeezed(name)));
    return found.get(name);
  };
  return {
    header,
    rows,
    has: (...names) => names.some((name) => placeOf(name) !== undefined),
    cell: (row, ...names) => {
      for (const name of names) {
        const at = placeOf(name);
        const text = at === undefined ? '' : (row.cells[at] ?? '').slice(0, LONGEST_CELL).trim();
        if (text !== '') return text;
      }
      return '';
    },
  };
}

/**
 * A column's name for comparing: `Date_Watched` is `date watched`, `Watched?` is `watched`, `Ep. #` is `ep`, `% seen` is
 * `percent seen`.
 */
export function columnKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(?%\)?/g, ' percent ')
    .replace(/[\s_-]+/g, ' ')
    .replace(/[\s?:.#]+$/, '')
    .trim();
}

/** `ShowName` and `showname` are `show name`. */
function squeezed(key: string): string {
  return key.replaceAll(' ', '');
}

function isLong(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    if (++lines > MOST_LINES) return true;
  return false;
}

export function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** Does the writer put a space behind each delimiter? A quotation mark behind it opens a value all the same. */
function isSpaced(text: string, delimiter: string): boolean {
  const [, ...others] = firstLine(text).split(delimiter);
  return others.length > 0 && others.every((name) => /^ \S/.test(name));
}

function firstLine(text: string): string {
  const start = text.search(/\S/);
  return text.slice(start, text.indexOf('\n', start) === -1 ? undefined : text.indexOf('\n', start));
}

/** Counted in the header alone, outside its quotes: titles hold any sign. */
function guessDelimiter(text: string): string {
  const bare = firstLine(text)
    .slice(0, 4_000)
    .replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => bare.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
