import type { RowFate } from '../domain/import-row-fate';
import type { ExportShow } from '../formats/export-show';
import type { FileNote, FormatId, NotCounted } from '../formats/import-row';
import type { RowSource } from '../formats/row-groups';
import type { Candidate } from './protocol-inbox';

/** The messages of bringing a history in. Part of `Protocol`. One import at a time; another one takes its place. */
export interface ImportProtocol {
  /** Files were read: so many parts of rows follow. Nothing is looked up before it is known whose they are. */
  'import.begin': { in: ImportBegun; out: { id: string } };
  /**
   * Consecutive parts of rows, the first being number `from`, a line each, which the page shares under a blob address.
   * Faults `noImport`, as below; `lost` when the page is gone.
   */
  'import.stage': { in: { id: string; from: number; address: string }; out: null };
  /** Whose each source is, in their order, and go. Fault `notStaged` while parts are missing. */
  'import.match': { in: { id: string; whose: readonly Whose[] }; out: ImportState };
  /** How far it has come; null when there is none. */
  'import.state': { in: Record<string, never>; out: ImportState | null };
  /** The last one that was applied, however long ago: it can still be taken back, or be brought back. Null when none was. */
  'import.last': { in: Record<string, never>; out: LastImport | null };
  'import.pause': { in: { id: string; paused: boolean }; out: ImportState };
  /** Forgets it. What was brought in already stays. */
  'import.cancel': { in: { id: string }; out: null };
  /** What it would do. Fault `notReady` while shows are still looked up. */
  'import.preview': { in: { id: string }; out: ImportPreview };
  /** Which show a title means; null = none that is to be tracked; `skip` = left out this time. Looked up again at once. */
  'import.answer': { in: { id: string; key: string; show: number | null | 'skip' }; out: ImportState };
  /** Takes up an offer to mark everything up to an episode, or leaves it. */
  'import.take': { in: { id: string; offer: string; taken: boolean }; out: ImportState };
  /** Writes it, all or nothing. Undone by `log.undo` of the op. */
  'import.apply': { in: { id: string }; out: ImportApplied };
  /** What became of each row, part by part; null after the last one. */
  'import.report': { in: { id: string; part: number }; out: readonly ReportLine[] | null };
  /** Everything of one profile that other trackers can hold, some shows a part; null after the last one. */
  'export.shows': { in: { profileId: string; part: number }; out: readonly ExportedShow[] | null };
}

export interface ImportBegun {
  readonly files: readonly ImportFile[];
  readonly sources: readonly RowSource[];
  readonly parts: number;
  readonly shows: number;
}

/** A show as exporters take it, with its map as a list. */
export interface ExportedShow extends Omit<ExportShow, 'seasonIds'> {
  readonly seasonIds: readonly (readonly [season: number, id: number])[];
}

/** One file, or several that belong together, as its reader understood it. */
export interface ImportFile {
  readonly format: FormatId;
  /** Names of the files. */
  readonly names: readonly string[];
  readonly language: string | null;
  readonly notes: readonly FileNote[];
}

/** A profile that exists, a new one of this name, or nobody: left out. */
export type Whose = { readonly profileId: string } | { readonly name: string } | null;

export interface ImportState {
  readonly id: string;
  readonly step: 'staging' | 'whose' | 'matching' | 'paused' | 'ready' | 'applied';
  readonly files: readonly ImportFile[];
  readonly sources: readonly RowSource[];
  readonly rows: Progressed;
  readonly shows: Progressed;
  /** Why TMDB gave no answer, and when it is asked again (epoch ms); null while all is well. */
  readonly waits: { readonly why: string; readonly until: number } | null;
  /** After applying: what undo names. */
  readonly op: string | null;
}

interface Progressed {
  readonly done: number;
  readonly of: number;
}

/** What becomes of a row; each has exactly one. */
export type Fate =
  | RowFate
  /** Its title is asked about; it was left out; it is none to be tracked. */
  | 'asked'
  | 'skipped'
  | 'notShow'
  /** Less than half of the episode. */
  | 'partly'
  | 'film'
  /** The show is known, and the catalogue lists no such episode, or it cannot be told which. */
  | 'notListed'
  | 'special'
  | 'offered'
  | 'leftOut'
  | NotCounted;

export type FateCounts = { readonly [F in Fate]?: number };

export interface ImportPreview {
  readonly rows: number;
  readonly fates: FateCounts;
  /** Episodes that would be marked, more than rows where an offer is taken. */
  readonly plays: number;
  readonly shows: readonly PreviewShow[];
  readonly questions: readonly ImportQuestion[];
  readonly offers: readonly ImportOffer[];
  /** Rewatches that are only counted: they cannot be dated, and are not kept. */
  readonly repeats: number;
}

export interface PreviewShow {
  readonly showId: number;
  readonly profileId: string;
  readonly name: string;
  readonly poster: string | null;
  readonly fates: FateCounts;
}

/** A title that is asked about, once for all its rows. */
export interface ImportQuestion {
  readonly key: string;
  readonly words: string;
  readonly year: number | null;
  readonly rows: number;
  /** Some of its rows in the file's own words. */
  readonly examples: readonly string[];
  readonly candidates: readonly Candidate[];
}

/** Only a count, or the last episode, is known: everything up to it may be marked. */
export interface ImportOffer {
  readonly id: string;
  readonly showId: number;
  readonly profileId: string;
  readonly name: string;
  /** What the file says of how many. */
  readonly count: number | null;
  /** How many would be marked. */
  readonly episodes: number;
  readonly taken: boolean;
}

export interface ImportApplied {
  readonly op: string;
  readonly plays: number;
  readonly shows: number;
}

export interface LastImport extends ImportApplied {
  /** Epoch ms. */
  readonly at: number;
  /** It was taken back. */
  readonly undone?: boolean;
}

export interface ReportLine {
  readonly file: number;
  readonly at: string;
  /** In the file's own words. */
  readonly words: string;
  readonly show: string;
  /** `S2 E5`, or empty. */
  readonly pair: string;
  readonly when: string;
  readonly fate: Fate;
}
