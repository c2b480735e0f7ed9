import { deriveProgress } from '../domain/progress';
import type { Fact } from '../domain/fact';
import { distinct, factsOfPlaces, keyOf } from './facts';
import type { FactsByPlace, Place, Step } from './facts';
import { preferencesOf } from './preferences-of';
import { putAll } from './put-all';
import type { StoredPreferences, StoredProgress } from './records';
import type { ReadTx, WriteTx } from './schema';
import { listedShows, type Listed } from './show-list';
import { setFactsAside, type UnreadableFact } from './unreadable';

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
/** Up to so many records are asked for one by one. */
const FEW = 20;

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
    const broken: UnreadableFact[] = [];
    const [listed, held, chosen] = await Promise.all([
      listedShows(
        tx,
        some.map(([, showId]) => showId),
      ),
      facts ?? factsOfPlaces(tx, some, broken),
      chosenFor(tx, some),
    ]);
    const rows = some.map((place) =>
      rowOf(place, listed.get(place[1]), held.get(keyOf(place)) ?? [], chosen.get(keyOf(place))),
    );
    await setFactsAside(tx, broken);
    const gone = some.filter((_, index) => rows[index] === null);
    await Promise.all([
      putAll(
        tx,
        'progress',
        rows.filter((row) => row !== null),
      ),
      ...gone.map(([profileId, showId]) => tx.objectStore('progress').delete([profileId, showId])),
    ]);
  }
}

type Chosen = ReadonlyMap<string, StoredPreferences>;

/** What was chosen for these places: of many, all that was chosen is read at once. */
async function chosenFor(tx: ReadTx, places: readonly Place[]): Promise<Chosen> {
  const store = tx.objectStore('preferences');
  const found =
    places.length > FEW
      ? await store.getAll()
      : await Promise.all(places.map(([profileId, showId]) => store.get([profileId, showId])));
  const chosen = found.filter((one) => one !== undefined);
  return new Map(chosen.map((one) => [keyOf([one.profileId, one.showId]), one]));
}

/** A row exists as long as the profile has a standing fact or a preference of the show. */
function rowOf(
  [profileId, showId]: Place,
  show: Listed | undefined,
  facts: readonly Fact[],
  stored: StoredPreferences | undefined,
): StoredProgress | null {
  const row = deriveProgress({
    show: show ?? { status: '', seasons: [] },
    facts,
    preferences: preferencesOf(stored),
  });
  return row.known || stored !== undefined ? { profileId, showId, row } : null;
}
