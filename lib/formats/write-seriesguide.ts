import type { ExportShow } from './export-show';

interface Written {
  readonly tmdb_id?: number;
  readonly episode: number;
  readonly watched?: true;
  readonly plays?: number;
  readonly skipped?: true;
}

/**
 * SeriesGuide's list of shows in the minimal form that it takes: TMDB's ids at every level, and what was watched or
 * skipped. It knows no dates.
 */
export function writeSeriesguide(shows: readonly ExportShow[]): string {
  return JSON.stringify(shows.map(showOf));
}

function showOf(show: ExportShow) {
  const { tmdb, tvdb, imdb } = show.ids;
  return {
    tmdb_id: tmdb,
    ...(tvdb === null ? {} : { tvdb_id: tvdb }),
    ...(imdb === null ? {} : { imdb_id: imdb }),
    title: show.name,
    language: show.language,
    ...(show.status === 'dropped' ? { hidden: true } : {}),
    seasons: [...seasonsOf(show)].map(([season, episodes]) => {
      const id = show.seasonIds.get(season);
      return {
        ...(id === undefined ? {} : { tmdb_id: String(id) }),
        season,
        episodes: [...episodes.values()],
      };
    }),
  };
}

/** Each episode once. The app takes "skipped" before "watched", so what was watched is not written as skipped. */
function seasonsOf(show: ExportShow): Map<number, Map<number, Written>> {
  const seasons = new Map<number, Map<number, Written>>();
  const seasonOf = (season: number) => {
    const known = seasons.get(season) ?? new Map<number, Written>();
    seasons.set(season, known);
    return known;
  };
  for (const { season, episode, id } of show.plays) {
    const before = seasonOf(season).get(episode);
    const times = before === undefined ? 1 : (before.plays ?? 1) + 1;
    const plays = times === 1 ? {} : { plays: times };
    seasonOf(season).set(episode, { ...before, ...idOf(id), episode, watched: true, ...plays });
  }
  for (const { season, episode, id } of show.skipped)
    if (!seasonOf(season).has(episode))
      seasonOf(season).set(episode, { ...idOf(id), episode, skipped: true });
  return seasons;
}

function idOf(id: number | null): { tmdb_id?: number } {
  return id === null ? {} : { tmdb_id: id };
}
