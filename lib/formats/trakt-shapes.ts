import * as v from 'valibot';
import { imdbOf } from './cells';
import type { EpisodeClaim, ExternalIds, ShowClaim } from './import-row';
import { checked, count, id, list, text } from './json';
import { isPlaceholder } from '../match/placeholders';

const ids = v.fallback(v.object({ tmdb: id, tvdb: id, imdb: text }), { tmdb: null, tvdb: null, imdb: '' });

const show = v.object({ title: text, year: count, ids });
const episode = v.object({ season: count, number: count, title: text, ids });
const season = v.object({ number: count });

const NO_TEXT = '';

/** An entry of any of Trakt's lists: what it is about, and the dates it may carry. */
const entry = v.object({
  type: text,
  watched_at: text,
  listed_at: text,
  hidden_at: text,
  reset_at: text,
  last_watched_at: text,
  plays: count,
  show: v.fallback(v.nullable(show), null),
  episode: v.fallback(v.nullable(episode), null),
  season: v.fallback(v.nullable(season), null),
  movie: v.fallback(v.nullable(v.object({ title: text })), null),
  seasons: list,
});

export type TraktEntry = v.InferOutput<typeof entry>;

/** An entry as far as it can be read; null for what is no object. */
export function traktEntry(value: unknown): TraktEntry | null {
  return checked(entry, value);
}

const playedSeason = v.object({ number: count, episodes: list });
const playedEpisode = v.object({ number: count, plays: count, last_watched_at: text });

export interface PlayedEpisode {
  readonly season: number;
  readonly number: number;
  readonly plays: number;
  readonly lastWatchedAt: string;
}

/** The episodes that some exports list under a show's total; one without its numbers is null. */
export function playedEpisodes(value: TraktEntry): readonly (PlayedEpisode | null)[] {
  return value.seasons.flatMap((item) => {
    const read = checked(playedSeason, item);
    return (read?.episodes ?? []).map((one) => {
      const played = checked(playedEpisode, one);
      if (read === null || read.number === null || played === null || played.number === null) return null;
      const { number, plays, last_watched_at: lastWatchedAt } = played;
      return { season: read.number, number, plays: Math.max(1, plays ?? 1), lastWatchedAt };
    });
  });
}

export function traktShow(value: TraktEntry): ShowClaim | null {
  if (value.show === null) return null;
  const claim = { title: value.show.title, year: value.show.year, ids: idsOfTrakt(value.show.ids) };
  return claim.title === '' && !hasId(claim.ids) ? null : claim;
}

export function traktEpisode(value: TraktEntry): EpisodeClaim | null {
  if (value.episode === null) return null;
  const { season, number, title } = value.episode;
  const found = idsOfTrakt(value.episode.ids);
  if ((season === null || number === null) && !hasId(found)) return null;
  const name = title === NO_TEXT || isPlaceholder(title) ? null : title;
  return { season, seasonName: null, number, title: name, ids: found };
}

function idsOfTrakt(value: v.InferOutput<typeof ids>): ExternalIds {
  return { tmdb: value.tmdb, tvdb: value.tvdb, imdb: imdbOf(value.imdb) };
}

function hasId({ tmdb, tvdb, imdb }: ExternalIds): boolean {
  return tmdb !== null || tvdb !== null || imdb !== null;
}
