import type { Position } from '../domain/position';
import type { Pair } from '../domain/show';
import type { EpisodeFacts, TonightRow } from './tonight-row';

/** The messages of the place in a show, and of taking back what was done. Part of `Protocol`. */
export interface ProgressProtocol {
  'progress.list': { in: { profileId: string }; out: ProgressEntry[] };
  /** `opId` names the gesture, so that the jump can be undone from where it was made. */
  'progress.set': { in: AboutShow & Pair & { opId?: string }; out: ProgressEntry };
  'progress.advance': { in: AboutShow & { expected?: Pair }; out: Advanced };
  /** `gap`: a missed one, the place stays. `with`: profiles that watched along. */
  'progress.mark': { in: Act & Pair & Together & { gap?: boolean }; out: Marked };
  /** Passes over exactly this episode; `changed` is false when it was skipped already. */
  'progress.skip': { in: Act & Pair; out: Marked };
  'progress.unskip': { in: Act & Pair; out: Marked };
  /** Marks all that aired up to here, this one included unless `before`; one undo. */
  'progress.upTo': { in: Act & Pair & Together & { before?: boolean }; out: Marked };
  /** "I'm further along": this one is up next and, with `before`, all earlier ones were watched, some time. */
  'show.startAt': { in: Act & Pair & Together & { before: boolean }; out: Marked };
  /** Missed episodes before the place. `progress.mark` with `gap` fills one and leaves the place. */
  'gaps.list': { in: AboutShow; out: readonly EpisodeFacts[] };
  /** A rewatch, from the first episode or from this one. */
  'run.start': { in: Act & { from?: Pair }; out: Marked };
  'run.stop': { in: Act; out: Marked };

  /** Takes back everything one gesture did. */
  'log.undo': { in: { op: string }; out: Undone };
  'log.restore': { in: { op: string }; out: Undone };
}

export interface AboutShow {
  readonly profileId: string;
  readonly showId: number;
}

/** `opId` names the gesture: the same one again changes nothing, `log.undo` takes it back. */
export interface Act extends AboutShow {
  readonly opId: string;
}

export interface ProgressEntry extends AboutShow {
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
