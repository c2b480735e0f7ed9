import { type Table, isFilled, tableOf } from './csv';

/** Entries that have nothing in common would make a table that fills the memory. */
const MOST_COLUMNS = 200;

/** Plain entries of a list (`[{"show": …, "watchedAt": …}]`) as a table; null where some are none. */
export function tableOfList(list: unknown): Table | null {
  if (!Array.isArray(list) || !list.every(isRecord)) return null;
  const items = list.map(flagsOut);
  const told = (item: Entry) => Object.keys(item).filter((key) => textOf(item[key]) !== '');
  const keys = [...new Set(items.flatMap(told))];
  if (keys.length > MOST_COLUMNS) return null;
  const rows = items.map((item, at) => ({
    number: at + 1,
    cells: keys.map((key) => textOf(item[key])),
    broken: false,
  }));
  return tableOf(
    keys,
    rows.filter(({ cells }) => isFilled(cells)),
  );
}

/** Media servers keep whether something was played one level deeper, as a flag. */
function flagsOut(item: Entry): Entry {
  const flags = Object.values(item)
    .filter(isRecord)
    .flatMap((inner) => Object.entries(inner).filter(([, value]) => typeof value === 'boolean'));
  return { ...Object.fromEntries(flags), ...item };
}

type Entry = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
