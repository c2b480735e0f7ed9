import { idOf, idsOf, imdbOf, isYes, wholeOf } from './cells';
import { instantOf, readWhen } from './dates';
import { type ExternalIds, NO_IDS, type RowSays } from './import-row';
import { notCounted, showClaim } from './reader';
import { tvtimeStatus } from './tvtime-status';
import { type Told, episodeKeys, episodeSays, isToldTwice, statusSays } from './tvtime-told';

type Cell = (...names: readonly string[]) => string;

export function episodeRow(cell: Cell, told: Told): RowSays {
  const title = cell('title');
  const show = { ...NO_IDS, tvdb: idOf(cell('series tvdb id')), imdb: imdbOf(cell('series imdb id')) };
  const episode = { ...NO_IDS, tvdb: idOf(cell('tvdb id')) };
  const numbers = { season: wholeOf(cell('season')), number: wholeOf(cell('episode')) };
  const whole = [show.tvdb, title, numbers.season, numbers.number, episode.tvdb].join('\n');
  const state = {
    watched: isYes(cell('is watched')),
    at: cell('watched at'),
    again: wholeOf(cell('rewatch count')) ?? 0,
  };
  if (isToldTwice(told, `${whole}\n${state.watched}\n${state.at}\n${state.again}`))
    return notCounted('duplicate', title);
  return episodeSays(
    {
      title,
      show,
      episode,
      ...numbers,
      watched: state.watched,
      when: readWhen(state.at),
      again: state.again,
    },
    told,
  );
}

/** Liberator's table: a line for each show, film and episode. Its ids may be the episode's or the show's. */
export function activityRow(cell: Cell, told: Told): RowSays {
  const [type, title] = [cell('type').toLowerCase(), cell('title')];
  const ids = idsOf('', cell('tvdb id'), cell('imdb id'));
  if (type === 'movie' || type === 'film') return notCounted('film', title);
  const [season, number] = [wholeOf(cell('season')), wholeOf(cell('episode'))];
  if (type !== 'episode' && number === null) return seriesSays(cell, title, ids, told);
  const [watched, when] = [isYes(cell('is watched')), readWhen(cell('watched at'))];
  if (!watched) return notCounted('notWatched', title);
  if (number === null && ids.tvdb === null && ids.imdb === null) return notCounted('unreadable', title);
  for (const key of episodeKeys({ title, show: ids, season, number, episode: ids })) told.episodes.add(key);
  const claim = { season, seasonName: null, number, title: null };
  const ofEpisode = { show: showClaim(title, NO_IDS), episode: { ...claim, ids } };
  const ofShow = { show: showClaim(title, ids), episode: { ...claim, ids: NO_IDS } };
  return { kind: 'watched', about: { readings: [ofEpisode, ofShow], orFilm: false }, when, times: 1 };
}

export function seriesRow(cell: Cell, told: Told): RowSays {
  return seriesSays(cell, cell('title'), idsOf('', cell('tvdb id'), cell('imdb id')), told);
}

function seriesSays(cell: Cell, title: string, ids: ExternalIds, told: Told): RowSays {
  const later = isYes(cell('is watchlisted')) ? 'planned' : null;
  return statusSays(title, ids, tvtimeStatus(cell('status')) ?? later, instantOf(cell('created at')), told);
}
