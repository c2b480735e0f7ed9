import type { DBSchema, IDBPTransaction } from 'idb';
import type { Fact, Play } from '../domain/fact';
import type { Season } from '../domain/show';
import type {
  Binding,
  Evidence,
  Job,
  Pack,
  PackedOps,
  Profile,
  ReadyTonight,
  StagedPart,
  StoredPreferences,
  StoredProgress,
  StoredReport,
  StoredShow,
  StoredViewing,
} from './records';

export const DATABASE_NAME = 'couchmark';

/** The facts of the log that are no plays. */
export type Mark = Exclude<Fact, Play>;

interface LogIndexes {
  [index: string]: IDBValidKey;
  byShow: [profileId: string, showId: number];
  byOp: string;
  byBatch: string;
  byRecordedAt: number;
}

/** Plays and marks are append-only facts, as are those in packs; progress is derived from them and can be rebuilt. */
export interface Schema extends DBSchema {
  profiles: { key: string; value: Profile };
  shows: { key: number; value: StoredShow; indexes: { byTitle: string } };
  seasons: { key: [showId: number, season: number]; value: Season };
  plays: { key: string; value: Play; indexes: LogIndexes };
  marks: { key: string; value: Mark; indexes: LogIndexes };
  packs: {
    key: [profileId: string, showId: number, id: string];
    value: Pack;
    indexes: {
      byShow: number;
      byBatch: string;
      byTime: [newest: number, oldest: number];
      bySize: [plays: number, marks: number];
    };
  };
  packedOps: { key: number; value: PackedOps };
  evidence: { key: string; value: Evidence };
  progress: {
    key: [profileId: string, showId: number];
    value: StoredProgress;
    indexes: { byShow: number };
  };
  preferences: {
    key: [profileId: string, showId: number];
    value: StoredPreferences;
    indexes: { byShow: number };
  };
  bindings: { key: [site: string, key: string]; value: Binding; indexes: { byShow: number } };
  reports: {
    key: string;
    value: StoredReport;
    indexes: { byState: string; byTitle: string };
  };
  viewings: { key: string; value: StoredViewing; indexes: { byUpdatedAt: number } };
  jobs: { key: string; value: Job; indexes: { byDue: number } };
  settings: { key: string; value: unknown };
  staging: { key: [transfer: string, part: number]; value: StagedPart };
  /** Answers worked out before they are asked for, and the name of the state that they are of. No truth of its own. */
  ready: { key: string; value: string | ReadyTonight };
}

/** Every store there is. */
export const STORES = [
  'profiles',
  'shows',
  'seasons',
  'plays',
  'marks',
  'packs',
  'packedOps',
  'evidence',
  'progress',
  'preferences',
  'bindings',
  'reports',
  'viewings',
  'jobs',
  'settings',
  'staging',
  'ready',
] as const;

export type StoreName = (typeof STORES)[number];

/**
 * A transaction. Which stores it spans is not part of its type: one that is missing throws at once, and the lists
 * that go together have names (`LOG_STORES`).
 */
export type ReadTx = IDBPTransaction<Schema, StoreName[], 'readonly' | 'readwrite'>;
export type WriteTx = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** Every store that holds facts of the log. */
export const FACT_STORES: readonly StoreName[] = ['plays', 'marks', 'packs', 'packedOps'];

/** Every store that adding a fact, a season or a preference reads or writes. */
export const LOG_STORES: readonly StoreName[] = [
  ...FACT_STORES,
  'progress',
  'preferences',
  'shows',
  'seasons',
  'profiles',
  'settings',
];

/** In `ready`: changed by every write of what pages show. */
export const REVISION = 'revision';

/** Stores that hold no truth that a page shows: work to be done, files on their way, why a mark was made. */
const UNSEEN: ReadonlySet<StoreName> = new Set(['ready', 'jobs', 'staging', 'evidence']);

/** Do these stores hold what a page shows? */
export function isShown(stores: readonly StoreName[]): boolean {
  return stores.some((store) => !UNSEEN.has(store));
}
