import { columnKey, tableOf } from './csv';
import { dateNotes } from './date-notes';
import { type DayReader, readDays } from './day-order';
import type { FileNote } from './import-row';
import type { Part } from './reader';

/** `5/1/2024 20:30`, `01.05.2024 20:30:00`, `5/1/24 8:30 PM`. */
const SAVED =
  /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?:,? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([ap])\.?m\.?)?)?$/i;

/**
 * The parts with their dates as the tracker wrote them: a spreadsheet that opens `2024-05-01 20:30:00` and saves the
 * file writes the day as its own country does. `columns` hold dates, in keys as of `columnKey`.
 */
export function restoreDates(
  parts: readonly Part[],
  ...columns: readonly string[]
): { readonly parts: readonly Part[]; readonly notes: readonly FileNote[] } {
  const restored = parts.map((part) => restorePart(part, new Set(columns)));
  return { parts: restored.map(({ part }) => part), notes: restored.flatMap(({ notes }) => notes) };
}

function restorePart(part: Part, columns: ReadonlySet<string>): { part: Part; notes: FileNote[] } {
  if (part.content.kind !== 'table') return { part, notes: [] };
  const { header, rows } = part.content.table;
  const isDate = header.map((name) => columns.has(columnKey(name)));
  const saved = rows.flatMap(({ cells }) => cells.filter((text, at) => isDate[at] && SAVED.test(text)));
  if (saved.length === 0) return { part, notes: [] };
  const days = readDays(saved, 'mdy');
  const restored = rows.map((row) => ({
    ...row,
    cells: row.cells.map((text, at) => (isDate[at] ? asWritten(text, days) : text)),
  }));
  const content = { kind: 'table', table: tableOf(header, restored) } as const;
  return { part: { ...part, content }, notes: dateNotes(part.name, days.unsure, 0) };
}

function asWritten(text: string, days: DayReader): string {
  const parts = SAVED.exec(text);
  const day = parts === null ? null : days.read(text);
  if (parts === null || day === null) return text;
  const [, hour, minute = '00', second = '00', half] = parts;
  if (hour === undefined) return day;
  const shift =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${day} ${String(shift).padStart(2, '0')}:${minute}:${second}`;
}
