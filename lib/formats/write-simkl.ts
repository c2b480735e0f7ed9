import type { ExportShow } from './export-show';
import { writeCsv } from './write-csv';
import { writtenDay } from './written-dates';

const HEADER = [
  'simkl_id',
  'TVDB_ID',
  'TMDB',
  'IMDB_ID',
  'MAL_ID',
  'Type',
  'Title',
  'Year',
  'LastEpWatched',
  'Watchlist',
  'WatchedDate',
  'Rating',
  'Memo',
];

const STATUS = {
  watching: 'watching',
  planned: 'plan to watch',
  onHold: 'on hold',
  dropped: 'dropped',
} as const;

/**
 * Simkl's CSV. It takes a last episode for "all up to here", so that is the last one before anything was missed: an
 * episode that nobody watched never gets marked there.
 */
export function writeSimkl(shows: readonly ExportShow[]): string {
  return writeCsv(
    HEADER,
    shows.map((show) => [
      '',
      show.ids.tvdb,
      show.ids.tmdb,
      show.ids.imdb,
      '',
      'tv',
      show.name,
      show.year,
      show.seenThrough === null ? '' : `s${show.seenThrough.season}e${show.seenThrough.episode}`,
      show.finished ? 'completed' : STATUS[show.status ?? 'watching'],
      american(lastDay(show)),
      '',
      '',
    ]),
  );
}

function lastDay({ plays }: ExportShow): string {
  return plays.map(({ when }) => writtenDay(when)).reduce((last, day) => (day > last ? day : last), '');
}

/** `M/D/YYYY`, as the service writes it. */
function american(day: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  return parts === null ? '' : `${Number(parts[2])}/${Number(parts[3])}/${parts[1]}`;
}
