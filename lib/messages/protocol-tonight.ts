import type { Pair } from '../domain/show';
import type { Group } from '../domain/tonight-groups';
import type { ProfileFacts, RewatchOffer } from './protocol-household';
import type { NowWatching, WaitingReport } from './protocol-inbox';
import type { CredentialState } from './protocol-settings';
import type { TonightRow } from './tonight-row';

/** The messages of tonight's list. Part of `Protocol`. */
export interface TonightProtocol {
  'tonight.list': { in: TonightAsked; out: Tonight };
  /** The user was shown what was marked by itself until then (epoch ms): it is not told again. */
  'tonight.looked': { in: { at: number }; out: null };
}

export interface Tonight {
  readonly profileId: string;
  readonly profileName: string;
  /** Local day `YYYY-MM-DD` that the evening belongs to. */
  readonly evening: string;
  readonly groups: readonly TonightGroup[];
  /** How many shows the filters hide. */
  readonly hidden: number;
  /** How many shows stand in the groups that are counted (Tonight, New today). */
  readonly count: number;
  /** Minutes of the counted episodes, as far as known. */
  readonly minutes: number;
  /** Ids of the services that are switched on: at any other, what is watched is not counted by itself. */
  readonly servicesOn: readonly string[];
  /** Rewatches that may be offered, of finished shows too; absent when there is none. */
  readonly rewatching?: readonly RewatchOffer[];
  /** The household; one profile alone has no switcher. */
  readonly profiles: readonly ProfileFacts[];
  readonly waiting: readonly WaitingReport[];
  /** What streaming tabs play now, the latest first. */
  readonly watching: readonly NowWatching[];
  /** Marked by itself since the user last looked, newest first. */
  readonly marked: readonly MarkedByItself[];
  /** Services whose pages could not be read lately, told once. */
  readonly broken: readonly string[];
  /** The library is gone, or parts of it could not be read and were set aside; told once, else absent. */
  readonly storage?: 'lost' | 'setAside';
  readonly credential: CredentialState['state'];
  /** The last act that can be taken back, for the footer. */
  readonly lastOp: {
    readonly op: string;
    readonly showId: number;
    readonly show: string;
    readonly pair: Pair;
  } | null;
}

/** What is asked of tonight's list; `{}` asks for all of it. */
export interface TonightAsked {
  readonly filters?: {
    /** "I have N minutes": what is left of the episode. */
    readonly minutes?: number;
    /** Only what the services that are switched on have. */
    readonly services?: boolean;
  };
  /** Lifts the waiting for nights this evening. */
  readonly binge?: boolean;
  /** Groups to unfold. When given, the other folded groups come without rows, by their count alone. */
  readonly unfold?: readonly Group[];
  /** At most so many rows in each group, the first ones. */
  readonly rows?: number;
  /** Shows that come with their rows though their group is folded or cut: they stand on the screen. */
  readonly shown?: readonly number[];
}

export interface TonightGroup {
  readonly group: Group;
  readonly rows: readonly TonightRow[];
  /** How many shows it holds beyond `rows`, being folded or cut; absent = none. */
  readonly more?: number;
}

/** A mark made by itself that the user was not told of yet. */
export interface MarkedByItself {
  readonly op: string;
  readonly reportId: string;
  readonly showId: number;
  readonly show: string;
  readonly pair: Pair;
  readonly siteName: string;
  readonly at: number;
  /** Ids of the profiles it counts for; `report.whom` changes them. */
  readonly who?: readonly string[];
}
