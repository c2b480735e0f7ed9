import type { ExportEpisode, ExportShow } from './export-show';

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
  const seasons = new Map<number, Map<number, Written>>();
  const put = (one: ExportEpisode, marks: (before: Written | undefined) => Partial<Written>) => {
    const season = seasons.get(one.season) ?? new Map<number, Written>();
    seasons.set(one.season, season);
    const before = season.get(one.episode);
    const id = one.id === null ? {} : { tmdb_id: one.id };
    season.set(one.episode, { ...before, ...id, episode: one.episode, ...marks(before) });
  };
  // What was watched is no longer skipped, and with both the app would read "skipped".
  for (const one of show.skipped) put(one, () => ({ skipped: true }));
  const plays = new Map<string, number>();
  for (const one of show.plays) {
    const key = `${one.season} ${one.episode}`;
    plays.set(key, (plays.get(key) ?? 0) + 1);
    const times = plays.get(key) ?? 1;
    put(one, () => ({ watched: true, ...(times > 1 ? { plays: times } : {}) }));
  }
  return {
    tmdb_id: show.ids.tmdb,
    ...(show.ids.tvdb === null ? {} : { tvdb_id: show.ids.tvdb }),
    ...(show.ids.imdb === null ? {} : { imdb_id: show.ids.imdb }),
    title: show.name,
    language: show.language,
    ...(show.status === 'dropped' ? { hidden: true } : {}),
    seasons: [...seasons].map(([season, episodes]) => {
      const id = show.seasonIds.get(season);
      return {
        ...(id === undefined ? {} : { tmdb_id: String(id) }),
        season,
        episodes: [...episodes.values()].map(unskipped),
      };
    }),
  };
}

function unskipped({ skipped, ...episode }: Written): Written {
  return skipped === true && episode.watched !== true ? { ...episode, skipped } : episode;
}
