import * as v from 'valibot';
import { BACKUP_SECTIONS, BACKUP_SETTINGS, type BackupSection, type BackupShow } from '../domain/backup';
import type { Show } from '../domain/show';
import type { BackupPart } from '../messages/protocol-backup';
import type { StoredReport } from '../store/records';
import { isOpen } from '../store/reports';
import type { ReadTx, Schema } from '../store/schema';
import { readSetting } from '../store/settings';
import { seasonsOfShow } from '../store/show-list';
import type { Tools } from './tools';

/** Entries in a part: some 1.5 MB of plays, far below what a message may hold. */
const AT_ONCE = 4000;
/** Shows in a part; they bring all their episodes. */
const SHOWS_AT_ONCE = 200;

const cursor = v.object({
  section: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(BACKUP_SECTIONS.length - 1)),
  /** The key of the last entry of the part before; null at the start of a list. */
  after: v.nullable(v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))])),
});
type Cursor = v.InferOutput<typeof cursor>;

/**
 * One part of a backup; with `after`, the next one. Each part is read by itself: what is written meanwhile may be in the
 * file or not, but a fact is never there by half.
 */
export function exportPart({ db }: Pick<Tools, 'db'>, after: string | null): Promise<BackupPart> {
  const from = readCursor(after);
  const section = BACKUP_SECTIONS[from.section] ?? 'profiles';
  return db.read([section, 'seasons', 'settings'], async (tx) => {
    const { entries, last } = await ENTRIES[section](tx, from.after);
    const next = { section: from.section + (last === null ? 1 : 0), after: last };
    return {
      section,
      count: entries.length,
      text: entries.map((entry) => JSON.stringify(entry)).join(',\n'),
      next: next.section < BACKUP_SECTIONS.length ? JSON.stringify(next) : null,
      library: await readSetting(tx, 'libraryId'),
    };
  });
}

function readCursor(after: string | null): Cursor {
  if (after === null) return { section: 0, after: null };
  return v.parse(cursor, JSON.parse(after));
}

interface Entries {
  readonly entries: readonly unknown[];
  /** The key of the last one when there may be more; null at the end of the list. */
  readonly last: Cursor['after'];
}

type Reader = (tx: ReadTx, after: Cursor['after']) => Promise<Entries>;

/** The next entries of a store by key, each written by `write`; those it answers null for are left out. */
function pageOf<K extends Exclude<BackupSection, 'settings'>>(
  name: K,
  most: number,
  write: (tx: ReadTx, record: Schema[K]['value']) => unknown = (_, record) => record,
): Reader {
  return async (tx, after) => {
    const store = tx.objectStore(name);
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [records, keys] = await Promise.all([store.getAll(range, most), store.getAllKeys(range, most)]);
    const entries = await Promise.all(records.map((record) => write(tx, record)));
    const last = keys.length < most ? null : (keys.at(-1) ?? null);
    return { entries: entries.filter((entry) => entry !== null), last };
  };
}

const ENTRIES: Readonly<Record<BackupSection, Reader>> = {
  profiles: pageOf('profiles', AT_ONCE, (_, { id, name, colour }) => ({ id, name, colour })),
  plays: pageOf('plays', AT_ONCE),
  marks: pageOf('marks', AT_ONCE),
  evidence: pageOf('evidence', AT_ONCE),
  preferences: pageOf('preferences', AT_ONCE),
  bindings: pageOf('bindings', AT_ONCE),
  reports: pageOf('reports', AT_ONCE, (_, report) => (isOpen(report) ? waitingOf(report) : null)),
  settings: async (tx) => {
    const all = BACKUP_SETTINGS.map(async (name) => ({ name, value: await readSetting(tx, name) }));
    return { entries: await Promise.all(all), last: null };
  },
  shows: pageOf('shows', SHOWS_AT_ONCE, showOf),
};

/** Without what TMDB said of it. */
function waitingOf(report: StoredReport): object {
  const waiting: Partial<Record<keyof StoredReport, unknown>> = { ...report };
  delete waiting.candidates;
  delete waiting.decision;
  delete waiting.closedAt;
  return waiting;
}

/** What is needed to find the show again, and its episodes by TMDB's steady ids. */
async function showOf(tx: ReadTx, { id, name, firstAirDate, externalIds }: Show): Promise<BackupShow> {
  const episodes = (await seasonsOfShow(tx, id)).flatMap((season) => season.episodes);
  return {
    id,
    name,
    year: firstAirDate === null ? null : Number(firstAirDate.slice(0, 4)),
    ids: externalIds,
    episodes: episodes.flatMap((one) => (one.id === null ? [] : [[one.season, one.episode, one.id]])),
  };
}
