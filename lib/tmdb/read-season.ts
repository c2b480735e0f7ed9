import * as v from 'valibot';
import type { Episode, Season } from '../domain/show';
import { distinct } from './fields';
import { episodeRow, seasonBody } from './schemas';

/**
 * A season's answer, or a block of it appended to a show's, as the catalogue keeps it: TMDB's order, each episode
 * once. Its number is the one that was asked for: TMDB files it there, whatever number it writes inside. Null when it
 * cannot be read.
 */
export function readSeason(body: unknown, showId: number, season: number): Season | null {
  const read = v.safeParse(seasonBody, body);
  if (!read.success) return null;
  const { name, air_date, poster_path, episodes } = read.output;
  const numbered = distinct(episodes, (row) => row.episode_number);
  const once = distinct(numbered, (row) => row.id ?? `number ${row.episode_number}`);
  return {
    showId,
    season,
    name,
    airDate: air_date,
    poster: poster_path,
    episodes: once.map((row) => trimmed(row, season)),
  };
}

/** One episode's answer; null when it cannot be read or is another episode's. */
export function readEpisode(body: unknown, season: number, episode: number): Episode | null {
  const read = v.safeParse(episodeRow, body);
  if (!read.success) return null;
  const row = read.output;
  if ((row.season_number ?? season) !== season || row.episode_number !== episode) return null;
  return trimmed(row, season);
}

/** A row tells the season it once stood in; what counts is the list that it stands in now. */
function trimmed(row: v.InferOutput<typeof episodeRow>, season: number): Episode {
  return {
    season,
    episode: row.episode_number,
    id: row.id,
    name: row.name,
    airDate: row.air_date,
    runtime: row.runtime,
    overview: row.overview,
    still: row.still_path,
  };
}
