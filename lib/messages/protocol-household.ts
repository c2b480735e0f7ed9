import type { Position } from '../domain/position';
import type { Preferences } from '../domain/preferences';
import type { Pair } from '../domain/show';
import type { Changed } from './protocol-history';
import type { AboutShow } from './protocol-progress';
import type { TonightRow, WatchPlace } from './tonight-row';

/** The messages of a household: who is in it, whose list it is, whom a show counts for and how. Part of `Protocol`. */
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

  /** The profiles that sites named, and the services' defaults: whose each is. */
  'profiles.sites': { in: Record<string, never>; out: readonly SiteProfile[] };
  'profiles.bindSite': { in: Pick<SiteProfile, 'site' | 'name' | 'profileId'>; out: null };
  /** Whom a mark that was made by itself counts for, after all. Fault `noReport` when it is not known any more. */
  'report.whom': { in: { opId: string; reportId: string; profileIds: readonly string[] }; out: Changed };

  /** Who follows a show, where each of them is ("Ben is at S2 E3"), and for whom it counts. */
  'show.people': { in: { showId: number }; out: ShowPeople };
  /** For whom the show counts from now on; nobody = who added it. */
  'show.audience': { in: { showId: number; profileIds: readonly string[] }; out: null };
  /** Choices for a show; what is not named stays. Undone by sending `before`. */
  'show.preferences': { in: AboutShow & Partial<ShowPreferences>; out: PreferencesChanged };
  /** Every place to watch it at, the best first. */
  'show.where': { in: { showId: number }; out: readonly WatchPlace[] };
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

/** Two watched episodes in a row were watched again: "Rewatching? Follow from here" is `run.start` with `from`. */
export interface RewatchOffer {
  readonly showId: number;
  readonly show: string;
  readonly from: Pair;
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
