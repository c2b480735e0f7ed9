import { dayName, dayNumber } from './day';
import type { ShowStatus } from './fact';
import type { Pair } from './show';
import type { Step } from './walk';

/** A show of the library, as the calendar reads it. */
export interface CalendarShow {
  readonly showId: number;
  readonly name: string;
  readonly status: ShowStatus;
  /** Days added to an air date before it counts as aired here. */
  readonly dayOffset: number;
  /** In the order of watching. */
  readonly steps: readonly Pick<Step, 'season' | 'episode' | 'air' | 'from' | 'candidate'>[];
  /** A season that TMDB lists without an episode yet; null when there is none. */
  readonly announced: number | null;
}

/** What of one show comes out on one day. */
export interface CalendarEntry {
  readonly showId: number;
  readonly pairs: readonly [Pair, ...Pair[]];
}

export interface CalendarDay {
  /** Local day. */
  readonly day: string;
  readonly entries: readonly CalendarEntry[];
}

/** Something that will come, nobody knows when: an episode, or with null a season that has none yet. */
export interface Announced {
  readonly showId: number;
  readonly season: number;
  readonly episode: number | null;
}

export interface Calendar {
  /** Today and the last two weeks, the newest day first. */
  readonly lately: readonly CalendarDay[];
  /** From tomorrow on. */
  readonly coming: readonly CalendarDay[];
  readonly undated: readonly Announced[];
}

/** Days back, today not counted. */
export const LATELY = 14;
/** Days ahead within which everything is listed; beyond, the next one of each show that has none within. */
const SOON = 28;

/** What came out lately and what comes, for shows that are watched or planned. `today`: local day. */
export function readCalendar(shows: readonly CalendarShow[], today: string): Calendar {
  const now = dayNumber(today);
  if (now === null) throw new RangeError(`not a day: ${today}`);
  const followed = shows
    .filter(({ status }) => status === 'watching' || status === 'planned')
    .sort((a, b) => (a.name === b.name ? a.showId - b.showId : a.name < b.name ? -1 : 1));
  const days = new Map<number, CalendarEntry[]>();
  const undated: Announced[] = [];
  for (const show of followed) {
    const dated = datedOf(show);
    const next = Math.min(...dated.filter(({ day }) => day > now).map(({ day }) => day));
    const until = Math.max(now + SOON, next);
    const listed = dated.filter(({ day }) => day >= now - LATELY && day <= until);
    for (const [day, pairs] of Map.groupBy(listed, (one) => one.day)) {
      const [first, ...rest] = pairs.map(({ pair }) => pair);
      if (first === undefined) continue;
      days.set(day, [...(days.get(day) ?? []), { showId: show.showId, pairs: [first, ...rest] }]);
    }
    const open = next === Infinity ? openOf(show) : null;
    if (open !== null) undated.push(open);
  }
  const all = [...days].map(([day, entries]) => ({ day: dayName(day), entries }));
  const sorted = all.sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    lately: sorted.filter(({ day }) => day <= today).toReversed(),
    coming: sorted.filter(({ day }) => day > today),
    undated,
  };
}

function datedOf({ steps, dayOffset }: CalendarShow): { day: number; pair: Pair }[] {
  return steps.flatMap(({ season, episode, air, candidate }) =>
    candidate && air !== null ? [{ day: air + dayOffset, pair: { season, episode } }] : [],
  );
}

/** With no date to come: the first episode that waits for one, else a season that waits for its episodes. */
function openOf({ showId, steps, announced }: CalendarShow): Announced | null {
  const step = steps.find(({ candidate, from }) => candidate && from === null);
  if (step !== undefined) return { showId, season: step.season, episode: step.episode };
  return announced === null ? null : { showId, season: announced, episode: null };
}
