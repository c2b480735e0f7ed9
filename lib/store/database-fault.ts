import { fault } from '../domain/result';
import type { Fault } from '../domain/result';

/**
 * `databaseFromFuture`: a newer Couchmark wrote it; nothing is touched. `storageFull`: the browser refuses more.
 * `databaseBlocked`: another context holds an older version and does not let go. `databaseUnavailable`: it cannot be
 * opened, also not at the second try.
 */
export type DatabaseCode = 'databaseFromFuture' | 'databaseBlocked' | 'storageFull' | 'databaseUnavailable';

/** Thrown through whatever runs, for no use case can go on; the border answers it as a Result by `asFault`. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: DatabaseCode;

  constructor(code: DatabaseCode, cause: unknown) {
    super(`${code}: ${describe(cause)}`, { cause });
    this.code = code;
  }
}

/** Runs a use case at a border: a fault of the database becomes an answer, a bug goes on being thrown. */
export async function answering<T>(work: () => Promise<T>): Promise<T | Fault<DatabaseCode>> {
  try {
    return await work();
  } catch (error) {
    const known = asFault(error);
    if (known !== null) return known;
    throw error;
  }
}

/** The fault that a thrown `DatabaseFault` stands for; null for a bug. */
export function asFault(error: unknown): Fault<DatabaseCode> | null {
  return error instanceof DatabaseFault ? fault(error.code, error.message) : null;
}

/** Names the faults that are the environment's; everything else is a bug and stays what it is. */
export function faultOf(error: unknown): unknown {
  if (isNamed(error, 'VersionError')) return new DatabaseFault('databaseFromFuture', error);
  if (isNamed(error, 'QuotaExceededError')) return new DatabaseFault('storageFull', error);
  if (isNamed(error, 'UnknownError')) return new DatabaseFault('databaseUnavailable', error);
  return error;
}

/** Is it the DOM exception of this name? */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.message}` : String(error);
}
