import * as v from 'valibot';
import { UNKNOWN } from '../domain/when';
import { seasonInTitle } from '../match/title-season';
import { imdbOf } from './cells';
import { instantOf, readWhen } from './dates';
import {
  type ImportRow,
  NO_IDS,
  type Reading,
  type Readings,
  type RowSays,
  type ShowClaim,
} from './import-row';
import { checked, count, flag, hasKeys, id, list, text } from './json';
import { type Content, type Part, type Reader, notCounted } from './reader';
import { animeStanding, lastEpisode, standingRows, standingStatus, statusOf } from './standing';

const GROUPS = ['shows', 'anime', 'movies'] as const;

/**
 * Simkl's backup: shows, anime and films with the episodes that were watched. A finished show often has only counts:
 * what they say is offered, never assumed.
 */
export const simklJson: Reader = {
  format: 'simklJson',
  together: false,
  claim: (content) => (isBackup(content) ? 'backup' : null),
  read: (parts) => ({ language: null, rows: parts.flatMap(readBackup), notes: [] }),
};

function isBackup(content: Content): boolean {
  if (content.kind !== 'json') return false;
  return GROUPS.some((group) =>
    groupOf(content.value, group).some(
      (item) => hasKeys(item, 'show', 'status') || hasKeys(item, 'movie', 'status'),
    ),
  );
}

function groupOf(value: unknown, group: (typeof GROUPS)[number]): readonly unknown[] {
  return checked(v.object({ [group]: list }), value)?.[group] ?? [];
}

const shape = v.object({
  status: text,
  last_watched: text,
  last_watched_at: text,
  added_to_watchlist_at: text,
  watched_episodes_count: count,
  is_rewatch: flag,
  anime_type: text,
  show: v.fallback(
    v.nullable(
      v.object({
        title: text,
        year: count,
        ids: v.fallback(v.object({ tmdb: id, tvdb: id, imdb: text }), { tmdb: null, tvdb: null, imdb: '' }),
      }),
    ),
    null,
  ),
  seasons: list,
});
const season = v.object({ number: count, episodes: list });
const episode = v.object({ number: count, watched_at: text });
type Item = v.InferOutput<typeof shape>;

function readBackup(part: Part): ImportRow[] {
  if (part.content.kind !== 'json') return [];
  const { value } = part.content;
  return GROUPS.flatMap((group) =>
    groupOf(value, group).flatMap((item, nth) => {
      const at = `${part.name} ${group} ${nth + 1}`;
      return itemSays(item, group).map((says) => ({ at, profile: null, says }));
    }),
  );
}

function itemSays(value: unknown, group: (typeof GROUPS)[number]): readonly RowSays[] {
  if (group === 'movies' || hasKeys(value, 'movie')) {
    const film = checked(v.object({ movie: v.object({ title: text }) }), value);
    return [notCounted('film', film?.movie.title ?? '')];
  }
  const item = checked(shape, value);
  if (item === null || item.show === null) return [notCounted('unreadable', '')];
  // Its ids are a film's, which mean another title among shows.
  if (/movie|music/.test(item.anime_type)) return [notCounted('film', item.show.title)];
  const { tmdb, tvdb, imdb } = item.show.ids;
  const show = { title: item.show.title, year: item.show.year, ids: { tmdb, tvdb, imdb: imdbOf(imdb) } };
  const episodes = item.seasons.flatMap((one) => episodesOf(one, show, group === 'anime'));
  return [...itself(item, show, episodes, group === 'anime'), ...episodes];
}

function itself(
  item: Item,
  show: ShowClaim,
  episodes: readonly RowSays[],
  anime: boolean,
): readonly RowSays[] {
  const completed = statusOf(item.status) === 'completed';
  if (item.is_rewatch) {
    if (completed) return [notCounted('summary', show.title)];
    const begun = episodes.flatMap((one) =>
      one.kind === 'watched' && one.when.kind === 'instant' ? [one.when.at] : [],
    );
    return [{ kind: 'rewatch', show, at: begun.length === 0 ? null : Math.min(...begun) }];
  }
  const seen = item.watched_episodes_count ?? 0;
  const onlyCounted = episodes.length === 0 && (seen > 0 || completed);
  const status = standingStatus(item.status);
  const planned = status === 'planned' ? instantOf(item.added_to_watchlist_at) : null;
  const last = lastEpisode(item.last_watched);
  // Without a last episode a count says all only where the show is completed.
  const upTo =
    onlyCounted && (last !== null || completed) ? { last, count: item.watched_episodes_count } : null;
  const standing = { show, status, at: planned, upTo };
  return standingRows(anime ? animeStanding(standing) : standing);
}

function episodesOf(value: unknown, show: ShowClaim, anime: boolean): readonly RowSays[] {
  const read = checked(season, value);
  return (read?.episodes ?? []).map((one): RowSays => {
    const found = checked(episode, one);
    if (found === null || found.number === null) return notCounted('unreadable', show.title);
    const about = anime ? animeReadings(show, found.number) : plain(show, read?.number ?? null, found.number);
    const when = found.watched_at === '' ? UNKNOWN : readWhen(found.watched_at);
    return { kind: 'watched', about, when, times: 1 };
  });
}

function plain(show: ShowClaim, seasonNumber: number | null, number: number): Readings {
  return { readings: [reading(show, seasonNumber, number)], orFilm: false };
}

/**
 * Simkl keeps every season of an anime as a title of its own, and all of them as season 1: the title tells which it
 * is, and without that the number may count through the whole run.
 */
function animeReadings(show: ShowClaim, number: number): Readings {
  const named = seasonInTitle(show.title);
  if (named !== null && !named.bare) {
    const parent = { ...show, title: named.name };
    const known = typeof named.season === 'number' ? named.season : null;
    const seasonName = known === null ? show.title.slice(named.name.length).replace(/^[\s:,–—-]+/, '') : null;
    const own = reading(parent, known, number);
    return {
      readings: [{ ...own, episode: { ...own.episode, seasonName: seasonName || null } }],
      orFilm: false,
    };
  }
  return { readings: [reading(show, 1, number), reading(show, null, number)], orFilm: false };
}

function reading(show: ShowClaim, seasonNumber: number | null, number: number): Reading {
  return { show, episode: { season: seasonNumber, seasonName: null, number, title: null, ids: NO_IDS } };
}
