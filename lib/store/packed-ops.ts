import { unwrap } from 'idb';
import type { Fact } from '../domain/fact';
import type { ReadTx, WriteTx } from './schema';

/** The key of a pack: it says by itself what the pack is about. */
export type PackKey = readonly [profileId: string, showId: number, id: string];

/**
 * In which packs the facts of an op lie. A library that was lived in has an op for nearly every play, and an index
 * takes longer to write an entry for each than the packs themselves: here the ops of all packs that were written
 * together share a few records, by a number that is made of their names.
 */
export interface PackedOps {
  readonly bucket: number;
  /** Those that were written together: the id of the first fact among them. */
  readonly lot: string;
  /** JSON: each op with the keys of its packs. */
  readonly text: string;
}

type Entry = readonly [op: string, packs: readonly PackKey[]];

const BUCKETS = 256;

/** Notes the ops of packs that are written together. */
export function noteOps(
  tx: WriteTx,
  packs: readonly { readonly key: PackKey; readonly facts: readonly Fact[] }[],
): void {
  const keys = new Map<string, Set<PackKey>>();
  for (const { key, facts } of packs) {
    for (const { op } of facts) {
      const ofOp = keys.get(op);
      if (ofOp === undefined) keys.set(op, new Set([key]));
      else ofOp.add(key);
    }
  }
  const lot = packs[0]?.key[2] ?? '';
  const entries = [...keys].map(([op, ofOp]): Entry => [op, [...ofOp]]);
  for (const [bucket, some] of Map.groupBy(entries, ([op]) => bucketOf(op))) {
    // Nobody waits for each: a request that fails takes the transaction back.
    unwrap(tx.objectStore('packedOps')).add({ bucket, lot, text: JSON.stringify(some) });
  }
}

/** The keys of all packs that hold a fact of this op. */
export async function packsOfOp(tx: ReadTx, op: string): Promise<PackKey[]> {
  const bucket = bucketOf(op);
  const records = await tx.objectStore('packedOps').getAll(IDBKeyRange.bound([bucket], [bucket, []]));
  return records.flatMap(({ text }) => {
    // Written by `noteOps` alone.
    const entries: Entry[] = JSON.parse(text);
    return entries.filter(([name]) => name === op).flatMap(([, packs]) => packs);
  });
}

/** FNV-1a, so that names that differ by little lie apart. */
function bucketOf(op: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < op.length; at += 1) hash = Math.imul(hash ^ op.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
