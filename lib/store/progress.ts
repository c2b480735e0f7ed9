import { deriveProgress } from '../domain/progress';
import { distinct, factsOfPlace } from './facts';
import type { Place, Step } from './facts';
import { preferencesOf } from './preferences-of';
import type { StoredProgress } from './records';
import type { ReadTx, WriteTx } from './schema';
import { readShow, seasonsOfShow } from './show-list';

export function readProgress(tx: ReadTx, place: Place): Promise<StoredProgress | undefined> {
  return tx.objectStore('progress').get([...place]);
}

/** All rows of a profile, by show. */
export function progressOfProfile(tx: ReadTx, profileId: string): Promise<StoredProgress[]> {
  return tx.objectStore('progress').getAll(IDBKeyRange.bound([profileId], [profileId, []]));
}

/** The rows of every profile that follows a show. */
export function progressOfShow(tx: ReadTx, showId: number): Promise<StoredProgress[]> {
  return tx.objectStore('progress').index('byShow').getAll(showId);
}

/** Rows that are derived between two words about how far it is. */
const TOGETHER = 25;

/** Derives the rows of these places anew, in the transaction that changed what they are derived from. */
export async function deriveRows(tx: WriteTx, places: readonly Place[], step?: Step): Promise<void> {
  const ofShows = distinct(places).filter(([, showId]) => showId !== 0);
  for (let at = 0; at < ofShows.length; at += TOGETHER) {
    step?.(at / ofShows.length);
    await Promise.all(ofShows.slice(at, at + TOGETHER).map((place) => deriveRow(tx, place)));
  }
}

/** A row exists as long as the profile has a standing fact or a preference of the show. */
async function deriveRow(tx: WriteTx, place: Place): Promise<void> {
  const [profileId, showId] = place;
  const [facts, stored, show, seasons] = await Promise.all([
    factsOfPlace(tx, place),
    tx.objectStore('preferences').get([profileId, showId]),
    readShow(tx, showId),
    seasonsOfShow(tx, showId),
  ]);
  const rows = tx.objectStore('progress');
  const row = deriveProgress({
    show: { status: show?.status ?? '', seasons },
    facts,
    preferences: preferencesOf(stored),
  });
  if (row.known || stored !== undefined) await rows.put({ profileId, showId, row });
  else await rows.delete([profileId, showId]);
}
