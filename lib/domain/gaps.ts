import { dayNumber } from './day';
import type { ProgressRow } from './progress-row';
import type { Pair } from './show';
import { unpack } from './stretch';

/** The missed episodes (docs/rules.md "Up next" 7) on a local day, in the order of watching. */
export function gapsOn(row: Pick<ProgressRow, 'behind'>, today: string, dayOffset = 0): Pair[] {
  const day = (dayNumber(today) ?? -Infinity) - dayOffset;
  return unpack(row.behind)
    .filter(({ from }) => from !== null && from <= day)
    .map(({ season, episode }) => ({ season, episode }));
}
