import { UNKNOWN } from '../domain/when';
import { idsOf, wholeOf, yearOf } from './cells';
import type { Table } from './csv';
import { instantOf, readWhen } from './dates';
import { type ExternalIds, type ImportRow, NO_IDS, type RowSays } from './import-row';
import { type Part, notCounted, showClaim, tableRows } from './reader';

type Cell = (...names: readonly string[]) => string;

const IDS = ['trakt', 'trakt id', 'tmdb', 'tmdb id', 'tvdb', 'tvdb id', 'imdb', 'imdb id'];
const DATES = ['watched at', 'date watched', 'listed at', 'watchlisted at', 'rated at'];

/** What is done with a title beside watching it. */
const OTHER_LISTS = /^(?:collect|library|favou?rite|hid|drop|recommend|like|list|note|comment)/;
const PLAYED = /^(?:history|watch(?:ed)?|scrobble|check-?in|play(?:ed)?)$/;

/** The CSV that Trakt's import takes: `type`, a title, ids, and a date for each thing that was done. */
export function traktCsvClaim(table: Table): string | null {
  const named = table.has('title', 'name') && table.has('type') && table.has(...IDS);
  const own =
    table.has('action') ||
    table.has('trakt', 'trakt id') ||
    table.has('listed at', 'watchlisted at', 'rated at');
  return named && own && table.has(...DATES) ? 'csv' : null;
}

export function traktCsvRows(part: Part): ImportRow[] {
  return tableRows(part, (cell) => rowOf(cell));
}

function rowOf(cell: Cell): RowSays {
  const [type, title] = [cell('type').toLowerCase(), cell('title', 'name')];
  const ids = idsOf(cell('tmdb', 'tmdb id'), cell('tvdb', 'tvdb id'), cell('imdb', 'imdb id'));
  const watched = cell('watched at', 'date watched');
  const listed = cell('listed at', 'watchlisted at');
  if (type === 'movie' || type === '' || type === 'film') return notCounted('film', title);
  const action =
    cell('action').toLowerCase() || (watched === '' ? (listed === '' ? 'rating' : 'watchlist') : 'history');
  if (/^rat(?:ing|ed)/.test(action)) return notCounted('rating', title);
  if (OTHER_LISTS.test(action)) return notCounted('list', title);
  if (!PLAYED.test(action) && action !== 'watchlist' && watched === '')
    return notCounted('unreadable', title);
  const year = yearOf(cell('year'));
  if (type === 'episode') {
    return action === 'watchlist' ? notCounted('list', title) : episodeRow(cell, title, year, ids, watched);
  }
  if (type === 'season') return notCounted('list', title);
  if (action === 'watchlist')
    return { kind: 'status', show: showClaim(title, ids, year), status: 'planned', at: instantOf(listed) };
  const show = showClaim(title, ids, year);
  const when = watched.toLowerCase() === 'unknown' ? UNKNOWN : readWhen(watched);
  return { kind: 'upTo', show, last: null, count: null, when };
}

/** The ids of an episode's line are the episode's, and in lists written by hand often the show's. */
function episodeRow(
  cell: Cell,
  title: string,
  year: number | null,
  ids: ExternalIds,
  watched: string,
): RowSays {
  const [season, number] = [wholeOf(cell('season')), wholeOf(cell('episode'))];
  const named = ids.tmdb !== null || ids.tvdb !== null || ids.imdb !== null;
  if ((number === null || title === '') && !named) return notCounted('unreadable', title);
  const claim = { season, seasonName: null, number, title: null };
  const ofEpisode = { show: showClaim(title, NO_IDS, year), episode: { ...claim, ids } };
  const ofShow = { show: showClaim(title, ids, year), episode: { ...claim, ids: NO_IDS } };
  const own = idsOf(cell('show tmdb id'), cell('show tvdb id'), cell('show imdb id'));
  if (own.tmdb !== null || own.tvdb !== null || own.imdb !== null) {
    const about = {
      readings: [{ show: showClaim(title, own, year), episode: { ...claim, ids } }],
      orFilm: false,
    } as const;
    return { kind: 'watched', about, when: readWhen(watched), times: 1 };
  }
  const readings = named && number !== null ? ([ofEpisode, ofShow] as const) : ([ofEpisode] as const);
  return { kind: 'watched', about: { readings, orFilm: false }, when: readWhen(watched), times: 1 };
}
