import { describe, expect, test } from 'vitest';
import { clientOf, episodeBody, fakeTmdb, json, notFound, searchBody, searchRow } from './fake-tmdb';

describe('numbers that are not TMDB’s ask nobody', () => {
  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d', async (number) => {
    const fake = fakeTmdb(() => json({}));
    const { client } = clientOf(fake);
    expect(await client.getTVSeason(77, number)).toEqual({ ok: true, value: null });
    expect(await client.getTVEpisode(77, 1, number)).toEqual({ ok: true, value: null });
    expect(await client.getTVEpisode(number, 1, 1)).toEqual({ ok: true, value: null });
    expect(fake.asked).toHaveLength(0);
  });
});

describe('one episode', () => {
  test('as the catalogue keeps it', async () => {
    const fake = fakeTmdb(() => json(episodeBody(2, 62)));
    expect(await clientOf(fake).client.getTVEpisode(77, 2, 62)).toEqual({
      ok: true,
      value: {
        season: 2,
        episode: 62,
        id: 20_062,
        name: 'The Kettle, Part 62',
        airDate: '2025-03-04',
        runtime: 42,
        overview: 'Somebody puts the kettle on.',
        still: '/kettleStill.jpg',
      },
    });
    expect(fake.asked[0]?.path).toBe('/tv/77/season/2/episode/62');
  });

  test('404 is null', async () => {
    expect(await clientOf(fakeTmdb(notFound)).client.getTVEpisode(77, 1, 9)).toEqual({
      ok: true,
      value: null,
    });
  });

  test('another one than asked for is garbage', async () => {
    const { client } = clientOf(fakeTmdb(() => json(episodeBody(1, 2))));
    expect(await client.getTVEpisode(77, 1, 1)).toMatchObject({ ok: false, code: 'garbage' });
  });
});

describe('search', () => {
  test('sends the words and the language as they are meant', async () => {
    const fake = fakeTmdb(() => json(searchBody([searchRow(77)])));
    const { client } = clientOf(fake);
    await client.searchShows('  Tom & Jürgen+? ', { language: 'de' });
    await client.searchShows('x', { language: null });
    const [first, second] = fake.asked.map(({ params }) => Object.fromEntries(params));
    expect(first).toMatchObject({
      query: 'Tom & Jürgen+?',
      language: 'de-DE',
    });
    expect(second).not.toHaveProperty('language');
  });

  test('nothing to search for asks nobody', async () => {
    const fake = fakeTmdb(() => json(searchBody([])));
    expect(await clientOf(fake).client.searchShows(' \n ')).toEqual({ ok: true, value: [] });
    expect(fake.asked).toHaveLength(0);
  });

  test('a megabyte of title, and half a character, are cut to what can be sent', async () => {
    const fake = fakeTmdb(() => json(searchBody([])));
    const { client } = clientOf(fake);
    expect(await client.searchShows('a'.repeat(1_000_000))).toMatchObject({ ok: true });
    expect(await client.searchShows('kettle \ud83d')).toMatchObject({ ok: true });
    expect(fake.asked[0]?.params.get('query')).toHaveLength(200);
  });

  test('404 is no answer to a search', async () => {
    const { client } = clientOf(fakeTmdb(notFound));
    expect(await client.searchShows('kettle')).toMatchObject({ ok: false, code: 'garbage' });
  });

  test('hits come in TMDB’s order, each once, without rows that cannot be read', async () => {
    const rows = [
      searchRow(2, { first_air_date: '', name: '', origin_country: [] }),
      searchRow(1, { original_name: '', overview: null }),
      searchRow(2),
      searchRow(3, { name: '', original_name: ' ' }),
      searchRow(4, { id: '4' }),
      { id: 5, name: 'Bare' },
    ];
    const answer = await clientOf(fakeTmdb(() => json(searchBody(rows)))).client.searchShows('kettle');
    expect(answer).toMatchObject({
      ok: true,
      value: [
        { id: 2, name: 'The Kettle', firstAirDate: null, year: null, countries: [] },
        { id: 1, originalName: 'The Kettle', year: 2025, overview: '' },
        { id: 5, name: 'Bare', originalName: 'Bare', countries: [], poster: null },
      ],
    });
  });
});

test('an id of another catalogue may stand for several things', async () => {
  const body = {
    movie_results: [{ id: 1 }],
    person_results: [],
    tv_results: [searchRow(77)],
    tv_season_results: [],
    tv_episode_results: [
      { id: 8, name: 'Steam', season_number: 5, episode_number: 1, show_id: 79 },
      { id: 8, name: 'Nowhere', show_id: null },
    ],
  };
  const fake = fakeTmdb(() => json(body));
  expect(await clientOf(fake).client.findByExternalId('424242/..', 'tvdb_id')).toMatchObject({
    value: {
      shows: [{ id: 77 }],
      episodes: [{ showId: 79, season: 5, episode: 1, id: 8, name: 'Steam' }],
    },
  });
  expect(fake.asked[0]?.path).toBe('/find/424242%2F..');
});

describe('alternative orders', () => {
  const id = '0000decaf0000decaf000001';

  test('are listed, those that cannot be asked for left out', async () => {
    const row = { description: '', episode_count: 12, group_count: 2, id, name: 'Streaming', type: 4 };
    const results = [
      { ...row, network: { id: 1, name: 'Teapot+' } },
      { ...row, network: null, name: 'Story' },
      { ...row, id: '../x' },
    ];
    const answer = await clientOf(fakeTmdb(() => json({ id: 77, results }))).client.getOrders(77);
    expect(answer).toMatchObject({
      value: [{ id, name: 'Streaming', groups: 2, episodes: 12 }, { name: 'Story' }],
    });
    expect(answer).toMatchObject({ value: { length: 2 } });
  });

  test('of a show that is gone are none', async () => {
    expect(await clientOf(fakeTmdb(notFound)).client.getOrders(77)).toEqual({ ok: true, value: [] });
  });

  test('are told in their order, with the catalogue’s own pairs; a group may be empty', async () => {
    const groups = [
      { id: 'b', name: 'Part 2', order: 2, locked: true, episodes: [] },
      {
        id: 'a',
        name: 'Part 1',
        order: 1,
        episodes: [
          { ...episodeBody(1, 3), order: 1 },
          { ...episodeBody(0, 9), order: 0 },
          { ...episodeBody(1, 4), order: null },
        ],
      },
    ];
    const body = {
      description: '',
      episode_count: 2,
      group_count: 2,
      groups,
      id,
      name: 'Streaming',
      network: null,
      type: 4,
    };
    const answer = await clientOf(fakeTmdb(() => json(body))).client.getOrder(id);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        groups: [
          {
            order: 1,
            episodes: [
              { season: 0, episode: 9 },
              { season: 1, episode: 3 },
            ],
          },
          { order: 2, episodes: [] },
        ],
      },
    });
  });
});

test('changes are ids and pages, no more pages than TMDB answers', async () => {
  const results = [{ id: 5, adult: false }, { id: null }, { id: 5 }, { id: 6 }];
  const fake = fakeTmdb(() => json({ results, page: 1, total_pages: 9_999, total_results: 99 }));
  expect(await clientOf(fake).client.getChanges('2026-01-01', '2026-01-14', 1)).toEqual({
    ok: true,
    value: { showIds: [5, 6], page: 1, pages: 500 },
  });
  expect(Object.fromEntries(fake.asked[0]?.params ?? [])).toMatchObject({
    start_date: '2026-01-01',
    end_date: '2026-01-14',
    page: '1',
  });
});
