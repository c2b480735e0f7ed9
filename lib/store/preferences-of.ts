import { NO_PREFERENCES } from '../domain/preferences';
import type { Preferences } from '../domain/preferences';
import type { Place } from './facts';
import type { StoredPreferences } from './records';
import type { ReadTx } from './schema';

/** What holds for a show: what was chosen, and the defaults for the rest. */
export function preferencesOf(stored: StoredPreferences | undefined): Preferences {
  const fields = stored?.fields;
  return {
    specials: fields?.specials?.value ?? NO_PREFERENCES.specials,
    oldestFirst: fields?.oldestFirst?.value ?? NO_PREFERENCES.oldestFirst,
    nights: fields?.nights?.value ?? NO_PREFERENCES.nights,
    slot: fields?.slot?.value ?? NO_PREFERENCES.slot,
    dayOffset: fields?.dayOffset?.value ?? NO_PREFERENCES.dayOffset,
    audience: fields?.audience?.value ?? NO_PREFERENCES.audience,
  };
}

/** What holds for a profile and show. */
export async function readPreferences(tx: ReadTx, [profileId, showId]: Place): Promise<Preferences> {
  return preferencesOf(await tx.objectStore('preferences').get([profileId, showId]));
}

/** Reads what a profile chose for all its shows; answers what holds for each. */
export async function preferencesOfProfile(
  tx: ReadTx,
  profileId: string,
): Promise<(showId: number) => Preferences> {
  const chosen = await tx.objectStore('preferences').getAll(IDBKeyRange.bound([profileId], [profileId, []]));
  const byShow = new Map(chosen.map((one) => [one.showId, one]));
  return (showId) => preferencesOf(byShow.get(showId));
}
