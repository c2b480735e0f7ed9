import type { Preferences } from '../domain/preferences';
import type { Stamp } from './device';
import type { Place } from './facts';
import { deriveRows } from './progress';
import type { Stamped, StoredPreferences } from './records';
import type { WriteTx } from './schema';

/** Stores the fields that were chosen, each with its own time, and derives the row anew. */
export async function savePreferences(
  tx: WriteTx,
  place: Place,
  chosen: Partial<Preferences>,
  stamp: Stamp,
): Promise<void> {
  const [profileId, showId] = place;
  const held = await tx.objectStore('preferences').get([profileId, showId]);
  const at = stamp.next();
  const stamped = <T>(value: T): Stamped<T> => ({ value, at, device: stamp.device });
  const fields: StoredPreferences['fields'] = {
    ...held?.fields,
    ...(chosen.specials !== undefined && { specials: stamped(chosen.specials) }),
    ...(chosen.oldestFirst !== undefined && { oldestFirst: stamped(chosen.oldestFirst) }),
    ...(chosen.nights !== undefined && { nights: stamped(chosen.nights) }),
    ...(chosen.slot !== undefined && { slot: stamped(chosen.slot) }),
    ...(chosen.dayOffset !== undefined && { dayOffset: stamped(chosen.dayOffset) }),
    ...(chosen.audience !== undefined && { audience: stamped(chosen.audience) }),
  };
  await tx.objectStore('preferences').put({ profileId, showId, fields });
  await deriveRows(tx, [place]);
}
