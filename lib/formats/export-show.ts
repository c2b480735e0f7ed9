import type { ShowStatus } from '../domain/fact';
import type { Pair } from '../domain/show';
import type { When } from '../domain/when';

/** A show of one profile as it is written for other trackers. */
export interface ExportShow {
  readonly ids: { readonly tmdb: number; readonly tvdb: number | null; readonly imdb: string | null };
  readonly name: string;
  readonly year: number | null;
  /** Tag of the language that the names are in: `de-DE`. */
  readonly language: string;
  /** What the person set; null for nothing. */
  readonly status: ShowStatus | null;
  /** Everything that aired was watched, and nothing more is to come. */
  readonly finished: boolean;
  /** The last episode up to which, specials apart, none is missing; null when the first one is. */
  readonly seenThrough: Pair | null;
  /** TMDB's ids of the seasons, by number. */
  readonly seasonIds: ReadonlyMap<number, number>;
  /** In the order in which they were watched, those of unknown date first. */
  readonly plays: readonly ExportPlay[];
  readonly skipped: readonly ExportEpisode[];
}

export interface ExportEpisode extends Pair {
  /** TMDB's id; null when it is not known. */
  readonly id: number | null;
}

export interface ExportPlay extends ExportEpisode {
  readonly when: When;
}

export type ExportFormat = 'seriesguide' | 'yamtrack' | 'traktCsv' | 'simklCsv';

/** What a format has no place for. The page tells it before a file is saved. */
export type NotHeld =
  /** When something was watched. */
  | 'dates'
  /** The time of day: days only. */
  | 'times'
  /** That an episode was watched more than once. */
  | 'rewatches'
  | 'skipped'
  | 'onHold'
  | 'dropped'
  /** Single episodes: only "all up to here". */
  | 'episodes'
  | 'specials';

export const NOT_HELD: Readonly<Record<ExportFormat, readonly NotHeld[]>> = {
  seriesguide: ['dates', 'onHold'],
  yamtrack: ['times', 'skipped'],
  traktCsv: ['skipped', 'onHold', 'dropped'],
  simklCsv: ['episodes', 'times', 'rewatches', 'skipped', 'specials'],
};
