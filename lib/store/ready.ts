import type { Tonight } from '../messages/protocol-tonight';
import type { Database } from './db';
import { REVISION, type ReadTx } from './schema';

/** Tonight's list as it was read last, and for whom and when: the answer for a popup that opens. */
export interface ReadyTonight {
  /** By whom, where and on which day it was asked for: another question does not get this answer. */
  readonly question: string;
  /** The revision of the data that it was read from. */
  readonly revision: string;
  readonly tonight: Tonight;
}

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
