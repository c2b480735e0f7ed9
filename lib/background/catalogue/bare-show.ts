import type { BackupShow } from '../../domain/backup';
import type { Episode, Season, Show } from '../../domain/show';

/** `fetchedAt` of a show that TMDB was never asked for: it is due at once, with all its seasons. */
export const NEVER_FETCHED = 0;

/**
 * A show as far as a backup knows it, until TMDB is asked: its name, its ids, its episodes by number. Without dates,
 * so that none of them is said to be out.
 */
export function bareShow(id: number, told: BackupShow | undefined): { show: Show; seasons: Season[] } {
  const bySeason = new Map<number, Episode[]>();
  for (const [season, episode, episodeId] of told?.episodes ?? []) {
    const list = bySeason.get(season) ?? [];
    bySeason.set(season, list);
    const at = list.findIndex((one) => one.episode === episode);
    const there = list[at];
    if (there !== undefined) {
      list[at] = { ...there, formerIds: [...(there.formerIds ?? []), episodeId] };
      continue;
    }
    list.push({
      season,
      episode,
      id: episodeId,
      name: '',
      airDate: null,
      runtime: null,
      overview: '',
      still: null,
    });
  }
  const seasons = [...bySeason].map(([season, episodes]): Season => ({
    showId: id,
    season,
    name: '',
    airDate: null,
    poster: null,
    episodes,
  }));
  const name = told?.name ?? '';
  return {
    show: {
      id,
      name,
      originalName: name,
      originalLanguage: '',
      overview: '',
      status: '',
      type: '',
      firstAirDate: null,
      countries: [],
      genres: [],
      poster: null,
      backdrop: null,
      otherTitles: [],
      seasons: seasons.map(({ season, episodes }) => ({
        season,
        id: null,
        name: '',
        episodeCount: episodes.length,
        airDate: null,
        poster: null,
      })),
      externalIds: told?.ids ?? { imdb: null, tvdb: null, wikidata: null },
      providers: {},
      language: '',
      fetchedAt: NEVER_FETCHED,
      missingSince: null,
    },
    seasons,
  };
}
