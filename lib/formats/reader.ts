import type { Row, Table } from './csv';
import type {
  ExternalIds,
  FileNote,
  FormatId,
  ImportRow,
  NotCounted,
  Reading,
  Readings,
  RowSays,
  ShowClaim,
} from './import-row';

/** What a text holds. */
export type Content =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'json'; readonly value: unknown };

/** A text that a reader has claimed. */
export interface Part {
  /** The file's name, for `at`. */
  readonly name: string;
  /** What it is among the files of its format, in the reader's own words. */
  readonly role: string;
  readonly content: Content;
}

export interface ReadParts {
  /** Where the parts together tell the format better than its reader's usual one. */
  readonly format?: FormatId;
  readonly language: string | null;
  readonly rows: readonly ImportRow[];
  readonly notes: readonly FileNote[];
}

/** One format: knows its files by what stands in them, and reads them into rows. */
export interface Reader {
  readonly format: FormatId;
  /** Are several files one history (pages, twins), or is each its own? */
  readonly together: boolean;
  /** The role of a text in this format, or null when it is of another. The name only tells equal contents apart. */
  claim(content: Content, name: string): string | null;
  read(parts: readonly Part[]): ReadParts;
}

/** What a row says, and of whom; several where one line says several things. */
export type Said = RowSays | readonly RowSays[];

/** A table's rows, each with what it says; a broken one says that it cannot be read. */
export function tableRows(
  part: Part,
  says: (cell: (...names: readonly string[]) => string, row: Row) => Said,
  profile: (cell: (...names: readonly string[]) => string) => string | null = () => null,
): ImportRow[] {
  if (part.content.kind !== 'table') return [];
  const { table } = part.content;
  return table.rows.flatMap((row) => {
    const cell = (...names: readonly string[]) => table.cell(row, ...names);
    const at = `${part.name} ${row.number}`;
    if (row.broken)
      return [{ at, profile: null, says: notCounted('unreadable', row.cells.join(' ').trim()) }];
    return listed(says(cell, row)).map((one) => ({ at, profile: profile(cell), says: one }));
  });
}

/** The items of a list in JSON, each with what it says. */
export function itemRows(part: Part, items: readonly unknown[], says: (item: unknown) => Said): ImportRow[] {
  return items.flatMap((item, at) =>
    listed(says(item)).map((one) => ({ at: `${part.name} ${at + 1}`, profile: null, says: one })),
  );
}

/** The top of a JSON text as a list: what is no list is one of one. */
export function jsonList(part: Part): readonly unknown[] {
  if (part.content.kind !== 'json') return [];
  const { value } = part.content;
  return Array.isArray(value) ? value : [value];
}

function listed(said: Said): readonly RowSays[] {
  return 'kind' in said ? [said] : said;
}

const LONGEST_WORDS = 200;

export function notCounted(why: NotCounted, words: string): RowSays {
  return { kind: 'notCounted', words: words.slice(0, LONGEST_WORDS), why };
}

export function showClaim(title: string, ids: ExternalIds, year: number | null = null): ShowClaim {
  return { title, year, ids };
}

/** The usual case: one reading, an episode for certain. */
export function oneReading(reading: Reading): Readings {
  return { readings: [reading], orFilm: false };
}

/** The first object of a list that stands for the rest, when there is one. */
export function firstObjects(content: Content, most = 50): readonly object[] {
  if (content.kind !== 'json' || !Array.isArray(content.value)) return [];
  return content.value.slice(0, most).filter((item) => typeof item === 'object' && item !== null);
}
