import { fits } from './failures.ts';

export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  /** With the query; a credential in it is blotted out. */
  readonly path: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Every request the server saw, oldest first. */
export interface RequestLog {
  readonly all: readonly LoggedRequest[];
  /** How many had an address `host/path?query` that contains, or fits, `match`. */
  count(match: string | RegExp): number;
  matching(match: string | RegExp): LoggedRequest[];
  clear(): void;
}

export function createRequestLog(): RequestLog & { note(request: LoggedRequest): void } {
  const all: LoggedRequest[] = [];
  const matching = (match: string | RegExp): LoggedRequest[] =>
    all.filter((request) => fits(request.host + request.path, match));
  return {
    all,
    matching,
    count: (match) => matching(match).length,
    clear: () => all.splice(0),
    note: (request) => all.push(request),
  };
}
