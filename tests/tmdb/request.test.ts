import { describe, expect, test } from 'vitest';
import type { TmdbClient } from '../../lib/tmdb/client';
import { clientOf, fakeTmdb, html, json, KEY, notFound, refusal, seasonBody, TOKEN } from './fake-tmdb';

function offline(): never {
  throw new TypeError('Failed to fetch');
}

function brokenOff(): Response {
  const text = JSON.stringify(seasonBody(1));
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, 100)));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(body, { status: 200 });
}

describe('what TMDB answers, and what the client makes of it', () => {
  test.each<[string, () => Response, object]>([
    ['404', () => notFound(), { ok: true, value: null }],
    ['404 with a page of HTML', () => html(404), { ok: true, value: null }],
    ['401: the key is not known', () => refusal(401, 7), { ok: false, code: 'refused', status: 401 }],
    ['401: the key is suspended', () => refusal(401, 10), { ok: false, code: 'refused' }],
    ['401 without a word', () => new Response('', { status: 401 }), { ok: false, code: 'refused' }],
    ['403 by TMDB', () => refusal(403, 45), { ok: false, code: 'refused', status: 403 }],
    ['403 by its edge', () => html(403), { ok: false, code: 'busy', status: 403 }],
    ['429', () => refusal(429, 25), { ok: false, code: 'busy', status: 429 }],
    [
      '429 with a time',
      () => refusal(429, 25, { 'retry-after': '30' }),
      { ok: false, code: 'busy', retryAfter: 30_000 },
    ],
    ['408', () => html(408), { ok: false, code: 'busy' }],
    ['500', () => refusal(500, 11), { ok: false, code: 'busy', status: 500 }],
    ['502 with a page of HTML', () => html(502), { ok: false, code: 'busy', status: 502 }],
    [
      '503 with a date',
      () => html(503, { 'retry-after': 'Thu, 15 Jan 2026 20:01:00 GMT' }),
      { code: 'busy' },
    ],
    ['504', () => refusal(504, 24), { ok: false, code: 'busy' }],
    ['501', () => refusal(501, 2), { ok: false, code: 'garbage' }],
    ['400', () => refusal(400, 22), { ok: false, code: 'garbage', status: 400 }],
    ['422', () => refusal(422, 20), { ok: false, code: 'garbage' }],
    ['304 that nobody asked for', () => new Response(null, { status: 304 }), { ok: false, code: 'garbage' }],
    ['200 with a page of HTML', () => html(200), { ok: false, code: 'garbage' }],
    ['200 with nothing', () => new Response(''), { ok: false, code: 'garbage' }],
    ['200 cut off, closed properly', () => new Response('{"id":1,"epis'), { ok: false, code: 'garbage' }],
    ['200 broken off', brokenOff, { ok: false, code: 'offline' }],
    ['200 of another shape', () => json({ results: [] }), { ok: false, code: 'garbage' }],
    ['200 with a list', () => json([]), { ok: false, code: 'garbage' }],
    ['200 with null', () => json(null), { ok: false, code: 'garbage' }],
    ['200', () => json(seasonBody(1)), { ok: true, value: { showId: 77, season: 1 } }],
    ['no connection', offline, { ok: false, code: 'offline' }],
  ])('%s', async (_, respond, expected) => {
    const { client } = clientOf(fakeTmdb(respond));
    expect(await client.getTVSeason(77, 1)).toMatchObject(expected);
  });

  test('an answer that does not come within 20 s is given up', async () => {
    const limit = new AbortController();
    const limits: number[] = [];
    const hanging = fakeTmdb(
      ({ init }) =>
        new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('late', 'TimeoutError')));
          limit.abort();
        }),
    );
    const { client } = clientOf(hanging, {
      timeLimit: (ms) => {
        limits.push(ms);
        return limit.signal;
      },
    });
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: false, code: 'offline' });
    expect(limits).toEqual([20_000]);
  });
});

describe('the credential', () => {
  test('a v3 key travels in the address, a v4 token in the header', async () => {
    const fake = fakeTmdb(() => json(seasonBody(1)));
    await clientOf(fake, { credential: async () => ` ${KEY} ` }).client.getTVSeason(77, 1);
    await clientOf(fake, { credential: async () => `${TOKEN}\n` }).client.getTVSeason(77, 1);
    const [v3, v4] = fake.asked.map(({ url, init }) => ({ url, headers: new Headers(init.headers) }));
    expect(v3?.url).toContain(`api_key=${KEY}`);
    expect(v3?.headers.has('authorization')).toBe(false);
    expect(v4?.url).not.toContain('api_key');
    expect(v4?.url).not.toContain(TOKEN);
    expect(v4?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
    for (const asked of [v3, v4]) expect(asked?.headers.get('accept')).toBe('application/json');
    for (const { init } of fake.asked) expect(init).toMatchObject({ credentials: 'omit', redirect: 'error' });
  });

  test.each([
    [null, 'noCredential'],
    ['  ', 'noCredential'],
    ['my key', 'refused'],
  ])('%j asks nobody: %s', async (text, code) => {
    const fake = fakeTmdb(() => json(seasonBody(1)));
    const { client } = clientOf(fake, { credential: async () => text });
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: false, code });
    expect(fake.asked).toHaveLength(0);
  });

  test('once refused, it is not tried again until another one is given', async () => {
    let credential = KEY;
    const fake = fakeTmdb(({ params }) => (params.has('api_key') ? refusal(401, 7) : json(seasonBody(1))));
    const { client } = clientOf(fake, { credential: async () => credential });
    await client.getTVSeason(77, 1);
    expect(await client.getTVSeason(77, 2)).toMatchObject({ ok: false, code: 'refused' });
    expect(fake.asked).toHaveLength(1);
    credential = TOKEN;
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: true });
    expect(fake.asked).toHaveLength(2);
  });

  test('those that wait in line when it is refused are not sent', async () => {
    const fake = fakeTmdb(() => refusal(401, 7));
    const { client } = clientOf(fake);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, season) => client.getTVSeason(77, season)),
    );
    expect(answers.every((answer) => !answer.ok && answer.code === 'refused')).toBe(true);
    expect(fake.asked).toHaveLength(4);
  });

  test('a check that works lets a refused one in again', async () => {
    let verified = false;
    const fake = fakeTmdb(({ path }) => {
      if (!verified) return refusal(401, 32);
      return path === '/authentication' ? json({ success: true, status_code: 1 }) : json(seasonBody(1));
    });
    const { client } = clientOf(fake);
    await client.getTVSeason(77, 1);
    verified = true;
    expect(await client.checkCredential(KEY)).toBe('works');
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: true });
  });

  test('one that is given anew is tried again, though TMDB could not say what it thinks of it', async () => {
    const away = () => html(502);
    const answers = [() => refusal(401, 7), away, away, () => json(seasonBody(1))];
    const { client } = clientOf(fakeTmdb(() => (answers.shift() ?? notFound)()));
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: false, code: 'refused' });
    expect(await client.checkCredential(KEY)).toBe('offline');
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: true });
  });

  test.each<[string, string, () => Response, string]>([
    ['yes', KEY, () => json({ success: true, status_code: 1, status_message: 'Success.' }), 'works'],
    ['no', KEY, () => refusal(401, 7), 'refused'],
    ['no, with 200', TOKEN, () => json({ success: false, status_code: 7 }), 'refused'],
    ['nothing, as it is malformed', 'my key', () => json({ success: true }), 'refused'],
    ['a page of HTML', KEY, () => html(200), 'offline'],
    ['404', KEY, () => html(404), 'offline'],
    ['502', KEY, () => html(502), 'offline'],
    ['nothing, without a connection', KEY, offline, 'offline'],
  ])('checked, TMDB says %s', async (_, text, respond, expected) => {
    const { client } = clientOf(fakeTmdb(respond), { credential: async () => null });
    expect(await client.checkCredential(text)).toBe(expected);
  });
});

describe('the credential is in no fault and no error', () => {
  const leaky = (): never => {
    throw new TypeError(`Failed to fetch https://api.example/3/tv/77?api_key=${KEY} Bearer ${TOKEN}`);
  };
  const echo = (status: number) => () =>
    json({ success: false, status_code: 7, status_message: `bad ${KEY} ${TOKEN}` }, status);
  const answers: [string, () => Response][] = [
    ['no connection', leaky],
    ...[200, 400, 401, 403, 404, 429, 500].map((status): [string, () => Response] => [
      `${status}`,
      echo(status),
    ]),
    ['200 with HTML', () => html(200)],
  ];
  const calls: [string, (client: TmdbClient) => Promise<unknown>][] = [
    ['getTVSeason', (client) => client.getTVSeason(77, 1)],
    ['getTVEpisode', (client) => client.getTVEpisode(77, 1, 1)],
    ['getShow', (client) => client.getShow(77)],
    ['searchShows', (client) => client.searchShows('kettle')],
    ['findByExternalId', (client) => client.findByExternalId('tt0000001', 'imdb_id')],
    ['getOrders', (client) => client.getOrders(77)],
    ['getOrder', (client) => client.getOrder('0000decaf0000decaf000001')],
    ['getChanges', (client) => client.getChanges('2026-01-01', '2026-01-02', 1)],
  ];
  test.each(answers)('%s', async (_, respond) => {
    for (const credential of [KEY, TOKEN]) {
      for (const [, call] of calls) {
        const { client } = clientOf(fakeTmdb(respond), { credential: async () => credential });
        // A refused one is asked twice, as the second fault is made from memory.
        const told = JSON.stringify([await call(client), await call(client)]);
        expect(told).not.toContain(KEY);
        expect(told).not.toContain(TOKEN);
        expect(told).not.toContain('kettle');
      }
    }
  });
});

describe('patience', () => {
  test('a stumble is met with one more try', async () => {
    const fake = fakeTmdb((_, nth) => (nth === 0 ? html(502) : json(seasonBody(1))));
    const { client, time } = clientOf(fake);
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: true });
    expect(time.slept).toHaveLength(1);
    expect(time.slept[0]).toBeLessThan(2_000);
  });

  test.each<[string, number, () => Response]>([
    ['500 for good', 2, () => refusal(500, 11)],
    ['429 that asks for a second', 2, () => refusal(429, 25, { 'retry-after': '1' })],
    ['429', 1, () => refusal(429, 25)],
    ['429 that asks for a minute', 1, () => refusal(429, 25, { 'retry-after': '60' })],
    ['401', 1, () => refusal(401, 7)],
    ['no connection', 1, offline],
    ['garbage', 1, () => html(200)],
  ])('%s is tried %d times', async (_, times, respond) => {
    const fake = fakeTmdb(respond);
    await clientOf(fake).client.getTVSeason(77, 1);
    expect(fake.asked).toHaveLength(times);
  });

  test('the second try comes out of the same 20 s', async () => {
    const limit = new AbortController();
    const fake = fakeTmdb(() => html(502));
    const { client } = clientOf(fake, {
      timeLimit: () => limit.signal,
      sleep: async () => limit.abort(),
    });
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: false, code: 'busy' });
    expect(fake.asked).toHaveLength(1);
  });

  test('a wait that TMDB asks for holds for every other question', async () => {
    const fake = fakeTmdb((_, nth) =>
      nth === 0 ? refusal(429, 25, { 'retry-after': '30' }) : json(seasonBody(2)),
    );
    const { client, time } = clientOf(fake);
    await client.getTVSeason(77, 1);
    time.at += 10_000;
    expect(await client.getTVSeason(77, 2)).toMatchObject({ code: 'busy', retryAfter: 20_000 });
    expect(fake.asked).toHaveLength(1);
    time.at += 20_000;
    expect(await client.getTVSeason(77, 2)).toMatchObject({ ok: true });
  });
});

describe('many at once', () => {
  test('the same thing is asked for once at a time, and anew afterwards', async () => {
    const fake = fakeTmdb(() => json(seasonBody(1)));
    const { client } = clientOf(fake);
    const answers = await Promise.all([1, 2, 3].map(() => client.getTVSeason(77, 1)));
    expect(fake.asked).toHaveLength(1);
    expect(answers[2]).toEqual(answers[0]);
    await client.getTVSeason(77, 1);
    expect(fake.asked).toHaveLength(2);
  });

  test('a shared failure is not kept', async () => {
    const fake = fakeTmdb((_, nth) => (nth === 0 ? offline() : json(seasonBody(1))));
    const { client } = clientOf(fake);
    const failed = await Promise.all([1, 2].map(() => client.getTVSeason(77, 1)));
    expect(failed.map((answer) => answer.ok)).toEqual([false, false]);
    expect(await client.getTVSeason(77, 1)).toMatchObject({ ok: true });
  });

  test('another language is another question', async () => {
    const fake = fakeTmdb(() => json({ page: 1, results: [] }));
    const { client } = clientOf(fake);
    await Promise.all(['de', 'fr', null].map((language) => client.searchShows('kettle', { language })));
    expect(fake.asked.map(({ params }) => params.get('language'))).toEqual(['de-DE', 'fr-FR', null]);
  });

  test('at most four are under way, and a failure frees its place', async () => {
    let open = 0;
    let most = 0;
    const fake = fakeTmdb(async ({ path }, nth) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return nth % 3 === 0 ? offline() : json(seasonBody(Number(path.split('/').at(-1))));
    });
    const { client } = clientOf(fake);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, season) => client.getTVSeason(77, season)),
    );
    expect(fake.asked).toHaveLength(30);
    expect(most).toBe(4);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(20);
  });
});
