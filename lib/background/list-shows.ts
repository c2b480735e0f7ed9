import { statusOn } from '../domain/choice';
import { readPosition } from '../domain/progress';
import type { ShowEntry, ShowsList } from '../messages/protocol-library';
import { preferencesOf } from '../store/preferences-of';
import { progressOfProfile } from '../store/progress';
import { allShows } from '../store/show-list';
import { today } from './progress/look';
import type { Tools } from './tools';

/** Every show of a profile, whatever its status, newest activity first; in one transaction. */
export function listShows({ db, clock }: Pick<Tools, 'db' | 'clock'>, profileId: string): Promise<ShowsList> {
  const day = today(clock);
  return db.read(['progress', 'preferences', 'shows'], async (tx) => {
    const [rows, chosen, held] = await Promise.all([
      progressOfProfile(tx, profileId),
      tx.objectStore('preferences').getAll(IDBKeyRange.bound([profileId], [profileId, []])),
      allShows(tx),
    ]);
    const shows = new Map(held.map((show) => [show.id, show]));
    const preferences = new Map(chosen.map((one) => [one.showId, one]));
    const entries = rows
      .filter(({ row }) => row.inLibrary)
      .map(({ showId, row }): ShowEntry => {
        const { dayOffset } = preferencesOf(preferences.get(showId));
        const { state, upNext, remaining, gaps } = readPosition(row, day, dayOffset);
        const show = shows.get(showId);
        return {
          showId,
          name: show?.name ?? '',
          poster: show?.poster ?? null,
          position: { state, upNext },
          remaining,
          gaps,
          status: statusOn(row.choice, day, dayOffset),
          listed: row.counts.listed,
          seen: row.counts.seen,
          activity: row.activity?.at ?? null,
          addedAt: row.addedAt,
        };
      })
      .sort((a, b) => (b.activity ?? 0) - (a.activity ?? 0) || a.showId - b.showId);
    return { profileId, today: day, shows: entries };
  });
}
