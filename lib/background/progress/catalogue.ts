import { fault, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Season, Show } from '../../domain/show';
import type { TmdbClient } from '../../tmdb/client';

/** Where shows that are not held here are asked for. Null = the catalogue knows none; any fault = it gave no answer. */
export interface Catalogue {
  /** A show with all its seasons. */
  show(showId: number): Promise<Result<WholeShow | null>>;
  season(showId: number, season: number): Promise<Result<Season | null>>;
}

export interface WholeShow {
  readonly show: Show;
  readonly seasons: readonly Season[];
}

/** TMDB as the catalogue. */
export function tmdbCatalogue(client: Pick<TmdbClient, 'getShow' | 'getTVSeason'>): Catalogue {
  return {
    async show(showId) {
      const answer = await client.getShow(showId);
      if (!answer.ok) return fault(answer.code, answer.detail);
      return ok(answer.value.kind === 'found' ? answer.value : null);
    },
    season: (showId, season) => client.getTVSeason(showId, season),
  };
}
