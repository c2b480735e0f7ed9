import type { Season, Show } from '../domain/show';
import type { ReadTx } from './schema';

export function readShow(tx: ReadTx, showId: number): Promise<Show | undefined> {
  return tx.objectStore('shows').get(showId);
}

/** The seasons held of a show, in their order; not every season that TMDB lists need be among them. */
export function seasonsOfShow(tx: ReadTx, showId: number): Promise<Season[]> {
  return tx.objectStore('seasons').getAll(IDBKeyRange.bound([showId], [showId, []]));
}

export function readSeason(tx: ReadTx, showId: number, season: number): Promise<Season | undefined> {
  return tx.objectStore('seasons').get([showId, season]);
}

/** Shows that bear one of these titles (as `searchKey` writes them), or have a season of that name; by id. */
export async function showsOfTitles(tx: ReadTx, titles: readonly string[]): Promise<Show[]> {
  const index = tx.objectStore('shows').index('byTitle');
  const found = (await Promise.all(titles.map((title) => index.getAll(title)))).flat();
  return [...new Map(found.map((show) => [show.id, show])).values()].sort((a, b) => a.id - b.id);
}

export function allShows(tx: ReadTx): Promise<Show[]> {
  return tx.objectStore('shows').getAll();
}
