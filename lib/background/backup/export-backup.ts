import * as v from 'valibot';
import { BACKUP_SETTINGS, type BackupSection, type BackupShow } from '../../domain/backup';
import type { Fact } from '../../domain/fact';
import { idsOf } from '../../domain/former-ids';
import { yearOf, type Show } from '../../domain/show';
import type { BackupPart } from '../../messages/protocol-backup';
import { unpack } from '../../store/packs';
import { isSound } from '../../store/record-check';
import type { StoredReport } from '../../store/records';
import { isOpen } from '../../store/reports';
import type { ReadTx, Schema, StoreName } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { seasonsOfShow } from '../../store/show-list';
import type { Tools } from '../tools';

/** Entries in a part: some 1.5 MB of plays, far below what a message may hold. */
const AT_ONCE = 4000;
/** Packs in a part: a library's are some fifty facts each, at most some hundreds. */
const PACKS_AT_ONCE = 60;
/** Shows in a part; they bring all their episodes. */
const SHOWS_AT_ONCE = 200;

const cursor = v.object({
  /** Which of the steps below. */
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The key of the last record of the part before; null at the start of a step. */
  after: v.nullable(v.union([v.string(), v.number(), v.array(v.union([v.string(), v.number()]))])),
});
type Cursor = v.InferOutput<typeof cursor>;

/**
 * One part of a backup; with `after`, the next one. Each part is read by itself: what is written meanwhile may be in the
 * file or not, but a fact is never there by half.
 */
export function exportPart({ db }: Pick<Tools, 'db'>, after: string | null): Promise<BackupPart> {
  const from = readCursor(after);
  const { section, store, read } = STEPS[from.step] ?? FIRST;
  return db.read([store, 'seasons', 'settings'], async (tx) => {
    const { entries, last } = await read(tx, from.after);
    const next = { step: from.step + (last === null ? 1 : 0), after: last };
    return {
      section,
      count: entries.length,
      text: entries.map((entry) => JSON.stringify(entry)).join(',\n'),
      next: next.step < STEPS.length ? JSON.stringify(next) : null,
      library: await readSetting(tx, 'libraryId'),
    };
  });
}

function readCursor(after: string | null): Cursor {
  if (after === null) return { step: 0, after: null };
  return v.parse(cursor, JSON.parse(after));
}

interface Entries {
  readonly entries: readonly unknown[];
  /** The key of the last record when there may be more; null at the end. */
  readonly last: Cursor['after'];
}

type Reader = (tx: ReadTx, after: Cursor['after']) => Promise<Entries>;

/** The entries of the next records of a store, by key: those that `write` makes of each. */
function pageOf<K extends Exclude<BackupSection, 'settings'> | 'packs'>(
  name: K,
  most: number,
  write: (tx: ReadTx, record: Schema[K]['value']) => Promise<unknown[]> | unknown[] = (_, record) => [record],
): Pick<ExportStep, 'store' | 'read'> {
  const read: Reader = async (tx, after) => {
    const store = tx.objectStore(name);
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [records, keys] = await Promise.all([store.getAll(range, most), store.getAllKeys(range, most)]);
    const entries = await Promise.all(
      records.filter((record) => isSound(name, record)).map((record) => write(tx, record)),
    );
    const last = keys.length < most ? null : (keys.at(-1) ?? null);
    return { entries: entries.flat(1), last };
  };
  return { store: name, read };
}

/** A part of the way through the lists of a backup, each from one store. */
interface ExportStep {
  readonly section: BackupSection;
  readonly store: StoreName;
  readonly read: Reader;
}

const FIRST: ExportStep = {
  section: 'profiles',
  ...pageOf('profiles', AT_ONCE, (_, { id, name, colour }) => [{ id, name, colour }]),
};

/** In the order of the file's lists. */
const STEPS: readonly ExportStep[] = [
  FIRST,
  { section: 'plays', ...pageOf('plays', AT_ONCE) },
  { section: 'plays', ...pageOf('packs', PACKS_AT_ONCE, (_, pack) => unpack([pack]).filter(isPlay)) },
  { section: 'marks', ...pageOf('marks', AT_ONCE) },
  {
    section: 'marks',
    ...pageOf('packs', PACKS_AT_ONCE, (_, pack) => unpack([pack]).filter((fact) => !isPlay(fact))),
  },
  { section: 'evidence', ...pageOf('evidence', AT_ONCE) },
  { section: 'preferences', ...pageOf('preferences', AT_ONCE) },
  { section: 'bindings', ...pageOf('bindings', AT_ONCE) },
  {
    section: 'reports',
    ...pageOf('reports', AT_ONCE, (_, report) => (isOpen(report) ? [waitingOf(report)] : [])),
  },
  { section: 'settings', store: 'settings', read: readSettings },
  { section: 'shows', ...pageOf('shows', SHOWS_AT_ONCE, async (tx, show) => [await showOf(tx, show)]) },
];

function isPlay({ kind }: Fact): boolean {
  return kind === 'play';
}

async function readSettings(tx: ReadTx): Promise<Entries> {
  const all = BACKUP_SETTINGS.map(async (name) => ({ name, value: await readSetting(tx, name) }));
  return { entries: await Promise.all(all), last: null };
}

/** Without what TMDB said of it. */
function waitingOf(report: StoredReport): object {
  const waiting: Partial<Record<keyof StoredReport, unknown>> = { ...report };
  delete waiting.candidates;
  delete waiting.decision;
  delete waiting.closedAt;
  return waiting;
}

/** What is needed to find the show again, and its episodes by TMDB's steady ids. */
async function showOf(tx: ReadTx, show: Show): Promise<BackupShow> {
  const { id, name, externalIds } = show;
  const episodes = (await seasonsOfShow(tx, id)).flatMap((season) => season.episodes);
  return {
    id,
    name,
    year: yearOf(show),
    ids: externalIds,
    episodes: episodes.flatMap((one) => idsOf(one).map((id) => [one.season, one.episode, id] as const)),
  };
}
