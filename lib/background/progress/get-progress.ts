import type { Preferences } from '../../domain/preferences';
import { readPosition } from '../../domain/progress';
import { fault, ok } from '../../domain/result';
import { answering } from '../../store/database-fault';
import type { Place } from '../../store/facts';
import { preferencesOfProfile, readPreferences } from '../../store/preferences-of';
import { readProfile } from '../../store/profiles';
import { progressOfProfile, readProgress } from '../../store/progress';
import type { StoredProgress } from '../../store/records';
import type { ReadTx, StoreName } from '../../store/schema';
import type { Progress, ProgressResult, ProgressTools } from './answers';
import { today } from '../today';

const STORES: readonly StoreName[] = ['progress', 'preferences', 'profiles'];

/** One row, or null when the profile has no standing fact or preference of the show. */
export function getProgress(
  { db, clock }: ProgressTools,
  place: Place,
): Promise<ProgressResult<Progress | null>> {
  return answering(() =>
    db.read(STORES, async (tx) => {
      if ((await readProfile(tx, place[0])) === undefined) return fault('unknownProfile');
      return ok(await progressAt(tx, place, today(clock)));
    }),
  );
}

/** All rows of a profile, newest activity first; those without any come last, by show. */
export function getProgressForProfile(
  { db, clock }: ProgressTools,
  profileId: string,
): Promise<ProgressResult<Progress[]>> {
  return answering(() =>
    db.read(STORES, async (tx) => {
      const [profile, rows, preferencesFor] = await Promise.all([
        readProfile(tx, profileId),
        progressOfProfile(tx, profileId),
        preferencesOfProfile(tx, profileId),
      ]);
      if (profile === undefined) return fault('unknownProfile');
      const day = today(clock);
      return ok(rows.map((row) => readAt(row, preferencesFor(row.showId), day)).sort(byActivity));
    }),
  );
}

/** The row as it reads on a local day, within a transaction over progress and preferences. */
export async function progressAt(tx: ReadTx, place: Place, day: string): Promise<Progress | null> {
  const [stored, preferences] = await Promise.all([readProgress(tx, place), readPreferences(tx, place)]);
  return stored === undefined ? null : readAt(stored, preferences, day);
}

function readAt(stored: StoredProgress, { dayOffset }: Preferences, day: string): Progress {
  return { ...stored, position: readPosition(stored.row, day, dayOffset) };
}

function byActivity(a: Progress, b: Progress): number {
  const [left, right] = [a.row.activity?.at ?? -Infinity, b.row.activity?.at ?? -Infinity];
  return left === right ? a.showId - b.showId : right - left;
}
