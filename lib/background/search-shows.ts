import { ok, type Result } from '../domain/result';
import type { ShowHit } from '../messages/protocol';
import { progressOfProfile } from '../store/progress';
import type { TmdbCode } from '../tmdb/tmdb-fault';
import type { Tools } from './tools';

/** Shows that TMDB finds for what was typed, best first, and whether each is among the profile's shows. */
export async function searchShows(
  { db, tmdb }: Tools,
  profileId: string,
  query: string,
): Promise<Result<ShowHit[], TmdbCode>> {
  const answer = await tmdb.searchShows(query);
  if (!answer.ok) return answer;
  const rows = await db.read(['progress'], (tx) => progressOfProfile(tx, profileId));
  const library = new Set(rows.filter(({ row }) => row.inLibrary).map(({ showId }) => showId));
  return ok(
    answer.value.map((hit) => ({
      id: hit.id,
      name: hit.name,
      originalName: hit.originalName,
      year: hit.firstAirDate === null ? null : Number(hit.firstAirDate.slice(0, 4)),
      countries: hit.countries,
      poster: hit.poster,
      overview: hit.overview,
      inLibrary: library.has(hit.id),
    })),
  );
}
