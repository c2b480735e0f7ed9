import { unmerge } from '../../domain/merge-logs';
import { fault, ok, type Result } from '../../domain/result';
import { sameData } from '../../domain/same-data';
import { UNBROUGHT } from '../../domain/unbrought';
import { takeStamp } from '../../store/device';
import { allFacts, byPlace, distinct, placeOf, type Step } from '../../store/facts';
import { addNewFacts } from '../../store/new-facts';
import { deriveProfiles } from '../../store/profiles';
import { deriveRows } from '../../store/progress';
import { isOpen, readReport } from '../../store/reports';
import type { WriteTx } from '../../store/schema';
import { judgesOf } from '../../store/undo';
import { BACKUP_STORES, writeRecord, type Written } from './bring-records';
import { part } from './course';
import { forgetBrought, readBrought } from './keep-brought';
import type { Tools } from '../tools';

/**
 * Takes back what this transfer brought in: its facts by undos, records by what was there before where nobody changed
 * them since. What was done after it stays. Fault `notLast` when something else was brought in since.
 */
export function takeBackBackup(
  { db, clock, newId }: Pick<Tools, 'db' | 'clock' | 'newId'>,
  transfer: string,
  step: Step,
): Promise<Result<null, 'notLast'>> {
  return db.write(BACKUP_STORES, async (tx) => {
    const brought = await readBrought(tx);
    if (brought?.transfer !== transfer) return fault('notLast');
    const held = await allFacts(tx);
    const stamp = await takeStamp(tx, clock.now(), newId);
    const taken = unmerge(held, new Set(brought.added));
    const judges = judgesOf(taken, { op: newId(), stamp, newId, batch: UNBROUGHT });
    await addNewFacts(tx, judges, part(step, 0, 0.5));
    await deriveProfiles(tx, judges);
    await Promise.all(brought.records.map((one) => putBack(tx, one)));
    const chosen = brought.records.flatMap((one) => (one.store === 'preferences' ? [one.key] : []));
    const places = distinct([...judges.map(placeOf), ...chosen]);
    await deriveRows(tx, places, part(step, 0.5, 1), byPlace([...held, ...judges]));
    await forgetBrought(tx);
    return ok(null);
  });
}

/** A record that was changed since stays; an episode that still waits is only tried again. */
async function putBack(tx: WriteTx, one: Written): Promise<void> {
  if (one.store === 'reports') {
    const report = await readReport(tx, one.key);
    if (report !== undefined && isOpen(report)) await writeRecord(tx, one, one.before);
    return;
  }
  const now: unknown = await tx.objectStore(one.store).get(one.key);
  if (sameData(chosenOf(now), chosenOf(one.after))) await writeRecord(tx, one, one.before);
}

/** Whether somebody left the household is no choice of the record's: it follows from the log. */
function chosenOf(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record ?? null;
  return 'removed' in record ? { ...record, removed: false } : record;
}
