import type { PlaySource, ShowStatus } from '../domain/fact';
import type { Position } from '../domain/position';
import type { Pair } from '../domain/show';
import type { Spoilers } from '../domain/spoilers';
import type { When } from '../domain/when';
import type { CalendarProtocol } from './protocol-calendar';
import type { HistoryWhy } from './protocol-history';
import type { ShowPreferences } from './protocol-household';
import type { Act, Marked, Together } from './protocol-progress';
import type { TonightRow } from './tonight-row';

/** The messages of the library page. Part of `Protocol`. */
export interface LibraryProtocol extends CalendarProtocol {
  /**
   * A show with all its episodes and what was done with each. Without a profile, for the active one. `opening`: of a long
   * show only the season that is opened first has its episodes, for a page that opens.
   */
  'show.page': { in: { profileId?: string; showId: number; opening?: true }; out: ShowPage };
  /** Every show of a profile, in short. Without a profile, of the active one. */
  'shows.list': { in: { profileId?: string }; out: ShowsList };
  /** Minutes of what is available of these shows, as far as known; those without any are left out. */
  'shows.minutes': {
    in: { profileId: string; showIds: readonly number[] };
    out: readonly { readonly showId: number; readonly minutes: number }[];
  };
  /**
   * Marks these episodes in one op. Of several, the last one is watched now, the earlier ones at an unknown time, and
   * those seen already are passed over. `second`: once more although a play stands. `when`: another date; `aired` =
   * each on its own air date.
   */
  'grid.mark': {
    in: Act & Together & { pairs: readonly Pair[]; second?: boolean; when?: When | 'aired' };
    out: Marked;
  };
  /** Every viewing of one episode that stands, of all profiles, the latest first, each with why it is there. */
  'episode.plays': { in: Pair & { showId: number }; out: readonly EpisodePlay[] };
  /** What the active profile wants hidden of episodes it has not seen. */
  'spoilers.get': { in: Record<string, never>; out: { profileId: string; hide: Spoilers } };
  /** Changes it for a profile. */
  'spoilers.set': { in: { profileId: string; hide: Spoilers }; out: null };
}

export interface ShowPage {
  readonly profileId: string;
  /** The local day that this was read for. */
  readonly today: string;
  readonly show: ShowFacts;
  /** Null when the profile has done nothing with the show. */
  readonly row: TonightRow | null;
  /** Is it among the profile's shows? */
  readonly inLibrary: boolean;
  /** Regular episodes. */
  readonly listed: number;
  readonly seen: number;
  /** Minutes of what is available, as far as known. */
  readonly minutesLeft: number;
  readonly seasons: readonly PageSeason[];
  /** The episodes of the other seasons are still to come, and how many minutes are left. */
  readonly opening?: true;
  readonly spoilers: Spoilers;
  /** What was chosen for the show; nights and slot too. */
  readonly choices: ShowPreferences;
}

export interface ShowFacts {
  readonly id: number;
  readonly name: string;
  readonly overview: string;
  readonly poster: string | null;
  readonly backdrop: string | null;
  readonly firstAirDate: string | null;
  /** TMDB's word. */
  readonly status: string;
  /** Epoch ms since when TMDB no longer has it; null while it does. */
  readonly missingSince: number | null;
}

export interface PageSeason {
  readonly season: number;
  readonly name: string;
  /** How many TMDB lists; more than `episodes` holds when they have not been fetched yet. */
  readonly listed: number;
  readonly episodes: readonly PageEpisode[];
}

export interface PageEpisode extends Pair {
  readonly name: string;
  readonly airDate: string | null;
  /** Minutes. */
  readonly runtime: number | null;
  readonly still: string | null;
  readonly overview: string;
  readonly state: 'unseen' | 'seen' | 'skipped' | 'unaired';
  /** Viewings in all runs; may be more than 0 for one that is not seen in this run. Absent = none. */
  readonly plays?: number;
  /** The latest play. */
  readonly last?: { readonly id: string; readonly when: When };
}

export interface EpisodePlay {
  readonly id: string;
  readonly profileId: string;
  /** When it was watched, edits applied. */
  readonly when: When;
  /** Epoch ms. */
  readonly recordedAt: number;
  readonly source: PlaySource;
  /** For one that a site reported. */
  readonly why: HistoryWhy | null;
}

export interface ShowsList {
  readonly profileId: string;
  readonly today: string;
  readonly shows: readonly ShowEntry[];
}

export interface ShowEntry {
  readonly showId: number;
  readonly name: string;
  /** Of the first episode; null when unknown. */
  readonly year: number | null;
  readonly poster: string | null;
  readonly position: Pick<Position, 'state' | 'upNext' | 'at'>;
  /** What there is instead of regular episodes, where nothing can be up next for want of them. */
  readonly lists?: 'noEpisodes' | 'onlySpecials';
  readonly remaining: number;
  readonly status: ShowStatus;
  /** Regular episodes: listed, and seen in this run. */
  readonly listed: number;
  readonly seen: number;
  /** Epoch ms of the latest play, jump or adding; null when none is dated. */
  readonly activity: number | null;
  readonly addedAt: number | null;
  /** TMDB's words. */
  readonly genres: readonly string[];
  /** Names of services that have it in this country, or where it was seen. */
  readonly services: readonly string[];
  /** Evenings of the week it is watched on, 0 = Sunday; empty = any. */
  readonly nights: readonly number[];
}
