import { NO_PREFERENCES } from '../domain/preferences';
import type { Preferences } from '../domain/preferences';
import type { StoredPreferences } from './records';

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
