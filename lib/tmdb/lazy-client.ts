import { once } from '../domain/once';
import type { ClientOptions, TmdbClient } from './client';

/** The client, whose code is fetched with the first question to TMDB: most starts of the worker have none. */
export function createClient(options: ClientOptions): TmdbClient {
  const client = once(async () => (await import('./client')).createClient(options));
  return {
    getTVSeason: async (...asked) => (await client()).getTVSeason(...asked),
    getTVEpisode: async (...asked) => (await client()).getTVEpisode(...asked),
    getShow: async (...asked) => (await client()).getShow(...asked),
    searchShows: async (...asked) => (await client()).searchShows(...asked),
    findByExternalId: async (...asked) => (await client()).findByExternalId(...asked),
    getOrders: async (...asked) => (await client()).getOrders(...asked),
    getOrder: async (...asked) => (await client()).getOrder(...asked),
    getChanges: async (...asked) => (await client()).getChanges(...asked),
    configuration: async (...asked) => (await client()).configuration(...asked),
    checkCredential: async (...asked) => (await client()).checkCredential(...asked),
  };
}
