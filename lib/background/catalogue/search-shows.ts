import { ok, type Result } from '../../domain/result';
import type { ShowHit } from '../../messages/protocol-shows';
import type { ReadTx, StoreName } from '../../store/schema';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import { today } from '../today';
import { searchLibrary } from './search-library';
import type { Tools } from '../tools';

const STORES: readonly StoreName[] = ['progress', 'preferences', 'shows'];

/**
 * Shows for what was typed: the profile's own first, then what TMDB finds, best first. With `libraryOnly` or with
 * nothing typed, what is held here: all of it without waiting. Faults are TMDB's.
 */
export async function searchShows(
  { db, tmdb, clock }: Pick<Tools, 'db' | 'tmdb' | 'clock'>,
  profileId: string,
  query: string,
  { libraryOnly = false }: { readonly libraryOnly?: boolean } = {},
): Promise<Result<ShowHit[], TmdbCode>> {
  const held = await db.read(STORES, (tx: ReadTx) => searchLibrary(tx, profileId, query, today(clock)));
  if (libraryOnly || query.trim() === '') return ok(held);
  const answer = await tmdb.searchShows(query);
  if (!answer.ok) return answer;
  const own = held.filter(({ inLibrary }) => inLibrary);
  const followed = new Set(own.map(({ id }) => id));
  const found = await db.read(['progress'], (tx) =>
    Promise.all(
      answer.value
        .filter(({ id }) => !followed.has(id))
        .map(async (hit): Promise<ShowHit> => {
          const stored = await tx.objectStore('progress').get([profileId, hit.id]);
          const { id, name, originalName, year, countries, poster, overview } = hit;
          const inLibrary = stored?.row.inLibrary ?? false;
          return { id, name, originalName, year, countries, poster, overview, inLibrary };
        }),
    ),
  );
  return ok([...own, ...found]);
}
