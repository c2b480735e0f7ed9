import { parseLabel } from '../match/grammar';
import { instantOf, readWhen } from './dates';
import type { ImportRow, RowSays } from './import-row';
import { contextOf } from './netflix-context';
import { type TitleContext, readNetflixTitle } from './netflix-title';
import { type Part, type Reader, notCounted, tableRows } from './reader';
import { restoreDates } from './restore-dates';
import { readSittings } from './sessions';

type Cell = (...names: readonly string[]) => string;

/**
 * The activity of all profiles from Netflix's answer to a data request: every sitting with its start (UTC), its length,
 * and the episode's number behind the title.
 */
export const netflixActivity: Reader = {
  format: 'netflixActivity',
  together: true,

  claim(content) {
    if (content.kind !== 'table') return null;
    const { table } = content;
    if (table.has('title') && table.has('start time') && table.has('duration', 'bookmark')) return 'activity';
    if (!table.has('title name') || !table.has('profile name')) return null;
    if (table.has('rating type', 'thumbs value', 'star value')) return 'ratings';
    return table.has('utc title add date') ? 'list' : null;
  },

  read(asSaved) {
    const { parts, notes } = restoreDates(asSaved, 'start time');
    const of = (role: string) => parts.filter((part) => part.role === role);
    const told = of('activity').map(readActivity);
    const rows = [
      ...told.flatMap((one) => one.rows),
      ...of('ratings').flatMap((part) =>
        tableRows(part, (cell) => notCounted('rating', cell('title name')), profileOf),
      ),
      ...of('list').flatMap((part) =>
        tableRows(part, (cell) => notCounted('list', cell('title name')), profileOf),
      ),
    ];
    return { language: told.find(({ language }) => language !== null)?.language ?? null, rows, notes };
  },
};

function profileOf(cell: Cell): string | null {
  return cell('profile name') || null;
}

function readActivity(part: Part): { rows: ImportRow[]; language: string | null } {
  if (part.content.kind !== 'table') return { rows: [], language: null };
  const { table } = part.content;
  const sittings = readSittings(table, reasonAgainst, (cell) => ({
    key: `${cell('profile name')}\n${cell('title')}`,
    start: instantOf(cell('start time')),
    seconds: secondsOf(cell('duration')) ?? 0,
    position: secondsOf(cell('bookmark')),
  }));
  const titles = table.rows.map((row) => splitNumber(table.cell(row, 'title')).title);
  const context = contextOf(titles);
  const rows = tableRows(
    part,
    (cell, row): RowSays => {
      const told = sittings.get(row) ?? 'notWatched';
      return typeof told === 'string' ? notCounted(told, cell('title')) : viewing(cell, told, context);
    },
    profileOf,
  );
  return { rows, language: context.language };
}

/** Why a sitting is none with an episode: a trailer or another extra, or begun by itself with nobody there. */
function reasonAgainst(cell: Cell): 'trailer' | 'notWatched' | 'noTitle' | null {
  const title = cell('title');
  if (title === '') return 'noTitle';
  const extra = /_hook_|_clip_|_trailer_|\btrailer:|\bclip:|\((?:trailer|teaser|clip)\)\s*$/i.test(title);
  if (cell('supplemental video type') !== '' || extra) return 'trailer';
  return /autoplayed:\s*user action:\s*none/i.test(cell('attributes')) ? 'notWatched' : null;
}

function viewing(cell: Cell, seconds: number, context: Omit<TitleContext, 'number'>): RowSays {
  const { title, number } = splitNumber(cell('title'));
  const read = readNetflixTitle(title, { ...context, number });
  if (read.kind !== 'episode') return notCounted(read.kind, cell('title'));
  return { kind: 'watched', about: read.about, when: readWhen(cell('start time')), times: 1, seconds };
}

/** `Title (Episode 6)`, in any language: the title, and the number. */
function splitNumber(text: string): { title: string; number: number | null } {
  const found = /^(.*\S)\s*[(（]([^()（）]{2,40})[)）]$/u.exec(text.trim());
  if (found === null || !/\p{Nd}/u.test(found[2] ?? '')) return { title: text, number: null };
  const label = labelled(found[2] ?? '');
  return label === null ? { title: text, number: null } : { title: found[1] ?? text, number: label };
}

const labels = new Map<string, number | null>();

function labelled(words: string): number | null {
  const held = labels.get(words);
  if (held !== undefined) return held;
  const label = parseLabel(words);
  const plain = label !== null && label.kind === 'episode' && label.title === '' && label.before === '';
  const number = plain && label.season === null ? label.episode : null;
  if (labels.size < 5_000) labels.set(words, number);
  return number;
}

/** `00:58:12` in seconds; null for anything else. */
function secondsOf(text: string): number | null {
  const parts = /^(\d{1,3}):(\d\d):(\d\d)/.exec(text);
  return parts === null ? null : Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
}
