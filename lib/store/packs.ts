import { unwrap } from 'idb';
import type { Fact } from '../domain/fact';
import { isFact } from './fact-check';
import { noteOps } from './packed-ops';
import type { Pack } from './records';
import type { ReadTx, WriteTx } from './schema';

/** Facts in one record: what is longer than 64 kB, the browser keeps in a file of its own. */
const MOST = 150;
/** The time (ms) that one record spans at most: whoever reads back through the log opens few that say nothing of it. */
export const SPAN = 90 * 24 * 3_600_000;
/** Records that are written between two words about how far it is. */
const TOGETHER = 50;

/** Adds facts whose ids are known to be new, packed by profile and show. `told` hears what share is written. */
export async function addPacks(
  tx: WriteTx,
  facts: readonly Fact[],
  told: (share: number) => void,
): Promise<void> {
  const groups = Map.groupBy(facts, ({ profileId, showId }) => `${showId} ${profileId}`);
  const pieces = [...groups.values()].flatMap(inPieces);
  const packs = pieces.map(packOf);
  await noteOps(
    tx,
    packs.map(({ profileId, showId, id }, at) => ({ key: [profileId, showId, id], facts: pieces[at] ?? [] })),
  );
  const store = tx.objectStore('packs');
  for (let at = 0; at < packs.length; at += TOGETHER) {
    told(at / packs.length);
    const some = packs.slice(at, at + TOGETHER);
    const last = some.pop();
    // Nobody waits for each of them: requests end in their order, and one that fails takes the transaction back.
    for (const pack of some) unwrap(store).add(pack);
    if (last !== undefined) await store.add(last);
  }
}

function inPieces(facts: readonly Fact[]): Fact[][] {
  const pieces: Fact[][] = [];
  let first = -Infinity;
  for (const fact of facts.toSorted((a, b) => a.recordedAt - b.recordedAt)) {
    const piece = pieces.at(-1);
    if (piece !== undefined && piece.length < MOST && fact.recordedAt - first <= SPAN) piece.push(fact);
    else {
      first = fact.recordedAt;
      pieces.push([fact]);
    }
  }
  return pieces;
}

function packOf(facts: readonly Fact[]): Pack {
  const [first] = facts;
  const last = facts.at(-1);
  if (first === undefined || last === undefined) throw new Error('a pack of nothing');
  const plays = facts.filter(({ kind }) => kind === 'play').length;
  return {
    profileId: first.profileId,
    showId: first.showId,
    id: first.id,
    text: JSON.stringify(facts),
    batches: once(facts.map(({ batch }) => batch).filter((batch) => batch !== null)),
    oldest: first.recordedAt,
    newest: last.recordedAt,
    size: [plays, facts.length - plays],
  };
}

function once<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}

/** The keys of all packs of one profile and show. */
export function packsOf([profileId, showId]: readonly [string, number]): IDBKeyRange {
  return IDBKeyRange.bound([profileId, showId], [profileId, showId, []]);
}

/** The facts of these records. What cannot be read is passed over; `broken` gets the records that hold any of it. */
export function unpack(packs: readonly Pack[], broken?: Pack[]): Fact[] {
  return packs.flatMap((pack) => {
    const held = read(pack.text);
    const facts = (held ?? []).filter((fact) => isFact(fact));
    if (facts.length !== held?.length) broken?.push(pack);
    return facts;
  });
}

function read(text: string): unknown[] | null {
  try {
    const facts: unknown = JSON.parse(text);
    return Array.isArray(facts) ? facts : null;
  } catch {
    return null;
  }
}

/** How many facts lie in packs. */
export async function countPacked(tx: ReadTx): Promise<{ readonly plays: number; readonly marks: number }> {
  const count = { plays: 0, marks: 0 };
  let cursor = await tx.objectStore('packs').index('bySize').openKeyCursor();
  while (cursor !== null) {
    const [plays, marks] = cursor.key;
    count.plays += plays;
    count.marks += marks;
    cursor = await cursor.continue();
  }
  return count;
}
