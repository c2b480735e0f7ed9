import { fault, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { samePair } from '../../domain/show';
import type { Episode, Pair, Season, Show } from '../../domain/show';
import type { Place } from '../../store/facts';
import { LOG_STORES } from '../../store/schema';
import { readSeason, readShow } from '../../store/show-list';
import type { ProgressTools } from './answers';
import { lookAt, NOTHING_FETCHED } from './look';
import { today } from '../today';
import type { Fetched } from './look';

export type FetchCode = 'unknownShow' | 'notInCatalogue' | 'catalogueUnavailable';

/**
 * Fetches what the catalogue must say before a gesture can be decided, and no more: what is held here decides
 * without a question, so that a mark never waits for the network. With a pair, that pair must be listed; without one,
 * up next must be known. Nothing is stored yet.
 */
export async function fetchMissing(
  tools: ProgressTools,
  place: Place,
  pair: Pair | null,
): Promise<Result<Fetched, FetchCode>> {
  return pair === null ? fetchForAdvance(tools, place) : fetchForPair(tools, place, pair);
}

export function findEpisode(seasons: readonly Season[], pair: Pair): Episode | null {
  return seasons.flatMap((season) => season.episodes).find((episode) => samePair(episode, pair)) ?? null;
}

async function fetchShow(
  { catalogue }: ProgressTools,
  [, showId]: Place,
  pair: Pair | null,
): Promise<Result<Fetched, FetchCode>> {
  const answer = await catalogue.show(showId);
  if (!answer.ok) return fault('catalogueUnavailable', answer.code);
  if (answer.value === null) return fault('unknownShow');
  if (pair !== null && findEpisode(answer.value.seasons, pair) === null) return fault('notInCatalogue');
  return ok(answer.value);
}

/** What is held may be old, so the catalogue is asked for what it lacks; when it cannot be, what is held decides. */
async function fetchForPair(
  tools: ProgressTools,
  place: Place,
  pair: Pair,
): Promise<Result<Fetched, FetchCode>> {
  const [, showId] = place;
  const [show, held] = await tools.db.read(['shows', 'seasons'], (tx) =>
    Promise.all([readShow(tx, showId), readSeason(tx, showId, pair.season)]),
  );
  if (show === undefined) return fetchShow(tools, place, pair);
  if (held !== undefined && findEpisode([held], pair) !== null) return ok(NOTHING_FETCHED);
  const answer = await tools.catalogue.season(showId, pair.season);
  if (answer.ok) {
    const season = answer.value;
    if (season === null || findEpisode([season], pair) === null) return fault('notInCatalogue');
    return ok({ show: null, seasons: [season] });
  }
  const lacking = lackingSeasons(show, held === undefined ? [] : [held]).includes(pair.season);
  return lacking ? fault('catalogueUnavailable', answer.code) : fault('notInCatalogue');
}

/** Seasons that are listed but not held, where one of them could come before up next. */
async function fetchForAdvance(tools: ProgressTools, place: Place): Promise<Result<Fetched, FetchCode>> {
  const look = await tools.db.read(LOG_STORES, (tx) => lookAt(tx, place, today(tools.clock)));
  const { show, seasons: held } = look;
  if (show === undefined) return fetchShow(tools, place, null);
  const { state, upNext } = look.position;
  const limit = state === 'available' && upNext !== null ? upNext.season : Infinity;
  const wanted = lackingSeasons(show, held).filter((season) => season > 0 && season < limit);
  const answers = await Promise.all(wanted.map((season) => tools.catalogue.season(show.id, season)));
  const fetched = answers.flatMap((answer) => (answer.ok && answer.value !== null ? [answer.value] : []));
  const failed = answers.find((answer) => !answer.ok);
  const known = [...held, ...fetched].some((season) => season.episodes.length > 0);
  if (failed !== undefined && !known) return fault('catalogueUnavailable', failed.code);
  return ok({ show: null, seasons: fetched });
}

function lackingSeasons(show: Show, seasons: readonly Season[]): number[] {
  const held = new Set(seasons.map((season) => season.season));
  return show.seasons
    .filter((summary) => summary.episodeCount > 0 && !held.has(summary.season))
    .map((summary) => summary.season);
}
