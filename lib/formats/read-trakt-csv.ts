import { UNKNOWN } from '../domain/when';
import { isPlaceholder } from '../match/placeholders';
import { idsOf, wholeOf, yearOf } from './cells';
import type { Table } from './csv';
import { instantOf, readWhen } from './dates';
import {
  type ExternalIds,
  type ImportRow,
  NO_IDS,
  type Reading,
  type Readings,
  type RowSays,
} from './import-row';
import { type Part, notCounted, showClaim, tableRows } from './reader';

type Cell = (...names: readonly string[]) => string;

const IDS = ['trakt', 'trakt id', 'tmdb', 'tmdb id', 'tvdb', 'tvdb id', 'imdb', 'imdb id'];
const LISTED = ['listed at', 'watchlisted at'];
/** Dates that say nothing of watching. */
const KEPT = ['rated at', 'collected at'];
const WATCHED = ['watched at', 'date watched'];
export const TRAKT_DATES = [...WATCHED, ...LISTED, ...KEPT];

/** What is done with a title beside watching it. */
const OTHER_LISTS = /^(?:collect|library|favou?rite|hid|drop|recommend|like|list|note|comment)/;
const PLAYED = /^(?:history|watch(?:ed)?|scrobble|check-?in|play(?:ed)?)$/;

/**
 * The CSV that Trakt's import takes, and the one it hands out: `type`, a title, ids, and a date for each thing that was
 * done.
 */
export function traktCsvClaim(table: Table): string | null {
  const named = table.has('title', 'name') && table.has('type') && table.has(...IDS);
  const own = table.has('action') || table.has('trakt', 'trakt id') || table.has(...LISTED, ...KEPT);
  return named && own && table.has(...TRAKT_DATES) ? 'csv' : null;
}

export function traktCsvRows(part: Part): ImportRow[] {
  return tableRows(part, (cell) => rowOf(cell));
}

function rowOf(cell: Cell): RowSays {
  const [type, title] = [cell('type').toLowerCase(), cell('title', 'name')];
  const ids = idsOf(cell('tmdb', 'tmdb id'), cell('tvdb', 'tvdb id'), cell('imdb', 'imdb id'));
  const watched = cell(...WATCHED);
  const listed = cell(...LISTED);
  if (type === 'movie' || type === '' || type === 'film') return notCounted('film', title);
  const unwatched = listed !== '' ? 'watchlist' : cell('collected at') !== '' ? 'collection' : 'rating';
  const action = cell('action').toLowerCase() || (watched === '' ? unwatched : 'history');
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

/**
 * The ids of an episode's line are the episode's where its import wants them, the show's where columns of their own
 * have the episode's, and in lists written by hand one or the other.
 */
function episodeRow(
  cell: Cell,
  title: string,
  year: number | null,
  ids: ExternalIds,
  watched: string,
): RowSays {
  const [season, number] = [
    wholeOf(cell('season', 'season number')),
    wholeOf(cell('episode', 'episode number')),
  ];
  const shows = idsOf(cell('show tmdb id'), cell('show tvdb id'), cell('show imdb id'));
  const episodes = idsOf(cell('episode tmdb id'), cell('episode tvdb id'), cell('episode imdb id'));
  if ((number === null || title === '') && ![ids, episodes].some(isTold))
    return notCounted('unreadable', title);
  const reading = (ofShow: ExternalIds, ofEpisode: ExternalIds): Reading => ({
    show: showClaim(title, ofShow, year),
    episode: {
      season,
      seasonName: null,
      number,
      title: isPlaceholder(cell('episode title')) ? null : cell('episode title') || null,
      ids: ofEpisode,
    },
  });
  const ofItsOwn = cell('episode trakt id') !== '' || isTold(episodes);
  const known = isTold(shows) ? reading(shows, ids) : ofItsOwn ? reading(ids, episodes) : null;
  const either = isTold(ids) && number !== null ? [reading(ids, NO_IDS)] : [];
  const readings: Readings['readings'] = known === null ? [reading(NO_IDS, ids), ...either] : [known];
  return { kind: 'watched', about: { readings, orFilm: false }, when: readWhen(watched), times: 1 };
}

function isTold({ tmdb, tvdb, imdb }: ExternalIds): boolean {
  return tmdb !== null || tvdb !== null || imdb !== null;
}
