import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Fact } from '../../lib/domain/fact';
import type { Episode, Season, Show } from '../../lib/domain/show';
import { createDatabase } from '../../lib/store/db';
import type { Database, DatabaseOptions } from '../../lib/store/db';
import { takeStamp } from '../../lib/store/device';
import type { Stamp } from '../../lib/store/device';
import { LOG_STORES } from '../../lib/store/schema';
import type { StoreName, WriteTx } from '../../lib/store/schema';
import { saveShow } from '../../lib/store/shows';

/** A disk of its own for one test: nothing of an earlier one is on it. */
export function freshDisk(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** An empty database on a fresh disk. */
export function freshDatabase(options: DatabaseOptions = {}): Database {
  freshDisk();
  return createDatabase(options);
}

/** Ids that count up, so that a failing test reads well: `a1`, `a2`, … */
export function countingIds(prefix = 'id'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${String(count).padStart(6, '0')}`;
  };
}

/** A clock that stands still until it is set. `offset` is in minutes east of UTC. */
export function testClock(start: string, offset = 0) {
  let at = Date.parse(start);
  return {
    now: () => at,
    offset: () => offset,
    set: (time: string) => {
      at = Date.parse(time);
    },
    pass: (ms: number) => {
      at += ms;
    },
  };
}

/** Seasons by the air dates of their episodes: `{ 1: ['2020-01-01', null] }`; null = undated. */
export type SeasonDates = Readonly<Record<number, readonly (string | null)[]>>;

/** An invented show. Its episodes have ids of their own: show × 10,000 + season × 100 + episode. */
export function inventShow(
  id: number,
  dates: SeasonDates,
  more: Partial<Show> = {},
): { show: Show; seasons: Season[] } {
  const seasons = Object.entries(dates).map(([season, days]) => inventSeason(id, Number(season), days));
  const show: Show = {
    id,
    name: `The Lantern Keepers ${id}`,
    originalName: `The Lantern Keepers ${id}`,
    originalLanguage: 'en',
    overview: '',
    status: 'Returning Series',
    type: 'Scripted',
    firstAirDate: seasons[0]?.airDate ?? null,
    countries: [],
    genres: [],
    poster: null,
    backdrop: null,
    otherTitles: [],
    seasons: seasons.map((season) => ({
      season: season.season,
      id: null,
      name: season.name,
      episodeCount: season.episodes.length,
      airDate: season.airDate,
      poster: null,
    })),
    externalIds: { imdb: null, tvdb: null, wikidata: null },
    providers: {},
    language: 'en',
    fetchedAt: 0,
    missingSince: null,
    ...more,
  };
  return { show, seasons };
}

export function inventSeason(showId: number, season: number, days: readonly (string | null)[]): Season {
  const episodes = days.map((airDate, i): Episode => ({
    season,
    episode: i + 1,
    id: showId * 10_000 + season * 100 + i + 1,
    name: `Chapter ${i + 1}`,
    airDate,
    runtime: 45,
    overview: '',
    still: null,
  }));
  return { showId, season, name: `Season ${season}`, airDate: days[0] ?? null, poster: null, episodes };
}

/** Days that have long passed, one a week. */
export function aired(count: number, year = 2020): string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(year, 0, 1 + 7 * i)).toISOString().slice(0, 10),
  );
}

/** Puts an invented show on the disk. */
export async function putShow(db: Database, invented: { show: Show; seasons: Season[] }): Promise<void> {
  await db.write(LOG_STORES, (tx) => saveShow(tx, invented.show, invented.seasons));
}

/** Runs work with a stamp, as every use case does. */
export function stamped<T>(
  db: Database,
  now: number,
  work: (tx: WriteTx, stamp: Stamp) => Promise<T>,
): Promise<T> {
  const newId = countingIds('made');
  return db.write(LOG_STORES, async (tx) => work(tx, await takeStamp(tx, now, newId)));
}

/** Everything in one store, as it lies on the disk. */
export function contents(db: Database, name: StoreName): Promise<unknown[]> {
  return db.read([name], (tx) => tx.objectStore(name).getAll());
}

type FactBase = Pick<Fact, 'profileId' | 'showId' | 'op' | 'batch' | 'device' | 'recordedAt'>;

/** What all facts of a gesture share. */
export function base(id: string, more: Partial<FactBase> = {}) {
  return {
    id,
    profileId: 'default',
    showId: 1,
    op: `op-${id}`,
    batch: null,
    device: 'device',
    recordedAt: Date.parse('2026-01-01T20:00:00Z'),
    ...more,
  };
}
