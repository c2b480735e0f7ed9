import type { Pair } from '../domain/show';

/** The messages of the library's calendar. Part of `LibraryProtocol`. */
export interface CalendarProtocol {
  /** What came out lately and what comes for the shows of a profile. Without a profile, of the active one. */
  'calendar.list': { in: { profileId?: string }; out: CalendarList };
}

export interface CalendarList {
  readonly profileId: string;
  /** The local day that this was read for. */
  readonly today: string;
  /** Today and the last two weeks, the newest day first. */
  readonly lately: readonly CalendarDayFacts[];
  /** From tomorrow on. */
  readonly coming: readonly CalendarDayFacts[];
  /** What will come, nobody knows when. */
  readonly undated: readonly CalendarShowFacts[];
}

export interface CalendarDayFacts {
  readonly day: string;
  readonly shows: readonly CalendarShowFacts[];
}

export interface CalendarShowFacts {
  readonly showId: number;
  readonly name: string;
  /** In which it began, where the library holds another show of its name; else null. */
  readonly year: number | null;
  readonly poster: string | null;
  /** In the order of watching; empty for a season that has no episodes yet. */
  readonly episodes: readonly CalendarEpisode[];
  /** The season of the first of them. */
  readonly season: number;
}

export interface CalendarEpisode extends Pair {
  /** Empty while it has none, and where the profile wants it hidden. */
  readonly name: string;
  /** Minutes. */
  readonly runtime: number | null;
  readonly still: string | null;
  readonly state: 'unseen' | 'seen' | 'skipped' | 'unaired';
  readonly upNext: boolean;
}
