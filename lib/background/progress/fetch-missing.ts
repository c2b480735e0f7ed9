import { fault, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { samePair } from '../../domain/show';
import type { Episode, Pair, Season, Show } from '../../domain/show';
import type { Place } from '../../store/facts';
import { LOG_STORES } from '../../store/schema';
import type { ProgressTools } from './answers';
import { lookAt, NOTHING_FETCHED, today } from './look';
import type { Fetched, Look } from './look';

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
  const look = await tools.db.read(LOG_STORES, (tx) => lookAt(tx, place, today(tools.clock)));
  if (look.show === undefined) return fetchShow(tools, place, pair);
  if (pair !== null) {
    return findEpisode(look.seasons, pair) === null
      ? fetchSeasonOf(tools, look, look.show, pair)
      : ok(NOTHING_FETCHED);
  }
  return fetchSeasons(tools, look, look.show);
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

/** What is held may be old, so the catalogue is asked; when it cannot be, what is held decides. */
async function fetchSeasonOf(
  { catalogue }: ProgressTools,
  look: Look,
  show: Show,
  pair: Pair,
): Promise<Result<Fetched, FetchCode>> {
  const answer = await catalogue.season(show.id, pair.season);
  if (answer.ok) {
    const season = answer.value;
    if (season === null || findEpisode([season], pair) === null) return fault('notInCatalogue');
    return ok({ show: null, seasons: [season] });
  }
  const lacking = lackingSeasons(look, show).includes(pair.season);
  return lacking ? fault('catalogueUnavailable', answer.code) : fault('notInCatalogue');
}

/** Seasons that are listed but not held, where one of them could come before up next. */
async function fetchSeasons(
  { catalogue }: ProgressTools,
  look: Look,
  show: Show,
): Promise<Result<Fetched, FetchCode>> {
  const { state, upNext } = look.position;
  const limit = state === 'available' && upNext !== null ? upNext.season : Infinity;
  const wanted = lackingSeasons(look, show).filter((season) => season > 0 && season < limit);
  const answers = await Promise.all(wanted.map((season) => catalogue.season(show.id, season)));
  const seasons = answers.flatMap((answer) => (answer.ok && answer.value !== null ? [answer.value] : []));
  const failed = answers.find((answer) => !answer.ok);
  const known = [...look.seasons, ...seasons].some((season) => season.episodes.length > 0);
  if (failed !== undefined && !known) return fault('catalogueUnavailable', failed.code);
  return ok({ show: null, seasons });
}

function lackingSeasons(look: Look, show: Show): number[] {
  const held = new Set(look.seasons.map((season) => season.season));
  return show.seasons
    .filter((summary) => summary.episodeCount > 0 && !held.has(summary.season))
    .map((summary) => summary.season);
}
