import * as v from 'valibot';
import { UNKNOWN, type When } from '../domain/when';
import { idOf, idsOf, imdbOf, isYes, wholeOf } from './cells';
import type { Table } from './csv';
import { instantOf, readWhen } from './dates';
import { type ExternalIds, type ImportRow, NO_IDS, type RowSays } from './import-row';
import { checked, count, flag, hasKeys, id, list, text } from './json';
import {
  type Content,
  type Part,
  type Reader,
  firstObjects,
  jsonList,
  notCounted,
  oneReading,
  showClaim,
  tableRows,
} from './reader';
import { tvtimeStatus } from './tvtime-status';

type Cell = (...names: readonly string[]) => string;

/** What the tables said, so that their JSON twins are not counted again. */
interface Told {
  readonly episodes: Set<string>;
  readonly shows: Set<string>;
  readonly whole: Set<string>;
}

/**
 * What the tools made that brought histories out of TV Time ("TV Time Out", its later export of one's own data, and
 * Liberator): tables, JSON twins of them, or both. Episodes that were not watched are in them too.
 */
export const tvtimeOut: Reader = {
  format: 'tvtimeOut',
  together: true,
  claim: (content) => (content.kind === 'table' ? tableRole(content.table) : jsonRole(content)),
  read(parts) {
    const told: Told = { episodes: new Set(), shows: new Set(), whole: new Set() };
    const of = (role: string) => parts.filter((part) => part.role === role);
    const rows = [
      ...of('episodes').flatMap((part) => tableRows(part, (cell) => episodeRow(cell, told))),
      ...of('activity').flatMap((part) => tableRows(part, (cell) => activityRow(cell, told))),
      ...of('series').flatMap((part) => tableRows(part, (cell) => seriesRow(cell, told))),
      ...of('showsJson').flatMap((part) => showsJson(part, told)),
      ...of('movies').flatMap((part) => tableRows(part, (cell) => notCounted('film', cell('title')))),
      ...of('moviesJson').flatMap(moviesJson),
      ...of('lists').flatMap((part) =>
        tableRows(part, (cell) => notCounted('list', cell('name', 'list name'))),
      ),
    ];
    return {
      format: parts.some(isLiberators) ? 'tvtimeLiberator' : 'tvtimeOut',
      language: null,
      rows,
      notes: [],
    };
  },
};

function tableRole(table: Table): string | null {
  if (table.has('is watchlisted') && table.has('is watched') && table.has('tvdb id')) return 'activity';
  if (table.has('series tvdb id', 'series uuid') && table.has('is watched') && table.has('episode'))
    return 'episodes';
  if (!table.has('tvdb id') || !table.has('uuid')) return null;
  if (table.has('list name', 'list id')) return 'lists';
  if (table.has('status') && table.has('title') && !table.has('season')) return 'series';
  return table.has('is watched') && table.has('title') && !table.has('season') ? 'movies' : null;
}

function jsonRole(content: Content): string | null {
  const items = firstObjects(content).filter(
    (item) => hasKeys(item, 'id', 'title') && hasKeys(Reflect.get(item, 'id'), 'tvdb'),
  );
  if (items.length === 0) return null;
  return items.some((item) => hasKeys(item, 'seasons')) ? 'showsJson' : 'moviesJson';
}

/** The JSON of both tools looks alike; only Liberator's names specials and ratings. */
function isLiberators({ role, content }: Part): boolean {
  if (role === 'activity') return true;
  return firstObjects(content).some(
    (item) => hasKeys(item, 'rating') || hasKeys(item, 'special') || holdsSpecial(item),
  );
}

function holdsSpecial(show: object): boolean {
  const read = checked(showShape, show);
  return read?.seasons.some((season) => episodesOf(season).some((one) => hasKeys(one, 'special'))) ?? false;
}

function episodeRow(cell: Cell, told: Told): RowSays {
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

interface EpisodeTold {
  readonly title: string;
  readonly show: ExternalIds;
  readonly episode: ExternalIds;
  readonly season: number | null;
  readonly number: number | null;
  readonly watched: boolean;
  readonly when: When;
  readonly again: number;
}

function episodeSays(one: EpisodeTold, told: Told): RowSays {
  const words = `${one.title} ${one.season ?? '?'}x${one.number ?? '?'}`;
  if (!one.watched) return notCounted('notWatched', words);
  if (one.episode.tvdb === null && (one.number === null || (one.title === '' && one.show.tvdb === null)))
    return notCounted('unreadable', words);
  for (const key of episodeKeys(one)) told.episodes.add(key);
  const episode = { season: one.season, seasonName: null, number: one.number, title: null, ids: one.episode };
  const about = oneReading({ show: showClaim(one.title, one.show), episode });
  return { kind: 'watched', about, when: one.when, times: 1 + one.again };
}

/** Liberator's table: a line for each show, film and episode. Its ids may be the episode's or the show's. */
function activityRow(cell: Cell, told: Told): RowSays {
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

function seriesRow(cell: Cell, told: Told): RowSays {
  return seriesSays(cell, cell('title'), idsOf('', cell('tvdb id'), cell('imdb id')), told);
}

function seriesSays(cell: Cell, title: string, ids: ExternalIds, told: Told): RowSays {
  const later = isYes(cell('is watchlisted')) ? 'planned' : null;
  return statusSays(title, ids, tvtimeStatus(cell('status')) ?? later, instantOf(cell('created at')), told);
}

function statusSays(
  title: string,
  ids: ExternalIds,
  status: ReturnType<typeof tvtimeStatus>,
  at: number | null,
  told: Told,
): RowSays {
  if (status === null) return notCounted('summary', title);
  if (isToldTwice({ whole: told.shows }, String(ids.tvdb ?? title))) return notCounted('duplicate', title);
  return { kind: 'status', show: showClaim(title, ids), status, at: status === 'dropped' ? null : at };
}

function isToldTwice(told: Pick<Told, 'whole'>, key: string): boolean {
  const twice = told.whole.has(key);
  told.whole.add(key);
  return twice;
}

/** By which an episode of a twin is known again: its id, or its place in its show. */
function episodeKeys(
  one: Pick<EpisodeTold, 'title' | 'show' | 'season' | 'number' | 'episode'>,
): readonly string[] {
  const place = `${one.season}x${one.number}`;
  const byId = one.episode.tvdb === null ? [] : [`id ${one.episode.tvdb}`];
  const byShow = one.show.tvdb === null ? [] : [`${one.show.tvdb} ${place}`];
  return one.title === '' ? [...byId, ...byShow] : [...byId, ...byShow, `${one.title} ${place}`];
}

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

function showsJson(part: Part, told: Told): ImportRow[] {
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

function moviesJson(part: Part): ImportRow[] {
  return jsonList(part).map((item, nth) => ({
    at: `${part.name} ${nth + 1}`,
    profile: null,
    says: notCounted('film', checked(v.object({ title: text }), item)?.title ?? ''),
  }));
}
