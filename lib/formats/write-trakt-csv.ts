import type { ExportShow } from './export-show';
import { writeCsv } from './write-csv';
import { writtenTime } from './written-dates';

const HEADER = [
  'type',
  'action',
  'title',
  'year',
  'tmdb_id',
  'season',
  'episode',
  'watched_at',
  'show_tmdb_id',
  'show_tvdb_id',
  'show_imdb_id',
];

/**
 * The CSV that Trakt's import takes: a line for each play with the episode's own id, one for each show that is planned.
 * The show's ids stand in columns of their own, which Trakt passes over.
 */
export function writeTraktCsv(shows: readonly ExportShow[]): string {
  return writeCsv(HEADER, shows.flatMap(linesOf));
}

function linesOf(show: ExportShow): (string | number | null)[][] {
  const own = [show.ids.tmdb, show.ids.tvdb, show.ids.imdb];
  const planned = ['show', 'watchlist', show.name, show.year, show.ids.tmdb, '', '', '', ...own];
  const plays = show.plays.map(({ season, episode, id, when }) => [
    'episode',
    'history',
    show.name,
    show.year,
    id,
    season,
    episode,
    writtenTime(when) || 'unknown',
    ...own,
  ]);
  return show.status === 'planned' ? [planned, ...plays] : plays;
}
