import type { Database } from './db';
import type { ReadyTonight } from './records';
import { REVISION, type ReadTx } from './schema';

const TONIGHT = 'tonight';

/**
 * The name of the state that the data is in: every write of what pages show changes it, in its own transaction
 * (lib/store/db.ts). Empty before the first write.
 */
export async function readRevision(tx: ReadTx): Promise<string> {
  const held = await tx.objectStore('ready').get(REVISION);
  return typeof held === 'string' ? held : '';
}

/** The list that is kept ready, if nothing was written since. */
export async function readReady(tx: ReadTx): Promise<ReadyTonight | null> {
  const [revision, held] = await Promise.all([readRevision(tx), tx.objectStore('ready').get(TONIGHT)]);
  if (held === undefined || typeof held === 'string') return null;
  return revision !== '' && held.revision === revision ? held : null;
}

/** Keeps the list. That of an older state may be kept: it is never answered. */
export async function keepReady(db: Database, ready: ReadyTonight): Promise<void> {
  await db.write(['ready'], async (tx) => {
    await tx.objectStore('ready').put(ready, TONIGHT);
  });
}
