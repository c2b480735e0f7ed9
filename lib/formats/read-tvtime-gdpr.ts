import { type When, timeOf } from '../domain/when';
import { idOf, isYes, wholeOf } from './cells';
import { instantOf, readEpoch, readWhen } from './dates';
import { type ImportRow, NO_IDS, type RowSays } from './import-row';
import { restoreDates } from './restore-dates';
import { type Part, type Reader, notCounted, oneReading, showClaim, tableRows } from './reader';

type Cell = (...names: readonly string[]) => string;

/**
 * What TV Time handed out on request: some fifty CSV files. The second generation of its records is the history. The
 * first one and the older lists are read only where that is missing: they keep shows that the service itself had
 * dropped. Counters (`nb_episodes_seen`, `count-watch-episode-series`) never make an episode.
 */
export const tvtimeGdpr: Reader = {
  format: 'tvtimeGdpr',
  together: true,

  claim(content) {
    if (content.kind !== 'table') return null;
    const { table } = content;
    if (table.has('key') && table.has('series name', 's id') && table.has('created at')) return 'records2';
    if (table.has('alpha range key', 'watch date range key', 'entity type') && table.has('type'))
      return 'records1';
    if (table.has('nb episodes seen') && table.has('tv show id', 'tv show name')) return 'counters';
    if (table.has('tv show id') && table.has('archived', 'active')) return 'followed';
    const seen =
      table.has('tv show name') && table.has('episode number') && table.has('episode season number');
    if (!seen) return null;
    return table.has('cpt') ? 'rewatched' : 'seen';
  },

  read(asSaved) {
    const { parts, notes } = restoreDates(asSaved, 'created at', 'updated at', 'watch date');
    const of = (role: string) => parts.filter((part) => part.role === role);
    const second = of('records2');
    const told = new Set<string>();
    const newer = second.length > 0;
    const rows = [
      ...second.flatMap((part) => tableRows(part, (cell) => record2(cell, told))),
      ...of('records1').flatMap((part) => tableRows(part, (cell) => record1(cell, newer, told))),
      ...[...of('seen'), ...of('rewatched')].flatMap((part) =>
        tableRows(part, (cell) => seen(cell, newer, told)),
      ),
      ...followed(of('followed'), second),
      ...of('counters').flatMap((part) =>
        tableRows(part, (cell) => notCounted('summary', cell('tv show name', 'tv show id'))),
      ),
    ];
    return { language: null, rows, notes };
  },
};

/** A row of the second generation: its `key` says what it is. */
function record2(cell: Cell, told: Set<string>): RowSays {
  const key = cell('key').toLowerCase();
  const title = cell('series name', 'movie name') || key;
  if (/^(?:re)?watch-episode/.test(key)) return watched(cell, readWhen(cell('created at')), 1, key, told);
  if (key.startsWith('user-series')) return standing(cell);
  if (key.includes('movie') || cell('movie name') !== '') return notCounted('film', title);
  return notCounted('summary', title);
}

/** A row of the first generation: mostly films. */
function record1(cell: Cell, newer: boolean, told: Set<string>): RowSays {
  const [type, entity] = [cell('type').toLowerCase(), cell('entity type').toLowerCase()];
  const title = cell('series name', 'movie name', 'uuid');
  if (entity === 'movie' || (entity === '' && cell('movie name') !== '')) return notCounted('film', title);
  if (type !== 'watch' && type !== 'rewatch') return notCounted('summary', title);
  if (newer) return notCounted('replaced', title);
  const dated = /watch-date-(\d+)/.exec(cell('watch date range key'))?.[1];
  const when = dated === undefined ? readWhen(cell('watch date', 'created at')) : readEpoch(dated);
  return watched(cell, when, 1, type === 'rewatch' ? 'again' : '', told);
}

/** A row of the oldest lists, which overlap. */
function seen(cell: Cell, newer: boolean, told: Set<string>): RowSays {
  if (newer) return notCounted('replaced', cell('tv show name', 'episode id'));
  const times = Math.max(1, wholeOf(cell('cpt')) ?? 1);
  return watched(
    cell,
    readWhen(cell('created at', 'updated at')),
    times,
    cell('cpt') === '' ? '' : 'again',
    told,
  );
}

/** `told` holds the plays so far: the same one a second time (only its length or its list differs) is a duplicate. */
function watched(cell: Cell, when: When, times: number, kind: string, told: Set<string>): RowSays {
  const title = cell('series name', 'tv show name');
  const episodeId = idOf(cell('ep id', 'episode id'));
  const season = wholeOf(cell('s no', 'season number', 'episode season number'));
  const number = wholeOf(cell('ep no', 'episode number'));
  if (episodeId === null && (number === null || title === '')) return notCounted('unreadable', title);
  const show = { ...NO_IDS, tvdb: idOf(cell('s id', 'series id', 'tv show id')) };
  const episode = episodeId ?? [title, show.tvdb, season, number].join('\n');
  const play = [kind, episode, timeOf(when)].join('\n');
  if (told.has(play) && when.kind !== 'unknown') return notCounted('duplicate', title);
  told.add(play);
  return {
    kind: 'watched',
    about: oneReading({
      show: showClaim(title, show),
      episode: { season, seasonName: null, number, title: null, ids: { ...NO_IDS, tvdb: episodeId } },
    }),
    when,
    times,
  };
}

function standing(cell: Cell): RowSays {
  const title = cell('series name');
  const show = showClaim(title, { ...NO_IDS, tvdb: idOf(cell('s id', 'series id')) });
  const since = [readEpoch(cell('followed at')), readWhen(cell('followed at')), readWhen(cell('created at'))];
  const at = since.map(timeOf).find((time) => time !== null) ?? null;
  if (isYes(cell('is archived'))) return { kind: 'status', show, status: 'dropped', at: null };
  if (isYes(cell('is for later'))) return { kind: 'status', show, status: 'planned', at };
  if (isYes(cell('is followed'))) return { kind: 'status', show, status: 'watching', at };
  return notCounted('summary', title);
}

/** The list of followed shows says again what the records say, where they say it. */
function followed(parts: readonly Part[], second: readonly Part[]): ImportRow[] {
  const newer = second.some(({ content }) =>
    content.kind === 'table'
      ? content.table.rows.some((row) => content.table.cell(row, 'key').startsWith('user-series'))
      : false,
  );
  return parts.flatMap((part) =>
    tableRows(part, (cell): RowSays => {
      const title = cell('tv show name', 'tv show id');
      if (newer) return notCounted('replaced', title);
      const show = showClaim(cell('tv show name'), { ...NO_IDS, tvdb: idOf(cell('tv show id')) });
      const at = instantOf(cell('created at'));
      if (isYes(cell('archived'))) return { kind: 'status', show, status: 'dropped', at: null };
      return isYes(cell('active'))
        ? { kind: 'status', show, status: 'watching', at }
        : notCounted('summary', title);
    }),
  );
}
