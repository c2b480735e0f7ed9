import { columnKey, tableOf, type Table } from './csv';
import { PLAIN_COLUMNS } from './plain-columns';

const { show: SHOW, title: TITLE, season: SEASON, number: NUMBER } = PLAIN_COLUMNS;
const IDS = /^(?:tmdb|tvdb|imdb)(?: id)?$/;

/**
 * The table with its columns of ids called after what they name: where one show has several and none is of two
 * episodes or of a line without one, they are the episodes' own, and as a show's they would lead to others.
 */
export function nameIds(table: Table): Table {
  const names = table.header.map((name, at) => (isOfEpisodes(table, name, at) ? `episode ${name}` : name));
  return names.every((name, at) => name === table.header[at]) ? table : tableOf(names, table.rows);
}

function isOfEpisodes(table: Table, name: string, at: number): boolean {
  if (!IDS.test(columnKey(name))) return false;
  const [idsOfShow, placeOfId] = [new Map<string, string>(), new Map<string, string>()];
  let several = false;
  for (const row of table.rows) {
    const id = (row.cells[at] ?? '').trim();
    const show = table.cell(row, ...SHOW, ...TITLE);
    if (!/[1-9]/.test(id) || show === '') continue;
    const number = table.cell(row, ...NUMBER);
    const place = [show, table.cell(row, ...SEASON), number].join('\n');
    if (number === '' || (placeOfId.get(id) ?? place) !== place) return false;
    placeOfId.set(id, place);
    several ||= (idsOfShow.get(show) ?? id) !== id;
    idsOfShow.set(show, id);
  }
  return several;
}
