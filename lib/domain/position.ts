import type { Pair } from './show';

/** Where a profile stands in a show on a given local day: what the popup, the shortcut and the grid show. */
export interface Position {
  /** `available`: up next has aired. `waiting`: up next is listed but has not aired. */
  readonly state: 'available' | 'waiting' | 'caughtUp' | 'finished';
  /** Up next; null when nothing is left. */
  readonly upNext: UpNext | null;
  /** Up next or, with nothing left, the last of the list; null for an empty list. */
  readonly at: Pair | null;
  /** Available episodes from up next on: as many as advances can follow. */
  readonly remaining: number;
  /** Missed episodes before the place. */
  readonly gaps: number;
  readonly reason: Reason;
}

export interface UpNext extends Pair {
  readonly id: number | null;
  readonly airDate: string | null;
}

/** Why this one is up next, for "after S2 E5, watched Tuesday". */
export type Reason =
  | { readonly why: 'start' }
  /** Nothing was watched; this one was skipped. */
  | ({ readonly why: 'skipped' } & Pair)
  | After
  | { readonly why: 'jump'; readonly at: number }
  | { readonly why: 'rewatch'; readonly at: number }
  | { readonly why: 'oldestFirst' };

export interface After extends Pair {
  readonly why: 'after';
  /** When it was watched, epoch ms; null when unknown. */
  readonly at: number | null;
  /** Up next came out after that: the show was caught up or finished, and is back. */
  readonly cameOutSince?: true;
}
