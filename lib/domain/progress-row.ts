import type { Choice, Choices } from './choice';
import type { Reason } from './position';
import type { Pair } from './show';
import type { Entry, Stretch } from './stretch';

/** A point in time as a profile lived it. */
export interface Moment {
  /** Epoch ms; what puts moments in order. */
  readonly at: number;
  /** Minutes east of UTC that the wall clock had; null when not recorded. */
  readonly offset: number | null;
  /** The local day, where only that is known. */
  readonly day: string | null;
}

/**
 * What is stored of one profile's progress in one show: plain data without anything that depends on today.
 * `readPosition` answers for any local day from it alone.
 */
export interface ProgressRow {
  /** Is it one of the profile's shows? Removed ones keep what was watched. */
  readonly inLibrary: boolean;
  /** False when no fact stands: then there is no progress to speak of. */
  readonly known: boolean;
  readonly ended: boolean;
  /** Start of the rewatch it is in: id and epoch ms; null in the first watching. */
  readonly run: { readonly id: string; readonly at: number } | null;
  readonly reason: Reason;
  /** Jump targets still up next, in order. */
  readonly targets: readonly Entry[];
  /** Not watched, not skipped, after the anchor; in the order of watching. */
  readonly ahead: readonly Stretch[];
  /** The same between the first episode watched and the anchor, without specials: gaps once they have aired. */
  readonly behind: readonly Stretch[];
  /** The last of the list. */
  readonly last: Pair | null;
  /** Day number from which some regular episode has aired that was never watched nor skipped; null = none. */
  readonly unseenFrom: number | null;
  readonly counts: Counts;
  readonly choice: Choice | null;
  readonly choiceEnded: Choices['ended'];
  /** The latest play (by its date), jump or adding; null when there is none. */
  readonly activity: Moment | null;
  /** The latest play that has a date, filled gaps aside. */
  readonly lastPlay: Moment | null;
  /** When it was added by itself, epoch ms; null when only an import brought it. */
  readonly addedAt: number | null;
  /** Played or jumped to. */
  readonly started: boolean;
}

/** Regular episodes that are listed and may be offered, and what became of them in the current run. */
export interface Counts {
  readonly listed: number;
  readonly seen: number;
  readonly skipped: number;
  /** Seen in any run. */
  readonly everSeen: number;
  /** Viewings in all runs, specials too; two marks of one viewing count once. */
  readonly plays: number;
}
