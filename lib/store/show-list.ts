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

/** What the catalogue says of a show, as rows are derived from it. */
export interface Listed {
  readonly status: string;
  readonly seasons: readonly Season[];
}

/** One request reads a stretch of shows; so many times as many as are asked for may lie in it. */
const ALONG = 4;

/** From the first to the last of these shows, where one request for all of them is less work than one for each. */
async function stretchOf(tx: ReadTx, ids: readonly number[]): Promise<readonly [number, number] | null> {
  if (ids.length < 2) return null;
  // Not by `Math.min(...ids)`: a list may be longer than a call takes arguments.
  const first = ids.reduce((one, other) => Math.min(one, other));
  const last = ids.reduce((one, other) => Math.max(one, other));
  const lying = await tx.objectStore('shows').count(IDBKeyRange.bound(first, last));
  return lying > ALONG * ids.length ? null : [first, last];
}

/** Those of these shows that the catalogue holds, by their ids. */
export async function readShows(tx: ReadTx, ids: readonly number[]): Promise<Map<number, Show>> {
  const stretch = await stretchOf(tx, ids);
  const shows =
    stretch === null
      ? await Promise.all(ids.map((id) => readShow(tx, id)))
      : await tx.objectStore('shows').getAll(IDBKeyRange.bound(...stretch));
  return new Map(shows.flatMap((show) => (show === undefined ? [] : [[show.id, show]])));
}

/** What the catalogue holds of these shows, by their ids. */
export async function listedShows(tx: ReadTx, asked: readonly number[]): Promise<Map<number, Listed>> {
  const ids = [...new Set(asked)].sort((a, b) => a - b);
  const stretch = await stretchOf(tx, ids);
  if (stretch === null) {
    const each = ids.map(async (id): Promise<[number, Listed]> => {
      const [show, seasons] = await Promise.all([readShow(tx, id), seasonsOfShow(tx, id)]);
      return [id, { status: show?.status ?? '', seasons }];
    });
    return new Map(await Promise.all(each));
  }
  const [first, last] = stretch;
  const [shows, seasons] = await Promise.all([
    tx.objectStore('shows').getAll(IDBKeyRange.bound(first, last)),
    tx.objectStore('seasons').getAll(IDBKeyRange.bound([first], [last, []])),
  ]);
  const status = new Map(shows.map((show) => [show.id, show.status]));
  const byShow = Map.groupBy(seasons, ({ showId }) => showId);
  return new Map(ids.map((id) => [id, { status: status.get(id) ?? '', seasons: byShow.get(id) ?? [] }]));
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
