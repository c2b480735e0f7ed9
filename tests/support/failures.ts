import type { ServerResponse } from 'node:http';
import type { Answer } from '../demo/answer.ts';
import { fault } from '../demo/tmdb-api.ts';

/**
 * How the server misbehaves: an HTTP status in TMDB's form (429 with seconds of Retry-After or without), a gateway's
 * HTML page, an answer late by ms, none at all, one cut off in the middle, or 200 with something that is no JSON.
 */
export type FailureMode =
  | 401
  | 404
  | 429
  | 500
  | '502-html'
  | 'hang'
  | 'cut'
  | 'garbage'
  | { readonly retryAfter: number }
  | { readonly slow: number };

export interface Failure {
  /** Part of `host/path?query`, or a pattern for it. */
  readonly match: string | RegExp;
  readonly mode: FailureMode;
  /** After so many requests it works again; absent = until it is taken back. */
  readonly times?: number;
}

export interface Failures {
  /** Begins to fail; the function that comes back ends it. The latest failure that matches wins. */
  add(failure: Failure): () => void;
  clear(): void;
  /** The mode for this address, if any; counts towards `times`. */
  take(address: string): FailureMode | null;
}

export function createFailures(): Failures {
  let active: { failure: Failure; left: number }[] = [];
  return {
    add(failure) {
      const entry = { failure, left: failure.times ?? Infinity };
      active = [entry, ...active];
      return () => {
        active = active.filter((one) => one !== entry);
      };
    },
    clear() {
      active = [];
    },
    take(address) {
      const entry = active.find((one) => one.left > 0 && fits(address, one.failure.match));
      if (entry === undefined) return null;
      entry.left -= 1;
      return entry.failure.mode;
    },
  };
}

export function fits(address: string, match: string | RegExp): boolean {
  return typeof match === 'string' ? address.includes(match) : new RegExp(match).test(address);
}

/** What a failing server says, or null when the failure is not one of words. */
export function failureAnswer(mode: FailureMode): Answer | null {
  if (mode === 401) return fault(401, 7);
  if (mode === 404) return fault(404, 34);
  if (mode === 429) return fault(429, 25);
  if (mode === 500) return fault(500, 11);
  if (typeof mode === 'object' && 'retryAfter' in mode) {
    return { ...fault(429, 25), headers: { 'retry-after': String(mode.retryAfter) } };
  }
  if (mode === '502-html') {
    const body =
      '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
    return { status: 502, type: 'text/html', body };
  }
  if (mode === 'garbage') {
    return {
      status: 200,
      type: 'application/json;charset=utf-8',
      body: '{"page":1,"results":[{"id":"\u0000 },]',
    };
  }
  return null;
}

/** Promises the whole answer and sends half of it, then drops the connection. */
export function cutOff(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}
