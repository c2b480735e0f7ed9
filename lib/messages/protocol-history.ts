import type { FactKind, PlaySource, ShowStatus } from '../domain/fact';
import type { Pair } from '../domain/show';
import type { When } from '../domain/when';
import type { BindingChange } from './protocol-titles';
import type { TonightRow } from './tonight-row';

/** The messages of the history: what was done, and amending it. Part of `Protocol`. */
export interface HistoryProtocol {
  /** Everything that was done, the latest first. */
  'history.list': {
    in: { profileId?: string; showId?: number; site?: string; before?: HistoryCursor; limit?: number };
    out: History;
  };

  /** Takes one act of the history back, for its profile alone. */
  'play.undo': { in: { opId: string; showId: number; id: string }; out: Changed };
  'play.restore': { in: { opId: string; showId: number; id: string }; out: Changed };
  /**
   * What `play.correct` would move. `from` is the show that it counts for until now. Faults `unknownPlay`,
   * `notInCatalogue`, or why TMDB gave no answer.
   */
  'play.weigh': {
    in: { from: number; id: string; showId: number; pair: Pair | null };
    out: CorrectionPreview;
  };
  /**
   * What a site's report marked was another episode (`pair`), or its title is another show: all that the title marked
   * goes there, each by its labels, and the answer is kept for the title. One undo of the op.
   */
  'play.correct': {
    in: { opId: string; from: number; id: string; showId: number; pair: Pair | null };
    out: Changed & Corrected;
  };
  /** Another date for one play (by its id) or for all of an op. `lastNight` only before noon, else fault `notNow`. */
  'play.redate': {
    in: { opId: string; showId: number; target: string; when: When | 'lastNight' };
    out: Changed;
  };
}

/** Where a page of the history begins: after this act. */
export interface HistoryCursor {
  /** Epoch ms of recording. */
  readonly at: number;
  readonly id: string;
}

export interface History {
  readonly entries: readonly HistoryEntry[];
  /** Null on the last page. */
  readonly next: HistoryCursor | null;
}

export interface HistoryEntry {
  readonly id: string;
  readonly op: string;
  /** Marked together with others of this name. */
  readonly batch: string | null;
  readonly kind: Exclude<FactKind, 'undo' | 'restore' | 'redate' | 'profileJoined' | 'profileRemoved'>;
  readonly profileId: string;
  readonly showId: number;
  readonly show: string;
  /** In which the show began; null when unknown. */
  readonly year: number | null;
  readonly poster: string | null;
  /** As TMDB counts now. */
  readonly pair: Pair | null;
  /** As it was counted when it was done, where TMDB has moved the episode since; else null. */
  readonly movedFrom: Pair | null;
  /** TMDB no longer has the show. */
  readonly showGone: boolean;
  /** Epoch ms. */
  readonly recordedAt: number;
  /** False when it was taken back. */
  readonly stands: boolean;
  /** For plays: when it was watched, edits applied. */
  readonly when: When | null;
  /** For choices: what was chosen. */
  readonly status: ShowStatus | null;
  /** For plays: where it comes from. */
  readonly source: PlaySource | null;
  /** For plays that a site reported. */
  readonly why: HistoryWhy | null;
}

/** Why a site's play exists. */
export interface HistoryWhy {
  readonly siteName: string;
  /** As the page said. */
  readonly words: string;
  /** Seconds. */
  readonly position: number;
  readonly duration: number;
  readonly played: number;
  /** Codes of what spoke for the match: `nameEqual`, `pairListed`, … */
  readonly parts: readonly string[];
}

/** What an act out of the history did; undoing `op` turns it round. */
export interface Changed {
  readonly op: string;
  /** The rows of the shows it touched that are still among the profile's. */
  readonly rows: readonly TonightRow[];
}

export interface CorrectionPreview {
  /** In the order of watching. */
  readonly moves: readonly { readonly from: Pair; readonly to: Pair }[];
  /** Plays whose labels do not say which episode of that show they are: they stay. */
  readonly undecided: number;
}

export interface Corrected {
  readonly show: string;
  readonly moved: readonly Pair[];
  readonly undecided: number;
  /** "Always count this season so?" is `bindings.save` with this; null when the labels do not tell. */
  readonly offer: {
    readonly binding: BindingChange;
    readonly learned: BindingChange['offsets'][number];
  } | null;
}
