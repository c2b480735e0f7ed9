import { saveSetting } from '../store/settings';
import { setAsideBroken } from '../store/set-aside';
import { fetchCatalogue } from './catalogue/load-catalogue';
import type { Tools } from './tools';

/** Kept outside the database: that it once held something. */
export interface Trace {
  read(): Promise<boolean>;
  leave(): Promise<void>;
}

/** A database that held something is looked at as lost when an empty one is made in its place: the user is told. */
export async function noteMade({ db }: Pick<Tools, 'db'>, trace: Trace): Promise<boolean> {
  if (!(await trace.read())) return false;
  await db.write(['settings'], (tx) => saveSetting(tx, 'storageNews', 'lost'));
  return true;
}

/** Leaves the trace once there is anything to lose. */
export async function leaveTrace({ db }: Pick<Tools, 'db'>, trace: Trace): Promise<void> {
  const rows = await db.read(['progress'], (tx) => tx.objectStore('progress').count());
  if (rows > 0 && !(await trace.read())) await trace.leave();
}

/**
 * After something failed that should not: sets aside what cannot be read, and asks TMDB again for what it knows. Answers
 * whether anything was broken.
 */
export async function mendLibrary(tools: Tools): Promise<boolean> {
  const { count, showIds } = await setAsideBroken(tools.db);
  for (const showId of showIds) await fetchCatalogue(tools, showId);
  return count > 0;
}

/** It was shown. */
export async function tellStorageNews({ db }: Pick<Tools, 'db'>): Promise<void> {
  await db.write(['settings'], (tx) => saveSetting(tx, 'storageNews', 'none'));
}
