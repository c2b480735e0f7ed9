import type { Pair, Season, Show } from '../domain/show';

/** What matching knows of a show before its seasons are loaded: a row of the library, or a hit of TMDB's search. */
export interface ShowFacts {
  readonly id: number;
  readonly name: string;
  readonly originalName: string;
  readonly firstAirDate: string | null;
  readonly countries: readonly string[];
  readonly poster: string | null;
  /** Titles in other languages and countries; not known of a search hit. */
  readonly otherTitles?: readonly { readonly title: string }[];
  /** Season names; not known of a search hit. */
  readonly seasons?: readonly { readonly season: number; readonly name: string }[];
}

/** A show with all its episodes. */
export interface Loaded {
  readonly show: Show;
  readonly seasons: readonly Season[];
}

/** Another order of a show's episodes: its groups stand for seasons, the place in a group for the number. */
export interface Order {
  readonly groups: readonly { readonly order: number; readonly episodes: readonly Pair[] }[];
}

/** What is remembered of a title; a stored binding fits. */
export interface TitleBinding {
  readonly key: string;
  readonly showId: number | null;
  readonly by: 'user' | 'learned';
  readonly offsets: readonly { readonly from: number | null; readonly to: number; readonly add: number }[];
  readonly order: string | null;
  readonly suspended: boolean;
}

/** Offered to the user; fits the protocol's. */
export interface MatchCandidate {
  readonly showId: number;
  readonly name: string;
  readonly year: number | null;
  readonly poster: string | null;
  readonly pair: Pair | null;
  readonly episodeTitle: string | null;
  readonly reasons: readonly string[];
}
