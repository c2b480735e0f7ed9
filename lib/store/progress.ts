import { deriveProgress } from '../domain/progress';
import type { Fact } from '../domain/fact';
import { distinct, factsOfPlaces, keyOf } from './facts';
import type { FactsByPlace, Place, Step } from './facts';
import { preferencesOf } from './preferences-of';
import type { StoredProgress } from './records';
import type { ReadTx, WriteTx } from './schema';
import { listedShows, type Listed } from './show-list';

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
const TOGETHER = 100;

/**
 * Derives the rows of these places anew, in the transaction that changed what they are derived from. `facts`: all that
 * these places hold, where it has been read.
 */
export async function deriveRows(
  tx: WriteTx,
  places: readonly Place[],
  step?: Step,
  facts?: FactsByPlace,
): Promise<void> {
  const ofShows = distinct(places)
    .filter(([, showId]) => showId !== 0)
    .sort(([, a], [, b]) => a - b);
  for (let at = 0; at < ofShows.length; at += TOGETHER) {
    step?.(at / ofShows.length);
    const some = ofShows.slice(at, at + TOGETHER);
    const [listed, held] = await Promise.all([
      listedShows(
        tx,
        some.map(([, showId]) => showId),
      ),
      facts ?? factsOfPlaces(tx, some),
    ]);
    await Promise.all(
      some.map((place) => deriveRow(tx, place, listed.get(place[1]), held.get(keyOf(place)) ?? [])),
    );
  }
}

/** A row exists as long as the profile has a standing fact or a preference of the show. */
async function deriveRow(
  tx: WriteTx,
  [profileId, showId]: Place,
  show: Listed | undefined,
  facts: readonly Fact[],
): Promise<void> {
  const stored = await tx.objectStore('preferences').get([profileId, showId]);
  const rows = tx.objectStore('progress');
  const row = deriveProgress({
    show: show ?? { status: '', seasons: [] },
    facts,
    preferences: preferencesOf(stored),
  });
  if (row.known || stored !== undefined) await rows.put({ profileId, showId, row });
  else await rows.delete([profileId, showId]);
}
