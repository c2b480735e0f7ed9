import type { BackupSection } from '../domain/backup';
import type { MergeMode } from '../domain/merge-logs';

/** The messages of what is kept, and of files that hold it. Part of `Protocol`. */
export interface BackupProtocol {
  /** What there is, and when it was last saved to a file. */
  'data.read': { in: object; out: DataFacts };
  /** The next part of a backup; `after` is the `next` of the part before, null for the first. */
  'backup.export': { in: { after: string | null }; out: BackupPart };
  /** The file is with the user. */
  'backup.saved': { in: object; out: null };
  /** The user was told that nothing is saved yet; it is said once. */
  'backup.told': { in: object; out: null };
  /** A file a week into the downloads folder, the first one now. */
  'backup.weekly': { in: { on: boolean }; out: null };
  /**
   * Reads the file of so many bytes that a page shares under a blob address, checks it and puts it aside: nothing else
   * changes yet. Its name as work is the transfer. The fault `badEntry` names the first entry that is none: `plays 12:
   * when.day`.
   */
  'backup.read': { in: { transfer: string; address: string; bytes: number }; out: null };
  /** What bringing in the parts that were put aside would do. */
  'backup.preview': { in: { transfer: string }; out: BackupPreview };
  /** Brings them in, all or nothing. Its name as work is the transfer. Fault `unknownTransfer`. */
  'backup.apply': { in: { transfer: string; mode: MergeMode }; out: BackupApplied };
  /** Takes back what was brought in by this transfer, if it was the last one; as work, it has the same name. */
  'backup.undo': { in: { transfer: string }; out: null };
  /** Forgets parts that were put aside. */
  'backup.forget': { in: { transfer: string }; out: null };
  /** Derives all rows anew from what was marked. */
  'data.rebuild': { in: { work: string }; out: null };
  /** How far some work is, 0 to 1; null when it is over. */
  'data.progress': { in: { work: string }; out: number | null };
  /** Stops it: it answers the fault `cancelled`, and nothing of it stays. */
  'data.stop': { in: { work: string }; out: null };
  /** Deletes all that is kept, the key to TMDB too. What is brought in after it begins a new library. */
  'data.erase': { in: object; out: null };
}

export interface DataFacts {
  readonly shows: number;
  readonly plays: number;
  /** Episodes that wait for an answer or for TMDB. */
  readonly waiting: number;
  /** Entries that a backup would have, about: what progress is measured by. */
  readonly entries: number;
  /** Epoch ms; null = never. */
  readonly backedUpAt: number | null;
  readonly weekly: boolean;
  /** Why the last weekly file was not written; null when it was, or none was due. */
  readonly weeklyFailed: 'notAllowed' | 'failed' | null;
  /** There is something to lose, and nobody was told that it is nowhere else. */
  readonly unsaved: boolean;
}

export interface BackupPart {
  readonly section: BackupSection;
  /** Entries as JSON, separated by commas; may be empty. */
  readonly text: string;
  readonly count: number;
  /** Null after the last part. */
  readonly next: string | null;
  /** The library's id. */
  readonly library: string;
}

export interface Counted {
  readonly fresh: number;
  readonly known: number;
}

/** Of records that both hold: those that the file changes here, because it was changed there later. */
export interface Weighed extends Counted {
  readonly changed: number;
}

export interface BackupPreview {
  readonly plays: Counted;
  /** Skips, jumps, choices: all facts that are no plays. */
  readonly marks: Counted;
  readonly shows: Counted;
  /** Names of people who are not in this household yet. */
  readonly people: readonly string[];
  /** Titles known for a show. */
  readonly titles: Weighed;
  /** What was chosen for shows: nights, specials and the like. */
  readonly choices: Weighed;
  /** Episodes that wait for an answer; `known` are here already or answered here, and are left out. */
  readonly waiting: Counted;
  /** Acts whose id is here with another content: those here stay. */
  readonly differing: number;
  /** What the file holds and was taken back here since: it stays taken back by a merge. */
  readonly takenBack: number;
  /** Watched episodes here that are not in the file: taken back by a replacing. */
  readonly leaving: number;
  /** Nothing is kept here yet: settings are taken over as well. */
  readonly empty: boolean;
}

export interface BackupApplied {
  readonly plays: number;
  /** All other acts. */
  readonly marks: number;
  /** Shows that are now asked of TMDB. */
  readonly missing: number;
}
