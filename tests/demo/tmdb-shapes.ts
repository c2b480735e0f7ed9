import type { DemoEpisode, DemoGroup, DemoSeason, DemoShow } from './demo-show.ts';
import { findEpisode, firstAirDate, regularEpisodes } from './demo-show.ts';
import { imagePath } from './images.ts';
import { episodeTexts, seasonName, showTexts } from './tmdb-texts.ts';

/** How much of the catalogue one answer needs to know: in which language, and what day it is. */
export interface View {
  readonly language: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A row of search, trending and find. */
export function showRow(show: DemoShow, view: View): object {
  const texts = showTexts(show, view.language);
  return {
    adult: false,
    backdrop_path: imagePath(show, 'backdrop'),
    genre_ids: show.genres.map((genre) => genre.id),
    id: show.id,
    origin_country: [show.country],
    original_language: show.language,
    original_name: show.originalName,
    overview: texts.overview,
    popularity: show.popularity,
    poster_path: imagePath(show, 'poster'),
    first_air_date: firstAirDate(show),
    softcore: false,
    name: texts.name,
    vote_average: 0,
    vote_count: 0,
  };
}

export function showDetail(show: DemoShow, view: View): Record<string, unknown> {
  const texts = showTexts(show, view.language);
  const regular = regularEpisodes(show);
  const dated = regular.filter((episode) => episode.airDate);
  const last = dated.filter((episode) => (episode.airDate ?? '') <= view.today).at(-1);
  const next = dated.find((episode) => (episode.airDate ?? '') > view.today);
  return {
    adult: false,
    backdrop_path: imagePath(show, 'backdrop'),
    created_by: [],
    episode_run_time: [],
    first_air_date: firstAirDate(show),
    genres: show.genres,
    homepage: '',
    id: show.id,
    in_production: !['Ended', 'Canceled'].includes(show.status),
    languages: [show.language],
    last_air_date: last?.airDate ?? null,
    last_episode_to_air: last === undefined ? null : episodeBody(show, last, view),
    name: texts.name,
    next_episode_to_air: next === undefined ? null : episodeBody(show, next, view),
    networks: [],
    number_of_episodes: regular.length,
    number_of_seasons: show.seasons.filter((season) => season.number > 0).length,
    origin_country: [show.country],
    original_language: show.language,
    original_name: show.originalName,
    overview: texts.overview,
    popularity: show.popularity,
    poster_path: imagePath(show, 'poster'),
    production_companies: [],
    production_countries: [],
    seasons: show.seasons.map((season) => ({
      air_date: season.episodes[0]?.airDate || null,
      episode_count: season.episodes.length,
      id: season.id,
      name: seasonName(season, view.language),
      overview: season.overview,
      poster_path: imagePath(show, 'poster', season.number),
      season_number: season.number,
      vote_average: 0,
    })),
    softcore: false,
    spoken_languages: [],
    status: show.status,
    tagline: texts.tagline,
    type: show.type,
    vote_average: 0,
    vote_count: 0,
  };
}

/** The season route's body; appended to a show it comes without its own `id`. */
export function seasonBody(show: DemoShow, season: DemoSeason, view: View): Record<string, unknown> {
  return {
    _id: hexId(season.id),
    air_date: season.episodes[0]?.airDate || null,
    episodes: season.episodes.map((episode) => ({
      ...episodeBody(show, episode, view),
      crew: [],
      guest_stars: [],
    })),
    name: seasonName(season, view.language),
    networks: [],
    overview: season.overview,
    poster_path: imagePath(show, 'poster', season.number),
    season_number: season.number,
    vote_average: 0,
  };
}

export function episodeBody(show: DemoShow, episode: DemoEpisode, view: View): Record<string, unknown> {
  return {
    air_date: episode.airDate,
    episode_number: episode.number,
    episode_type: episode.kind,
    id: episode.id,
    ...episodeTexts(show, episode, view.language),
    production_code: '',
    runtime: episode.runtime,
    season_number: episode.season,
    show_id: show.id,
    still_path: episode.still ? imagePath(show, 'still', episode.season, episode.number) : null,
    vote_average: 0,
    vote_count: 0,
  };
}

export function groupRow(group: DemoGroup): object {
  return {
    description: group.description,
    episode_count: group.groups.reduce((sum, one) => sum + one.pairs.length, 0),
    group_count: group.groups.length,
    id: group.id,
    name: group.name,
    network: null,
    type: group.type,
  };
}

/** The group's own numbering is its place (`order`); the episodes keep TMDB's numbers. */
export function groupBody(show: DemoShow, group: DemoGroup, view: View): object {
  return {
    ...groupRow(group),
    groups: group.groups.map((one, at) => ({
      id: hexId(show.id * 100 + at),
      name: one.name,
      order: at + 1,
      episodes: one.pairs.flatMap(([season, number], order) => {
        const episode = findEpisode(show, season, number);
        return episode === null ? [] : [{ ...episodeBody(show, episode, view), order }];
      }),
      locked: false,
    })),
  };
}

function hexId(value: number): string {
  return value.toString(16).padStart(24, '5');
}
