import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseFault } from '../../lib/store/database-fault';
import { createDatabase } from '../../lib/store/db';
import { migrations } from '../../lib/store/migrations';
import type { Migration } from '../../lib/store/migrations';
import { DATABASE_NAME } from '../../lib/store/schema';
import type { StoreName } from '../../lib/store/schema';
import { readSetting, saveSetting } from '../../lib/store/settings';
import { freshDisk } from '../support/database';

/** The version that follows the newest, invented: reports get a star. */
const starReports: Migration = async (_db, tx) => {
  const reports = tx.objectStore('reports');
  reports.createIndex('byStar', 'star');
  await new Promise<void>((done, failed) => {
    const walk = reports.openCursor();
    walk.addEventListener('error', () => failed(walk.error ?? new Error('cursor')));
    walk.addEventListener('success', () => {
      const cursor = walk.result;
      if (cursor === null) return done();
      const report: unknown = cursor.value;
      cursor.update({ ...(typeof report === 'object' ? report : {}), star: 1 });
      cursor.continue();
    });
  });
};

const remember = (db: ReturnType<typeof createDatabase>, language: string) =>
  db.write(['settings'], (tx) => saveSetting(tx, 'language', language));
const recall = (db: ReturnType<typeof createDatabase>) =>
  db.read(['settings'], (tx) => readSetting(tx, 'language'));

/** The browser closes a connection by itself. */
function cutOff(opened: IDBOpenDBRequest | undefined): void {
  Reflect.apply(forceCloseDatabase, undefined, [opened?.result]);
}

beforeEach(freshDisk);

describe('opening', () => {
  it('touches nothing before the first use', async () => {
    createDatabase();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('opens once for many at the same time', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const db = createDatabase();
    await Promise.all([recall(db), recall(db), remember(db, 'de')]);
    expect(open).toHaveBeenCalledTimes(1);
    expect(await recall(db)).toBe('de');
  });

  it('makes every store of the schema, and the first profile', async () => {
    const names: Record<StoreName, true> = {
      profiles: true,
      shows: true,
      seasons: true,
      plays: true,
      marks: true,
      packs: true,
      packedOps: true,
      evidence: true,
      progress: true,
      preferences: true,
      bindings: true,
      reports: true,
      viewings: true,
      jobs: true,
      settings: true,
      staging: true,
      ready: true,
    };
    const db = createDatabase();
    await recall(db);
    const raw = await openDB(DATABASE_NAME);
    expect([...raw.objectStoreNames].sort()).toEqual(Object.keys(names).sort());
    expect(await raw.getAllKeys('profiles')).toEqual(['default']);
    raw.close();
  });
});

describe('a lost connection', () => {
  it('opens anew when the browser had closed it', async () => {
    const db = createDatabase();
    await remember(db, 'de');
    const open = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await recall(db)).toBe('de');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('opens anew when the browser says that it has closed it', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const db = createDatabase();
    await remember(db, 'de');
    cutOff(open.mock.results[0]?.value);
    expect(await recall(db)).toBe('de');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('does again what was cut off in the middle, since none of it was written', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const db = createDatabase();
    let tries = 0;
    await db.write(['settings'], async (tx) => {
      tries += 1;
      await saveSetting(tx, 'region', `${await readSetting(tx, 'region')}x`);
      if (tries > 1) return;
      tx.abort(); // as the browser does to what runs when it closes
      cutOff(open.mock.results[0]?.value);
    });
    expect(tries).toBe(2);
    expect(await db.read(['settings'], (tx) => readSetting(tx, 'region'))).toBe('x');
  });

  it('tries once more and not for ever', async () => {
    const db = createDatabase();
    await recall(db);
    let tries = 0;
    const begin = IDBDatabase.prototype.transaction;
    const closing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      if (!Array.isArray(args[0])) return begin.apply(this, args); // the stand-in opens by it, too
      tries += 1;
      throw new DOMException('closing', 'InvalidStateError');
    });
    await expect(recall(db)).rejects.toMatchObject({ code: 'databaseUnavailable' });
    expect(tries).toBe(2);
    closing.mockRestore();
    expect(await recall(db)).toBe('');
  });

  it('opens anew after it was closed in order', async () => {
    const db = createDatabase();
    await remember(db, 'fr');
    await db.close();
    expect(await recall(db)).toBe('fr');
  });

  it('opens anew after a failed opening', async () => {
    const db = createDatabase();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('disk', 'UnknownError');
    });
    await expect(recall(db)).rejects.toBeInstanceOf(DatabaseFault);
    expect(await recall(db)).toBe('');
  });
});

describe('transactions', () => {
  it('takes everything back when the work throws', async () => {
    const db = createDatabase();
    const work = db.write(['settings'], async (tx) => {
      await saveSetting(tx, 'language', 'it');
      throw new TypeError('a bug');
    });
    await expect(work).rejects.toThrow(new TypeError('a bug'));
    expect(await recall(db)).toBe('');
  });

  it('asks for what it acknowledges to be on the disk', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await remember(createDatabase(), 'de');
    expect(begin.mock.lastCall?.[2]).toEqual({ durability: 'strict' });
  });

  it('says so when the disk is full', async () => {
    const db = createDatabase();
    await recall(db);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(remember(db, 'de')).rejects.toMatchObject({ code: 'storageFull' });
  });
});

describe('versions', () => {
  it('brings a stored database of version 1 to the next one and keeps what it holds', async () => {
    const old = createDatabase();
    await old.write(['reports', 'settings'], async (tx) => {
      await saveSetting(tx, 'language', 'de');
    });
    await old.close();
    const raw = await openDB(DATABASE_NAME);
    await raw.put('reports', { reportId: 'r1', state: 'received', titleKey: 'x' });
    raw.close();

    const next = createDatabase({ migrations: [...migrations, starReports] });
    expect(await recall(next)).toBe('de');
    expect(await next.read(['reports'], (tx) => tx.objectStore('reports').get('r1'))).toMatchObject({
      reportId: 'r1',
      star: 1,
    });
  });

  it('makes a new database by all steps in order', async () => {
    const order: string[] = [];
    const note =
      (name: string): Migration =>
      () => {
        order.push(name);
      };
    await recall(createDatabase({ migrations: [...migrations, note('second'), note('third')] }));
    expect(order).toEqual(['second', 'third']);
  });

  it('leaves the old version as it was when a step fails', async () => {
    const old = createDatabase();
    await remember(old, 'de');
    await old.close();
    const broken: Migration = (_db, tx) => {
      tx.objectStore('settings').clear();
      throw new Error('step 2 is broken');
    };
    const next = createDatabase({ migrations: [...migrations, broken] });
    await expect(recall(next)).rejects.toMatchObject({
      code: 'databaseUnavailable',
      cause: { message: 'step 2 is broken' },
    });
    expect(await recall(createDatabase())).toBe('de');
  });

  it('touches nothing that a newer version wrote', async () => {
    const newer = createDatabase({ migrations: [...migrations, () => undefined] });
    await remember(newer, 'de');
    await newer.close();
    await expect(recall(createDatabase())).rejects.toMatchObject({ code: 'databaseFromFuture' });
    expect(await recall(createDatabase({ migrations: [...migrations, () => undefined] }))).toBe('de');
  });

  it('gives way to an upgrade in another context', async () => {
    const old = createDatabase();
    await remember(old, 'de');
    const next = createDatabase({ migrations: [...migrations, () => undefined], patience: 0 });
    expect(await recall(next)).toBe('de');
    await expect(recall(old)).rejects.toMatchObject({ code: 'databaseFromFuture' });
  });

  const making: readonly Migration[] = [() => undefined, (raw) => void raw.createObjectStore('settings')];

  it('waits for another context that lets go in a moment', async () => {
    const slow = await openDB(DATABASE_NAME, 1, { upgrade: (db) => void db.createObjectStore('x') });
    const db = createDatabase({ migrations: making });
    const recalled = recall(db);
    setTimeout(() => slow.close(), 50);
    expect(await recalled).toBe('');
  });

  it('says so when another context does not let go, and opens once it has', async () => {
    const stubborn = await openDB(DATABASE_NAME, 1, { upgrade: (db) => void db.createObjectStore('x') });
    const db = createDatabase({ migrations: making, patience: 20 });
    await expect(recall(db)).rejects.toMatchObject({ code: 'databaseBlocked' });
    await expect(recall(db)).rejects.toMatchObject({ code: 'databaseBlocked' });
    stubborn.close();
    expect(await recall(db)).toBe('');
  });
});

describe('an empty database', () => {
  it('is told, once, when it is made', async () => {
    const onMade = vi.fn();
    const db = createDatabase({ onMade });
    await remember(db, 'de');
    await recall(db);
    await db.close();
    await recall(createDatabase({ onMade }));
    expect(onMade).toHaveBeenCalledTimes(1);
  });

  it('is told again when it was deleted while it was open', async () => {
    const onMade = vi.fn();
    const db = createDatabase({ onMade });
    await remember(db, 'de');
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(DATABASE_NAME).addEventListener('success', resolve);
    });
    expect(await recall(db)).toBe('');
    expect(onMade).toHaveBeenCalledTimes(2);
  });
});
