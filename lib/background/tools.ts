import type { Clock } from '../platform/clock';
import type { Database } from '../store/db';
import type { TmdbClient } from '../tmdb/client';

/** What use cases work with; passed in, so that a test can hold every one of them. */
export interface Tools {
  readonly db: Database;
  readonly clock: Clock;
  /** A new uuid v7. */
  readonly newId: () => string;
  readonly tmdb: TmdbClient;
}
