import type { Fact } from '../../lib/domain/fact.ts';
import type { Episode, Show } from '../../lib/domain/show.ts';
import { createDatabase } from '../../lib/store/db.ts';
import { appendFacts } from '../../lib/store/log.ts';
import { LOG_STORES } from '../../lib/store/schema.ts';
import { saveShow } from '../../lib/store/shows.ts';

declare global {
  /** Fills the library with shows from number `from` up to `to`, each with so many plays and `left` episodes to watch. */
  var couchmarkSeed: (from: number, to: number, plays: number, left?: number) => Promise<void>;
  /** Adds one show of so many seasons of so many episodes each, the first `plays` of them watched; answers its id. */
  var couchmarkSeedLong: (seasons: number, each: number, plays: number) => Promise<number>;
}

/** Shows written in one transaction. */
const TOGETHER = 50;
/** Episodes that are left to watch. */
const LEFT = 15;
const DAY = 86_400_000;

/**
 * Runs in a page of the extension, for the benchmarks alone: it writes through the real store, so that what is
 * measured afterwards reads what the real thing would have written.
 */
globalThis.couchmarkSeed = async (from, to, plays, left = LEFT) => {
  const db = createDatabase();
  for (let at = from; at < to; at += TOGETHER) {
    const numbers = Array.from({ length: Math.min(TOGETHER, to - at) }, (_, step) => at + step);
    await db.write(LOG_STORES, async (tx) => {
      for (const number of numbers) {
        const episodes = episodesOf(number, plays + left);
        const show = showOf(number, episodes.length);
        const season = {
          showId: show.id,
          season: 1,
          name: '',
          airDate: '2020-01-01',
          poster: null,
          episodes,
        };
        await saveShow(tx, show, [season]);
        await appendFacts(tx, factsOf(show.id, episodes.slice(0, plays)));
      }
    });
  }
  await db.close();
};

globalThis.couchmarkSeedLong = async (count, each, plays) => {
  const db = createDatabase();
  const number = 900_000;
  const seasons = Array.from({ length: count }, (_, at) => ({
    showId: 2_000_000 + number,
    season: at + 1,
    name: `Season ${at + 1}`,
    airDate: '2020-01-01',
    poster: null,
    episodes: episodesOf(number, each).map((one) => ({
      ...one,
      season: at + 1,
      id: (one.id ?? 0) + at * each,
    })),
  }));
  const show = {
    ...showOf(number, 0),
    seasons: seasons.map(({ season, name }) => ({
      season,
      id: null,
      name,
      episodeCount: each,
      airDate: '2020-01-01',
      poster: null,
    })),
  };
  await db.write(LOG_STORES, async (tx) => {
    await saveShow(tx, show, seasons);
    await appendFacts(tx, factsOf(show.id, seasons.flatMap(({ episodes }) => episodes).slice(0, plays)));
  });
  await db.close();
  return show.id;
};

function showOf(number: number, count: number): Show {
  return {
    id: 2_000_000 + number,
    name: `Bench ${number}`,
    originalName: `Bench ${number}`,
    originalLanguage: 'en',
    overview: 'A show that only takes up room. '.repeat(8),
    status: 'Returning Series',
    type: 'Scripted',
    firstAirDate: '2020-01-01',
    countries: ['GB'],
    genres: ['Drama'],
    poster: null,
    backdrop: null,
    otherTitles: [],
    seasons: [{ season: 1, id: null, name: '', episodeCount: count, airDate: '2020-01-01', poster: null }],
    externalIds: { imdb: null, tvdb: null, wikidata: null },
    providers: {},
    language: 'en',
    fetchedAt: Date.now(),
    missingSince: null,
  };
}

function episodesOf(number: number, count: number): Episode[] {
  return Array.from({ length: count }, (_, at) => ({
    season: 1,
    episode: at + 1,
    id: number * 1000 + at,
    name: `Part ${at + 1} of ${number}`,
    airDate: '2020-01-01',
    runtime: 45,
    overview: 'What happens in it. '.repeat(6),
    still: null,
  }));
}

function factsOf(showId: number, watched: readonly Episode[]): Fact[] {
  const began = Date.now() - (watched.length + 2) * DAY - showId;
  const about = (at: number) => ({
    id: crypto.randomUUID(),
    profileId: 'default',
    showId,
    op: crypto.randomUUID(),
    batch: null,
    device: 'bench',
    recordedAt: began + at * DAY,
  });
  return [
    { kind: 'showAdded', ...about(0) },
    ...watched.map((episode, at): Fact => ({
      kind: 'play',
      ...about(at + 1),
      season: episode.season,
      episode: episode.episode,
      episodeId: episode.id,
      when: { kind: 'instant', at: began + (at + 1) * DAY, offset: 0 },
      begunAt: null,
      viewing: null,
      fillsGap: false,
      live: true,
      source: { by: 'popup' },
    })),
  ];
}
