import { UNKNOWN, type When } from '../domain/when';
import { seasonInTitle } from '../match/title-season';
import type { Table } from './csv';
import { readWhen } from './dates';
import { dateNotes } from './date-notes';
import { type DayReader, readDays } from './day-order';
import {
  type EpisodeClaim,
  type FileNote,
  type ImportRow,
  NO_IDS,
  type Reading,
  type RowSays,
} from './import-row';
import { episodeClaims } from './episode-claims';
import { PRIME_COLUMNS, PRIME_FILM } from './prime-words';
import { readSeasonLabel } from './season-label';
import { type Part, type Reader, notCounted, showClaim, tableRows } from './reader';

/** What tools read off Prime Video's page of watched titles: one line each, the columns in the account's language. */
export const primeHistory = readerOf('primeHistory');
/** The same from the page's own data: dates in ms, identifiers beside. */
export const primeExport = readerOf('primeExport');

function readerOf(format: 'primeHistory' | 'primeExport'): Reader {
  return {
    format,
    together: false,
    claim: (content) => {
      if (content.kind !== 'table' || !isPrime(content.table)) return null;
      return (isOfApi(content.table) ? 'primeExport' : 'primeHistory') === format ? 'titles' : null;
    },
    read: (parts) => {
      const read = parts.map(readPart);
      return {
        language: null,
        rows: read.flatMap(({ rows }) => rows),
        notes: read.flatMap(({ notes }) => notes),
      };
    },
  };
}

function isPrime(table: Table): boolean {
  const { date, type, title, episode } = PRIME_COLUMNS;
  return (
    table.has(...date) &&
    table.has(...type) &&
    table.has(...title) &&
    table.has(...episode) &&
    !table.has('season')
  );
}

function isOfApi(table: Table): boolean {
  if (table.has('global title identifier', 'episode global title identifier', 'image url')) return true;
  const [first] = table.rows;
  return first !== undefined && /^\d{12,}$/.test(table.cell(first, ...PRIME_COLUMNS.date));
}

function readPart(part: Part): { rows: ImportRow[]; notes: FileNote[] } {
  if (part.content.kind !== 'table') return { rows: [], notes: [] };
  const { table } = part.content;
  const dates = table.rows.map((row) => table.cell(row, ...PRIME_COLUMNS.date));
  const days = readDays(dates, 'dmy');
  const told = new Set<string>();
  const rows = tableRows(part, (cell, row) => {
    const whole = row.cells.join('\n');
    if (told.has(whole)) return notCounted('duplicate', cell(...PRIME_COLUMNS.title));
    told.add(whole);
    return rowOf(
      cell(...PRIME_COLUMNS.type),
      cell(...PRIME_COLUMNS.title),
      cell(...PRIME_COLUMNS.episode),
      whenOf(cell(...PRIME_COLUMNS.date), days),
    );
  });
  const undated = dates.filter((text) => readWhen(text).kind === 'unknown');
  const unread = undated.filter((text) => text !== '' && days.read(text) === null).length;
  return { rows, notes: dateNotes(part.name, days.unsure && undated.length > 0, unread) };
}

function whenOf(written: string, days: DayReader): When {
  const [exact, day] = [readWhen(written), days.read(written)];
  if (exact.kind !== 'unknown') return exact;
  return day === null ? UNKNOWN : { kind: 'day', day };
}

function rowOf(type: string, title: string, episode: string, when: When): RowSays {
  const words = episode === '' ? title : `${title}: ${episode}`;
  if (title === '' || isUntold(title)) return notCounted('noTitle', words);
  if (isTrailer(episode) || (episode === '' && isTrailer(title))) return notCounted('trailer', words);
  if (PRIME_FILM.test(type)) return notCounted('film', words);
  // A season was watched, and nothing says which of its episodes.
  if (episode === '') return notCounted(seasonInTitle(title)?.bare === false ? 'unreadable' : 'film', words);
  const [claim = null, ...others] = episodeClaims(episode, { language: null, number: null });
  if (claim === null) return notCounted('unreadable', words);
  const [reading, ...rest] = [claim, ...others].flatMap((one) => primeReadings(title, one));
  if (reading === undefined) return notCounted('unreadable', words);
  return { kind: 'watched', about: { readings: [reading, ...rest], orFilm: false }, when, times: 1 };
}

/** `Beast Games - Season 1`, `Quiet Sea, Staffel 2`: the show and the season; a bare number may be part of the name. */
export function primeReadings(title: string, claim: EpisodeClaim): readonly Reading[] {
  const whole: Reading = { show: showClaim(title, NO_IDS), episode: claim };
  const found = seasonInTitle(title);
  if (found === null) return [labelled(title, claim) ?? whole];
  const season = typeof found.season === 'number' ? found.season : null;
  const seasonName =
    season === null ? title.slice(found.name.length).replace(/^[\s,:–—-]+/, '') || null : null;
  const split: Reading = { show: showClaim(found.name, NO_IDS), episode: { ...claim, season, seasonName } };
  return found.bare ? [whole, split] : [split];
}

/** `Quiet Sea - Part Two`, `Quiet Sea: Specials`: seasons in words, at the end. */
function labelled(title: string, claim: EpisodeClaim): Reading | null {
  const [, name = '', words = ''] = /^(.*\S)(?:\s+[–—-]\s|[,:：])\s*(\S.*)$/u.exec(title) ?? [];
  const label = readSeasonLabel(words);
  if (label === null || label.kind === 'chapter') return null;
  const season = label.kind === 'part' ? null : label.number;
  const seasonName = season === null ? words : null;
  return { show: showClaim(name, NO_IDS), episode: { ...claim, season, seasonName } };
}

export function isUntold(title: string): boolean {
  return /^(?:not (?:available|applicable)|n\/a)$/i.test(title);
}

const TRAILER =
  /(?:^|[:–—(-]\s*)(?:\p{L}+ )?(?:trailers?|tráiler|teaser|bande[- ]annonce|avance|予告編?|预告片?|預告片?)(?: (?:offici\p{L}+|oficial|ufficiale|\d+))?\)?$/iu;

/** `Official Trailer`, `Episode 0: Teaser 2`: the words end with it; a show may begin so. */
export function isTrailer(words: string): boolean {
  return TRAILER.test(words.trim());
}
