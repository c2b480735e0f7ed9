import * as v from 'valibot';
import { UNKNOWN } from '../domain/when';
import { imdbOf } from './cells';
import { type EpisodeClaim, type ImportRow, type RowSays, type ShowClaim } from './import-row';
import { checked, count, flag, hasKeys, id, list, text } from './json';
import {
  type Content,
  type Part,
  type Reader,
  firstObjects,
  jsonList,
  notCounted,
  oneReading,
} from './reader';
import { isPlaceholder } from '../match/placeholders';

const shape = v.object({
  tmdb_id: id,
  tvdb_id: id,
  imdb_id: text,
  title: text,
  language: text,
  hidden: flag,
  last_watched_ms: count,
  seasons: list,
});
const season = v.object({ season: count, episodes: list });
const episode = v.object({
  tmdb_id: id,
  tvdb_id: id,
  imdb_id: text,
  episode: count,
  title: text,
  watched: flag,
  skipped: flag,
  plays: count,
});

/** SeriesGuide's backup: three files, of which the one with shows matters. It knows no dates of episodes. */
export const seriesguide: Reader = {
  format: 'seriesguide',
  together: true,
  claim: roleOf,
  read(parts) {
    const shows = parts.filter(({ role }) => role === 'shows');
    const others = parts.filter(({ role }) => role !== 'shows');
    const rows = [...shows.flatMap(readShows), ...others.flatMap(readOthers)];
    return { language: languageOf(shows), rows, notes: [] };
  },
};

function roleOf(content: Content): string | null {
  const items = firstObjects(content);
  const withId = items.some((item) => hasKeys(item, 'tmdb_id') || hasKeys(item, 'tvdb_id'));
  if (withId && items.some((item) => hasKeys(item, 'seasons'))) return 'shows';
  if (withId && items.some((item) => hasKeys(item, 'in_watchlist') || hasKeys(item, 'in_collection')))
    return 'movies';
  return items.some((item) => hasKeys(item, 'list_id', 'items')) ? 'lists' : null;
}

function languageOf(parts: readonly Part[]): string | null {
  const tags = parts.flatMap(jsonList).map((item) => checked(shape, item)?.language ?? '');
  const counts = new Map<string, number>();
  for (const tag of tags)
    if (/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const [most = null] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

function readShows(part: Part): ImportRow[] {
  return jsonList(part).flatMap((item, nth) => {
    const at = `${part.name} ${nth + 1}`;
    const says = showSays(item);
    return says.map((one) => ({ at, profile: null, says: one }));
  });
}

function showSays(item: unknown): readonly RowSays[] {
  const read = checked(shape, item);
  if (read === null || (read.tmdb_id === null && read.tvdb_id === null && read.title === ''))
    return [notCounted('unreadable', read?.title ?? '')];
  const ids = { tmdb: read.tmdb_id, tvdb: read.tvdb_id, imdb: imdbOf(read.imdb_id) };
  const show = { title: read.title, year: null, ids };
  const episodes = read.seasons.flatMap((one) => {
    const found = checked(season, one);
    return (found?.episodes ?? []).map((each) => episodeSays(each, found?.season ?? null, show));
  });
  const begun = episodes.some(({ kind }) => kind === 'watched' || kind === 'skipped');
  const status = read.hidden ? 'dropped' : begun ? 'watching' : 'planned';
  return [{ kind: 'status', show, status, at: null }, ...episodes];
}

function episodeSays(item: unknown, seasonNumber: number | null, show: ShowClaim): RowSays {
  const read = checked(episode, item);
  const words = `${show.title || (show.ids.tmdb ?? '')} ${seasonNumber ?? '?'}x${read?.episode ?? '?'}`;
  if (read === null) return notCounted('unreadable', words);
  const ids = { tmdb: read.tmdb_id, tvdb: read.tvdb_id, imdb: imdbOf(read.imdb_id) };
  if (read.episode === null && ids.tmdb === null && ids.tvdb === null) return notCounted('unreadable', words);
  const title = read.title === '' || isPlaceholder(read.title) ? null : read.title;
  const claim: EpisodeClaim = { season: seasonNumber, seasonName: null, number: read.episode, title, ids };
  const about = oneReading({ show, episode: claim });
  // As the app itself reads it: skipped wins, plays count only with watched.
  if (read.skipped) return { kind: 'skipped', about };
  if (!read.watched) return notCounted('notWatched', words);
  return { kind: 'watched', about, when: UNKNOWN, times: Math.max(1, read.plays ?? 1) };
}

function readOthers(part: Part): ImportRow[] {
  return jsonList(part).map((item, nth) => {
    const read = checked(v.object({ title: text, name: text }), item);
    const words = read === null ? '' : read.title || read.name;
    return {
      at: `${part.name} ${nth + 1}`,
      profile: null,
      says: notCounted(part.role === 'movies' ? 'film' : 'list', words),
    };
  });
}
