import { addDays, localDay } from './day';
import type { ShowStatus, StatusSet } from './fact';
import type { Log } from './log';
import type { ShowList } from './walk';

/** What a profile chose for a show, while it holds. */
export interface Choice {
  readonly status: ShowStatus;
  /** For on hold: back on this local day, or with a new season; null = until told. */
  readonly until: string | 'newSeason' | null;
  /** Epoch ms. */
  readonly since: number;
  /** The first day of a new season, for one held until then; null while none is dated. */
  readonly seasonOn: string | null;
}

export interface Choices {
  /** What holds; null = simply watching. */
  readonly choice: Choice | null;
  /** A choice that watching or jumping has ended, so that the row can say so. */
  readonly ended: { readonly status: ShowStatus; readonly at: number } | null;
}

/**
 * The choice in force (docs/rules.md "Up next" 11). `acts`: when episodes were finished or jumped to, epoch ms;
 * `dayOffset` as for air dates.
 */
export function readChoice(log: Log, acts: readonly number[], show: ShowList, dayOffset = 0): Choices {
  const last = log.statuses.at(-1);
  if (last === undefined) return { choice: null, ended: null };
  const later = acts.filter((at) => at > last.recordedAt);
  if (last.status !== 'watching' && later.length > 0) {
    return { choice: null, ended: { status: last.status, at: Math.min(...later) } };
  }
  return { choice: asChoice(last, show, dayOffset), ended: null };
}

function asChoice(fact: StatusSet, show: ShowList, dayOffset: number): Choice {
  const { status, until, recordedAt: since, day = localDay(since, 0) } = fact;
  return { status, until, since, seasonOn: until === 'newSeason' ? newSeasonOn(show, day, dayOffset) : null };
}

/** The first regular season whose first dated episode comes out here after the day of the choice. */
function newSeasonOn(show: ShowList, chosen: string, dayOffset: number): string | null {
  const premieres = show.seasons.flatMap((season) => {
    const days = season.episodes.map((episode) => episode.airDate).filter((day) => day !== null);
    const first = days.sort()[0];
    const isLater = first !== undefined && addDays(first, dayOffset) > chosen;
    return season.season > 0 && isLater ? [first] : [];
  });
  return premieres.sort()[0] ?? null;
}

/** What holds on a local day: a hold is over on its wake day. `dayOffset` as for air dates. */
export function statusOn(choice: Choice | null, today: string, dayOffset: number): ShowStatus {
  if (choice === null) return 'watching';
  if (choice.status !== 'onHold') return choice.status;
  const wake = wakeDay(choice, dayOffset);
  return wake !== null && wake <= today ? 'watching' : 'onHold';
}

/** The local day on which a hold ends by itself; null when only the user can end it. */
export function wakeDay(choice: Choice, dayOffset: number): string | null {
  if (choice.status !== 'onHold' || choice.until === null) return null;
  if (choice.until !== 'newSeason') return choice.until;
  return choice.seasonOn === null ? null : addDays(choice.seasonOn, dayOffset);
}
