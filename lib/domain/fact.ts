import type { When } from './when';

/**
 * The append-only log. A fact is never changed or deleted; undo and restore are facts too, and a fact stands
 * unless the latest of those that name it says otherwise. Two devices merge by union.
 */
export type Fact =
  | Play
  | Jump
  | Skip
  | Unskip
  | RunStart
  | RunStop
  | Undo
  | Restore
  | Redate
  | StatusSet
  | ShowAdded
  | ShowRemoved
  | ProfileJoined
  | ProfileRemoved;

export type FactKind = Fact['kind'];

interface FactBase {
  /** uuid v7; imported plays: uuid v5 of the source's row key. The last tie of every order. */
  readonly id: string;
  readonly profileId: string;
  /** TMDB's id of the show; 0 for facts about a profile alone. */
  readonly showId: number;
  /** One gesture or one report: the unit of undo. */
  readonly op: string;
  /** Marks made together (a whole season, an import); null for a single one. */
  readonly batch: string | null;
  readonly device: string;
  /** Epoch ms: the later of the clock and the newest fact the device held + 1. */
  readonly recordedAt: number;
}

interface AboutEpisode extends FactBase {
  readonly season: number;
  readonly episode: number;
  /** TMDB's episode id where known: it outlives renumbering. */
  readonly episodeId: number | null;
}

/** Where a play comes from. `site` holds the registry's site id. */
export type PlaySource =
  | { readonly by: 'site'; readonly site: string; readonly reportId: string }
  | { readonly by: 'popup' | 'grid' | 'shortcut' | 'inbox' | 'history' }
  | { readonly by: 'import'; readonly format: string };

export interface Play extends AboutEpisode {
  readonly kind: 'play';
  readonly when: When;
  /** Epoch ms when playing began, for plays seen on a site. */
  readonly begunAt: number | null;
  /** The viewing it was seen in, for plays seen on a site. */
  readonly viewing: string | null;
  /** Marks a missed episode; the place stays where it is. */
  readonly fillsGap: boolean;
  /** True for what was marked as it happened; false for imports and for marks with a date of their own. */
  readonly live: boolean;
  readonly source: PlaySource;
}

export interface Jump extends AboutEpisode {
  readonly kind: 'jump';
}
export interface Skip extends AboutEpisode {
  readonly kind: 'skip';
}
export interface Unskip extends AboutEpisode {
  readonly kind: 'unskip';
}
/** A rewatch begins. */
export interface RunStart extends FactBase {
  readonly kind: 'runStart';
}
export interface RunStop extends FactBase {
  readonly kind: 'runStop';
  /** The id of the run start that it ends. */
  readonly run: string;
}
export interface Undo extends FactBase {
  readonly kind: 'undo';
  /** The id of the fact taken back. */
  readonly target: string;
}
export interface Restore extends FactBase {
  readonly kind: 'restore';
  readonly target: string;
}
export interface Redate extends FactBase {
  readonly kind: 'redate';
  /** The id of the play that gets another date. */
  readonly target: string;
  readonly when: When;
}
export interface StatusSet extends FactBase {
  readonly kind: 'status';
  readonly status: ShowStatus;
  /** For on hold: back on this local day, or when a new season comes; null = until told. */
  readonly until: string | 'newSeason' | null;
  /** The local day of a choice until a new season: such a one comes after it. Absent in older facts: UTC's day. */
  readonly day?: string;
}
export interface ShowAdded extends FactBase {
  readonly kind: 'showAdded';
}
export interface ShowRemoved extends FactBase {
  readonly kind: 'showRemoved';
}
export interface ProfileJoined extends FactBase {
  readonly kind: 'profileJoined';
}
export interface ProfileRemoved extends FactBase {
  readonly kind: 'profileRemoved';
}

export type ShowStatus = 'planned' | 'watching' | 'onHold' | 'dropped';
