import { statusOn } from './choice';
import { addDays } from './day';
import type { Preferences } from './preferences';
import { readPosition } from './progress';
import type { ProgressRow } from './progress-row';
import type { Pair } from './show';

/**
 * The episode to be told of on a local day: up next of a show that is being watched, aired that very day. One that was
 * watched is not up next any more, so it is never told; nor is a show that is planned, on hold or dropped.
 */
export function newOn(
  row: ProgressRow,
  { dayOffset }: Pick<Preferences, 'dayOffset'>,
  today: string,
): Pair | null {
  if (!row.inLibrary || !row.started || statusOn(row.choice, today, dayOffset) !== 'watching') return null;
  const { upNext } = readPosition(row, today, dayOffset);
  if (upNext === null || upNext.airDate === null) return null;
  if (addDays(upNext.airDate, dayOffset) !== today) return null;
  return { season: upNext.season, episode: upNext.episode };
}
