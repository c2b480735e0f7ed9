import { fault, ok } from '../../domain/result';
import type { Episode, Season } from '../../domain/show';
import { answering } from '../../store/database-fault';
import { LOG_STORES } from '../../store/schema';
import { readSeason, readShow } from '../../store/show-list';
import { saveSeasons } from '../../store/shows';
import type { ProgressResult, ProgressTools } from './answers';
import { findEpisode } from './fetch-missing';
import { isWhole } from './gesture';

/** A season, from here or from the catalogue; null when that says 404. One of a show held here is kept. */
export function getTVSeason(
  tools: ProgressTools,
  showId: number,
  season: number,
): Promise<ProgressResult<Season | null>> {
  return answering(async () => {
    if (![showId, season].every(isWhole)) return fault('notWhole');
    const held = await readHeld(tools, showId, season);
    return held === undefined ? fetchSeason(tools, showId, season) : ok(held);
  });
}

/** An episode; null when the catalogue lists none. What is held may be old, so it is asked before that is said. */
export function getTVEpisode(
  tools: ProgressTools,
  showId: number,
  season: number,
  episode: number,
): Promise<ProgressResult<Episode | null>> {
  return answering(async () => {
    if (![showId, season, episode].every(isWhole)) return fault('notWhole');
    const pair = { season, episode };
    const held = await readHeld(tools, showId, season);
    const found = held === undefined ? null : findEpisode([held], pair);
    if (found !== null) return ok(found);
    const fetched = await fetchSeason(tools, showId, season);
    if (fetched.ok) return ok(fetched.value === null ? null : findEpisode([fetched.value], pair));
    return held === undefined ? fetched : ok(null);
  });
}

function readHeld({ db }: ProgressTools, showId: number, season: number): Promise<Season | undefined> {
  return db.read(['seasons'], (tx) => readSeason(tx, showId, season));
}

async function fetchSeason(
  { db, catalogue }: ProgressTools,
  showId: number,
  number: number,
): Promise<ProgressResult<Season | null>> {
  const answer = await catalogue.season(showId, number);
  if (!answer.ok) return fault('catalogueUnavailable', answer.code);
  const season = answer.value;
  if (season !== null) {
    await db.write(LOG_STORES, async (tx) => {
      if ((await readShow(tx, showId)) !== undefined) await saveSeasons(tx, showId, [season]);
    });
  }
  return ok(season);
}
