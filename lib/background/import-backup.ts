import type { Fact } from '../domain/fact';
import { mergeLogs, type MergeMode } from '../domain/merge-logs';
import { fault, ok, type Result } from '../domain/result';
import type { In } from '../messages/protocol';
import type { BackupApplied } from '../messages/protocol-backup';
import { takeStamp } from '../store/device';
import { addNewFacts, allFacts, distinct, placeOf, type Place } from '../store/facts';
import { bringForward } from '../store/jobs';
import { deriveProfiles } from '../store/profiles';
import { deriveRows } from '../store/progress';
import type { WriteTx } from '../store/schema';
import { putShows } from '../store/shows';
import { forgetTransfer } from '../store/staging';
import { judgesOf } from '../store/undo';
import { bareShow } from './bare-show';
import { bringRecords, IMPORT_STORES, removeProfiles } from './bring-records';
import { Cancelled, type Course } from './course';
import { keepBrought } from './keep-brought';
import { isEmptyLibrary } from './preview-backup';
import { readStaged, stagedName, type StagedBackup } from './stage-backup';
import type { Tools } from './tools';

/** Facts and rows between two looks at whether it is still wanted. */
const FACTS_AT_ONCE = 2000;
const ROWS_AT_ONCE = 25;

/**
 * Brings in a file that was put aside, all or nothing. Facts are joined by their ids, rows derived from all of them;
 * shows that the catalogue does not hold begin with what the file says of them and are asked of TMDB by a job. What is
 * needed to take all of it back again is kept.
 */
export async function importBackup(
  tools: Pick<Tools, 'db' | 'clock' | 'newId'>,
  { transfer, mode }: In<'backup.apply'>,
  course: Course,
): Promise<Result<BackupApplied, 'unknownTransfer' | 'cancelled'>> {
  try {
    return await tools.db.write(IMPORT_STORES, async (tx) => {
      const file = await readStaged(tx, transfer);
      if (file === null) return fault('unknownTransfer');
      const applied = await bringIn(tools, tx, file, transfer, mode, course);
      await forgetTransfer(tx, stagedName(transfer));
      return ok(applied);
    });
  } catch (error) {
    if (error instanceof Cancelled) return fault('cancelled');
    throw error;
  }
}

async function bringIn(
  { clock, newId }: Pick<Tools, 'clock' | 'newId'>,
  tx: WriteTx,
  file: StagedBackup,
  transfer: string,
  mode: MergeMode,
  course: Course,
): Promise<BackupApplied> {
  const takesSettings = mode === 'replace' || (await isEmptyLibrary(tx));
  const log = mergeLogs(await allFacts(tx), [...file.plays, ...file.marks], mode);
  const total = log.add.length + log.undo.length + log.restore.length;
  await addInSteps(tx, log.add, (done) => course.step(done, 2 * total));
  // Taken when the file's facts are in: what is written now is later than all of them.
  const stamp = await takeStamp(tx, clock.now(), newId);
  const judges = judgesOf(log, { op: newId(), stamp, newId });
  const gone = mode === 'replace' ? await removeProfiles(tx, file.profiles, newId, stamp) : [];
  const written = [...judges, ...gone];
  await addInSteps(tx, written, (done) => course.step(log.add.length + done, 2 * total));
  const facts = [...log.add, ...written];

  const { written: records, places } = await bringRecords(tx, file, mode, takesSettings);
  const touched = distinct([...facts.map(placeOf), ...places]);
  const missing = await putMissing(tx, file, touched);
  await deriveInSteps(tx, touched, (share) => course.step(total * (1 + share), 2 * total));
  await deriveProfiles(tx, facts);
  await bringForward(tx, 'settle', 'settle', clock.now());
  if (missing > 0) await bringForward(tx, 'refresh', 'refresh', clock.now());
  await keepBrought(tx, { transfer, added: facts.map(({ id }) => id), records });
  const plays = log.add.filter(({ kind }) => kind === 'play').length;
  return { plays, marks: log.add.length - plays, missing };
}

async function addInSteps(tx: WriteTx, facts: readonly Fact[], step: (done: number) => void): Promise<void> {
  for (let at = 0; at < facts.length; at += FACTS_AT_ONCE) {
    step(at);
    await addNewFacts(tx, facts.slice(at, at + FACTS_AT_ONCE));
  }
}

/** Derives rows with a look at whether they are still wanted; `share` of them is done. */
async function deriveInSteps(
  tx: WriteTx,
  places: readonly Place[],
  step: (share: number) => void,
): Promise<void> {
  for (let at = 0; at < places.length; at += ROWS_AT_ONCE) {
    step(at / places.length);
    await deriveRows(tx, places.slice(at, at + ROWS_AT_ONCE));
  }
}

/** Shows of these places that the catalogue does not hold begin with what the file says. Answers how many. */
async function putMissing(tx: WriteTx, file: StagedBackup, places: readonly Place[]): Promise<number> {
  const held = new Set(await tx.objectStore('shows').getAllKeys());
  const told = new Map(file.shows.map((show) => [show.id, show]));
  const ids = new Set(places.map(([, showId]) => showId).filter((id) => id !== 0 && !held.has(id)));
  await putShows(
    tx,
    [...ids].map((id) => bareShow(id, told.get(id))),
  );
  return ids.size;
}
