import type { ShowStatus } from '../domain/fact';
import type { When } from '../domain/when';
import type { ExternalIds, RowSays } from './import-row';
import { notCounted, oneReading, showClaim } from './reader';

/** What the tables said, so that their JSON twins are not counted again. */
export interface Told {
  readonly episodes: Set<string>;
  readonly shows: Set<string>;
  readonly whole: Set<string>;
}

export interface EpisodeTold {
  readonly title: string;
  readonly show: ExternalIds;
  readonly episode: ExternalIds;
  readonly season: number | null;
  readonly number: number | null;
  readonly watched: boolean;
  readonly when: When;
  readonly again: number;
}

export function episodeSays(one: EpisodeTold, told: Told): RowSays {
  const words = `${one.title} ${one.season ?? '?'}x${one.number ?? '?'}`;
  if (!one.watched) return notCounted('notWatched', words);
  if (one.episode.tvdb === null && (one.number === null || (one.title === '' && one.show.tvdb === null)))
    return notCounted('unreadable', words);
  for (const key of episodeKeys(one)) told.episodes.add(key);
  const episode = { season: one.season, seasonName: null, number: one.number, title: null, ids: one.episode };
  const about = oneReading({ show: showClaim(one.title, one.show), episode });
  return { kind: 'watched', about, when: one.when, times: 1 + one.again };
}

export function statusSays(
  title: string,
  ids: ExternalIds,
  status: ShowStatus | null,
  at: number | null,
  told: Told,
): RowSays {
  if (status === null) return notCounted('summary', title);
  if (isToldTwice({ whole: told.shows }, String(ids.tvdb ?? title))) return notCounted('duplicate', title);
  return { kind: 'status', show: showClaim(title, ids), status, at: status === 'dropped' ? null : at };
}

export function isToldTwice(told: Pick<Told, 'whole'>, key: string): boolean {
  const twice = told.whole.has(key);
  told.whole.add(key);
  return twice;
}

/** By which an episode of a twin is known again: its id, or its place in its show. */
export function episodeKeys(
  one: Pick<EpisodeTold, 'title' | 'show' | 'season' | 'number' | 'episode'>,
): readonly string[] {
  const place = `${one.season}x${one.number}`;
  const byId = one.episode.tvdb === null ? [] : [`id ${one.episode.tvdb}`];
  const byShow = one.show.tvdb === null ? [] : [`${one.show.tvdb} ${place}`];
  return one.title === '' ? [...byId, ...byShow] : [...byId, ...byShow, `${one.title} ${place}`];
}
