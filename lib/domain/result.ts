/**
 * What functions answer at the borders (messages, TMDB, import, matching): a value, or a fault with a
 * code that never changes its meaning. Expected failures travel as data; a bug throws.
 */
export type Result<T, C extends string = string> = Ok<T> | Fault<C>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Fault<C extends string = string> {
  readonly ok: false;
  readonly code: C;
  /** For developers and logs, in English; what the user reads is chosen by code. Never holds a secret. */
  readonly detail?: string;
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function fault<C extends string>(code: C, detail?: string): Fault<C> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail };
}
