import { parseLabel } from '../match/grammar';
import { isYes } from './cells';
import { instantOf, readWhen } from './dates';
import { type ImportRow, NO_IDS, type Reading, type RowSays } from './import-row';
import { episodeClaims } from './episode-claims';
import { isTrailer, isUntold, primeReadings } from './read-prime';
import { type Part, type Reader, notCounted, showClaim, tableRows } from './reader';
import { restoreDates } from './restore-dates';
import { readSittings } from './sessions';

type Cell = (...names: readonly string[]) => string;

const START = ['playback start datetime (utc)', 'playback start datetime'];

/**
 * Prime Video's part of Amazon's answer to a data request. The viewing history tells every sitting and the whole title;
 * the watch events repeat them with the episode's name alone.
 */
export const primeActivity: Reader = {
  format: 'primeActivity',
  together: true,

  claim(content) {
    if (content.kind !== 'table') return null;
    const { table } = content;
    if (table.has('title') && table.has(...START)) return 'history';
    return table.has('most recent watch date') && table.has('title name') ? 'events' : null;
  },

  read(asSaved) {
    const { parts, notes } = restoreDates(asSaved, ...START, 'most recent watch date');
    const history = parts.filter(({ role }) => role === 'history');
    const events = parts.filter(({ role }) => role === 'events');
    const rows = [
      ...history.flatMap(readHistory),
      ...events.flatMap((part) => tableRows(part, (cell) => eventRow(cell, history.length > 0))),
    ];
    return { language: null, rows, notes };
  },
};

function profileOf(cell: Cell): string | null {
  const name = bare(cell('profile name', 'profile type'));
  return name === '' || isUntold(name) ? null : name;
}

function readHistory(part: Part): ImportRow[] {
  if (part.content.kind !== 'table') return [];
  const { table } = part.content;
  const sittings = readSittings(table, reasonAgainst, (cell) => ({
    key: `${profileOf(cell)}\n${bare(cell('title'))}`,
    start: instantOf(bare(cell(...START))),
    seconds: secondsOf(cell),
    position: null,
  }));
  return tableRows(
    part,
    (cell, row): RowSays => {
      const title = bare(cell('title'));
      const told = sittings.get(row) ?? 'notWatched';
      return typeof told === 'string' ? notCounted(told, title) : viewing(cell, title, told);
    },
    profileOf,
  );
}

function reasonAgainst(cell: Cell): 'noTitle' | 'trailer' | 'notWatched' | null {
  const [title, material] = [bare(cell('title')), bare(cell('material type description', 'material type'))];
  if (title === '' || isUntold(title)) return 'noTitle';
  if (/trailer|promo|teaser|bonus/i.test(material) || isTrailer(title)) return 'trailer';
  return isYes(bare(cell('is autoplay'))) || isYes(bare(cell('is deleted'))) ? 'notWatched' : null;
}

/** Without a length the line itself has to do. */
function secondsOf(cell: Cell): number {
  const text = bare(cell('seconds viewed', 'seconds watched'));
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
}

function viewing(cell: Cell, title: string, seconds: number): RowSays {
  const material = bare(cell('material type description', 'material type')).toLowerCase();
  if (material === 'feature' || material === 'live') return notCounted('film', title);
  const [first, ...others] = readingsOf(title);
  if (first === undefined) return notCounted(material === 'full' ? 'unreadable' : 'film', title);
  const length = Number.isFinite(seconds) ? { seconds: Math.round(seconds) } : {};
  const when = readWhen(bare(cell(...START)));
  const about = { readings: [first, ...others], orFilm: material !== 'full' } as const;
  return { kind: 'watched', about, when, times: 1, ...length };
}

/** `Episode's name-Show - Season 3`; or a label that names all (`Quiet Sea S2 E4 Name`). */
function readingsOf(title: string): readonly Reading[] {
  const label = parseLabel(title);
  if (label !== null && label.before !== '' && label.episode !== null && label.kind !== 'part') {
    const episode = {
      season: label.season,
      seasonName: null,
      number: label.episode,
      title: label.title || null,
      ids: NO_IDS,
    };
    return [{ show: showClaim(label.before, NO_IDS), episode }];
  }
  const splits = [...title.matchAll(/(?<=\S)-(?=\S)/g)].map(({ index }) => index);
  return splits
    .slice(0, 3)
    .flatMap((at) =>
      episodeClaims(title.slice(0, at), { language: null, number: null }).flatMap((claim) =>
        primeReadings(title.slice(at + 1), claim),
      ),
    );
}

/** The events name no show. Beside the history they say nothing new. */
function eventRow(cell: Cell, beside: boolean): RowSays {
  const title = bare(cell('title name'));
  if (beside) return notCounted('replaced', title);
  if (isYes(bare(cell('deleted from watch history')))) return notCounted('notWatched', title);
  const [first, ...others] = title === '' || isUntold(title) ? [] : readingsOf(title);
  if (first === undefined) return notCounted('noTitle', title);
  const about = { readings: [first, ...others], orFilm: true } as const;
  return { kind: 'watched', about, when: readWhen(bare(cell('most recent watch date'))), times: 1 };
}

/** Values come in quotation marks of their own. */
function bare(text: string): string {
  let value = text.trim();
  while (value.length >= 2 && value.startsWith('"') && value.endsWith('"')) value = value.slice(1, -1).trim();
  return value;
}
