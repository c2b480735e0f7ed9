import * as v from 'valibot';
import { UNKNOWN } from '../domain/when';
import { imdbOf } from './cells';
import { instantOf, readWhen } from './dates';
import { type ExternalIds, type ImportRow, NO_IDS, type RowSays } from './import-row';
import { checked, count, flag, hasKeys, id, list, text } from './json';
import { type Part, jsonList, notCounted } from './reader';
import { tvtimeStatus } from './tvtime-status';
import { type Told, episodeKeys, episodeSays, statusSays } from './tvtime-told';

const idPair = v.fallback(v.object({ tvdb: id, imdb: text }), { tvdb: null, imdb: '' });
const showShape = v.object({ id: idPair, title: text, status: text, created_at: text, seasons: list });
const seasonShape = v.object({ number: count, episodes: list });
const episodeShape = v.object({
  id: idPair,
  number: count,
  is_watched: flag,
  watched_at: text,
  rewatch_count: count,
});

function episodesOf(season: unknown): readonly unknown[] {
  return checked(seasonShape, season)?.episodes ?? [];
}

export function holdsSpecial(show: object): boolean {
  const read = checked(showShape, show);
  return read?.seasons.some((season) => episodesOf(season).some((one) => hasKeys(one, 'special'))) ?? false;
}

export function showsJson(part: Part, told: Told): ImportRow[] {
  const inTables = new Set(told.episodes);
  return jsonList(part).flatMap((item, nth) => {
    const at = `${part.name} ${nth + 1}`;
    const show = checked(showShape, item);
    if (show === null || (show.title === '' && show.id.tvdb === null))
      return [{ at, profile: null, says: notCounted('unreadable', show?.title ?? '') }];
    const ids = { ...NO_IDS, tvdb: show.id.tvdb, imdb: imdbOf(show.id.imdb) };
    const status = statusSays(show.title, ids, tvtimeStatus(show.status), instantOf(show.created_at), told);
    const episodes = show.seasons.flatMap((season) => {
      const number = checked(seasonShape, season)?.number ?? null;
      return episodesOf(season).map((one) => episodeOfJson(one, number, show.title, ids, told, inTables));
    });
    return [status, ...episodes].map((says) => ({ at, profile: null, says }));
  });
}

function episodeOfJson(
  item: unknown,
  season: number | null,
  title: string,
  show: ExternalIds,
  told: Told,
  inTables: ReadonlySet<string>,
): RowSays {
  const read = checked(episodeShape, item);
  if (read === null) return notCounted('unreadable', title);
  const one = {
    title,
    show,
    season,
    number: read.number,
    episode: { ...NO_IDS, tvdb: read.id.tvdb, imdb: imdbOf(read.id.imdb) },
    watched: read.is_watched,
    when: read.watched_at === '' ? UNKNOWN : readWhen(read.watched_at),
    again: read.rewatch_count ?? 0,
  };
  const twin = one.watched && episodeKeys(one).some((key) => inTables.has(key));
  return twin ? notCounted('duplicate', `${title} ${season}x${read.number}`) : episodeSays(one, told);
}

export function moviesJson(part: Part): ImportRow[] {
  return jsonList(part).map((item, nth) => ({
    at: `${part.name} ${nth + 1}`,
    profile: null,
    says: notCounted('film', checked(v.object({ title: text }), item)?.title ?? ''),
  }));
}
