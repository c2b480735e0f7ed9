import type { Pair } from '../domain/show';
import type { Claim } from '../sites/reading';

/** The messages of what a page plays: the only ones that content scripts send. Part of `Protocol`. */
export interface WatchProtocol {
  /** An episode began to play: what is known of it already. Content scripts only. */
  'watch.began': { in: WatchBegan; out: WatchState };
  /** Seconds played so far; at most one a minute, and once when the page is hidden. */
  'watch.progress': { in: WatchProgress; out: null };
  /** The episode is finished, or may be: answered only when the report is durable. Same reportId, same report. */
  'watch.finished': { in: WatchFinished; out: { reportId: string } };
  /** A long video plays and the site's reader finds nothing to say of it: the reader may be out of date. */
  'watch.unreadable': { in: { site: string }; out: null };
  /** A button of the page's toast, pressed by the user. */
  'watch.answer': {
    in: { reportId: string; answer: 'undo' | 'mark' | 'no' | 'wrong' } | NotFor;
    out: WatchOutcome;
  };
}

export interface WatchIdentity {
  /** The registry's site id; held against the sender's origin. */
  readonly site: string;
  /** The site's own id of the episode, else null. */
  readonly siteId: string | null;
  readonly siteShowId: string | null;
  readonly claims: readonly Claim[];
  /** `document.documentElement.lang`, or empty. */
  readonly language: string;
  /** The site's profile that watches, where shown. */
  readonly siteProfile: string | null;
  /** Origin and path of the page, at most 300 characters: where to watch the show next time. */
  readonly page?: string;
}

export interface WatchBegan extends WatchIdentity {
  readonly viewing: string;
  readonly duration: number;
}

export interface WatchState {
  /** Seconds of this episode played in earlier, unfinished viewings. */
  readonly played: number;
  readonly thresholds: Thresholds;
}

/** Shares between 0 and 1. */
export interface Thresholds {
  readonly finished: number;
  readonly played: number;
}

export interface WatchProgress extends WatchIdentity {
  readonly viewing: string;
  readonly position: number;
  readonly duration: number;
  readonly played: number;
  /** The tab is leaving the episode: what stands is the end of the viewing. */
  readonly ended: boolean;
}

export interface WatchFinished extends WatchIdentity {
  /** uuid v7, made once per viewing and kept through every retry. */
  readonly reportId: string;
  readonly viewing: string;
  /** `mark`: the rule of "Finished" is met. `ask`: the user must say. */
  readonly verdict: 'mark' | 'ask';
  /** Epoch ms by the page's clock. */
  readonly finishedAt: number;
  readonly begunAt: number;
  /** Minutes east of UTC of the page's clock at the finish. */
  readonly offset: number;
  /** Seconds. */
  readonly position: number;
  readonly duration: number;
  readonly played: number;
  /** The site's labels were gone; the one before, so that "the episode after S1 E1?" can be asked. */
  readonly previous: readonly Claim[];
}

/** "Not Ben?": the mark is taken back for this one alone, by name; for the others it stays. */
export interface NotFor {
  readonly reportId: string;
  readonly answer: 'notFor';
  readonly name: string;
}

/** What became of a report; also sent to the tab as `watch.outcome`. */
export interface WatchOutcome {
  readonly reportId: string;
  readonly outcome: 'marked' | 'already' | 'asked' | 'waiting' | 'ignored' | 'undone';
  readonly show: string | null;
  readonly pair: Pair | null;
  /** The show's first mark on this site, a new show, or a question: worth a toast. */
  readonly tell: boolean;
  /** Names of those it counts for, where the household is more than one. */
  readonly who?: readonly string[];
  /** The show came into the library with it. */
  readonly added?: true;
}
