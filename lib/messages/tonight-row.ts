import type { ShowStatus } from '../domain/fact';
import type { Position } from '../domain/position';
import type { Pair } from '../domain/show';

/** A show in a list, for one profile: a row of tonight's, and what an act on the show is answered by. */
export interface TonightRow {
  readonly showId: number;
  readonly name: string;
  /** Of the first episode; null when unknown. */
  readonly year: number | null;
  readonly poster: string | null;
  readonly position: Position;
  readonly episode: EpisodeFacts | null;
  /** What there is instead of regular episodes, where nothing can be up next for want of them. */
  readonly lists?: 'noEpisodes' | 'onlySpecials';
  readonly remaining: number;
  readonly gaps: number;
  /** Where to watch, the best place known. */
  readonly service: WatchPlace | null;
  /** Seconds into the episode, when it was left half watched. */
  readonly resume: { readonly position: number; readonly duration: number } | null;
  /** Minutes left of the episode, what was played of it taken off; null when unknown. */
  readonly minutesLeft: number | null;
  /** For a waiting one in tonight's list: the local day on which it airs or has its next night; null when unknown. */
  readonly due: string | null;
  readonly status: ShowStatus;
  /** A choice (planned, on hold, dropped) that watching has ended, and when (epoch ms). */
  readonly ended: { readonly status: ShowStatus; readonly at: number } | null;
  /** Evenings of the week it is watched on, 0 = Sunday; empty = any. */
  readonly nights: readonly number[];
  /** Order among the shows of one night. */
  readonly slot: number | null;
  /** Epoch ms since when it is watched again; null in the first watching. */
  readonly rewatchSince: number | null;
}

/** A place to watch a show at. */
export interface WatchPlace {
  readonly name: string;
  readonly url: string;
  /** The registry's site id; null for an offers page. Not among `servicesOn`: not counted there. */
  readonly site: string | null;
  /** The page where it was last seen, the service's title search, or TMDB's page of offers. */
  readonly by: 'page' | 'search' | 'offers';
}

export interface EpisodeFacts extends Pair {
  readonly name: string;
  readonly airDate: string | null;
  readonly runtime: number | null;
  readonly still: string | null;
}
