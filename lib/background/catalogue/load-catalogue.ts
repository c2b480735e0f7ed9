import { fault, ok, type Result } from '../../domain/result';
import type { Season, Show } from '../../domain/show';
import { LOG_STORES } from '../../store/schema';
import { readShow, seasonsOfShow } from '../../store/show-list';
import { saveShow } from '../../store/shows';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import type { Tools } from '../tools';

export interface Catalogue {
  readonly show: Show;
  /** In TMDB's order. */
  readonly seasons: readonly Season[];
}

/**
 * A show with all its seasons: as stored, else asked of TMDB and stored. Faults: `unknownShow` when TMDB has none of
 * that id, else why TMDB gave no answer.
 */
export async function loadCatalogue(
  tools: Tools,
  showId: number,
): Promise<Result<Catalogue, 'unknownShow' | TmdbCode>> {
  const held = await tools.db.read(['shows', 'seasons'], async (tx) => {
    const [show, seasons] = await Promise.all([readShow(tx, showId), seasonsOfShow(tx, showId)]);
    return show === undefined ? null : { show, seasons };
  });
  return held === null ? fetchCatalogue(tools, showId) : ok(held);
}

/** Asks TMDB whatever is stored, and stores the answer. */
export async function fetchCatalogue(
  { tmdb, db }: Tools,
  showId: number,
): Promise<Result<Catalogue, 'unknownShow' | TmdbCode>> {
  const answer = await tmdb.getShow(showId);
  if (!answer.ok) return answer;
  if (answer.value.kind !== 'found') return fault('unknownShow');
  const { show, seasons } = answer.value;
  await db.write(LOG_STORES, (tx) => saveShow(tx, show, seasons));
  return ok({ show, seasons });
}
