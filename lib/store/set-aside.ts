import type { Database } from './db';
import { rebuildIn } from './log';
import { isSound } from './record-check';
import { LOG_STORES, type StoreName, type WriteTx } from './schema';
import { readSetting, saveSetting } from './settings';

/** Stores of which a broken record is moved away. The facts of the log stay where they are: they are passed over. */
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
    const moved: { store: string; record: unknown }[] = [];
    for (const store of MOVED) moved.push(...(await moveBroken(tx, store)));
    if (moved.length === 0) return { count: 0, showIds: [] };
    await saveSetting(tx, 'setAside', [...(await readSetting(tx, 'setAside')), ...moved]);
    await saveSetting(tx, 'storageNews', 'setAside');
    await rebuildIn(tx);
    return { count: moved.length, showIds: [...new Set(moved.flatMap(showOf))] };
  });
}

async function moveBroken(tx: WriteTx, store: StoreName): Promise<{ store: string; record: unknown }[]> {
  const moved: { store: string; record: unknown }[] = [];
  for (let cursor = await tx.objectStore(store).openCursor(); cursor; cursor = await cursor.continue()) {
    if (isSound(store, cursor.value)) continue;
    moved.push({ store, record: cursor.value });
    await cursor.delete();
  }
  return moved;
}

/** The show that a record of the catalogue is about: TMDB has it still. */
function showOf({ store, record }: { store: string; record: unknown }): number[] {
  if (typeof record !== 'object' || record === null) return [];
  const id: unknown = Reflect.get(record, store === 'shows' ? 'id' : 'showId');
  return (store === 'shows' || store === 'seasons') && typeof id === 'number' ? [id] : [];
}
