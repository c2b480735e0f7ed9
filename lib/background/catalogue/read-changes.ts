import { addDays, daysBetween } from '../../domain/day';
import { ok, type Ok } from '../../domain/result';
import type { TmdbClient } from '../../tmdb/client';
import type { TmdbFault } from '../../tmdb/tmdb-fault';

export interface ChangeList {
  /** The first day (`YYYY-MM-DD`, UTC) that it covers. */
  readonly from: string;
  /** How many pages a day has, about. */
  readonly perDay: number;
  /** Null when reading it all would cost more than it saves. */
  readonly showIds: ReadonlySet<number> | null;
}

/** TMDB lists at most so many days. */
const MOST_DAYS = 14;
/** For so few shows nobody needs to ask how long the list is. */
const FEWEST = 10;

/**
 * What changed at TMDB since the list was last read, if its pages are fewer than the `shows` that are due: else null,
 * without a request where the length that it had is known to be too long.
 */
export async function changesSince(
  tmdb: Pick<TmdbClient, 'getChanges'>,
  known: {
    readonly shows: number;
    readonly listedTo: string;
    /** How many pages a day had last time; 0 = unknown. */
    readonly perDay: number;
    readonly today: string;
  },
): Promise<Ok<ChangeList | null> | TmdbFault> {
  const { shows, today, listedTo } = known;
  const oldest = addDays(today, 1 - MOST_DAYS);
  // A list that was not read for long would be a long one: it starts anew with yesterday.
  const from = listedTo >= oldest && listedTo <= today ? listedTo : addDays(today, -1);
  const days = (daysBetween(from, today) ?? 0) + 1;
  if (shows <= Math.max(known.perDay * days, FEWEST)) return ok(null);
  const first = await tmdb.getChanges(from, today, 1);
  if (!first.ok) return first.code === 'garbage' ? ok(null) : first;
  const { pages } = first.value;
  const perDay = pages / days;
  if (pages >= shows) return ok({ from, perDay, showIds: null });
  const ids = new Set(first.value.showIds);
  for (let page = 2; page <= pages; page++) {
    const answer = await tmdb.getChanges(from, today, page);
    if (!answer.ok) return answer.code === 'garbage' ? ok(null) : answer;
    for (const id of answer.value.showIds) ids.add(id);
  }
  return ok({ from, perDay, showIds: ids });
}
