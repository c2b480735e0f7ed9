import { fault, ok } from '../domain/result';
import type { Episode, Season } from '../domain/show';
import { credentialKind } from './credential';
import { InFlight } from './in-flight';
import { tmdbLanguage } from './language';
import { loadSeason, loadShow, type ShowAnswer } from './load-show';
import { readChanges, readSuccess, type Changes } from './read-service';
import { readOrder, readOrders, type EpisodeOrder, type OrderSummary } from './read-groups';
import { readFound, readSearch, type Found, type SearchHit } from './read-search';
import { readEpisode } from './read-season';
import { createRequests, type Query, type RequestDeps } from './request';
import type { TmdbResult } from './tmdb-fault';

export const TMDB_BASE = 'https://api.themoviedb.org/3';

export interface ClientOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The v3 key or v4 token as the user gave it; null when there is none. Read anew for each request. */
  readonly credential: () => Promise<string | null>;
  /** Tag for all texts, any form that a browser knows: `de`, `zh-Hant`. */
  readonly language: () => string | Promise<string>;
  /** Country whose watch providers are kept (`DE`); null keeps all. */
  readonly region?: () => string | null | Promise<string | null>;
  readonly clock: { now(): number };
  readonly sleep?: (ms: number) => Promise<void>;
  readonly timeLimit?: (ms: number) => AbortSignal;
  readonly base?: string;
  /** An answer told whether TMDB takes the stored credential; said once, until the answer changes. */
  readonly onTold?: (credential: string, takes: boolean) => void;
}

export interface TmdbClient {
  /** A season with its episodes in TMDB's order; null when TMDB answers 404. */
  getTVSeason(showId: number, season: number): Promise<TmdbResult<Season | null>>;
  /** One episode; null when TMDB answers 404. */
  getTVEpisode(showId: number, season: number, episode: number): Promise<TmdbResult<Episode | null>>;
  /**
   * A show with all its seasons, or with some; `etag` from the last answer to the same question saves the body. In the
   * user's language unless another is given.
   */
  getShow(
    showId: number,
    question?: {
      readonly seasons?: 'all' | readonly number[];
      readonly etag?: string | null;
      readonly language?: string;
    },
  ): Promise<TmdbResult<ShowAnswer>>;
  /**
   * Best hits first, a page of them. `language` is the user's unless given (null leaves it to TMDB). An empty query finds
   * nothing and asks nobody.
   */
  searchShows(
    query: string,
    options?: { readonly language?: string | null },
  ): Promise<TmdbResult<readonly SearchHit[]>>;
  findByExternalId(
    id: string,
    source: 'imdb_id' | 'tvdb_id' | 'wikidata_id',
  ): Promise<TmdbResult<Found | null>>;
  /** Alternative orders of a show; empty when TMDB answers 404. */
  getOrders(showId: number): Promise<TmdbResult<readonly OrderSummary[]>>;
  getOrder(orderId: string): Promise<TmdbResult<EpisodeOrder | null>>;
  /** Ids of shows changed between two days (`YYYY-MM-DD`, at most 14 days apart), 100 a page from page 1. */
  getChanges(from: string, to: string, page: number): Promise<TmdbResult<Changes>>;
  /** Asks TMDB whether it takes this credential, whatever is stored; `offline` when TMDB could not say. */
  checkCredential(text: string): Promise<'works' | 'refused' | 'offline'>;
}

const LONGEST_QUERY = 200;

/** TMDB as Couchmark uses it: every answer checked and trimmed, every failure a fault, the credential in neither. */
export function createClient(options: ClientOptions): TmdbClient {
  const { get, tryWith } = createRequests(requestDeps(options));
  const shows = new InFlight<TmdbResult<ShowAnswer>>();
  const language = async () => tmdbLanguage(await options.language());

  /** The answer to `query` as `read` understands it; null when TMDB answers 404. */
  async function ask<T>(query: Query, read: (body: unknown) => T | null): Promise<TmdbResult<T | null>> {
    const answer = await get(query);
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'body') return ok(null);
    const value = read(answer.value.body);
    return value === null ? fault('garbage', `${query.path}: wrong shape`) : ok(value);
  }

  /** The same where a 404 can only mean that somebody else answered. */
  async function expect<T>(query: Query, read: (body: unknown) => T | null): Promise<TmdbResult<T>> {
    const answer = await ask(query, read);
    if (!answer.ok) return answer;
    return answer.value === null ? fault('garbage', `${query.path}: 404`) : ok(answer.value);
  }

  return {
    async getTVSeason(showId, season) {
      if (!areNumbers(showId, season)) return ok(null);
      return loadSeason(get, showId, season, await language());
    },

    async getTVEpisode(showId, season, episode) {
      if (!areNumbers(showId, season, episode)) return ok(null);
      const path = `/tv/${showId}/season/${season}/episode/${episode}`;
      return ask({ path, params: { language: await language() } }, (body) =>
        readEpisode(body, season, episode),
      );
    },

    async getShow(showId, { seasons = 'all', etag = null, language: asked } = {}) {
      if (!areNumbers(showId)) return ok({ kind: 'missing' });
      const context = {
        language: asked === undefined ? await language() : tmdbLanguage(asked),
        region: (await options.region?.()) ?? null,
        now: options.clock.now(),
      };
      const sharing = JSON.stringify([showId, seasons, etag, context.language, context.region]);
      return shows.share(sharing, () => loadShow(get, { showId, seasons, etag, context }));
    },

    async searchShows(query, { language: asked } = {}) {
      const text = query.trim().slice(0, LONGEST_QUERY).toWellFormed();
      if (text === '') return ok([]);
      const params = {
        query: text,
        ...(asked === null ? {} : { language: asked === undefined ? await language() : tmdbLanguage(asked) }),
        include_adult: 'false',
      };
      return expect({ path: '/search/tv', params, cached: true }, readSearch);
    },

    findByExternalId: async (id, source) =>
      ask(
        {
          path: `/find/${encodeURIComponent(id)}`,
          params: { external_source: source, language: await language() },
        },
        readFound,
      ),

    async getOrders(showId) {
      const answer = await ask({ path: `/tv/${showId}/episode_groups` }, readOrders);
      return answer.ok ? ok(answer.value ?? []) : answer;
    },

    getOrder: (orderId) =>
      ask({ path: `/tv/episode_group/${encodeURIComponent(orderId)}` }, (body) => readOrder(body, orderId)),

    getChanges: (from, to, page) =>
      expect(
        { path: '/tv/changes', params: { start_date: from, end_date: to, page: String(page) } },
        readChanges,
      ),

    async checkCredential(text) {
      if (credentialKind(text) === 'malformed') return 'refused';
      const answer = await tryWith(text, { path: '/authentication' });
      if (!answer.ok) return answer.code === 'refused' ? 'refused' : 'offline';
      const success = answer.value.kind === 'body' ? readSuccess(answer.value.body) : null;
      if (success === null) return 'offline';
      return success ? 'works' : 'refused';
    },
  };
}

/** TMDB's numbers are whole and not negative: with others there is nothing to ask for. */
function areNumbers(...numbers: readonly number[]): boolean {
  return numbers.every((number) => Number.isSafeInteger(number) && number >= 0);
}

function requestDeps(options: ClientOptions): RequestDeps {
  return {
    fetch: options.fetch,
    credential: options.credential,
    base: options.base ?? TMDB_BASE,
    now: () => options.clock.now(),
    sleep: options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
    timeLimit: options.timeLimit ?? ((ms) => AbortSignal.timeout(ms)),
    onTold: options.onTold,
  };
}
