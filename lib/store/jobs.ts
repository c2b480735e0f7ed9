import type { Job } from './records';
import type { ReadTx, WriteTx } from './schema';

/** Puts the job in its place; one with the same id is replaced. */
export async function saveJob(tx: WriteTx, job: Job): Promise<void> {
  await tx.objectStore('jobs').put(job);
}

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
