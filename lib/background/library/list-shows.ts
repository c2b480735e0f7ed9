import { statusOn } from '../../domain/choice';
import { readPosition } from '../../domain/progress';
import { listedInstead, yearOf } from '../../domain/show';
import type { ShowEntry, ShowsList } from '../../messages/protocol-library';
import { allBindings } from '../../store/bindings';
import { preferencesOfProfile } from '../../store/preferences-of';
import { progressOfProfile } from '../../store/progress';
import { allShows } from '../../store/show-list';
import { today } from '../today';
import type { Tools } from '../tools';
import { placesToWatch } from '../tonight/where-to-watch';

/**
 * Every show of a profile, whatever its status, newest activity first; in one transaction. `region`: ISO 3166-1, for
 * where to watch.
 */
export function listShows(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  profileId: string,
  region: string | null,
): Promise<ShowsList> {
  const day = today(clock);
  return db.read(['progress', 'preferences', 'shows', 'bindings'], async (tx) => {
    const [rows, preferencesFor, held, bindings] = await Promise.all([
      progressOfProfile(tx, profileId),
      preferencesOfProfile(tx, profileId),
      allShows(tx),
      allBindings(tx),
    ]);
    const seenAt = Map.groupBy(bindings, ({ showId }) => showId);
    const shows = new Map(held.map((show) => [show.id, show]));
    const entries = rows
      .filter(({ row }) => row.inLibrary)
      .map(({ showId, row }): ShowEntry => {
        const { dayOffset, nights } = preferencesFor(showId);
        const { state, upNext, at, remaining } = readPosition(row, day, dayOffset);
        const show = shows.get(showId);
        const lists = at === null && show !== undefined ? listedInstead(show) : null;
        return {
          showId,
          name: show?.name ?? '',
          year: show === undefined ? null : yearOf(show),
          poster: show?.poster ?? null,
          position: { state, upNext, at },
          ...(lists !== null && { lists }),
          remaining,
          status: statusOn(row.choice, day, dayOffset),
          listed: row.counts.listed,
          seen: row.counts.seen,
          activity: row.activity?.at ?? null,
          addedAt: row.addedAt,
          genres: show?.genres ?? [],
          services: placesToWatch(show, seenAt.get(showId) ?? [], region)
            .filter(({ by }) => by !== 'offers')
            .map(({ name }) => name),
          nights,
        };
      })
      .sort((a, b) => (b.activity ?? 0) - (a.activity ?? 0) || a.showId - b.showId);
    return { profileId, today: day, shows: entries };
  });
}
