import type { Database } from './db';
import { allFacts } from './facts';
import { rebuildIn } from './log';
import { isSound } from './record-check';
import { LOG_STORES, type StoreName, type WriteTx } from './schema';
import { keepAside, setFactsAside, type Unreadable, type UnreadableFact } from './unreadable';

/** Stores beside the log. */
const MOVED: readonly StoreName[] = [
  'profiles',
  'shows',
  'seasons',
  'evidence',
  'progress',
  'preferences',
  'bindings',
  'reports',
  'viewings',
  'jobs',
];

/** What was found broken, and which shows of the catalogue are to be asked for again. */
export interface SetAside {
  readonly count: number;
  readonly showIds: readonly number[];
}

/**
 * Moves every record that the rules cannot work with to where it harms nobody and is still held, and derives what hangs
 * on them anew: all of it together or nothing.
 */
export function setAsideBroken(db: Database): Promise<SetAside> {
  return db.write([...new Set([...LOG_STORES, ...MOVED])], async (tx) => {
    const facts: UnreadableFact[] = [];
    await allFacts(tx, facts);
    await setFactsAside(tx, facts);
    const moved: Unreadable[] = [];
    for (const store of MOVED) moved.push(...(await moveBroken(tx, store)));
    if (moved.length > 0) await keepAside(tx, moved);
    const count = facts.length + moved.length;
    if (count > 0) await rebuildIn(tx);
    return { count, showIds: [...new Set(moved.flatMap(showOf))] };
  });
}

async function moveBroken(tx: WriteTx, store: StoreName): Promise<Unreadable[]> {
  const moved: Unreadable[] = [];
  for (let cursor = await tx.objectStore(store).openCursor(); cursor; cursor = await cursor.continue()) {
    if (isSound(store, cursor.value)) continue;
    moved.push({ store, record: cursor.value });
    await cursor.delete();
  }
  return moved;
}

/** The show that a record of the catalogue is about: TMDB has it still. */
function showOf({ store, record }: Unreadable): number[] {
  if (typeof record !== 'object' || record === null) return [];
  const id: unknown = Reflect.get(record, store === 'shows' ? 'id' : 'showId');
  return (store === 'shows' || store === 'seasons') && typeof id === 'number' ? [id] : [];
}
