import { UNKNOWN, type When } from '../domain/when';
import { idsOf, wholeOf, yearOf } from './cells';
import type { Table } from './csv';
import { readWhen, timeOfDay } from './dates';
import { dateNotes } from './date-notes';
import { readDays } from './day-order';
import { nameIds } from './episode-ids';
import { type FileNote, type ImportRow, NO_IDS, type Readings } from './import-row';
import { PLAIN_COLUMNS } from './plain-columns';
import { episodesOf } from './plain-episode';
import { saysWatched, watchedIn } from './plain-watched';
import { PRIME_FILM } from './prime-words';
import { type Part, type Reader, type Said, notCounted, showClaim, tableRows } from './reader';
import { standingRows, standingStatus, statusOf } from './standing';

type Cell = (...names: readonly string[]) => string;

const {
  show: SHOW,
  season: SEASON,
  number: NUMBER,
  episodeTitle: EPISODE_TITLE,
  profile: PROFILE,
  status: STATUS,
  times: TIMES,
  type: TYPE,
  watchedAt: WATCHED_AT,
  date: DATE,
  aired: AIRED,
  tick: TICK,
} = PLAIN_COLUMNS;
const TITLE = [...PLAIN_COLUMNS.title, ...EPISODE_TITLE, 'name'];
/** What trackers of everything count in episodes or chapters, too, and often under the name of a show. */
const OTHER =
  /^(?:manga|comic|novel|(?:audio)?book|podcast(?: episode)?|track|song|album|(?:video )?game|(?:hör)?buch|hörspiel|livre|libro|livro|漫画)s?$/iu;
const TITLE_OF_SHOW = [...PLAIN_COLUMNS.title, 'name'];

/**
 * The table that anyone can write (docs/import-formats.md): a line for each episode, with the show's name or an id, the
 * season and episode or its title, and if known a date and a profile. A line without an episode tells a status.
 */
export const plainCsv: Reader = {
  format: 'plainCsv',
  together: false,

  claim(content) {
    if (content.kind !== 'table') return null;
    const { table } = content;
    const named = table.has(...SHOW) || (table.has(...TITLE) && table.has(...NUMBER));
    const identified = table.has('tmdb', 'tmdb id', 'tvdb', 'tvdb id', 'imdb', 'imdb id', 'show tmdb');
    const says = table.has(...NUMBER, ...STATUS, 'list', ...EPISODE_TITLE, ...SEASON);
    const titled = table.has(...SHOW) && table.has(...TITLE_OF_SHOW);
    return (named || identified) && (says || titled) ? 'plays' : null;
  },

  read(parts) {
    const read = parts.map(readTable);
    return {
      language: null,
      rows: read.flatMap(({ rows }) => rows),
      notes: read.flatMap(({ notes }) => notes),
    };
  },
};

function readTable(part: Part): { rows: ImportRow[]; notes: FileNote[] } {
  if (part.content.kind !== 'table') return { rows: [], notes: [] };
  const table = nameIds(part.content.table);
  const columns = columnsOf(table);
  // A tick may be another date than the line's own.
  const dates = table.rows.flatMap((row) => [
    ...new Set([table.cell(row, ...columns.date), table.cell(row, ...TICK)]),
  ]);
  const days = readDays(dates, 'dmy', { typed: true });
  const told = new Set<string>();
  let unread = 0;
  const watched = watchedIn(
    table,
    isListing(table),
    (text) => whenOf(text, days.read(text)).kind !== 'unknown',
  );
  const rows = tableRows(
    { ...part, content: { kind: 'table', table } },
    (cell, row): Said => {
      const written = cell(...columns.date);
      const whole = row.cells.join('\n');
      if (written !== '' && told.has(whole)) return notCounted('duplicate', cell(...columns.show));
      told.add(whole);
      const when = whenOf(written, days.read(written));
      const said = rowOf(cell, columns, when, () => watched(cell, written));
      const counts = [said].flat().some(({ kind }) => kind === 'watched');
      if (counts && when.kind === 'unknown' && !isUntold(written)) unread++;
      return said;
    },
    (cell) => cell(...PROFILE) || null,
  );
  const unsure =
    days.unsure && table.rows.some((row) => readWhen(table.cell(row, ...columns.date)).kind === 'unknown');
  return { rows, notes: dateNotes(part.name, unsure, unread) };
}

/** Words that stand for no date, a tick, and the days that programs write for nothing. */
function isUntold(date: string): boolean {
  return (
    saysWatched(date) !== null ||
    /^(?:[^\p{L}\p{N}]*|n\/?a|none|null|unknown|unbekannt|(?:0000|0001|1969|1970)-.*)$/iu.test(date)
  );
}

interface Columns {
  readonly show: readonly string[];
  readonly title: readonly string[];
  readonly date: readonly string[];
}

function columnsOf(table: Table): Columns {
  // A tick may be a date too.
  const date = isDated(table) ? [...WATCHED_AT, ...TICK] : [...DATE, ...TICK];
  if (table.has(...SHOW) || isGuide(table)) return { show: SHOW, title: TITLE, date };
  return { show: TITLE_OF_SHOW, title: EPISODE_TITLE, date };
}

function isDated(table: Table): boolean {
  return table.rows.some((row) => table.cell(row, ...WATCHED_AT) !== '');
}

/** Some were watched on a day, and each has another one: the list holds all episodes there are. */
function isListing(table: Table): boolean {
  return isDated(table) && table.has(...AIRED, ...PLAIN_COLUMNS.begun, ...DATE);
}

/** Where no column is the show's, the title is; but not in a list of the episodes of one, with the day each came out. */
function isGuide(table: Table): boolean {
  if (!table.has(...AIRED) || table.has(...EPISODE_TITLE)) return false;
  const isDistinct = (...columns: readonly (readonly string[])[]) =>
    new Set(table.rows.map((row) => columns.map((names) => table.cell(row, ...names)).join('\n'))).size ===
    table.rows.length;
  return isDistinct(TITLE_OF_SHOW) && isDistinct(SEASON, NUMBER);
}

function whenOf(written: string, day: string | null): When {
  const exact = readWhen(written);
  if (exact.kind !== 'unknown') return exact;
  return day === null || day === '1970-01-01' ? UNKNOWN : { kind: 'day', day };
}

function rowOf(cell: Cell, columns: Columns, when: When, watched: () => boolean | null): Said {
  const title = cell(...columns.show);
  const ids = idsOf(
    cell('tmdb', 'tmdb id', 'show tmdb', 'show tmdb id'),
    cell('tvdb', 'tvdb id', 'show tvdb', 'show tvdb id'),
    cell('imdb', 'imdb id', 'show imdb', 'show imdb id'),
  );
  const type = cell(...TYPE);
  const words = title || cell(...TITLE);
  if (PRIME_FILM.test(type) || PRIME_FILM.test(type.replace(/s$/i, ''))) return notCounted('film', words);
  if (OTHER.test(type)) return notCounted('other', words);
  const episodes = episodesOf(cell, columns.title, type);
  const show = showClaim(title, ids, yearOf(cell('year', 'show year')));
  const known = title !== '' || ids.tmdb !== null || ids.tvdb !== null || ids.imdb !== null;
  const alone = episodes?.some(([episode]) => episode.ids !== NO_IDS) === true;
  if (!known && !alone) return notCounted(title === '' ? 'noTitle' : 'unreadable', words);
  const state = cell(...STATUS, 'list');
  if (episodes === null) return notCounted('unreadable', title);
  if (episodes.length === 0) {
    if (statusOf(state) === null) return notCounted('unreadable', title);
    const all = statusOf(state) === 'completed' ? { last: null, count: null } : null;
    const at = timeOfDay(when.kind === 'day' ? when.day : cell(...columns.date));
    return standingRows({ show, status: standingStatus(state), at, upTo: all, when });
  }
  const about = episodes.map(([first, ...others]): Readings => {
    const rest = others.map((episode) => ({ show, episode }));
    return { readings: [{ show, episode: first }, ...rest], orFilm: false };
  });
  if (/^skip/i.test(state)) return about.map((one) => ({ kind: 'skipped', about: one }));
  const seen = watched();
  if (seen !== true) return notCounted(seen === null ? 'unreadable' : 'notWatched', title);
  const times = Math.max(1, wholeOf(cell(...TIMES)) ?? 1);
  return about.map((one) => ({ kind: 'watched', about: one, when, times }));
}
