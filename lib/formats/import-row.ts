import type { ShowStatus } from '../domain/fact';
import type { When } from '../domain/when';

/**
 * What a file of another tracker says, row by row, in words that all formats share. A reader of a format neither asks
 * the catalogue nor decides what counts here: it says what stands there, and nothing that does not.
 */
export interface ImportRow {
  /** Where it stands, for the report and to find it again: `watched-history-2.json 14`. */
  readonly at: string;
  /** The profile in the file's own words; null when the file knows of none. */
  readonly profile: string | null;
  readonly says: RowSays;
}

export type RowSays =
  /**
   * An episode was watched; `times` of an undated rewatch counter, at least 1. `seconds`: how long, where the file says
   * so; whether that is a whole episode the catalogue's runtime decides.
   */
  | {
      readonly kind: 'watched';
      readonly about: Readings;
      readonly when: When;
      readonly times: number;
      readonly seconds?: number;
    }
  | { readonly kind: 'skipped'; readonly about: Readings }
  /** Where somebody stands with a show. `at` is epoch ms; null = not told. */
  | {
      readonly kind: 'status';
      readonly show: ShowClaim;
      readonly status: ShowStatus;
      readonly at: number | null;
    }
  /** Watched again from `at` (epoch ms) on. */
  | { readonly kind: 'rewatch'; readonly show: ShowClaim; readonly at: number | null }
  /**
   * Only a count or a last episode is known: everything up to it (null = all that aired) is offered, never assumed.
   * `count` is what the file says of how many were watched.
   */
  | {
      readonly kind: 'upTo';
      readonly show: ShowClaim;
      readonly last: { readonly season: number; readonly episode: number } | null;
      readonly count: number | null;
      readonly when: When;
    }
  /** Stands there, and is no episode of a show or nothing that was watched. `words` name it for the report. */
  | { readonly kind: 'notCounted'; readonly words: string; readonly why: NotCounted };

/**
 * Why a row is none: `other` is no film either (a game, a book); `replaced` stands in an older list beside a newer one
 * of the same export that is read instead.
 */
export type NotCounted =
  | 'film'
  | 'other'
  | 'replaced'
  | 'trailer'
  | 'notWatched'
  | 'sample'
  | 'rating'
  | 'list'
  | 'summary'
  | 'noTitle'
  | 'duplicate'
  | 'unreadable';

/**
 * One title that can be read in several ways (`A: B: C`), the likeliest first; the catalogue decides. Most formats know
 * exactly one. `orFilm`: where the catalogue knows none of them as an episode it is taken for a film, not asked about.
 */
export interface Readings {
  readonly readings: readonly [Reading, ...Reading[]];
  readonly orFilm: boolean;
}

export interface Reading {
  readonly show: ShowClaim;
  readonly episode: EpisodeClaim;
}

export interface ShowClaim {
  /** Empty when only ids are known. */
  readonly title: string;
  readonly year: number | null;
  readonly ids: ExternalIds;
}

export interface EpisodeClaim {
  /** 0 = special. */
  readonly season: number | null;
  /** The season's name where it has no number: "Murder House". */
  readonly seasonName: string | null;
  readonly number: number | null;
  /** Null for none and for stand-ins such as "Episode 4". */
  readonly title: string | null;
  readonly ids: ExternalIds;
}

/** Null = not told. `imdb` with its letters (`tt0944947`). */
export interface ExternalIds {
  readonly tmdb: number | null;
  readonly tvdb: number | null;
  readonly imdb: string | null;
}

export const NO_IDS: ExternalIds = { tmdb: null, tvdb: null, imdb: null };

/** What a reader makes of the files of one format that were handed over together. */
export interface FileRead {
  /** Id of the format: the key of its name among the strings, and what a play's source says. */
  readonly format: FormatId;
  /** The names of the files it was read from, as they were handed over: what a profile may be suggested by. */
  readonly files: readonly string[];
  /** Tag of the language that titles are in; null = unknown, or as TMDB has them. */
  readonly language: string | null;
  /** Every row that the opened entries hold, in their order, each exactly once. */
  readonly rows: readonly ImportRow[];
  /** Things to tell beside the rows: an endpoint that failed, plays that totals know and the history lacks. */
  readonly notes: readonly FileNote[];
}

/** `datesUnread`: what stands where a date should and is none; those plays have no date. `fileIgnored`: handed over beside the others, and of no format that is known. */
export interface FileNote {
  readonly code:
    | 'endpointFailed'
    | 'incompleteHistory'
    | 'dateOrderUnsure'
    | 'datesUnread'
    | 'encodingGuessed'
    | 'fileIgnored';
  /** What it is about: a title, a file's name. */
  readonly words: string;
  readonly count: number | null;
}

export type FormatId =
  | 'tvtimeGdpr'
  | 'tvtimeOut'
  | 'tvtimeLiberator'
  | 'tvtimeNative'
  | 'trakt'
  | 'netflixHistory'
  | 'netflixActivity'
  | 'primeHistory'
  | 'primeExport'
  | 'primeActivity'
  | 'simklJson'
  | 'simklCsv'
  | 'seriesguide'
  | 'yamtrack'
  | 'ryot'
  | 'watcharr'
  | 'imdb'
  | 'plainCsv';
