import type { Pair } from '../domain/show';

/** The messages of what the user is asked about, and of what tabs play now. Part of `Protocol`. */
export interface InboxProtocol {
  /** What choosing this show would mark: every open report of the title, before it is done. */
  'inbox.preview': { in: { reportId: string; showId: number }; out: InboxPreview };
  /** Settles every waiting report of the same title. */
  'inbox.choose': {
    in: { reportId: string; showId: number; profileIds?: readonly string[] } & Partial<Pair>;
    out: { marked: string[]; op: string };
  };
  'inbox.dismiss': { in: { reportId: string }; out: null };
  'inbox.never': { in: { reportId: string }; out: null };
  /** Takes back `inbox.dismiss` or `inbox.never`: what it closed is asked again. */
  'inbox.reopen': { in: { reportId: string }; out: null };

  /** A tab plays another show than it is taken for: kept for this title, and for what the tab plays now. */
  'watching.correct': { in: { identity: string; showId: number } & Partial<Pair>; out: null };
}

/** A report that needs the user or the network, in the page's own words. */
export interface WaitingReport {
  readonly reportId: string;
  readonly site: string;
  readonly siteName: string;
  /** "Severance · S2:E5", as the page said. */
  readonly words: string;
  readonly finishedAt: number;
  readonly why:
    | 'noCredential'
    | 'refused'
    | 'offline'
    | 'whichShow'
    | 'whichEpisode'
    | 'finished?'
    | 'working';
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly showId: number;
  readonly name: string;
  readonly year: number | null;
  readonly poster: string | null;
  readonly pair: Pair | null;
  readonly episodeTitle: string | null;
  /** Codes of what spoke for it: `nameEqual`, `yearEqual`, `episodeTitleEqual`, … */
  readonly reasons: readonly string[];
}

export interface InboxPreview {
  /** In the order of watching. */
  readonly pairs: readonly Pair[];
  /** Reports of the title that would still need an answer. */
  readonly undecided: number;
  /** Where asking for the episode begins: what the page says, else what is up next. */
  readonly from: Pair;
}

/** What a streaming tab plays now. */
export interface NowWatching {
  readonly identity: string;
  readonly site: string;
  readonly siteName: string;
  /** In the page's own words. */
  readonly words: string;
  /** What it is taken for; null while that is not certain. */
  readonly showId: number | null;
  readonly show: string | null;
  /** Not known, and its title is not to be looked up: the user is asked when it ends. */
  readonly asks?: true;
  readonly pair: Pair | null;
  /** The page's own numbers, where the show is known and the episode is not. */
  readonly said?: Pair;
  /** Seconds. */
  readonly position: number;
  readonly duration: number;
  /** Seconds: where it will be marked, if half of it was played by then. */
  readonly markedAt: number;
}
