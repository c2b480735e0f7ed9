import { createHash } from 'node:crypto';
import type { Answer, Asked } from './answer.ts';
import { json } from './answer.ts';
import type { DemoShow } from './demo-show.ts';
import { APPENDABLE, allProviders, episodeIds, imdbId, tvdbId } from './tmdb-appendable.ts';
import { CONFIGURATION } from './tmdb-configuration.ts';
import { searchShows } from './tmdb-search.ts';
import type { View } from './tmdb-shapes.ts';
import { episodeBody, groupBody, seasonBody, showDetail, showRow } from './tmdb-shapes.ts';

/** The two credentials the stand-in knows; they open nothing else. */
export const DEMO_KEY = '0c0a57a11ed0c0a57a11ed0c0a57a11e';
export const DEMO_TOKEN = [
  'eyJhbGciOiJIUzI1NiJ9',
  'eyJhdWQiOiIwYzBhNTdhMTFlZDBjMGE1N2ExMWVkMGMwYTU3YTExZSIsInN1YiI6ImRlbW8iLCJzY29wZXMiOlsiYXBpX3JlYWQiXX0',
  'b25seS1mb3ItdGhlLWRlbW8tY2F0YWxvZ3VlLW9uLWxvb3BiYWNr',
].join('.');

export interface Catalogue {
  /** May be replaced at any time, as TMDB's own is. */
  shows: readonly DemoShow[];
  /** The day it is, `YYYY-MM-DD`. */
  today: string;
  /** Seconds that answers may be cached; 0 makes clients ask again with their ETag. */
  maxAge: number;
}

/** Answers for api.themoviedb.org in TMDB's shapes. */
export function answerApi(catalogue: Catalogue, asked: Asked): Answer {
  if (asked.method === 'OPTIONS') return { status: 204, type: 'text/plain', body: '', headers: CORS };
  const answer = isAuthorised(asked) ? route(catalogue, asked) : fault(401, 7);
  const fresh = answer.status === 200 ? cached(catalogue, asked, answer) : answer;
  return { ...fresh, headers: { ...CORS, ...fresh.headers } };
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers': 'authorization, accept, content-type, if-none-match',
  'access-control-expose-headers': 'ETag, Retry-After, Content-Length',
};

const MESSAGES: Readonly<Record<number, string>> = {
  5: 'Invalid parameters: Your request parameters are incorrect.',
  7: 'Invalid API key: You must be granted a valid key.',
  11: 'Internal error: Something went wrong, contact TMDB.',
  20: 'Invalid date range: Should be a range no longer than 14 days.',
  22: 'Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.',
  25: 'Your request count (#) is over the allowed limit of (40).',
  27: 'Too many append to response objects: The maximum number of remote calls is 20.',
  34: 'The resource you requested could not be found.',
  47: 'The input is not valid.',
};

/** An error in TMDB's form: `code` is its own number, not the HTTP status. */
export function fault(status: number, code: number): Answer {
  return json({ success: false, status_code: code, status_message: MESSAGES[code] ?? '' }, status);
}

/** A v3 key counts only in the query, a v4 token only as Bearer. */
function isAuthorised(asked: Asked): boolean {
  const header = asked.headers['authorization'];
  if (header !== undefined) return header === `Bearer ${DEMO_TOKEN}`;
  return asked.query.get('api_key') === DEMO_KEY;
}

function cached(catalogue: Catalogue, asked: Asked, answer: Answer): Answer {
  const etag = `W/"${createHash('sha1').update(answer.body).digest('hex')}"`;
  const headers = {
    etag,
    'cache-control': `public, max-age=${catalogue.maxAge}`,
    vary: 'Accept-Encoding, Origin',
  };
  return asked.headers['if-none-match'] === etag
    ? { ...answer, status: 304, body: '', headers }
    : { ...answer, headers };
}

function route(catalogue: Catalogue, asked: Asked): Answer {
  const [version, ...parts] = asked.path.split('/').filter((part) => part !== '');
  if (version !== '3') return fault(404, 34);
  const language = asked.query.get('language') ?? 'en-US';
  const view: View = { language, today: catalogue.today };
  const path = parts.join('/');
  if (path === 'authentication') return json({ success: true, status_code: 1, status_message: 'Success.' });
  if (path === 'configuration') return json(CONFIGURATION);
  if (path === 'search/tv') return search(catalogue, asked.query, view);
  if (path === 'trending/tv/day' || path === 'trending/tv/week')
    return trending(catalogue, asked.query, view);
  if (path === 'watch/providers/tv') return json({ results: allProviders() });
  if (path === 'tv/changes') return changes(catalogue, asked.query);
  if (parts[0] === 'find') return find(catalogue, parts[1] ?? '', asked.query, view);
  if (parts[0] === 'tv' && parts[1] === 'episode_group') return group(catalogue, parts[2] ?? '', view);
  const show = catalogue.shows.find((one) => String(one.id) === parts[1]);
  if (parts[0] !== 'tv' || show === undefined) return fault(404, 34);
  return showRoute(show, parts.slice(2), asked.query, view);
}

function showRoute(show: DemoShow, parts: string[], query: URLSearchParams, view: View): Answer {
  if (parts.length === 0) return detail(show, query, view);
  if (parts[0] === 'season') {
    const body = seasonPart(show, parts, view);
    return body === null ? fault(404, 34) : json(body);
  }
  const part = APPENDABLE[parts.join('/')];
  return part === undefined ? fault(404, 34) : json({ ...part(show), id: show.id });
}

/** Unknown seasons and unknown names are left out without a word, as TMDB does. */
function detail(show: DemoShow, query: URLSearchParams, view: View): Answer {
  const names = (query.get('append_to_response') ?? '').split(',').filter((name) => name !== '');
  if (names.length > 20) return fault(400, 27);
  const body = showDetail(show, view);
  for (const name of names) {
    const part = name.startsWith('season/')
      ? seasonPart(show, name.split('/'), view)
      : APPENDABLE[name]?.(show);
    if (part === null || part === undefined) continue;
    body[name] = Object.fromEntries(Object.entries(part).filter(([key]) => key !== 'id'));
  }
  return json(body);
}

/** `season/1` and what lies under it. */
function seasonPart(show: DemoShow, parts: string[], view: View): object | null {
  const season = show.seasons.find((one) => String(one.number) === parts[1]);
  if (season === undefined) return null;
  if (parts.length === 2) return { id: season.id, ...seasonBody(show, season, view) };
  const episode = season.episodes.find((one) => String(one.number) === parts[3]);
  if (parts[2] !== 'episode' || episode === undefined) return null;
  if (parts.length === 4) return { ...episodeBody(show, episode, view), crew: [], guest_stars: [] };
  return parts[4] === 'external_ids' && parts.length === 5 ? episodeIds(episode) : null;
}

function search(catalogue: Catalogue, query: URLSearchParams, view: View): Answer {
  if (!query.get('query')) return json({ errors: ['query must be provided'] }, 422);
  const found = searchShows(catalogue.shows, query).map((show) => showRow(show, view));
  return paged(found, 20, query);
}

function trending(catalogue: Catalogue, query: URLSearchParams, view: View): Answer {
  const shows = catalogue.shows.toSorted((a, b) => b.popularity - a.popularity);
  return paged(
    shows.map((show) => ({ ...showRow(show, view), media_type: 'tv' })),
    20,
    query,
  );
}

/** Which shows changed: those with an episode dated in the window, which is the last day unless it is named. */
function changes(catalogue: Catalogue, query: URLSearchParams): Answer {
  const end = query.get('end_date') ?? catalogue.today;
  const start = query.get('start_date') ?? end;
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  if (!(days >= 0 && days <= 14)) return fault(422, 20);
  const changed = catalogue.shows.filter((show) =>
    show.seasons.some((season) =>
      season.episodes.some((one) => one.airDate && one.airDate >= start && one.airDate <= end),
    ),
  );
  return paged(
    changed.map((show) => ({ id: show.id, adult: false, softcore: false })),
    100,
    query,
  );
}

function paged(rows: readonly object[], size: number, query: URLSearchParams): Answer {
  const page = Number(query.get('page') ?? '1');
  if (!Number.isInteger(page) || page < 1 || page > 500) return fault(400, 22);
  return json({
    page,
    results: rows.slice((page - 1) * size, page * size),
    total_pages: Math.max(1, Math.ceil(rows.length / size)),
    total_results: rows.length,
  });
}

function find(catalogue: Catalogue, id: string, query: URLSearchParams, view: View): Answer {
  const source = query.get('external_source');
  if (source !== 'imdb_id' && source !== 'tvdb_id' && source !== 'wikidata_id') return fault(400, 47);
  const is = (of: Parameters<typeof imdbId>[0]): boolean =>
    source === 'imdb_id' ? imdbId(of) === id : source === 'tvdb_id' && String(tvdbId(of)) === id;
  const episodes = catalogue.shows.flatMap((show) =>
    show.seasons.flatMap((season) => season.episodes.filter(is).map((one) => episodeBody(show, one, view))),
  );
  return json({
    movie_results: [],
    person_results: [],
    tv_results: catalogue.shows.filter(is).map((show) => ({ ...showRow(show, view), media_type: 'tv' })),
    tv_episode_results: episodes.map((body) => ({ ...body, media_type: 'tv_episode' })),
    tv_season_results: [],
  });
}

function group(catalogue: Catalogue, id: string, view: View): Answer {
  for (const show of catalogue.shows) {
    const found = show.groups.find((one) => one.id === id);
    if (found !== undefined) return json(groupBody(show, found, view));
  }
  return fault(404, 34);
}
