import type { Result } from '../domain/result';
import type { Pair } from '../domain/show';
import type { Claim } from '../sites/reading';
import type { Site } from '../sites/registry';
import type { Labels } from './claims';
import type { EpisodeAnswer } from './episode-view';
import type { Loaded, MatchCandidate, Order, ShowFacts, TitleBinding } from './match-types';
import type { TitleReading } from './show';

/** What a page reported, as far as matching goes. */
export interface ReportToMatch {
  readonly site: string;
  readonly siteShowId: string | null;
  readonly claims: readonly Claim[];
  /** The page's language tag, or empty. */
  readonly language: string;
  /** Seconds that the video lasts; absent or 0 when unknown. */
  readonly duration?: number;
  /** How the site counts and how well it is known; absent = as the registry says. */
  readonly traits?: Pick<Site, 'absolute' | 'confidence'>;
}

/** What matching may ask for. `C` are the codes of faults that it passes on: the report then waits. */
export interface MatchPort<C extends string> {
  readonly binding: TitleBinding | null;
  /** Shows of the library that bear one of the titles, or a season of that name. */
  findInLibrary(titles: readonly string[]): readonly ShowFacts[] | Promise<readonly ShowFacts[]>;
  /** TMDB's search; an empty language means none. */
  search(query: string, language: string): Promise<Result<readonly ShowFacts[], C>>;
  /** A show with all its seasons: from the library, else from TMDB. Null: TMDB does not know it (any more). */
  load(showId: number): Promise<Result<Loaded | null, C>>;
  /** An order of a show that the user chose. Null: there is none. */
  order?(id: string): Promise<Result<Order | null, C>>;
  /** Up next of the show, for whom the report counts. */
  upNext?(showId: number): Promise<Pair | null> | Pair | null;
}

/** What became of a report. */
export type Decision =
  | {
      readonly kind: 'matched';
      readonly loaded: Loaded;
      readonly pairs: readonly Pair[];
      /** To be remembered of the title; null when a binding decided. */
      readonly learned: Learned | null;
      /** Codes of what spoke for it. */
      readonly parts: readonly string[];
    }
  | {
      readonly kind: 'ask';
      readonly why: 'whichShow' | 'whichEpisode';
      readonly candidates: readonly MatchCandidate[];
      readonly parts: readonly string[];
    };

/** What is to be remembered of a title. */
export interface Learned {
  readonly key: string;
  readonly words: string;
  readonly showId: number;
  readonly offsets: TitleBinding['offsets'];
  readonly order: string | null;
}

/** One report on its way through matching. */
export interface Job<C extends string> {
  readonly report: ReportToMatch;
  readonly port: MatchPort<C>;
  readonly labels: Labels;
  readonly readings: readonly TitleReading[];
  readonly site: Pick<Site, 'absolute' | 'confidence'> | null;
  readonly library: ReadonlySet<number>;
  /** Shows already loaded for this report, with what the labels say of their episodes. */
  readonly seen: Map<number, { loaded: Loaded; answer: EpisodeAnswer } | null>;
}
