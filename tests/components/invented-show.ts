import type { PageEpisode, PageSeason, ShowEntry, ShowPage } from '../../lib/messages/protocol-library';
import { inventRow, TODAY } from './invented';

export function inventEpisode(
  season: number,
  episode: number,
  change: Partial<PageEpisode> = {},
): PageEpisode {
  return {
    season,
    episode,
    name: `Chapter ${episode}`,
    airDate: '2025-02-14',
    runtime: 51,
    still: null,
    overview: '',
    state: 'unseen',
    ...change,
  };
}

/** A season by the states of its episodes. */
export function inventSeason(season: number, states: readonly PageEpisode['state'][]): PageSeason {
  const episodes = states.map((state, i) => inventEpisode(season, i + 1, { state }));
  return { season, name: `Season ${season}`, listed: episodes.length, episodes };
}

/** The page of an invented show; up next is the pair given. */
export function inventPage(
  seasons: readonly PageSeason[],
  pair: readonly [number, number],
  change: Partial<ShowPage> = {},
): ShowPage {
  const all = seasons.flatMap(({ episodes }) => episodes);
  return {
    profileId: 'default',
    today: TODAY,
    show: {
      id: 1,
      name: 'Night Ferry',
      overview: '',
      poster: null,
      backdrop: null,
      missingSince: null,
      firstAirDate: '2022-03-01',
      status: 'Returning Series',
    },
    row: inventRow(1, { name: 'Night Ferry', pair }),
    inLibrary: true,
    listed: all.length,
    seen: all.filter(({ state }) => state === 'seen').length,
    minutesLeft: 310,
    seasons,
    spoilers: 'none',
    choices: { nights: [], slot: null, specials: false, oldestFirst: false, dayOffset: 0 },
    ...change,
  };
}

export function inventEntry(showId: number, change: Partial<ShowEntry> = {}): ShowEntry {
  return {
    showId,
    name: `Show ${showId}`,
    year: null,
    poster: null,
    position: {
      state: 'available',
      upNext: { season: 1, episode: 1, id: null, airDate: '2026-01-04' },
      at: { season: 1, episode: 1 },
    },
    remaining: 1,
    status: 'watching',
    listed: 10,
    seen: 0,
    activity: null,
    addedAt: null,
    genres: [],
    services: [],
    nights: [],
    ...change,
  };
}
