import { dayNumber } from './day';
import type { Position } from './position';
import type { ProgressRow } from './progress-row';
import { formatPair, type Season } from './show';
import { unpack } from './stretch';

/** Runtimes of episodes in minutes, by `S1 E1`. */
export type Runtimes = ReadonlyMap<string, number>;

export function runtimesOf(seasons: readonly Pick<Season, 'episodes'>[]): Runtimes {
  return new Map(
    seasons.flatMap(({ episodes }) => episodes.map((one) => [formatPair(one), one.runtime ?? 0] as const)),
  );
}

/**
 * Minutes of what advances can follow, from up next on; an unknown runtime counts as nothing. `today`: local day;
 * `dayOffset`: days by which the show comes out later here.
 */
export function minutesAhead(
  row: Pick<ProgressRow, 'targets' | 'ahead'>,
  position: Pick<Position, 'remaining'>,
  today: string,
  dayOffset: number,
  runtimes: Runtimes,
): number {
  const day = (dayNumber(today) ?? 0) - dayOffset;
  return [...row.targets, ...unpack(row.ahead)]
    .filter(({ from }) => from !== null && from <= day)
    .slice(0, position.remaining)
    .reduce((sum, entry) => sum + (runtimes.get(formatPair(entry)) ?? 0), 0);
}
