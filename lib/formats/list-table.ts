import { type Table, isFilled, tableOf } from './csv';
import { PLAIN_COLUMNS } from './plain-columns';

/** Entries that have nothing in common would make a table that fills the memory. */
const MOST_COLUMNS = 200;

/** How deep the list may lie in what a program's interface answers: `response.data.data`, `result.episodes`. */
const DEEPEST = 3;

/**
 * Plain entries of a list (`[{"show": …, "watchedAt": …}]`) as a table, or of the only one that an answer holds if they
 * name their shows; null where some are none.
 */
export function tableOfList(value: unknown): Table | null {
  const lists = listsIn(value, DEEPEST);
  const [list] = lists;
  if (list === undefined || lists.length > 1 || !list.every(isRecord)) return null;
  const items = list.map(insideOut);
  const told = (item: Entry) => Object.keys(item).filter((key) => textOf(item[key]) !== '');
  const keys = [...new Set(items.flatMap(told))];
  if (keys.length > MOST_COLUMNS) return null;
  const rows = items.map((item, at) => ({
    number: at + 1,
    cells: keys.map((key) => textOf(item[key])),
    broken: false,
  }));
  const placed = keys.some((key) => /^parentIndex/i.test(key));
  const table = tableOf(
    keys.map((key) => (placed && PLACE.test(key) ? 'episode' : key)),
    rows.filter(({ cells }) => isFilled(cells)),
  );
  return list === value && !placed ? table : ofProgram(table);
}

const WATCHED = [
  ...PLAIN_COLUMNS.watchedAt,
  ...PLAIN_COLUMNS.date,
  ...PLAIN_COLUMNS.tick,
  ...PLAIN_COLUMNS.times,
];

/** Programs list what they hold, too: there an entry without a word of it was not watched. */
function ofProgram(table: Table): Table | null {
  if (!table.has(...PLAIN_COLUMNS.show) || !table.has(...WATCHED)) return null;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: [...row.cells, table.cell(row, ...WATCHED) === '' ? 'yes' : ''],
  }));
  return tableOf([...table.header, 'unwatched'], rows);
}

/** Where media servers count an episode's place in its season; a line's own number anywhere else. */
const PLACE = /^index(?:Number)?$/i;

/** The lists with something in them. */
function listsIn(value: unknown, deepest: number): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return value.length > 0 ? [value] : [];
  if (!isRecord(value) || deepest === 0) return [];
  return Object.values(value).flatMap((inner) => listsIn(inner, deepest - 1));
}

/** Media servers keep whether and when something was played one level deeper. */
function insideOut(item: Entry): Entry {
  const inner = Object.values(item)
    .filter(isRecord)
    .flatMap((one) =>
      Object.entries(one).filter(([key, value]) => typeof value === 'boolean' || PLAYED.test(key)),
    );
  return { ...Object.fromEntries(inner), ...item };
}

const PLAYED = /^last(?:Played|Viewed|Watched)/i;

type Entry = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
