import { fault, ok } from '../domain/result';
import type { Season, Show } from '../domain/show';
import { readSeason } from './read-season';
import { readShow, type ShowContext } from './read-show';
import type { Answer, Query } from './request';
import type { TmdbResult } from './tmdb-fault';

export type ShowAnswer =
  | {
      readonly kind: 'found';
      readonly show: Show;
      /** The seasons asked for that TMDB lists, in its order. */
      readonly seasons: readonly Season[];
      /** To be sent with the next same question; null when it took more than one request to answer. */
      readonly etag: string | null;
    }
  | { readonly kind: 'notModified' }
  /** TMDB knows no such show, or no longer. */
  | { readonly kind: 'missing' };

export interface ShowQuestion {
  readonly showId: number;
  readonly seasons: 'all' | readonly number[];
  readonly etag: string | null;
  readonly context: ShowContext;
}

type Get = (query: Query) => Promise<TmdbResult<Answer>>;

const EXTRAS = ['external_ids', 'alternative_titles', 'translations', 'watch/providers'];
/** TMDB answers 400 to more than this. */
const MOST_APPENDED = 20;
const FIRST_SEASONS = MOST_APPENDED - EXTRAS.length;

/**
 * A show and its seasons in as few requests as TMDB allows: one for the show with its first seasons appended blindly,
 * one for each further twenty. A season that TMDB leaves out says nothing (absent is not an error there), so it is
 * asked for by itself; 404 then means that it is empty.
 */
export async function loadShow(get: Get, question: ShowQuestion): Promise<TmdbResult<ShowAnswer>> {
  const { showId, context } = question;
  const blindly =
    question.seasons === 'all'
      ? Array.from({ length: FIRST_SEASONS }, (_, season) => season)
      : question.seasons.slice(0, FIRST_SEASONS);
  const first = await get(appended(question, [...EXTRAS, ...blindly.map(key)], question.etag));
  if (!first.ok) return first;
  if (first.value.kind !== 'body') return ok(first.value);
  const show = readShow(first.value.body, showId, context);
  if (show === null) return fault('garbage', `/tv/${showId}: wrong shape`);

  const wanted = show.seasons
    .map(({ season }) => season)
    .filter((season) => question.seasons === 'all' || question.seasons.includes(season));
  const further = wanted.filter((season) => !blindly.includes(season));
  const rest = await loadFurther(get, question, further);
  if (!rest.ok) return rest;
  if (rest.value === null) return ok({ kind: 'missing' });
  const found = new Map([...blocks(first.value.body, showId, blindly), ...rest.value]);
  const lacking = wanted.filter((season) => !found.has(season));
  const direct = await Promise.all(
    lacking.map((season) => loadSeason(get, showId, season, context.language)),
  );
  for (const answer of direct) {
    if (!answer.ok) return answer;
    if (answer.value !== null) found.set(answer.value.season, answer.value);
  }
  return ok({
    kind: 'found',
    show,
    seasons: wanted.map((season) => found.get(season) ?? emptySeason(show, season)),
    etag: further.length + lacking.length === 0 ? first.value.etag : null,
  });
}

/** One season by itself; null when TMDB answers 404. */
export async function loadSeason(
  get: Get,
  showId: number,
  season: number,
  language: string,
): Promise<TmdbResult<Season | null>> {
  const path = `/tv/${showId}/season/${season}`;
  const answer = await get({ path, params: { language } });
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'body') return ok(null);
  const read = readSeason(answer.value.body, showId, season);
  return read === null ? fault('garbage', `${path}: wrong shape`) : ok(read);
}

/** The seasons that found no room in the first request; null when the show has gone meanwhile. */
async function loadFurther(
  get: Get,
  question: ShowQuestion,
  seasons: readonly number[],
): Promise<TmdbResult<Map<number, Season> | null>> {
  const batches: number[][] = [];
  for (let at = 0; at < seasons.length; at += MOST_APPENDED) {
    batches.push(seasons.slice(at, at + MOST_APPENDED));
  }
  const answers = await Promise.all(batches.map((batch) => get(appended(question, batch.map(key), null))));
  const found = new Map<number, Season>();
  for (const [at, answer] of answers.entries()) {
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'body') return ok(null);
    const batch = blocks(answer.value.body, question.showId, batches[at] ?? []);
    for (const [season, read] of batch) found.set(season, read);
  }
  return ok(found);
}

function appended(question: ShowQuestion, parts: readonly string[], etag: string | null): Query {
  return {
    path: `/tv/${question.showId}`,
    params: { language: question.context.language, append_to_response: parts.join(',') },
    etag,
  };
}

function key(season: number): string {
  return `season/${season}`;
}

function blocks(body: unknown, showId: number, seasons: readonly number[]): Map<number, Season> {
  const found = new Map<number, Season>();
  if (typeof body !== 'object' || body === null) return found;
  const entries = new Map(Object.entries(body));
  for (const season of seasons) {
    const read = readSeason(entries.get(key(season)), showId, season);
    if (read !== null) found.set(season, read);
  }
  return found;
}

function emptySeason(show: Show, season: number): Season {
  const summary = show.seasons.find((listed) => listed.season === season);
  return {
    showId: show.id,
    season,
    name: summary?.name ?? '',
    airDate: summary?.airDate ?? null,
    poster: summary?.poster ?? null,
    episodes: [],
  };
}
