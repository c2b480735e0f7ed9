import type { ExportShow } from './export-show';
import { writeCsv } from './write-csv';
import { writtenDay } from './written-dates';

const HEADER = [
  'media_id',
  'source',
  'media_type',
  'title',
  'image',
  'season_number',
  'episode_number',
  'score',
  'progress',
  'status',
  'start_date',
  'end_date',
  'notes',
];

const STATUS = {
  watching: 'In progress',
  planned: 'Planning',
  onHold: 'Paused',
  dropped: 'Dropped',
} as const;

/** Yamtrack's CSV: every show before its seasons and these before their episodes, a line for each play. */
export function writeYamtrack(shows: readonly ExportShow[]): string {
  return writeCsv(HEADER, shows.flatMap(linesOf));
}

function linesOf(show: ExportShow): (string | number | null)[][] {
  const status = show.finished ? 'Completed' : STATUS[show.status ?? 'watching'];
  const seasons = [...new Set(show.plays.map(({ season }) => season))];
  const line = (
    type: string,
    season: number | null,
    episode: number | null,
    progress: number | null,
    said: string,
    end: string,
  ) => [show.ids.tmdb, 'tmdb', type, show.name, '', season, episode, '', progress, said, '', end, ''];
  const distinct = new Set(show.plays.map(({ season, episode }) => `${season} ${episode}`));
  return [
    line('tv', null, null, distinct.size, status, ''),
    ...seasons.map((season) =>
      line('season', season, null, null, show.finished ? 'Completed' : 'In progress', ''),
    ),
    ...show.plays.map(({ season, episode, when }) =>
      line('episode', season, episode, null, '', writtenDay(when)),
    ),
  ];
}
