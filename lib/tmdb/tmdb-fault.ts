import type { Fault, Ok } from '../domain/result';

/**
 * Why TMDB gave no answer.
 * - `noCredential`: the user has not given one yet
 * - `refused`: TMDB does not take the credential; nothing more is asked with it
 * - `offline`: no connection, or no answer in time
 * - `busy`: TMDB or its edge asks for patience (429, 5xx)
 * - `garbage`: an answer that cannot be read
 */
export type TmdbCode = 'noCredential' | 'refused' | 'offline' | 'busy' | 'garbage';

export interface TmdbFault extends Fault<TmdbCode> {
  /** Milliseconds that TMDB asked to wait, where it said so. */
  readonly retryAfter?: number;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
}

export type TmdbResult<T> = Ok<T> | TmdbFault;
