import type { ExternalIds } from '../../formats/import-row';

/** The ids of other catalogues that TMDB can be asked by, TheTVDB's first. */
export function foreignIds({ tvdb, imdb }: Pick<ExternalIds, 'tvdb' | 'imdb'>) {
  return [
    ...(tvdb === null ? [] : [[String(tvdb), 'tvdb_id'] as const]),
    ...(imdb === null ? [] : [[imdb, 'imdb_id'] as const]),
  ];
}
