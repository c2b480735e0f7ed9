import * as v from 'valibot';
import type { Pair } from '../domain/show';
import { distinct } from './fields';
import { foundBody, searchBody, type searchRow } from './schemas';

/** A show as search finds it: enough to choose and to score it. */
export interface SearchHit {
  readonly id: number;
  readonly name: string;
  readonly originalName: string;
  readonly overview: string;
  readonly firstAirDate: string | null;
  /** Year of the first air date. */
  readonly year: number | null;
  readonly countries: readonly string[];
  readonly poster: string | null;
}

/** What an id of another catalogue stands for; more than one list may hold something. */
export interface Found {
  readonly shows: readonly SearchHit[];
  readonly episodes: readonly (Pair & {
    readonly showId: number;
    readonly id: number;
    readonly name: string;
  })[];
}

/** The hits in TMDB's order, each show once, rows without any name left out; null when the answer cannot be read. */
export function readSearch(body: unknown): readonly SearchHit[] | null {
  const read = v.safeParse(searchBody, body);
  return read.success ? hits(read.output.results) : null;
}

/** Null when the answer cannot be read. */
export function readFound(body: unknown): Found | null {
  const read = v.safeParse(foundBody, body);
  if (!read.success) return null;
  return {
    shows: hits(read.output.tv_results),
    episodes: read.output.tv_episode_results.map((row) => ({
      showId: row.show_id,
      season: row.season_number,
      episode: row.episode_number,
      id: row.id,
      name: row.name,
    })),
  };
}

function hits(rows: readonly v.InferOutput<typeof searchRow>[]): SearchHit[] {
  const named = rows.filter((row) => row.name !== '' || row.original_name !== '');
  return distinct(named, (row) => row.id).map((row) => ({
    id: row.id,
    name: row.name || row.original_name,
    originalName: row.original_name || row.name,
    overview: row.overview,
    firstAirDate: row.first_air_date,
    year: row.first_air_date === null ? null : Number(row.first_air_date.slice(0, 4)),
    countries: distinct(row.origin_country, (country) => country),
    poster: row.poster_path,
  }));
}
