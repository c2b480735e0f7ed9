import { idOf, wholeOf } from './cells';
import { readWhen } from './dates';
import { NO_IDS } from './import-row';
import { isPlaceholder } from '../match/placeholders';
import { restoreDates } from './restore-dates';
import { type Reader, notCounted, oneReading, showClaim, tableRows } from './reader';

/** The list of watched episodes that TV Time's own page once offered: `ts` (or `created_at`), names, numbers, an id. */
export const tvtimeNative: Reader = {
  format: 'tvtimeNative',
  together: false,

  claim(content) {
    if (content.kind !== 'table') return null;
    const { table } = content;
    // Anyone's own table has a column for the season alone.
    const numbered = table.has('episode season number') || !table.has('season', 'season number');
    const named = table.has('show name') && table.has('episode season number', 'episode number');
    return named && numbered && table.has('ts', 'created at', 'episode id') ? 'episodes' : null;
  },

  read(asSaved) {
    const { parts, notes } = restoreDates(asSaved, 'ts', 'created at');
    const told = new Set<string>();
    const rows = parts.flatMap((part) =>
      tableRows(part, (cell, row) => {
        const title = cell('show name');
        const [number, id] = [wholeOf(cell('episode number')), idOf(cell('episode id'))];
        if (id === null && (number === null || title === '')) return notCounted('unreadable', title);
        const whole = row.cells.join('\n');
        const dated = cell('ts', 'created at');
        if (dated !== '' && told.has(whole)) return notCounted('duplicate', title);
        told.add(whole);
        const name = cell('episode name');
        return {
          kind: 'watched',
          about: oneReading({
            show: showClaim(title, NO_IDS),
            episode: {
              season: wholeOf(cell('episode season number')),
              seasonName: null,
              number,
              title: name === '' || isPlaceholder(name) ? null : name,
              ids: { ...NO_IDS, tvdb: id },
            },
          }),
          when: readWhen(dated),
          times: 1,
        };
      }),
    );
    return { language: null, rows, notes };
  },
};
