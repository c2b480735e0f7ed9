import type { FactKind, PlaySource, ShowStatus } from '../domain/fact';
import type { Position } from '../domain/position';
import type { Preferences } from '../domain/preferences';
import type { Pair } from '../domain/show';
import type { When } from '../domain/when';
import type { BindingChange, EpisodeFacts, Marked, TonightRow, WatchPlace } from './protocol';

/** The messages of a household's evening: whose list it is, and the rarer acts on a show. Part of `Protocol`. */
export interface HouseholdProtocol {
  'profiles.list': { in: Record<string, never>; out: ProfileList };
  /** A profile of its own, with nothing in it; not switched to. `colour`: a CSS colour, empty = the surface's choice. */
  'profiles.add': { in: { name: string; colour: string }; out: ProfileFacts };
  'profiles.change': { in: { profileId: string; name?: string; colour?: string }; out: ProfileFacts };
  /** What it holds is kept: `log.undo` of the op brings it back. Fault `lastProfile` for the only one. */
  'profiles.remove': { in: { opId: string; profileId: string }; out: { op: string } };
  /** Whose list is shown and who acts, until the evening ends. */
  'profiles.switch': { in: { profileId: string }; out: null };
  /** Whose list is shown on a new evening, and whom a mark counts for when nothing else says. */
  'profiles.home': { in: { profileId: string }; out: null };
  'profiles.order': { in: { profileIds: readonly string[] }; out: null };

  /** Who follows a show, where each of them is ("Ben is at S2 E3"), and for whom it counts. */
  /** The profiles that sites named, and the services' defaults: whose each is. */
  'profiles.sites': { in: Record<string, never>; out: readonly SiteProfile[] };
  'profiles.bindSite': { in: Pick<SiteProfile, 'site' | 'name' | 'profileId'>; out: null };
  /** Whom a mark that was made by itself counts for, after all. Fault `noReport` when it is not known any more. */
  'report.whom': { in: { opId: string; reportId: string; profileIds: readonly string[] }; out: Changed };

  'show.people': { in: { showId: number }; out: ShowPeople };
  /** For whom the show counts from now on; nobody = who added it. */
  'show.audience': { in: { showId: number; profileIds: readonly string[] }; out: null };
  /** Choices for a show; what is not named stays. Undone by sending `before`. */
  'show.preferences': { in: AboutShow & Partial<ShowPreferences>; out: PreferencesChanged };
  /** Every place to watch it at, the best first. */
  'show.where': { in: { showId: number }; out: readonly WatchPlace[] };
  /** "I'm further along": this one is up next and, with `before`, all earlier ones were watched, some time. */
  'show.startAt': { in: Act & Pair & Together & { before: boolean }; out: Marked };

  'progress.unskip': { in: Act & Pair; out: Marked };
  /** Marks all that aired up to here, this one included unless `before`; one undo. */
  'progress.upTo': { in: Act & Pair & Together & { before?: boolean }; out: Marked };
  /** Missed episodes before the place. `progress.mark` with `gap` fills one and leaves the place. */
  'gaps.list': { in: AboutShow; out: readonly EpisodeFacts[] };
  /** A rewatch, from the first episode or from this one. */
  'run.start': { in: Act & { from?: Pair }; out: Marked };
  'run.stop': { in: Act; out: Marked };

  /** Everything that was done, the latest first. */
  'history.list': {
    in: { profileId?: string; showId?: number; site?: string; before?: HistoryCursor; limit?: number };
    out: History;
  };
  /** Takes one act of the history back, for its profile alone. */
  'play.undo': { in: { opId: string; showId: number; id: string }; out: Changed };
  'play.restore': { in: { opId: string; showId: number; id: string }; out: Changed };
  /** What `play.correct` would move. `from` is the show that it counts for until now. Faults `unknownPlay`, `notInCatalogue`, or why TMDB gave no answer. */
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

export interface ProfileFacts {
  readonly id: string;
  /** Empty for the first one as long as it was not named. */
  readonly name: string;
  /** A CSS colour; empty = the surface's choice. */
  readonly colour: string;
}

export interface ProfileList {
  /** In the household's order. */
  readonly profiles: readonly ProfileFacts[];
  readonly activeId: string;
  readonly homeId: string;
  /** Removed within the last 30 days, the latest first; `op` brings one back by `log.undo`. */
  readonly removed: readonly (ProfileFacts & { readonly op: string; readonly removedAt: number })[];
}

/** A profile of a site, or with no name the site as a whole. */
export interface SiteProfile {
  readonly site: string;
  readonly siteName: string;
  readonly name: string | null;
  readonly profileId: string | null;
}

export interface AboutShow {
  readonly profileId: string;
  readonly showId: number;
}

/** `opId` names the gesture: the same one again changes nothing, `log.undo` takes it back. */
export interface Act extends AboutShow {
  readonly opId: string;
}

/** Profiles that watched along: the same for them, in the same op. */
export interface Together {
  readonly with?: readonly string[];
}

/** What may be offered beside Undo after a mark by hand; null = not that. */
export interface Offers {
  /** The local day that "last night" was: `play.redate` of the op. */
  readonly lastNight: string | null;
  /** "Rewatching? Follow from here": `run.start` from this one. */
  readonly rewatch: Pair | null;
  /** "Always together?": `show.audience` with these profiles. */
  readonly together: readonly string[] | null;
}

/** Two watched episodes in a row were watched again: "Rewatching? Follow from here" is `run.start` with `from`. */
export interface RewatchOffer {
  readonly showId: number;
  readonly show: string;
  readonly from: Pair;
}

/** What an act out of the history did; undoing `op` turns it round. */
export interface Changed {
  readonly op: string;
  /** The rows of the shows it touched that are still among the profile's. */
  readonly rows: readonly TonightRow[];
}

export type ShowPreferences = Omit<Preferences, 'audience'>;

export interface PreferencesChanged {
  readonly before: ShowPreferences;
  readonly now: ShowPreferences;
  readonly row: TonightRow;
}

export interface ShowPeople {
  readonly people: readonly Person[];
  /** Ids of those for whom it counts when nothing else says. */
  readonly audience: readonly string[];
  /** False while that is only who added it. */
  readonly chosen: boolean;
}

export interface Person extends ProfileFacts {
  /** Is the show among theirs? */
  readonly follows: boolean;
  /** Null when they have done nothing with it. */
  readonly position: Position | null;
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
