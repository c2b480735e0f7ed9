import { minutesAhead, runtimesOf } from '../../domain/minutes-ahead';
import { readPosition } from '../../domain/progress';
import type { ProgressRow } from '../../domain/progress-row';
import { readPreferences } from '../../store/preferences-of';
import { readProgress } from '../../store/progress';
import type { ReadTx } from '../../store/schema';
import { readSeason } from '../../store/show-list';
import { today } from '../today';
import type { Tools } from '../tools';

/** Minutes of what is available of each of these shows, as far as known; those without any are left out. */
export function minutesOfShows(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  profileId: string,
  showIds: readonly number[],
): Promise<{ showId: number; minutes: number }[]> {
  const day = today(clock);
  return db.read(['progress', 'preferences', 'seasons'], async (tx) => {
    const found = await Promise.all(
      showIds.map(async (showId) => ({ showId, minutes: await minutesOf(tx, profileId, showId, day) })),
    );
    return found.filter(({ minutes }) => minutes > 0);
  });
}

async function minutesOf(tx: ReadTx, profileId: string, showId: number, day: string): Promise<number> {
  const [stored, { dayOffset }] = await Promise.all([
    readProgress(tx, [profileId, showId]),
    readPreferences(tx, [profileId, showId]),
  ]);
  if (stored === undefined) return 0;
  const position = readPosition(stored.row, day, dayOffset);
  if (position.remaining === 0) return 0;
  const seasons = await Promise.all(seasonsAhead(stored.row).map((season) => readSeason(tx, showId, season)));
  const held = seasons.filter((season) => season !== undefined);
  return minutesAhead(stored.row, position, day, dayOffset, runtimesOf(held));
}

/** The seasons that hold anything to watch: no other is read. */
function seasonsAhead({ targets, ahead }: ProgressRow): number[] {
  return [...new Set([...targets, ...ahead].map(({ season }) => season))];
}
