import { newestRecordedAt } from './facts';
import type { WriteTx } from './schema';
import { readSetting, saveSetting } from './settings';

/** Who writes, and when: what every new fact and every changed choice carries. */
export interface Stamp {
  /** This copy's id. */
  readonly device: string;
  /** The newest recorded time (epoch ms) that is held; 0 when there is none. */
  readonly newest: number;
  /** A recorded time (epoch ms), later than all held and than the one before. */
  next(): number;
}

/**
 * A stamp for this transaction (`now`, epoch ms): the later of the clock and the newest fact held + 1, so that a wrong
 * clock cannot bury what is done next. The first one ever makes the ids of the device and of the library.
 */
export async function takeStamp(tx: WriteTx, now: number, newId: () => string): Promise<Stamp> {
  const device = await madeOnce(tx, 'device', newId);
  await madeOnce(tx, 'libraryId', newId);
  const newest = await newestRecordedAt(tx);
  let last = newest;
  return {
    device,
    newest,
    next: () => {
      last = Math.max(now, last + 1);
      return last;
    },
  };
}

async function madeOnce(tx: WriteTx, name: 'device' | 'libraryId', newId: () => string): Promise<string> {
  const held = await readSetting(tx, name);
  if (held !== '') return held;
  const made = newId();
  await saveSetting(tx, name, made);
  return made;
}
