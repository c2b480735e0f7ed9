import { createClient, type ClientOptions, type TmdbClient } from '../../lib/tmdb/client';

export const KEY = '0123456789abcdef0123456789abcdef';
export const TOKEN = `eyJhbGciOiJub25lIn0.${'c2VjcmV0'.repeat(8)}.${'c2lnbmVk'.repeat(5)}`;

export interface Asked {
  readonly path: string;
  readonly params: URLSearchParams;
  readonly url: string;
  readonly init: RequestInit;
}

type Responder = (asked: Asked, nth: number) => Response | Promise<Response>;

export interface FakeTmdb {
  readonly fetch: ClientOptions['fetch'];
  readonly asked: Asked[];
}

/** An in-memory TMDB: `respond` gets each request and how many came before it. */
export function fakeTmdb(respond: Responder): FakeTmdb {
  const asked: Asked[] = [];
  return {
    asked,
    async fetch(url, init) {
      const { pathname, searchParams } = new URL(url);
      const request = { path: pathname.replace(/^\/3/, ''), params: searchParams, url, init };
      asked.push(request);
      return respond(request, asked.length - 1);
    },
  };
}

export interface Time {
  at: number;
  readonly slept: number[];
}

export function clientOf(
  fake: FakeTmdb,
  options: Partial<ClientOptions> = {},
): { client: TmdbClient; time: Time } {
  const time: Time = { at: Date.UTC(2026, 0, 15, 20), slept: [] };
  const client = createClient({
    fetch: fake.fetch,
    credential: async () => KEY,
    language: () => 'en-US',
    clock: { now: () => time.at },
    sleep: async (ms) => {
      time.slept.push(ms);
      time.at += ms;
    },
    timeLimit: () => new AbortController().signal,
    ...options,
  });
  return { client, time };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const type = { 'content-type': 'application/json;charset=utf-8' };
  return new Response(JSON.stringify(body), { status, headers: { ...type, ...headers } });
}

export function html(status: number, headers: Record<string, string> = {}): Response {
  const body = '<!DOCTYPE html><html><body><h1>Nothing here</h1></body></html>';
  return new Response(body, { status, headers: { 'content-type': 'text/html', ...headers } });
}

/** TMDB's error body: `code` is its own, not the HTTP status. */
export function refusal(status: number, code: number, headers: Record<string, string> = {}): Response {
  return json({ success: false, status_code: code, status_message: 'No, for a reason.' }, status, headers);
}

export const notFound = (): Response => refusal(404, 34);

/** An episode as TMDB writes one today. */
export function episodeBody(season: number, episode: number, changes: object = {}): object {
  return {
    air_date: '2025-03-04',
    episode_number: episode,
    episode_type: 'standard',
    id: season * 10_000 + episode,
    name: `The Kettle, Part ${episode}`,
    overview: 'Somebody puts the kettle on.',
    production_code: '',
    runtime: 42,
    season_number: season,
    show_id: 77,
    still_path: '/kettleStill.jpg',
    vote_average: 0,
    vote_count: 0,
    crew: [],
    guest_stars: [],
    ...changes,
  };
}

export function seasonBody(season: number, episodes = 3, changes: object = {}): object {
  return {
    _id: '00c0ffee00c0ffee00c0ffee',
    air_date: '2025-03-04',
    episodes: Array.from({ length: episodes }, (_, at) => episodeBody(season, at + 1)),
    name: `Season ${season}`,
    networks: [],
    overview: '',
    id: 9000 + season,
    poster_path: '/kettleSeason.jpg',
    season_number: season,
    vote_average: 0,
    ...changes,
  };
}

export function summaryRow(season: number, changes: object = {}): object {
  return {
    air_date: '2025-03-04',
    episode_count: 3,
    id: 9000 + season,
    name: `Season ${season}`,
    overview: '',
    poster_path: null,
    season_number: season,
    vote_average: 0,
    ...changes,
  };
}

export function showBody(seasons: readonly number[], changes: object = {}): object {
  return {
    adult: false,
    softcore: false,
    backdrop_path: '/kettleWide.jpg',
    created_by: [],
    episode_run_time: [],
    first_air_date: '2025-03-04',
    genres: [{ id: 18, name: 'Drama' }],
    homepage: '',
    id: 77,
    in_production: true,
    languages: ['en'],
    last_air_date: null,
    last_episode_to_air: null,
    name: 'The Kettle',
    next_episode_to_air: null,
    networks: [],
    number_of_episodes: 3 * seasons.length,
    number_of_seasons: seasons.length,
    origin_country: ['GB'],
    original_language: 'en',
    original_name: 'The Kettle',
    overview: 'A house, and the kettle in it.',
    popularity: 1.5,
    poster_path: '/kettle.jpg',
    production_companies: [],
    production_countries: [],
    seasons: seasons.map((season) => summaryRow(season)),
    spoken_languages: [],
    status: 'Returning Series',
    tagline: '',
    type: 'Scripted',
    vote_average: 0,
    vote_count: 0,
    ...changes,
  };
}

export function searchRow(id: number, changes: object = {}): object {
  return {
    adult: false,
    backdrop_path: null,
    genre_ids: [],
    id,
    origin_country: ['GB'],
    original_language: 'en',
    original_name: 'The Kettle',
    overview: '',
    popularity: 1.5,
    poster_path: null,
    first_air_date: '2025-03-04',
    name: 'The Kettle',
    vote_average: 0,
    vote_count: 0,
    ...changes,
  };
}

export function searchBody(results: readonly object[]): object {
  return { page: 1, results, total_pages: 1, total_results: results.length };
}

/**
 * Answers `/tv/77` for a show of these seasons the way TMDB does: appended seasons under `season/N`, unknown ones
 * silently left out, more than 20 parts refused; and each season by itself.
 */
export function showServer(
  listed: readonly number[],
  { leftOut = [], changes = {} }: { leftOut?: readonly number[]; changes?: object } = {},
): Responder {
  return ({ path, params }) => {
    const direct = /^\/tv\/77\/season\/(\d+)$/.exec(path);
    if (direct !== null) {
      const season = Number(direct[1]);
      return listed.includes(season) ? json(seasonBody(season)) : notFound();
    }
    if (path !== '/tv/77') return notFound();
    const parts = (params.get('append_to_response') ?? '').split(',').filter(Boolean);
    if (parts.length > 20) return refusal(400, 27);
    const numbers = parts.flatMap((part) => /^season\/(\d+)$/.exec(part)?.slice(1).map(Number) ?? []);
    const known = numbers.filter((season) => listed.includes(season) && !leftOut.includes(season));
    const blocks = known.map((season) => [`season/${season}`, seasonBody(season)]);
    return json({ ...showBody(listed, changes), ...Object.fromEntries(blocks) }, 200, {
      etag: `W/"${listed.length}"`,
    });
  };
}
