import type { Fact } from '../domain/fact';
import type { PackedOps } from './records';
import type { ReadTx, WriteTx } from './schema';

/** The key of a pack: it says by itself what the pack is about. */
export type PackKey = readonly [profileId: string, showId: number, id: string];

const BUCKETS = 256;

/** Notes the ops of packs that are being written. */
export async function noteOps(
  tx: WriteTx,
  packs: readonly { readonly key: PackKey; readonly facts: readonly Fact[] }[],
): Promise<void> {
  const keys = new Map<string, Set<PackKey>>();
  for (const { key, facts } of packs) {
    for (const { op } of facts) {
      const ofOp = keys.get(op);
      if (ofOp === undefined) keys.set(op, new Set([key]));
      else ofOp.add(key);
    }
  }
  const store = tx.objectStore('packedOps');
  const buckets = Map.groupBy(keys, ([op]) => bucketOf(op));
  await Promise.all(
    [...buckets].map(async ([bucket, ops]) => {
      const held = linesOf(await store.get(bucket));
      const lines = ops.map(([op, ofOp]) => JSON.stringify([op, [...ofOp]]));
      await store.put({ bucket, text: [...held, ...lines].join('\n') });
    }),
  );
}

/** The keys of all packs that hold a fact of this op; what a broken disk left of a line is passed over. */
export async function packsOfOp(tx: ReadTx, op: string): Promise<PackKey[]> {
  const begins = `[${JSON.stringify(op)},`;
  const lines = linesOf(await tx.objectStore('packedOps').get(bucketOf(op)));
  return lines.filter((line) => line.startsWith(begins)).flatMap(keysIn);
}

function linesOf(held: PackedOps | undefined): string[] {
  return typeof held?.text === 'string' ? held.text.split('\n') : [];
}

function keysIn(line: string): PackKey[] {
  try {
    // Written by `noteOps` alone.
    const [, packs]: [string, PackKey[]] = JSON.parse(line);
    return packs;
  } catch {
    return [];
  }
}

/** FNV-1a, so that names that differ by little lie apart. */
function bucketOf(op: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < op.length; at += 1) hash = Math.imul(hash ^ op.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
