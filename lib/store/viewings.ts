import type { StoredViewing } from './records';
import type { ReadTx, WriteTx } from './schema';

export function readViewing(tx: ReadTx, identity: string): Promise<StoredViewing | undefined> {
  return tx.objectStore('viewings').get(identity);
}

export async function saveViewing(tx: WriteTx, viewing: StoredViewing): Promise<void> {
  await tx.objectStore('viewings').put(viewing);
}

/** A mark uses it up, an undo clears it. */
export async function forgetViewing(tx: WriteTx, identity: string): Promise<void> {
  await tx.objectStore('viewings').delete(identity);
}

/** Half-watched episodes, the last one touched first. */
export async function recentViewings(tx: ReadTx): Promise<StoredViewing[]> {
  return (await tx.objectStore('viewings').index('byUpdatedAt').getAll()).toReversed();
}

/** Forgets what was not touched since this time (epoch ms). */
export async function forgetViewings(tx: WriteTx, untouchedSince: number): Promise<void> {
  const store = tx.objectStore('viewings');
  const old = await store.index('byUpdatedAt').getAllKeys(IDBKeyRange.upperBound(untouchedSince, true));
  await Promise.all(old.map((identity) => store.delete(identity)));
}
