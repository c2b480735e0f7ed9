import { describe, expect, test } from 'vitest';
import {
  clientOf,
  fakeTmdb,
  html,
  json,
  notFound,
  refusal,
  seasonBody,
  showBody,
  showServer,
  type Asked,
} from './fake-tmdb';

function upTo(last: number, first = 1): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function partsOf({ params }: Asked): string[] {
  return (params.get('append_to_response') ?? '').split(',');
}

describe('a show with its seasons, in as few requests as TMDB allows', () => {
  test.each<[string, number[], number]>([
    ['no season', [], 1],
    ['one season', [1], 1],
    ['specials and 15 seasons', upTo(15, 0), 1],
    ['16 seasons', upTo(16), 2],
    ['25 seasons', upTo(25), 2],
    ['specials and 35 seasons', upTo(35, 0), 2],
    ['36 seasons', upTo(36), 3],
    ['74 seasons', upTo(74), 4],
    ['seasons numbered by year', [2019, 2021, 2022], 2],
  ])('%s', async (_, listed, requests) => {
    const fake = fakeTmdb(showServer(listed));
    const answer = await clientOf(fake).client.getShow(77);
    expect(answer).toMatchObject({
      ok: true,
      value: { kind: 'found', show: { id: 77, name: 'The Kettle' } },
    });
    if (!answer.ok || answer.value.kind !== 'found') throw new Error('no show');
    expect(answer.value.seasons.map(({ season }) => season)).toEqual(listed);
    expect(answer.value.seasons.every(({ episodes }) => episodes.length === 3)).toBe(true);
    expect(answer.value.etag).toBe(requests === 1 ? `W/"${listed.length}"` : null);
    expect(fake.asked).toHaveLength(requests);
    for (const asked of fake.asked) expect(partsOf(asked).length).toBeLessThanOrEqual(20);
  });

  test('what it is known by elsewhere comes with the first one', async () => {
    const fake = fakeTmdb(showServer([1]));
    await clientOf(fake).client.getShow(77);
    const parts = fake.asked.flatMap(partsOf);
    expect(parts).toEqual(
      expect.arrayContaining(['external_ids', 'alternative_titles', 'translations', 'watch/providers']),
    );
  });

  test('a season that was left out is asked for by itself', async () => {
    const fake = fakeTmdb(showServer([1, 2, 3], { leftOut: [2] }));
    const answer = await clientOf(fake).client.getShow(77);
    expect(fake.asked.map(({ path }) => path)).toEqual(['/tv/77', '/tv/77/season/2']);
    expect(answer).toMatchObject({
      value: { etag: null, seasons: [{}, { season: 2, episodes: [{}, {}, {}] }, {}] },
    });
  });

  test('a listed season that TMDB does not know is empty, with what the list says of it', async () => {
    const seasons = [{ season_number: 4, name: 'Coming', air_date: '2027-01-01', episode_count: 0 }];
    const fake = fakeTmdb(showServer([], { changes: { seasons } }));
    const answer = await clientOf(fake).client.getShow(77);
    const empty = { season: 4, name: 'Coming', airDate: '2027-01-01', episodes: [] };
    expect(answer).toMatchObject({ ok: true, value: { kind: 'found', seasons: [empty] } });
  });

  test('an appended season that cannot be read is asked for by itself too', async () => {
    const fake = fakeTmdb(({ path }) =>
      path === '/tv/77'
        ? json({ ...showBody([1]), 'season/1': { episodes: 'soon' } })
        : json(seasonBody(1, 5)),
    );
    const answer = await clientOf(fake).client.getShow(77);
    expect(answer).toMatchObject({ ok: true, value: { seasons: [{ episodes: { length: 5 } }] } });
  });

  test('a season that is appended but not listed is left alone', async () => {
    const fake = fakeTmdb(() =>
      json({ ...showBody([1]), 'season/1': seasonBody(1), 'season/2': seasonBody(2) }),
    );
    expect(await clientOf(fake).client.getShow(77)).toMatchObject({ value: { seasons: { length: 1 } } });
  });

  test('only some seasons: one request', async () => {
    const fake = fakeTmdb(showServer(upTo(25)));
    const answer = await clientOf(fake).client.getShow(77, { seasons: [25, 24, 99] });
    expect(answer).toMatchObject({ value: { seasons: [{ season: 24 }, { season: 25 }], etag: 'W/"25"' } });
    expect(fake.asked).toHaveLength(1);
    expect(answer).toMatchObject({ value: { show: { seasons: { length: 25 } } } });
  });
});

describe('no show', () => {
  test('404 is a show that is missing', async () => {
    const { client } = clientOf(fakeTmdb(notFound));
    expect(await client.getShow(77)).toEqual({ ok: true, value: { kind: 'missing' } });
  });

  test('nor is one with an id that cannot be asked for', async () => {
    const fake = fakeTmdb(notFound);
    expect(await clientOf(fake).client.getShow(-1)).toEqual({ ok: true, value: { kind: 'missing' } });
    expect(fake.asked).toHaveLength(0);
  });

  test('a known state is sent along, and may stand', async () => {
    const fake = fakeTmdb(({ init }) =>
      new Headers(init.headers).get('if-none-match') === 'W/"1"'
        ? new Response(null, { status: 304 })
        : json(showBody([])),
    );
    const { client } = clientOf(fake);
    expect(await client.getShow(77, { etag: 'W/"1"' })).toEqual({ ok: true, value: { kind: 'notModified' } });
    expect(await client.getShow(77, { etag: 'W/"0"' })).toMatchObject({ value: { kind: 'found' } });
  });

  test.each<[string, number, () => Response, object]>([
    ['the first request', 0, () => refusal(401, 7), { ok: false, code: 'refused' }],
    [
      'the further seasons',
      1,
      () => refusal(429, 25, { 'retry-after': '9' }),
      { code: 'busy', retryAfter: 9_000 },
    ],
    ['a season by itself', 2, () => html(200), { ok: false, code: 'garbage' }],
    ['the further seasons, as the show has gone', 1, notFound, { ok: true, value: { kind: 'missing' } }],
  ])('a fault in %s is the fault of all', async (_, bad, respond, expected) => {
    const serve = showServer(upTo(20), { leftOut: [3] });
    const fake = fakeTmdb((asked, nth) => (nth === bad ? respond() : serve(asked, nth)));
    expect(await clientOf(fake).client.getShow(77)).toMatchObject(expected);
  });

  test('another show than asked for is garbage', async () => {
    const { client } = clientOf(fakeTmdb(() => json(showBody([], { id: 78 }))));
    expect(await client.getShow(77)).toMatchObject({ ok: false, code: 'garbage' });
  });
});

test('two who load the same show share every request', async () => {
  const fake = fakeTmdb(showServer(upTo(25)));
  const { client } = clientOf(fake);
  const [one, other] = await Promise.all([client.getShow(77), client.getShow(77)]);
  expect(other).toBe(one);
  expect(fake.asked).toHaveLength(2);
});
