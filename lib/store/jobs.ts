import type { Job } from './records';
import type { ReadTx, WriteTx } from './schema';

/** Puts the job in its place; one with the same id is replaced. */
export async function saveJob(tx: WriteTx, job: Job): Promise<void> {
  await tx.objectStore('jobs').put(job);
}

/** Makes the work due at this time (epoch ms) or earlier; how often it was tried is kept. */
export async function bringForward(tx: WriteTx, id: string, kind: string, due: number): Promise<void> {
  const held = await tx.objectStore('jobs').get(id);
  await saveJob(tx, { id, kind, due: Math.min(due, held?.due ?? due), tries: held?.tries ?? 0 });
}

/** The work is done, or not wanted any more. */
export async function finishJob(tx: WriteTx, id: string): Promise<void> {
  await tx.objectStore('jobs').delete(id);
}

/** Jobs due at this time (epoch ms), the longest due first. */
export function dueJobs(tx: ReadTx, now: number): Promise<Job[]> {
  return tx.objectStore('jobs').index('byDue').getAll(IDBKeyRange.upperBound(now));
}

/** Epoch ms at which the bell must ring next; null when nothing is left to do. */
export async function nextDue(tx: ReadTx): Promise<number | null> {
  const first = await tx.objectStore('jobs').index('byDue').openCursor();
  return first === null ? null : first.value.due;
}
