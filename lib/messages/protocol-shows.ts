import type { ShowStatus, StatusSet } from '../domain/fact';
import type { AboutShow, Act } from './protocol-progress';
import type { TonightRow } from './tonight-row';

/** The messages of which shows a profile has: found, added, put away. Part of `Protocol`. */
export interface ShowsProtocol {
  /**
   * The profile's own shows first, then TMDB's; `libraryOnly` answers what is held here, at once and offline. Nothing
   * typed: the shows that are planned.
   */
  'show.search': { in: { query: string; libraryOnly?: boolean }; out: ShowHit[] };
  /** `plan`: for later, in the same op. Undone by `log.undo` of `opId`. */
  'show.add': { in: AboutShow & { opId?: string; plan?: boolean }; out: TonightRow };
  /** Planned, on hold (until a local day, a new season, or told otherwise), dropped, or watching again. */
  'show.status': { in: Act & Pick<StatusSet, 'status' | 'until'>; out: Placed };
  /** Hides the show for this profile and keeps what was watched. */
  'show.remove': { in: Act; out: Placed };
  /** Every show of a profile, whatever its status, newest activity first. */
  'library.list': { in: { profileId: string }; out: LibraryEntry[] };
}

export interface ShowHit {
  readonly id: number;
  readonly name: string;
  readonly originalName: string;
  readonly year: number | null;
  readonly countries: readonly string[];
  readonly poster: string | null;
  readonly overview: string;
  readonly inLibrary: boolean;
}

/** What one gesture about a whole show left: its row in tonight's list, or null when it is no longer in it. */
export interface Placed {
  readonly op: string;
  readonly row: TonightRow | null;
}

export interface LibraryEntry {
  readonly row: TonightRow;
  readonly status: ShowStatus;
}
