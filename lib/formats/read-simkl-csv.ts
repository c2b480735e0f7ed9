import { UNKNOWN } from '../domain/when';
import { idsOf, yearOf } from './cells';
import { readDays } from './day-order';
import { readWhen } from './dates';
import { type Reader, notCounted, showClaim, tableRows } from './reader';
import { animeStanding, lastEpisode, standingRows, standingStatus, statusOf } from './standing';

/** Simkl's CSV: a line for each title, with the last episode (`s2e15`) up to which all was watched. */
export const simklCsv: Reader = {
  format: 'simklCsv',
  together: false,

  claim(content) {
    if (content.kind !== 'table') return null;
    const { table } = content;
    return table.has('last ep watched') && table.has('title') ? 'titles' : null;
  },

  read(parts) {
    const rows = parts.flatMap((part) => {
      if (part.content.kind !== 'table') return [];
      const { table } = part.content;
      // The service writes the month first, and sorts by title.
      const days = readDays(
        table.rows.map((row) => table.cell(row, 'watched date')),
        'mdy',
        { sorted: false },
      );
      return tableRows(part, (cell) => {
        const title = cell('title');
        const type = cell('type').toLowerCase();
        if (/^(?:movie|film)/.test(type)) return notCounted('film', title);
        const ids = idsOf(cell('tmdb', 'tmdb id'), cell('tvdb', 'tvdb id'), cell('imdb', 'imdb id'));
        if (title === '' && ids.tmdb === null && ids.tvdb === null && ids.imdb === null)
          return notCounted('unreadable', title);
        const written = cell('watched date');
        const day = days.read(written);
        const exact = readWhen(written);
        const when =
          exact.kind !== 'unknown' ? exact : day === null ? UNKNOWN : ({ kind: 'day', day } as const);
        const last = lastEpisode(cell('last ep watched'));
        const words = cell('watchlist', 'status');
        const all = last === null && statusOf(words) === 'completed';
        const standing = {
          show: showClaim(title, ids, yearOf(cell('year'))),
          status: standingStatus(words),
          at: null,
          upTo: last !== null || all ? { last, count: null } : null,
          when,
        };
        return standingRows(type === 'anime' ? animeStanding(standing) : standing);
      });
    });
    return { language: null, rows, notes: [] };
  },
};
