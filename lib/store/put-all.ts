import { unwrap, type StoreValue } from 'idb';
import type { Schema, StoreName, WriteTx } from './schema';

/**
 * Puts records into a store and waits for the last of them alone: requests end in their order, and one that fails takes
 * the transaction back. Of a thousand, most of the time went into the answers that nobody reads.
 */
export async function putAll<N extends StoreName>(
  tx: WriteTx,
  name: N,
  records: readonly StoreValue<Schema, N>[],
): Promise<void> {
  const store = tx.objectStore(name);
  const last = records.at(-1);
  for (const record of records.slice(0, -1)) unwrap(store).put(record);
  if (last !== undefined) await store.put(last);
}
