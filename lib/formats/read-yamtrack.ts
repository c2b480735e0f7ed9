import { UNKNOWN, type When } from '../domain/when';
import { idOf, imdbOf, wholeOf } from './cells';
import { readWhen } from './dates';
import { type ExternalIds, NO_IDS, type RowSays } from './import-row';
import { restoreDates } from './restore-dates';
import { type Part, type Reader, type Said, notCounted, oneReading, showClaim, tableRows } from './reader';
import { animeStanding, standingRows, standingStatus, statusOf } from './standing';

type Cell = (...names: readonly string[]) => string;

/** Yamtrack's CSV: a line for each show, season and episode; an episode's line again is a rewatch. */
export const yamtrack: Reader = {
  format: 'yamtrack',
  together: false,

  claim(content) {
    if (content.kind !== 'table') return null;
    const { table } = content;
    return table.has('media id') && table.has('media type') && table.has('source') ? 'media' : null;
  },

  read(asSaved) {
    const { parts, notes } = restoreDates(asSaved, 'end date', 'watch date');
    return { language: null, rows: parts.flatMap(readMedia), notes };
  },
};

function readMedia(part: Part) {
  if (part.content.kind !== 'table') return [];
  const { table } = part.content;
  const withEpisodes = new Set(
    table.rows.flatMap((row) => {
      const cell: Cell = (...names) => table.cell(row, ...names);
      return cell('media type').toLowerCase() === 'episode' ? [keyOf(cell)] : [];
    }),
  );
  return tableRows(part, (cell): Said => {
    const type = cell('media type').toLowerCase();
    if (type === 'episode') return episodeRow(cell);
    if (type === 'season') return notCounted('summary', `${cell('title')} ${cell('season number')}`);
    if (type === 'tv' || type === 'anime')
      return titleRow(cell, type === 'anime', withEpisodes.has(keyOf(cell)));
    return notCounted(type === 'movie' ? 'film' : 'other', cell('title'));
  });
}

function keyOf(cell: Cell): string {
  return `${cell('source')}\n${cell('media id')}`;
}

/** Ids of other catalogues (`mal`, `manual`) mean nothing here. */
function idsOfSource(cell: Cell): ExternalIds {
  const [source, id] = [cell('source').toLowerCase(), cell('media id')];
  if (source === 'tmdb') return { ...NO_IDS, tmdb: idOf(id) };
  if (source === 'tvdb') return { ...NO_IDS, tvdb: idOf(id) };
  return source === 'imdb' ? { ...NO_IDS, imdb: imdbOf(id) } : NO_IDS;
}

function episodeRow(cell: Cell): RowSays {
  const title = cell('title');
  const ids = idsOfSource(cell);
  const [season, number] = [wholeOf(cell('season number')), wholeOf(cell('episode number'))];
  const named = title !== '' || ids.tmdb !== null || ids.tvdb !== null || ids.imdb !== null;
  if (number === null || !named) return notCounted('unreadable', title);
  const when = endOf(cell);
  // Yamtrack gives episodes none; what makes its tables elsewhere does.
  if (when.kind === 'unknown' && standingStatus(cell('status')) !== null)
    return notCounted('notWatched', title);
  const episode = { season, seasonName: null, number, title: null, ids: NO_IDS };
  const times = 1 + (wholeOf(cell('repeats')) ?? 0);
  return {
    kind: 'watched',
    about: oneReading({ show: showClaim(title, ids), episode }),
    when,
    times,
  };
}

function endOf(cell: Cell): When {
  const written = cell('end date', 'watch date');
  return written === '' ? UNKNOWN : readWhen(written);
}

/** A show's progress is only a count: it speaks where no episode of it has a line of its own. */
function titleRow(cell: Cell, anime: boolean, hasEpisodes: boolean): Said {
  const show = showClaim(cell('title'), idsOfSource(cell));
  const words = cell('status');
  const progress = wholeOf(cell('progress'));
  const completed = statusOf(words) === 'completed';
  const counted = !hasEpisodes && ((progress ?? 0) > 0 || completed);
  // An anime's progress is its last episode; a show's may be of several seasons.
  const last = anime && progress !== null && progress > 0 ? { season: 1, episode: progress } : null;
  const upTo =
    counted && (last !== null || completed) ? { last: completed ? null : last, count: progress } : null;
  const standing = { show, status: standingStatus(words), at: null, upTo };
  return standingRows(anime ? animeStanding(standing) : standing);
}
