import { openDB, unwrap } from 'idb';
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { DatabaseFault, faultOf, isNamed } from './database-fault';
import { migrate, migrations } from './migrations';
import type { Migration } from './migrations';
import { DATABASE_NAME, isShown, REVISION } from './schema';
import type { ReadTx, Schema, StoreName, WriteTx } from './schema';

/**
 * The one way to the database, for the background only. It opens at the first use, gives way to an upgrade in another
 * context, and opens anew after a lost connection. What cannot be helped throws a `DatabaseFault` with a stable code.
 */
export interface Database {
  /** Runs `work` in one transaction that only reads. */
  read<T>(stores: readonly StoreName[], work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction; all of it is on the disk when this answers, or nothing is (`durability: 'strict'`;
   * files on their way and how far they are, and lists kept ready, which can be found out again, are only handed to the
   * system).
   * `work` awaits nothing but the transaction's own requests, throws to give up, and runs a second time if the
   * connection was lost on the way: nothing of the first time was written then.
   */
  write<T>(stores: readonly StoreName[], work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Opens, so that the first use need not wait for it; that one says what fails. */
  openAhead(): void;
  /** Closes once what runs has ended; the next use opens again. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** ms that an upgrade waits for another context to let go of an older version. */
  readonly patience?: number;
  /** An empty database was made: the first one ever, or in place of one that is gone. */
  readonly onMade?: () => void;
}

/** A context of the same extension lets go at once; what does not in this time (ms) is stuck. */
const PATIENCE = 5000;

type Connection = IDBPDatabase<Schema>;
type Transaction = IDBPTransaction<Schema, StoreName[], 'readonly' | 'readwrite'>;

/** The database of this context; nothing is opened before the first use. */
export function createDatabase(options: DatabaseOptions = {}): Database {
  const { name = DATABASE_NAME, migrations: steps = migrations, patience = PATIENCE } = options;
  let current: Promise<Connection> | null = null;
  /** Openings that were given up and have not ended: a new one queues behind them, and hears of no block. */
  let givenUp = 0;

  async function open(letGo: () => void): Promise<Connection> {
    let failure: unknown = null;
    let made = false;
    const stuck = new AbortController();
    const wait = () => void setTimeout(() => stuck.abort(), patience);
    if (givenUp > 0) wait();
    try {
      const opening = openDB<Schema>(name, steps.length, {
        upgrade: (db, from, _to, tx) => {
          made = from === 0;
          migrate(unwrap(db), unwrap(tx), from, steps).catch((error: unknown) => {
            failure = error;
            tx.done.catch(() => undefined); // the opening says it
            abort(tx);
          });
        },
        blocked: wait,
        blocking: (_from, _to, event) => {
          letGo();
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: letGo,
      });
      const connection = await unlessStuck(opening, stuck.signal, (by) => (givenUp += by));
      if (made) options.onMade?.();
      return connection;
    } catch (error) {
      throw openingFault(failure ?? error);
    }
  }

  function connect(): Promise<Connection> {
    if (current !== null) return current;
    const letGo = () => {
      if (current === mine) current = null;
    };
    const mine = open(letGo);
    current = mine;
    mine.catch(letGo);
    return mine;
  }

  async function run<T, Tx extends Transaction>(
    begin: (connection: Connection) => Tx,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    for (let first = true; ; first = false) {
      const mine = connect();
      const connection = await mine;
      try {
        return await within(start(begin, connection), work);
      } catch (error) {
        if (!(error instanceof Lost) && !isNamed(error, 'AbortError')) throw faultOf(error);
        if (current === mine) current = null;
        if (!first) throw new DatabaseFault('databaseUnavailable', error);
      }
    }
  }

  return {
    read: (stores, work) =>
      run((connection): ReadTx => connection.transaction([...stores], 'readonly'), work),
    write: (stores, work) => {
      const shown = isShown(stores);
      const durability = mayBeLost(stores) ? 'relaxed' : 'strict';
      const all = shown ? [...stores, 'ready' as const] : [...stores];
      return run(
        (connection): WriteTx => connection.transaction(all, 'readwrite', { durability }),
        (tx) => {
          // What was worked out from the state before is of no use any more. A transaction that fails says so itself.
          if (shown) void noteRevision(tx).catch(() => undefined);
          return work(tx);
        },
      );
    },
    openAhead: () => void connect().catch(() => undefined),
    async close() {
      const mine = current;
      current = null;
      if (mine !== null)
        await mine.then(
          (connection) => connection.close(),
          () => undefined,
        );
    },
  };
}

/** What opens after it was given up is closed again, so that it keeps nobody else waiting. */
async function unlessStuck(
  opening: Promise<Connection>,
  stuck: AbortSignal,
  note: (by: 1 | -1) => void,
): Promise<Connection> {
  const blocked = new Promise<null>((resolve) => stuck.addEventListener('abort', () => resolve(null)));
  const connection = await Promise.race([opening, blocked]);
  if (connection !== null) return connection;
  note(1);
  void opening
    .then(
      (late) => late.close(),
      () => undefined,
    )
    .then(() => note(-1));
  throw new DatabaseFault('databaseBlocked', 'an older version is held open');
}

async function noteRevision(tx: WriteTx): Promise<void> {
  await tx.objectStore('ready').put(crypto.randomUUID(), REVISION);
}

/** Whatever keeps it from opening: a file from the future, no room, a migration that failed, a broken disk. */
function openingFault(error: unknown): DatabaseFault {
  const known = faultOf(error);
  return known instanceof DatabaseFault ? known : new DatabaseFault('databaseUnavailable', error);
}

/** Is nothing written but files on their way and the job that goes through them, or a list that is kept ready? */
function mayBeLost(stores: readonly StoreName[]): boolean {
  const onItsWay =
    stores.includes('staging') && stores.every((name) => name === 'staging' || name === 'jobs');
  return onItsWay || stores.every((name) => name === 'ready');
}

/** The connection had been closed before the transaction began, by the browser or for an upgrade elsewhere. */
class Lost extends Error {}

function start<Tx>(begin: (connection: Connection) => Tx, connection: Connection): Tx {
  try {
    return begin(connection);
  } catch (error) {
    if (isNamed(error, 'InvalidStateError')) throw new Lost('lost', { cause: error });
    throw error;
  }
}

/** All or nothing: what throws takes the whole transaction back. An abort names its cause where it has one. */
async function within<T, Tx extends Transaction>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const done = tx.done;
  const ended = done.catch(() => undefined);
  try {
    const value = await work(tx);
    await done;
    return value;
  } catch (error) {
    abort(tx);
    await ended;
    throw isNamed(error, 'AbortError') && tx.error !== null ? tx.error : error;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    if (!isNamed(error, 'InvalidStateError')) throw error; // it had ended already
  }
}
