/**
 * Brings a database from version n to n + 1; its place in the list is n. It works on the plain IndexedDB objects,
 * because the types describe the newest version only; `wrap` of idb turns a request into a promise. It awaits nothing
 * but the transaction's own requests, never drops a fact or a user's decision, and never changes once released.
 */
export type Migration = (db: IDBDatabase, tx: IDBTransaction) => void | Promise<void>;

export const migrations: readonly Migration[] = [createStores, createPacks];

/** Runs what lies between the stored version and the newest, in order, inside the one upgrade transaction. */
export async function migrate(
  db: IDBDatabase,
  tx: IDBTransaction,
  from: number,
  steps: readonly Migration[],
): Promise<void> {
  for (const step of steps.slice(from)) await step(db, tx);
}

/** Version 1. The log's stores share their indexes; of settings and ready the key lies outside the value. */
function createStores(db: IDBDatabase): void {
  for (const name of ['plays', 'marks']) {
    const log = db.createObjectStore(name, { keyPath: 'id' });
    log.createIndex('byShow', ['profileId', 'showId']);
    log.createIndex('byOp', 'op');
    log.createIndex('byBatch', 'batch');
    log.createIndex('byRecordedAt', 'recordedAt');
  }
  for (const name of ['progress', 'preferences']) {
    db.createObjectStore(name, { keyPath: ['profileId', 'showId'] }).createIndex('byShow', 'showId');
  }
  const shows = db.createObjectStore('shows', { keyPath: 'id' });
  shows.createIndex('byTitle', 'titles', { multiEntry: true });
  db.createObjectStore('seasons', { keyPath: ['showId', 'season'] });
  db.createObjectStore('evidence', { keyPath: 'reportId' });
  db.createObjectStore('bindings', { keyPath: ['site', 'key'] }).createIndex('byShow', 'showId');
  const reports = db.createObjectStore('reports', { keyPath: 'reportId' });
  reports.createIndex('byState', 'state');
  reports.createIndex('byTitle', 'titleKey');
  db.createObjectStore('viewings', { keyPath: 'identity' }).createIndex('byUpdatedAt', 'updatedAt');
  db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('byDue', 'due');
  db.createObjectStore('settings');
  db.createObjectStore('staging', { keyPath: ['transfer', 'part'] });
  db.createObjectStore('ready');

  const unchosen = { value: '', at: 0, device: '' };
  const profiles = db.createObjectStore('profiles', { keyPath: 'id' });
  profiles.put({ id: 'default', name: unchosen, colour: unchosen, removed: false });
}

/** Version 2. Facts that come by the thousand lie together; those that are held stay where they are. */
function createPacks(db: IDBDatabase): void {
  const packs = db.createObjectStore('packs', { keyPath: ['profileId', 'showId', 'id'] });
  packs.createIndex('byShow', 'showId');
  packs.createIndex('bySize', 'size');
  packs.createIndex('byBatch', 'batches', { multiEntry: true });
  packs.createIndex('byTime', ['newest', 'oldest']);
  db.createObjectStore('packedOps', { keyPath: 'bucket' });
}
