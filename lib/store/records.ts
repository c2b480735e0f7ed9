import type { Pair, Show } from '../domain/show';
import type { Preferences } from '../domain/preferences';
import type { ProgressRow } from '../domain/progress';
import type { Candidate, WaitingReport } from '../messages/protocol-inbox';
import type { WatchFinished, WatchOutcome } from '../messages/protocol-watch';
import type { Tonight } from '../messages/protocol-tonight';
import type { Claim } from '../sites/reading';

/** A value with the time (epoch ms) and the device of its last change: devices merge field by field, last writer. */
export interface Stamped<T> {
  readonly value: T;
  readonly at: number;
  readonly device: string;
}

/** The profile that exists from the start, on every device alike. */
export const DEFAULT_PROFILE = 'default';

export interface Profile {
  readonly id: string;
  readonly name: Stamped<string>;
  /** A CSS colour; empty = chosen by the surface. */
  readonly colour: Stamped<string>;
  /** Worked out from the log: the latest of its joined and removed facts. */
  readonly removed: boolean;
}

/** A show with the titles under which matching looks it up, so that no report has to go through the whole library. */
export interface StoredShow extends Show {
  readonly titles: readonly string[];
}

/** The derived row of one profile and show. Can be rebuilt from the log at any time; holds nothing of today. */
export interface StoredProgress {
  readonly profileId: string;
  readonly showId: number;
  readonly row: ProgressRow;
}

/** Choices of a profile for a show, each with its own last change. A field that was never chosen is absent. */
export interface StoredPreferences {
  readonly profileId: string;
  readonly showId: number;
  readonly fields: { readonly [K in keyof Preferences]?: Stamped<Preferences[K]> };
}

/** Why a site's play exists; kept and exported as long as the play. */
export interface Evidence {
  readonly reportId: string;
  readonly site: string;
  readonly showId: number;
  /** The key of the binding that decided, with its site; null when none did. */
  readonly binding: string | null;
  /** Labels as read. */
  readonly claims: readonly Claim[];
  /** Seconds. */
  readonly position: number;
  readonly duration: number;
  readonly played: number;
  /** Codes of what spoke for the match: `nameEqual`, `pairListed`, … */
  readonly parts: readonly string[];
}

/** Which show a site's title means. The user's win over learned ones. */
export interface Binding {
  readonly site: string;
  /** The site's show id or the normalised title. */
  readonly key: string;
  /** The title in the site's own words, for lists. */
  readonly words: string;
  /** Null: never track this title. */
  readonly showId: number | null;
  readonly by: 'user' | 'learned';
  /** Where the site counts otherwise: a season (null = any) maps to another one, with episodes added. */
  readonly offsets: readonly SeasonOffset[];
  /** TMDB episode group whose order this title follows; null = TMDB's own. */
  readonly order: string | null;
  /** A learned one whose mark was undone asks again before it is used. */
  readonly suspended: boolean;
  /** The page (origin and path) on which the show was last seen there, where the site told it. */
  readonly page?: string;
  /** The gesture that moved plays here along with this answer: with its undo the title asks again. */
  readonly op?: string;
  /** Epoch ms and device of the last change. */
  readonly changedAt: number;
  readonly device: string;
}

export interface SeasonOffset {
  readonly from: number | null;
  readonly to: number;
  readonly add: number;
}

export type ReportState = 'received' | 'waiting' | 'asking' | 'settled' | 'dismissed';

/** A finished episode as the page reported it, and what became of it. */
export interface StoredReport extends WatchFinished {
  /** Epoch ms when it became durable here. */
  readonly receivedAt: number;
  /** Epoch ms: when it was finished, fixed at receipt (within the last 7 days and now). */
  readonly watchedAt: number;
  /** Local day `YYYY-MM-DD` of that finish. */
  readonly localDay: string;
  /** `received`: not looked at yet. `waiting`: for the network. `asking`: for the user. */
  readonly state: ReportState;
  readonly why: WaitingReport['why'] | null;
  readonly candidates: readonly Candidate[];
  /** Same title, same key: one answer settles them all. */
  readonly titleKey: string;
  readonly decision: ReportDecision | null;
  /** How often matching was tried without an answer from TMDB. */
  readonly tries: number;
  /** Epoch ms when it was settled or dismissed; those are kept 30 days. */
  readonly closedAt: number | null;
  /** What its title stood for until "not a show" closed it: with the answer taken back it stands for that again. */
  readonly before?: Binding;
}

export interface ReportDecision {
  readonly outcome: WatchOutcome['outcome'];
  readonly showId: number | null;
  readonly pairs: readonly Pair[];
  /** The op that marked it: what an undo names. */
  readonly op: string | null;
  /** Codes of what spoke for it. */
  readonly parts: readonly string[];
  /** Ids of the profiles for which it counts. */
  readonly who?: readonly string[];
}

/** Played seconds so far of an unfinished episode, kept by episode key and profile across viewings. */
export interface StoredViewing {
  /** Made by the background from site, site profile and episode key. */
  readonly identity: string;
  readonly site: string;
  readonly viewing: string;
  /** Seconds. */
  readonly played: number;
  readonly position: number;
  readonly duration: number;
  readonly claims: readonly Claim[];
  readonly siteId: string | null;
  readonly siteShowId: string | null;
  readonly siteProfile: string | null;
  readonly language: string;
  /** The page it plays on: origin and path. */
  readonly page?: string;
  /** Epoch ms when this viewing began to play. */
  readonly begunAt: number;
  /** What it was taken for, once known. */
  readonly showId: number | null;
  readonly pair: Pair | null;
  /** Epoch ms. */
  readonly updatedAt: number;
}

/** Due work; one alarm is only the bell. */
export interface Job {
  /** Says what and for which: `settle`, `refresh:1399`. The same work has one id. */
  readonly id: string;
  readonly kind: string;
  /** Epoch ms. */
  readonly due: number;
  readonly tries: number;
}

/** One part of a file on its way in or out; parts are moved into place by one transaction. */
export interface StagedPart {
  readonly transfer: string;
  readonly part: number;
  readonly text: string;
}

/**
 * Many facts of one profile and show that came at once (an import, a backup, the undo of one) as one record: a request
 * to the disk costs the same for one fact as for a hundred, and so does an entry of an index. Facts are facts wherever
 * they lie: lib/store/facts answers the same. Only what walks through the whole log part by part opens packs itself
 * (lib/background/library/find-acts and export-backup).
 */
export interface Pack {
  readonly profileId: string;
  readonly showId: number;
  /** The id of its first fact. With the place before it, the key: a key alone says what a pack is about. */
  readonly id: string;
  /** The facts as JSON: the browser writes and reads one text many times faster than as many objects. */
  readonly text: string;
  /** Each batch that one of them is of, once. Their ops are in lib/store/packed-ops. */
  readonly batches: readonly string[];
  /** When the first and the last of them were recorded, epoch ms; no more than `SPAN` apart. */
  readonly oldest: number;
  readonly newest: number;
  /** How many plays, and how many other facts. */
  readonly size: readonly [plays: number, marks: number];
}

/**
 * In which packs the facts of an op lie. A library that was lived in has an op for nearly every play, and an index takes
 * longer to write an entry for each than the packs themselves: here the ops of all packs share a few records, by a number
 * that is made of their names.
 */
export interface PackedOps {
  readonly bucket: number;
  /** A line for an op, as JSON: its name and the keys of its packs. One that was packed in parts has several. */
  readonly text: string;
}

/** Tonight's list as it was read last, and for whom and when: the answer for a popup that opens. */
export interface ReadyTonight {
  /** By whom, where and on which day it was asked for: another question does not get this answer. */
  readonly question: string;
  /** The revision of the data that it was read from. */
  readonly revision: string;
  readonly tonight: Tonight;
}
