import type { Position } from '../domain/position';
import type { Pair } from '../domain/show';
import type { TonightRow } from './tonight-row';

/** The messages of the place in a show, and of taking back what was done. Part of `Protocol`. */
export interface ProgressProtocol {
  'progress.list': { in: { profileId: string }; out: ProgressEntry[] };
  /** `opId` names the gesture, so that the jump can be undone from where it was made. */
  'progress.set': { in: { opId?: string; profileId: string; showId: number } & Pair; out: ProgressEntry };
  'progress.advance': { in: { profileId: string; showId: number; expected?: Pair }; out: Advanced };
  /** `gap`: a missed one, the place stays. `with`: profiles that watched along. */
  'progress.mark': {
    in: { opId: string; profileId: string; showId: number; gap?: boolean } & Pair & Together;
    out: Marked;
  };
  /** Passes over exactly this episode; `changed` is false when it was skipped already. */
  'progress.skip': { in: { opId: string; profileId: string; showId: number } & Pair; out: Marked };

  /** Takes back everything one gesture did. */
  'log.undo': { in: { op: string }; out: Undone };
  'log.restore': { in: { op: string }; out: Undone };
}

export interface ProgressEntry {
  readonly profileId: string;
  readonly showId: number;
  readonly position: Position;
}

export interface Advanced extends ProgressEntry {
  /** Null when nothing was marked: caught up, finished, or moved on meanwhile. */
  readonly op: string | null;
  readonly marked: Pair | null;
  readonly movedOn: boolean;
}

/** Profiles that watched along: the same for them, in the same op. */
export interface Together {
  readonly with?: readonly string[];
}

export interface Marked {
  readonly op: string;
  /** False when a play of it stood already: nothing was written. */
  readonly changed: boolean;
  readonly row: TonightRow;
  /** What may be offered beside Undo; absent when there is nothing to offer. */
  readonly offers?: Offers;
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

export interface Undone {
  /** What was taken back (or brought back), for the status line. */
  readonly what: readonly { readonly showId: number; readonly show: string; readonly pair: Pair | null }[];
  /** Of the touched shows, those that are among the active profile's now. */
  readonly rows: readonly TonightRow[];
}
