import { createBackupWriter } from '../../domain/backup';
import type { DataFacts } from '../../messages/protocol-backup';
import { bringForward, finishJob } from '../../store/jobs';
import { countPacked } from '../../store/packs';
import { reportsIn } from '../../store/reports';
import type { StoreName } from '../../store/schema';
import { readSetting, saveSetting } from '../../store/settings';
import { exportPart } from './export-backup';
import type { Tools } from '../tools';

/** Episodes watched after which somebody is told that they are nowhere else. */
const WORTH_SAVING = 25;
/** Weekly files that are kept: the oldest is written over. */
const KEPT = 4;
const DAY = 24 * 60 * 60 * 1000;

/** Puts a file into the downloads folder, over one of that name. */
export type SaveFile = (
  name: string,
  pieces: readonly string[],
) => Promise<'saved' | 'notAllowed' | 'failed'>;

const COUNTED = ['plays', 'marks', 'evidence', 'preferences', 'bindings', 'shows'] as const;
const STORES: readonly StoreName[] = [...COUNTED, 'progress', 'packs', 'reports', 'settings'];

/** What there is, and where else it is. */
export function readData({ db }: Pick<Tools, 'db'>): Promise<DataFacts> {
  return db.read(STORES, async (tx) => {
    const counts = await Promise.all(COUNTED.map((name) => tx.objectStore(name).count()));
    const packed = await countPacked(tx);
    const known = (await tx.objectStore('progress').getAll()).filter(({ row }) => row.known);
    const plays = known.reduce((sum, { row }) => sum + row.counts.plays, 0);
    const [backedUpAt, weekly, told, waiting] = await Promise.all([
      readSetting(tx, 'backedUpAt'),
      readSetting(tx, 'weekly'),
      readSetting(tx, 'toldUnsaved'),
      reportsIn(tx, ['received', 'waiting', 'asking']),
    ]);
    return {
      plays,
      shows: new Set(known.map(({ showId }) => showId)).size,
      waiting: waiting.length,
      entries: counts.reduce((sum, count) => sum + count, packed.plays + packed.marks + waiting.length),
      backedUpAt: backedUpAt === 0 ? null : backedUpAt,
      weekly: weekly.on,
      weeklyFailed: weekly.failed,
      unsaved: plays >= WORTH_SAVING && backedUpAt === 0 && !weekly.on && !told,
    };
  });
}

/** A backup is with the user. */
export async function noteSaved({ db, clock }: Pick<Tools, 'db' | 'clock'>): Promise<void> {
  await db.write(['settings'], (tx) => saveSetting(tx, 'backedUpAt', clock.now()));
}

export async function noteTold({ db }: Pick<Tools, 'db'>): Promise<void> {
  await db.write(['settings'], (tx) => saveSetting(tx, 'toldUnsaved', true));
}

/** A file a week, the first one now; or none any more. */
export async function chooseWeekly({ db, clock }: Pick<Tools, 'db' | 'clock'>, on: boolean): Promise<void> {
  await db.write(['settings', 'jobs'], async (tx) => {
    const { slot } = await readSetting(tx, 'weekly');
    await saveSetting(tx, 'weekly', { on, slot, failed: null });
    if (on) await bringForward(tx, 'backup', 'backup', clock.now());
    else await finishJob(tx, 'backup');
  });
}

/**
 * Writes the week's file where the user asked for one: `couchmark/weekly-1.json` to `-4`, the oldest over. Answers when
 * the next is due (epoch ms): in a week, or in a day after it could not be written; null while none is wanted.
 */
export async function saveWeekly(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  save: SaveFile,
): Promise<number | null> {
  const { on, slot } = await db.read(['settings'], (tx) => readSetting(tx, 'weekly'));
  if (!on) return null;
  const said = await save(`couchmark/weekly-${(slot % KEPT) + 1}.json`, await writeBackup({ db, clock }));
  const now = clock.now();
  return db.write(['settings'], async (tx) => {
    if (!(await readSetting(tx, 'weekly')).on) return null;
    const saved = said === 'saved';
    await saveSetting(tx, 'weekly', {
      on,
      slot: saved ? (slot + 1) % KEPT : slot,
      failed: saved ? null : said,
    });
    if (saved) await saveSetting(tx, 'backedUpAt', now);
    return now + (saved ? 7 * DAY : DAY);
  });
}

/** A whole backup, in pieces of text. */
export async function writeBackup({ db, clock }: Pick<Tools, 'db' | 'clock'>): Promise<string[]> {
  let part = await exportPart({ db }, null);
  const writer = createBackupWriter({ madeAt: clock.now(), library: part.library });
  const pieces = [writer.add(part.section, part.text)];
  while (part.next !== null) {
    part = await exportPart({ db }, part.next);
    pieces.push(writer.add(part.section, part.text));
  }
  return [...pieces, writer.end()];
}
