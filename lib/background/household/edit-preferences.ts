import { fault, ok, type Result } from '../../domain/result';
import type { In } from '../../messages/protocol';
import type { ShowPreferences } from '../../messages/protocol-household';
import { takeStamp } from '../../store/device';
import { savePreferences } from '../../store/preferences';
import { readPreferences } from '../../store/preferences-of';
import { readProfile } from '../../store/profiles';
import { readProgress } from '../../store/progress';
import { LOG_STORES, type ReadTx } from '../../store/schema';
import type { Tools } from '../tools';

type Change = Omit<In<'show.preferences'>, 'profileId' | 'showId'>;

/**
 * Changes what is named of a profile's choices for a show and keeps the rest. Answers how they stood before, which is
 * what undoes it, and how they stand now. Without a change it only answers. Faults: `unknownShow` where the profile
 * does not have the show, `unknownProfile`.
 */
export function editPreferences(
  { db, clock, newId }: Pick<Tools, 'db' | 'clock' | 'newId'>,
  profileId: string,
  showId: number,
  change: Change,
): Promise<Result<{ before: ShowPreferences; now: ShowPreferences }, 'unknownShow' | 'unknownProfile'>> {
  return db.write(LOG_STORES, async (tx) => {
    if ((await readProfile(tx, profileId)) === undefined) return fault('unknownProfile');
    if ((await readProgress(tx, [profileId, showId])) === undefined) return fault('unknownShow');
    const before = await read(tx, profileId, showId);
    if (Object.keys(change).length === 0) return ok({ before, now: before });
    const { nights, ...rest } = change;
    const chosen = { ...rest, ...(nights && { nights: [...new Set(nights)].sort((a, b) => a - b) }) };
    await savePreferences(tx, [profileId, showId], chosen, await takeStamp(tx, clock.now(), newId));
    return ok({ before, now: await read(tx, profileId, showId) });
  });
}

async function read(tx: ReadTx, profileId: string, showId: number): Promise<ShowPreferences> {
  const { audience: _, ...preferences } = await readPreferences(tx, [profileId, showId]);
  return preferences;
}
