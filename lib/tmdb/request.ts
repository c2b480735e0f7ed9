import { fault, ok } from '../domain/result';
import { credentialKind } from './credential';
import { createGate } from './gate';
import { InFlight } from './in-flight';
import { LONGEST_ASKED, retryAfterMs } from './next-pause';
import type { TmdbFault, TmdbResult } from './tmdb-fault';

/** The worker's fetch is ended after 30 s; this one ends first, so that the caller hears of it. */
const TIME_LIMIT = 20_000;
const AT_ONCE = 4;
/** A short stumble of TMDB's edge is met with one more try; longer waits belong to the jobs. */
const SHORT_PAUSE = 600;
const LONGEST_WAIT_HERE = 2_000;

export interface RequestDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly credential: () => Promise<string | null>;
  readonly base: string;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly timeLimit: (ms: number) => AbortSignal;
  /** An answer told whether TMDB takes the stored credential; said once, until the answer changes. */
  readonly onTold?: ((credential: string, takes: boolean) => void) | undefined;
}

export interface Query {
  /** Begins with `/`. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  /** From an earlier answer to the same query: TMDB may then say that nothing changed. */
  readonly etag?: string | null;
  /** What the user searches for may come from the browser's HTTP cache for as long as TMDB allows. */
  readonly cached?: boolean;
}

export type Answer =
  | { readonly kind: 'body'; readonly body: unknown; readonly etag: string | null }
  | { readonly kind: 'notModified' }
  | { readonly kind: 'missing' };

export interface Requests {
  get(query: Query): Promise<TmdbResult<Answer>>;
  /** The same with a given credential, asked even if it was refused before. */
  tryWith(credential: string, query: Query): Promise<TmdbResult<Answer>>;
}

const MALFORMED = fault('refused', 'neither a v3 key nor a v4 token');

/**
 * The one place that talks to TMDB: GET only, at most four at a time, one for the same thing at a time, each within
 * 20 s. A refused credential is remembered until one is given anew, and a wait that TMDB asks for holds for
 * everything. Faults name the path at most, never the address: a v3 key travels in it.
 */
export function createRequests(deps: RequestDeps): Requests {
  const gate = createGate(AT_ONCE);
  const running = new InFlight<TmdbResult<Answer>>();
  let refused: string | null = null;
  let quietUntil = 0;
  let told = '';

  function tell(credential: string, takes: boolean): void {
    const news = `${takes} ${credential}`;
    if (told !== news) deps.onTold?.(credential, takes);
    told = news;
  }

  function heldBack(credential: string, query: Query): TmdbFault | null {
    if (credential === refused) return fault('refused', `${query.path}: refused before`);
    const wait = quietUntil - deps.now();
    // A longer wait than can be asked for means that the clock was set back.
    return wait > 0 && wait <= LONGEST_ASKED
      ? { ...fault('busy', `${query.path}: asked to wait`), retryAfter: wait }
      : null;
  }

  async function send(credential: string, query: Query): Promise<TmdbResult<Answer>> {
    const signal = deps.timeLimit(TIME_LIMIT);
    const first = await once(deps, credential, query, signal);
    const pause = first.ok ? null : pauseHere(first);
    if (pause === null) return first;
    await deps.sleep(pause);
    return signal.aborted ? first : once(deps, credential, query, signal);
  }

  async function sendAndNote(credential: string, query: Query): Promise<TmdbResult<Answer>> {
    const answer = await send(credential, query);
    if (answer.ok) {
      if (refused === credential) refused = null;
    } else if (answer.code === 'refused') refused = credential;
    else if (answer.retryAfter !== undefined) quietUntil = deps.now() + answer.retryAfter;
    return answer;
  }

  async function askStored(credential: string, query: Query): Promise<TmdbResult<Answer>> {
    const answer = await sendAndNote(credential, query);
    if (answer.ok || answer.code === 'refused') tell(credential, answer.ok);
    return answer;
  }

  return {
    async get(query) {
      const credential = (await deps.credential())?.trim() ?? '';
      if (credential === '') return fault('noCredential');
      if (credentialKind(credential) === 'malformed') return MALFORMED;
      return running.share(sharingKey(credential, query), () =>
        gate(async () => heldBack(credential, query) ?? askStored(credential, query)),
      );
    },
    async tryWith(credential, query) {
      if (credentialKind(credential) === 'malformed') return MALFORMED;
      // Given anew, it is asked about anew, and who asks keeps what comes of it: what was known of it before is over.
      told = '';
      refused = null;
      return sendAndNote(credential.trim(), query);
    },
  };
}

function sharingKey(credential: string, query: Query): string {
  return JSON.stringify([credential, query.path, query.params, query.etag, query.cached]);
}

/** Milliseconds to wait before the one more try here; null when there is to be none. */
function pauseHere(failed: TmdbFault): number | null {
  if (failed.code !== 'busy') return null;
  if (failed.retryAfter !== undefined) {
    return failed.retryAfter <= LONGEST_WAIT_HERE ? failed.retryAfter : null;
  }
  // A 429 without a time means that there is too much already; another try would only add to it.
  return failed.status === 429 ? null : SHORT_PAUSE;
}

async function once(
  deps: RequestDeps,
  credential: string,
  query: Query,
  signal: AbortSignal,
): Promise<TmdbResult<Answer>> {
  const v3 = credentialKind(credential) === 'v3';
  const params = new URLSearchParams({ ...query.params, ...(v3 ? { api_key: credential } : {}) }).toString();
  const headers = new Headers({ Accept: 'application/json' });
  if (!v3) headers.set('Authorization', `Bearer ${credential}`);
  if (query.etag) headers.set('If-None-Match', query.etag);
  try {
    const response = await deps.fetch(`${deps.base}${query.path}${params === '' ? '' : `?${params}`}`, {
      headers,
      signal,
      cache: query.cached === true ? 'default' : 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    return answerOf(response, await response.text(), query, deps.now());
  } catch {
    // The error's own text may hold the address, and with it the key.
    return fault('offline', `${query.path}: ${signal.aborted ? 'no answer in time' : 'no connection'}`);
  }
}

function answerOf(response: Response, text: string, query: Query, now: number): TmdbResult<Answer> {
  const { status } = response;
  if (status === 304 && query.etag) return ok({ kind: 'notModified' });
  if (status === 404) return ok({ kind: 'missing' });
  const body = parse(text);
  if (status === 200) {
    if (body === undefined) return fault('garbage', `${query.path}: not JSON`);
    return ok({ kind: 'body', body, etag: response.headers.get('etag') });
  }
  const own = statusCode(body);
  const detail = `${status}${own === null ? '' : ` (TMDB's code ${own})`} ${query.path}`;
  // A 403 that does not come from TMDB itself is its edge blocking the network, which no other key would mend.
  if (status === 401 || (status === 403 && own !== null)) return { ...fault('refused', detail), status };
  if (status === 403 || status === 408 || status === 429 || (status >= 500 && status !== 501)) {
    const wait = retryAfterMs(response.headers.get('retry-after'), now);
    return { ...fault('busy', detail), status, ...(wait === null ? {} : { retryAfter: wait }) };
  }
  return { ...fault('garbage', detail), status };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** TMDB's own code in an error body; the text beside it is not kept. */
function statusCode(body: unknown): number | null {
  if (typeof body !== 'object' || body === null || !('status_code' in body)) return null;
  return typeof body.status_code === 'number' ? body.status_code : null;
}
