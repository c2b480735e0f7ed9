import { UNKNOWN, type When } from '../domain/when';
import { type Table, columnKey } from './csv';
import { dateNotes } from './date-notes';
import { type DayOrder, readDays } from './day-order';
import type { ImportRow, RowSays } from './import-row';
import { contextOf } from './netflix-context';
import { type TitleContext, labelOfTitle, readNetflixTitle } from './netflix-title';
import { DATE_NAMES, PLAIN_COLUMNS } from './plain-columns';
import { type Part, type Reader, notCounted, tableRows } from './reader';

type Cell = (...names: readonly string[]) => string;

const TITLES = new Set(PLAIN_COLUMNS.title);
const DATES = new Set(DATE_NAMES);

const YEAR_FIRST: ReadonlySet<string> = new Set(['ja', 'ko', 'zh', 'hu']);
/** In America the service writes neither zeros in front nor whole years. */
const BRITISH = /^\d\d\/\d\d\/\d{4}$/;

/**
 * What a Netflix profile's page of viewing activity offers to download: `Title,Date`, newest first, in the account's
 * language. Dates have no time, titles no numbers of their own; what stands there was begun, perhaps not finished.
 */
export const netflixHistory: Reader = {
  format: 'netflixHistory',
  together: false,
  claim: (content) => (content.kind === 'table' && columnsOf(content.table) !== null ? 'history' : null),
  read(parts) {
    const read = parts.map(readHistory);
    return {
      language: read[0]?.language ?? null,
      rows: read.flatMap(({ rows }) => rows),
      notes: read.flatMap(({ notes }) => notes),
    };
  },
};

function columnsOf(table: Table): { title: string; date: string } | null {
  const names = table.header.map(columnKey).filter((name) => name !== '');
  const title = names.find((name) => TITLES.has(name));
  const date = names.find((name) => DATES.has(name));
  if (title === undefined || date === undefined) return null;
  return names.length === 2 || hasAdded(table, title) ? { title, date } : null;
}

const { show, season, number, episodeTitle, type, status, profile: PROFILE } = PLAIN_COLUMNS;

/** Columns that somebody added, such as whose it was, to titles that only Netflix writes so. */
function hasAdded(table: Table, title: string): boolean {
  const others = table.has(...show, ...season, ...number, ...episodeTitle, ...type, ...status);
  return !others && table.rows.some((row) => labelOfTitle(table.cell(row, title)) !== null);
}

function readHistory(part: Part) {
  const table = part.content.kind === 'table' ? part.content.table : null;
  const columns = table === null ? null : columnsOf(table);
  if (table === null || columns === null) return { language: null, rows: [], notes: [] };
  const titles = table.rows.map((row) => table.cell(row, columns.title));
  const context = contextOf(titles);
  const { language } = context;
  const dates = table.rows.map((row) => table.cell(row, columns.date));
  const days = readDays(dates, likelyOrder(language ?? 'en', dates));
  const told = new Set<string>();
  const profileOf = (cell: Cell) => cell(...PROFILE) || null;
  const rows: ImportRow[] = tableRows(
    part,
    (cell): RowSays => {
      const [title, written] = [cell(columns.title), cell(columns.date)];
      const day = days.read(written);
      const viewing = `${title}\n${day}\n${profileOf(cell)}`;
      if (day !== null && told.has(viewing)) return notCounted('duplicate', title);
      told.add(viewing);
      return rowOf(title, day === null ? UNKNOWN : { kind: 'day', day }, context);
    },
    profileOf,
  );
  const isUnread = (date: string) => date !== '' && days.read(date) === null;
  const unread = table.rows.filter((row) => isUnread(table.cell(row, columns.date))).length;
  return { language, rows, notes: dateNotes(part.name, days.unsure, unread) };
}

function likelyOrder(language: string, dates: readonly string[]): DayOrder {
  if (YEAR_FIRST.has(language)) return 'ymd';
  return language === 'en' && !dates.every((date) => BRITISH.test(date)) ? 'mdy' : 'dmy';
}

function rowOf(title: string, when: When, context: Omit<TitleContext, 'number'>): RowSays {
  const read = readNetflixTitle(title, { ...context, number: null });
  if (read.kind !== 'episode') return notCounted(read.kind, title);
  return { kind: 'watched', about: read.about, when, times: 1 };
}
