import * as v from 'valibot';
import { count, day, id, imagePath, line, maybeId, maybeRows, prose, rows, shaped, whole } from './fields';

/**
 * TMDB's answers as far as they are used, key by key as TMDB writes them. All keys but ids and numbers may be empty,
 * null or absent, as they are in real answers; unknown words pass through, unknown keys are left out.
 */

const NAME = 300;
const OVERVIEW = 4_000;

const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const languageCode = shaped(/^[a-z]{2,3}$/);

/** A runtime of 0 minutes says as little as none. */
const minutes = v.fallback(
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000))),
  null,
);

export const episodeRow = v.object({
  id: maybeId,
  episode_number: whole,
  season_number: v.fallback(v.nullable(whole), null),
  name: line(NAME),
  air_date: day,
  runtime: minutes,
  overview: prose(OVERVIEW),
  still_path: imagePath,
});

export const seasonBody = v.object({
  name: line(NAME),
  air_date: day,
  poster_path: imagePath,
  episodes: rows(episodeRow, 5_000),
});

const seasonSummary = v.object({
  id: maybeId,
  season_number: whole,
  name: line(NAME),
  episode_count: count,
  air_date: day,
  poster_path: imagePath,
});

const alternativeTitle = v.object({ iso_3166_1: countryCode, title: line(NAME) });

const translation = v.object({
  iso_639_1: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  iso_3166_1: v.fallback(v.nullable(countryCode), null),
  data: v.object({ name: line(NAME), overview: prose(OVERVIEW) }),
});

const providerRow = v.object({ provider_id: id, provider_name: line(100), logo_path: imagePath });

export const providersOfCountry = v.object({
  link: shaped(/^https:\/\/www\.themoviedb\.org\/[^\s"<>]{0,400}$/),
  flatrate: maybeRows(providerRow, 100),
  free: maybeRows(providerRow, 100),
  ads: maybeRows(providerRow, 100),
});

/** Alternative titles come as `results`, translations as `translations`, providers as an object keyed by country. */
const titlesPart = v.fallback(v.object({ results: maybeRows(alternativeTitle, 500) }), { results: [] });
const translationsPart = v.fallback(v.object({ translations: maybeRows(translation, 500) }), {
  translations: [],
});
export const providersPart = v.fallback(v.object({ results: v.unknown() }), { results: null });

export const externalIds = v.fallback(
  v.object({
    imdb_id: shaped(/^tt\d{5,12}$/),
    tvdb_id: maybeId,
    wikidata_id: shaped(/^Q\d{1,12}$/),
  }),
  { imdb_id: null, tvdb_id: null, wikidata_id: null },
);

const titled = {
  id,
  name: line(NAME),
  original_name: line(NAME),
  original_language: languageCode,
  overview: prose(OVERVIEW),
  first_air_date: day,
  origin_country: maybeRows(countryCode, 20),
  poster_path: imagePath,
  backdrop_path: imagePath,
};

export const showBody = v.object({
  ...titled,
  status: line(60),
  type: line(60),
  genres: maybeRows(v.object({ name: line(100) }), 30),
  seasons: rows(seasonSummary, 1_000),
  external_ids: externalIds,
  alternative_titles: titlesPart,
  translations: translationsPart,
  'watch/providers': providersPart,
});

export const searchRow = v.object(titled);
export const searchBody = v.object({ results: rows(searchRow, 100) });

const foundEpisode = v.object({
  id,
  show_id: id,
  season_number: whole,
  episode_number: whole,
  name: line(NAME),
});
export const foundBody = v.object({
  tv_results: rows(searchRow, 100),
  tv_episode_results: maybeRows(foundEpisode, 100),
});

const groupId = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/));
const groupSummary = v.object({
  id: groupId,
  name: line(NAME),
  group_count: count,
  episode_count: count,
});

export const groupsBody = v.object({ results: rows(groupSummary, 200) });

const groupedEpisode = v.object({
  id: maybeId,
  season_number: whole,
  episode_number: whole,
  order: whole,
  name: line(NAME),
});

export const groupBody = v.object({
  id: groupId,
  name: line(NAME),
  groups: rows(v.object({ name: line(NAME), order: whole, episodes: rows(groupedEpisode, 5_000) }), 500),
});

export const changesBody = v.object({
  results: rows(v.object({ id }), 1_000),
  page: count,
  total_pages: count,
});

export const authenticationBody = v.object({ success: v.boolean() });
