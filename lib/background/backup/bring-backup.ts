import { mergeLogs } from '../../domain/merge-logs';
import { fault, ok, type Result } from '../../domain/result';
import type { In } from '../../messages/protocol';
import type { BackupApplied } from '../../messages/protocol-backup';
import { takeStamp } from '../../store/device';
import { allFacts, byPlace, distinct, placeOf, type Place, type Step } from '../../store/facts';
import { addNewFacts } from '../../store/new-facts';
import { bringForward } from '../../store/jobs';
import { deriveProfiles } from '../../store/profiles';
import { deriveRows } from '../../store/progress';
import type { WriteTx } from '../../store/schema';
import { learnIds, putShows } from '../../store/shows';
import { setFactsAside, type UnreadableFact } from '../../store/unreadable';
import { forgetTransfer } from '../../store/staging';
import { judgesOf } from '../../store/undo';
import { bareShow } from '../catalogue/bare-show';
import { bringRecords, BACKUP_STORES, removeProfiles } from './bring-records';
import { part } from './course';
import { keepBrought } from './keep-brought';
import { isEmptyLibrary } from './preview-backup';
import { readStaged, stagedName, type HeldBackup, type StagedBackup } from './stage-backup';
import type { Tools } from '../tools';

/**
 * Brings in a file that was put aside, all or nothing. Facts are joined by their ids, rows derived from all of them;
 * shows that the catalogue does not hold begin with what the file says of them and are asked of TMDB by a job. What is
 * needed to take all of it back again is kept.
 */
export function bringBackup(
  tools: Pick<Tools, 'db' | 'clock' | 'newId'>,
  { transfer, mode }: In<'backup.apply'>,
  step: Step,
  known: HeldBackup | null = null,
): Promise<Result<BackupApplied, 'unknownTransfer'>> {
  return tools.db.write(BACKUP_STORES, async (tx) => {
    const file = await readStaged(tx, transfer, known);
    if (file === null) return fault('unknownTransfer');
    const applied = await bringIn(tools, tx, file, { transfer, mode, step });
    await forgetTransfer(tx, stagedName(transfer));
    return ok(applied);
  });
}

async function bringIn(
  { clock, newId }: Pick<Tools, 'clock' | 'newId'>,
  tx: WriteTx,
  file: StagedBackup,
  { transfer, mode, step }: In<'backup.apply'> & { readonly step: Step },
): Promise<BackupApplied> {
  const takesSettings = mode === 'replace' || (await isEmptyLibrary(tx));
  const broken: UnreadableFact[] = [];
  const held = await allFacts(tx, broken);
  await setFactsAside(tx, broken);
  const log = mergeLogs(held, [...file.plays, ...file.marks], mode);
  await addNewFacts(tx, log.add, part(step, 0, 0.5));
  // Taken when the file's facts are in: what is written now is later than all of them.
  const stamp = await takeStamp(tx, clock.now(), newId);
  const judges = judgesOf(log, { op: newId(), stamp, newId });
  const gone = mode === 'replace' ? await removeProfiles(tx, file.profiles, newId, stamp) : [];
  const written = [...judges, ...gone];
  await addNewFacts(tx, written, part(step, 0.5, 0.6));
  const facts = [...log.add, ...written];

  const { written: records, places } = await bringRecords(tx, file, mode, takesSettings);
  const touched = distinct([...facts.map(placeOf), ...places]);
  const missing = await putShowsOf(tx, file, touched);
  await deriveRows(tx, touched, part(step, 0.6, 1), byPlace([...held, ...facts]));
  await deriveProfiles(tx, facts);
  await bringForward(tx, 'settle', 'settle', clock.now());
  if (missing > 0) await bringForward(tx, 'refresh', 'refresh', clock.now());
  await keepBrought(tx, { transfer, added: facts.map(({ id }) => id), records });
  const plays = log.add.filter(({ kind }) => kind === 'play').length;
  return { plays, marks: log.add.length - plays, missing };
}

/**
 * Shows of these places that the catalogue does not hold begin with what the file says. Those that it holds learn by which
 * ids the file calls their episodes, for TMDB may have made them anew in between. Answers how many it does not hold.
 */
async function putShowsOf(tx: WriteTx, file: StagedBackup, places: readonly Place[]): Promise<number> {
  const held = new Set(await tx.objectStore('shows').getAllKeys());
  const told = new Map(file.shows.map((show) => [show.id, show]));
  const ids = [...new Set(places.map(([, showId]) => showId))].filter((id) => id !== 0);
  const shows = ids.map((id) => bareShow(id, told.get(id)));
  const missing = shows.filter(({ show }) => !held.has(show.id));
  await putShows(tx, missing);
  const others = shows.filter(({ show, seasons }) => held.has(show.id) && seasons.length > 0);
  await Promise.all(others.map(({ show, seasons }) => learnIds(tx, show.id, seasons)));
  return missing.length;
}
