import * as v from 'valibot';
import type { ExternalIds, OtherTitle, Show } from '../domain/show';
import { distinct } from './fields';
import { readProviders } from './read-providers';
import { showBody } from './schemas';

type Body = v.InferOutput<typeof showBody>;
type Translation = Body['translations']['translations'][number];

export interface ShowContext {
  /** Tag the texts were asked for in: `de`, `pt-BR`. */
  readonly language: string;
  /** Country whose watch providers are kept; null keeps all. */
  readonly region: string | null;
  /** Epoch ms of the answer. */
  readonly now: number;
}

const MOST_TITLES = 200;

/**
 * A show's answer, with what was appended to it, as the catalogue keeps it. Texts that are empty in the user's
 * language come from the same language elsewhere, English, or the original, in this order. Null when it cannot be
 * read, is another show's, or has no name at all.
 */
export function readShow(body: unknown, showId: number, context: ShowContext): Show | null {
  const read = v.safeParse(showBody, body);
  if (!read.success || read.output.id !== showId) return null;
  const show = read.output;
  const language = show.original_language ?? '';
  const fallbacks = inOrder(show.translations.translations, context.language, language);
  const name = show.name || firstOf(fallbacks, 'name') || show.original_name;
  if (name === '') return null;
  const originalName = show.original_name || name;
  return {
    id: showId,
    name,
    originalName,
    originalLanguage: language,
    overview: show.overview || firstOf(fallbacks, 'overview'),
    status: show.status,
    type: show.type,
    firstAirDate: show.first_air_date,
    countries: distinct(show.origin_country, (country) => country),
    genres: distinct(show.genres.map((genre) => genre.name).filter(Boolean), (genre) => genre),
    poster: show.poster_path,
    backdrop: show.backdrop_path,
    otherTitles: otherTitles(show, [name, originalName]),
    seasons: distinct(show.seasons, (season) => season.season_number).map((season) => ({
      season: season.season_number,
      id: season.id,
      name: season.name,
      episodeCount: season.episode_count,
      airDate: season.air_date,
      poster: season.poster_path,
    })),
    externalIds: idsOf(show),
    providers: readProviders(show['watch/providers'], context.region),
    language: context.language,
    fetchedAt: context.now,
    missingSince: null,
  };
}

function idsOf({ external_ids: ids }: Body): ExternalIds {
  return { imdb: ids.imdb_id, tvdb: ids.tvdb_id, wikidata: ids.wikidata_id };
}

/** The translations worth falling back on, best first. */
function inOrder(all: readonly Translation[], wanted: string, original: string): Translation[] {
  const [language = '', country] = wanted.split('-');
  const exact = all.filter((row) => row.iso_639_1 === language && row.iso_3166_1 === country);
  const others = [language, 'en', original].flatMap((code) => all.filter((row) => row.iso_639_1 === code));
  return [...exact, ...others];
}

function firstOf(list: readonly Translation[], field: 'name' | 'overview'): string {
  return list.find((row) => row.data[field] !== '')?.data[field] ?? '';
}

/** Translated names first: they say which language they are in. Each spelling once, and none that is the name anyway. */
function otherTitles(show: Body, known: readonly string[]): OtherTitle[] {
  const translated = show.translations.translations.map((row) => ({
    title: row.data.name,
    tag: row.iso_3166_1 === null ? row.iso_639_1 : `${row.iso_639_1}-${row.iso_3166_1}`,
  }));
  const alternative = show.alternative_titles.results.map((row) => ({
    title: row.title,
    tag: `-${row.iso_3166_1}`,
  }));
  const all = [...translated, ...alternative].filter(({ title }) => title !== '' && !known.includes(title));
  return distinct(all, ({ title }) => title).slice(0, MOST_TITLES);
}
