import type { Fact } from '../../domain/fact';
import type { Position } from '../../domain/position';
import type { ProgressRow } from '../../domain/progress';
import type { Result } from '../../domain/result';
import type { Pair } from '../../domain/show';
import type { Clock } from '../../platform/clock';
import type { DatabaseCode } from '../../store/database-fault';
import type { Database } from '../../store/db';
import type { Catalogue } from './catalogue';

/** What the progress service stands on. */
export interface ProgressTools {
  readonly db: Database;
  readonly clock: Clock;
  /** uuid v7. */
  readonly newId: () => string;
  readonly catalogue: Catalogue;
}

/**
 * `unknownProfile`: none of this id, or it was removed. `unknownShow`: the catalogue knows none. `notInCatalogue`: it
 * lists no such episode. `notWhole`: a number is not whole, or negative. `catalogueUnavailable`: nothing held here
 * decides, and the catalogue gave no answer (its code is the detail). With each of them nothing has changed.
 */
export type ProgressCode =
  | 'unknownProfile'
  | 'unknownShow'
  | 'notInCatalogue'
  | 'notWhole'
  | 'catalogueUnavailable'
  | DatabaseCode;

export type ProgressResult<T> = Result<T, ProgressCode>;

/** A profile's place in a show: the derived row, read for today. */
export interface Progress {
  readonly profileId: string;
  readonly showId: number;
  readonly row: ProgressRow;
  readonly position: Position;
}

/** What a gesture about one show did. */
export interface Acted extends Progress {
  readonly op: string;
  /** False when all of it stood already: nothing was written. */
  readonly changed: boolean;
}

export interface AdvancedEpisode extends Progress {
  /** Null when nothing was marked. */
  readonly op: string | null;
  readonly marked: Pair | null;
  /** Up next is no longer what the caller saw; nothing was marked. */
  readonly movedOn: boolean;
}

/** What taking back or bringing back did. */
export interface Turned {
  /** The op of this very gesture: undoing it turns it round again. */
  readonly op: string;
  readonly undone: readonly Fact[];
  readonly restored: readonly Fact[];
  /** The touched shows as they stand now, if they are not hundreds; one of which nothing is left is absent. */
  readonly progress: readonly Progress[];
}
