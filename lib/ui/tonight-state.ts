import type { ShowStatus } from '../domain/fact';
import { FIRST_ASKED } from '../messages/first-asked';
import type { Pair } from '../domain/show';
import type { ShowPreferences } from '../messages/protocol-household';
import type { Offers } from '../messages/protocol-progress';
import type { Tonight, TonightAsked } from '../messages/protocol-tonight';
import type { TonightRow } from '../messages/tonight-row';

/** What the popup knows at one moment. */
export interface TonightState {
  /** Null until anything is known. */
  readonly tonight: Tonight | null;
  /** The background's last answer as it came: rows on the screen keep their order, the next opening has this one. */
  readonly latest: Tonight | null;
  /**
   * `stale`: a list of another day, shown but not to be acted on. `snapshot`: today's last known list.
   * `answered`: the background's own. `unreachable`: the background does not answer; what was known stays.
   */
  readonly from: 'nothing' | 'stale' | 'snapshot' | 'answered' | 'unreachable';
  /** Why the list could not be had, a fault's code; null when the last question was answered. */
  readonly problem: string | null;
  /** Shows with an act on its way. */
  readonly busy: ReadonlySet<number>;
  readonly said: Said | null;
  /** What was done here and can be taken back, latest last. */
  readonly done: readonly Done[];
  /** What is asked of the list: filters, and the groups that are unfolded. */
  readonly asked: TonightAsked;
  /** What is offered beside Undo after the latest mark; null when there is nothing. */
  readonly offers: { readonly row: TonightRow; readonly op: string; readonly offers: Offers } | null;
  /** An answer that is looked at before it is given; null when there is none. */
  readonly choice: Choice | null;
}

/** An answer to "which show is this" that settles more than one episode, or that does not say which episode. */
export interface Choice {
  readonly reportId: string;
  readonly show: { readonly id: number; readonly name: string };
  /** The episode that the user named; null = as the page says. */
  readonly pair: Pair | null;
  /** What would be marked; none = the episode has to be said. */
  readonly pairs: readonly Pair[];
  /** Episodes of the title that would still need an answer. */
  readonly undecided: number;
  /** Where asking for the episode begins. */
  readonly from: Pair;
}

/** One gesture that can be taken back. */
export interface Done {
  readonly op: string;
  /** `earlier`: done before this page was opened. */
  readonly what:
    | 'watched'
    | 'skipped'
    | 'jumped'
    | 'status'
    | 'removed'
    | 'answered'
    | 'earlier'
    | 'upTo'
    | 'rewatch'
    | 'chosen'
    | 'whom'
    /** A report that was closed: `op` is its id. */
    | 'dismissed'
    | 'never';
  readonly showId: number;
  readonly show: string;
  readonly pair: Pair | null;
  /** Choices that stood before: they are taken back by making them again, not by the op. */
  readonly before?: ShowPreferences | { readonly audience: readonly string[] };
}

/** What just happened; the page puts it into words. */
export type Said =
  | {
      readonly what: 'watched' | 'already' | 'skipped' | 'jumped' | 'upTo' | 'together' | 'whom';
      readonly show: string;
      readonly pair: Pair;
    }
  /** `held`: it was among the shows before. */
  | { readonly what: 'added' | 'held'; readonly show: string; readonly showId: number }
  | {
      readonly what:
        | 'removed'
        | 'rewatch'
        | 'stopRewatch'
        | 'outLater'
        | 'outAsListed'
        | 'always'
        | 'chosen'
        | 'audience';
      readonly show: string;
    }
  | { readonly what: 'nights'; readonly show: string; readonly nights: readonly number[] }
  | { readonly what: 'slot'; readonly show: string; readonly slot: number | null }
  | { readonly what: 'lastNight' }
  | { readonly what: 'status'; readonly show: string; readonly status: ShowStatus }
  | {
      readonly what: 'undone';
      readonly things: readonly { readonly show: string; readonly pair: Pair | null }[];
    }
  | { readonly what: 'answered'; readonly count: number }
  | { readonly what: 'corrected'; readonly words: string; readonly show: string }
  | { readonly what: 'dismissed' | 'never' | 'reopened' | 'nothing' }
  | { readonly what: 'failed'; readonly code: string };

export const NOTHING_KNOWN: TonightState = {
  tonight: null,
  latest: null,
  from: 'nothing',
  problem: null,
  busy: new Set(),
  said: null,
  done: [],
  asked: FIRST_ASKED,
  offers: null,
  choice: null,
};

/** May rows be acted on? Not while the list is of another day or profile. */
export function isActable(state: TonightState): boolean {
  return state.tonight !== null && state.from !== 'stale' && state.from !== 'nothing';
}
