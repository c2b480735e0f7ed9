import type { Table } from './csv';
import { hasKeys } from './json';
import { restoreDates } from './restore-dates';
import { type Content, type Part, type Reader, firstObjects, notCounted, tableRows } from './reader';
import { holdsSpecial, moviesJson, showsJson } from './tvtime-json';
import { activityRow, episodeRow, seriesRow } from './tvtime-tables';
import type { Told } from './tvtime-told';

/**
 * What the tools made that brought histories out of TV Time ("TV Time Out", its later export of one's own data, and
 * Liberator): tables, JSON twins of them, or both. Episodes that were not watched are in them too.
 */
export const tvtimeOut: Reader = {
  format: 'tvtimeOut',
  together: true,
  claim: (content) => (content.kind === 'table' ? tableRole(content.table) : jsonRole(content)),
  read(asSaved) {
    const { parts, notes } = restoreDates(asSaved, 'watched at', 'created at');
    const told: Told = { episodes: new Set(), shows: new Set(), whole: new Set() };
    const of = (role: string) => parts.filter((part) => part.role === role);
    const rows = [
      ...of('episodes').flatMap((part) => tableRows(part, (cell) => episodeRow(cell, told))),
      ...of('activity').flatMap((part) => tableRows(part, (cell) => activityRow(cell, told))),
      ...of('series').flatMap((part) => tableRows(part, (cell) => seriesRow(cell, told))),
      ...of('showsJson').flatMap((part) => showsJson(part, told)),
      ...of('movies').flatMap((part) => tableRows(part, (cell) => notCounted('film', cell('title')))),
      ...of('moviesJson').flatMap(moviesJson),
      ...of('lists').flatMap((part) =>
        tableRows(part, (cell) => notCounted('list', cell('name', 'list name'))),
      ),
    ];
    return {
      format: parts.some(isLiberators) ? 'tvtimeLiberator' : 'tvtimeOut',
      language: null,
      rows,
      notes,
    };
  },
};

function tableRole(table: Table): string | null {
  if (table.has('is watchlisted') && table.has('is watched') && table.has('tvdb id')) return 'activity';
  if (table.has('series tvdb id', 'series uuid') && table.has('is watched') && table.has('episode'))
    return 'episodes';
  if (!table.has('tvdb id') || !table.has('uuid')) return null;
  if (table.has('list name', 'list id')) return 'lists';
  if (table.has('status') && table.has('title') && !table.has('season')) return 'series';
  return table.has('is watched') && table.has('title') && !table.has('season') ? 'movies' : null;
}

function jsonRole(content: Content): string | null {
  const items = firstObjects(content).filter(
    (item) => hasKeys(item, 'id', 'title') && hasKeys(Reflect.get(item, 'id'), 'tvdb'),
  );
  if (items.length === 0) return null;
  return items.some((item) => hasKeys(item, 'seasons')) ? 'showsJson' : 'moviesJson';
}

/** The JSON of both tools looks alike; only Liberator's names specials and ratings. */
function isLiberators({ role, content }: Part): boolean {
  if (role === 'activity') return true;
  return firstObjects(content).some(
    (item) => hasKeys(item, 'rating') || hasKeys(item, 'special') || holdsSpecial(item),
  );
}
