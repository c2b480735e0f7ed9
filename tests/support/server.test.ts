import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import type { DemoServer } from './server.ts';
import { DEMO_HOST, DEMO_KEY, DEMO_TOKEN, startServer } from './server.ts';

const API = 'https://api.themoviedb.org/3';
const bearer = { authorization: `Bearer ${DEMO_TOKEN}` };
let server: DemoServer;

beforeAll(async () => {
  server = await startServer({ today: '2026-03-10' });
});
afterEach(() => server.heal());
afterAll(() => server.close());

/** What a route of the API answers, asked with the token. */
async function api(path: string): Promise<{ status: number; body: unknown }> {
  const reply = await ask(server, API + path, { headers: bearer });
  return { status: reply.status, body: reply.json() };
}

describe('the stand-in for TMDB', () => {
  it.each([
    ['a v3 key in the query', `?api_key=${DEMO_KEY}`, {}, 200],
    ['a token as Bearer', '', bearer, 200],
    ['nothing', '', {}, 401],
    ['another key', '?api_key=ffffffffffffffffffffffffffffffff', {}, 401],
    ['a v3 key as Bearer', '', { authorization: `Bearer ${DEMO_KEY}` }, 401],
    ['a token in the query', `?api_key=${DEMO_TOKEN}`, {}, 401],
  ])('takes %s as it should', async (_, query, headers, status) => {
    const reply = await ask(server, `${API}/authentication${query}`, { headers });
    expect(reply.status).toBe(status);
    expect(reply.json()).toMatchObject(
      status === 200 ? { success: true, status_code: 1 } : { success: false, status_code: 7 },
    );
  });

  it.each([
    ['/tv/1', 404, 34],
    ['/tv/900001/season/9', 404, 34],
    ['/tv/900001/season/1/episode/99', 404, 34],
    ['/nonsense', 404, 34],
    ['/search/tv?query=a&page=0', 400, 22],
    ['/search/tv?query=a&page=501', 400, 22],
    ['/tv/changes?start_date=2026-03-01&end_date=2026-03-16', 422, 20],
    [`/tv/900001?append_to_response=${Array.from({ length: 21 }, (_, n) => `season/${n}`).join()}`, 400, 27],
  ])('refuses %s with %i and code %i', async (path, status, code) => {
    expect(await api(path)).toMatchObject({ status, body: { success: false, status_code: code } });
  });

  it('appends known seasons without an id of their own, and leaves unknown ones out without a word', async () => {
    const { body } = await api('/tv/900001?append_to_response=season/1,season/7,external_ids,mistyped');
    expect(body).toHaveProperty(['season/1', 'episodes', 0, 'name'], 'First Light');
    expect(body).not.toHaveProperty(['season/1', 'id']);
    expect(body).not.toHaveProperty(['season/7']);
    expect(body).not.toHaveProperty('mistyped');
    expect(body).toHaveProperty(['external_ids', 'tvrage_id'], null);
  });

  it('knows what day it is: the last and the next episode are worked out from it', async () => {
    const { body } = await api('/tv/900001');
    expect(body).toMatchObject({
      last_episode_to_air: { season_number: 2, episode_number: 4, air_date: '2026-03-06' },
      next_episode_to_air: { season_number: 2, episode_number: 5, air_date: '2026-03-13' },
    });
  });

  it.each([
    ['orchard line', [900_007, 900_006]],
    ['orchard line&first_air_date_year=1988', [900_006]],
    ['orchard line&first_air_date_year=1990', []],
    ['orchard line&year=1990', [900_006]],
    ['琥珀色', [900_003]],
    ['bernstein', [900_003]],
    ['kohakuiro no eki', [900_003]],
    ['moth and marrow', [900_011]],
    ['nothing of the kind', []],
  ])('finds %s', async (query, ids) => {
    const { body } = await api(`/search/tv?query=${encodeURI(query)}`);
    expect(body).toMatchObject({ page: 1, total_results: ids.length, results: ids.map((id) => ({ id })) });
  });

  it('answers in the language asked for, with placeholders where titles are not translated', async () => {
    const german = await api('/tv/900003?language=de-DE&append_to_response=season/1,season/2');
    expect(german.body).toMatchObject({ name: 'Der Bernsteinbahnhof', original_name: '琥珀色の駅' });
    expect(german.body).toHaveProperty(['season/1', 'episodes', 0, 'name'], 'Endstation');
    expect(german.body).toHaveProperty(['season/2', 'episodes', 1, 'name'], 'Folge 2');
    const finnish = await api('/tv/900003?language=fi-FI');
    expect(finnish.body).toMatchObject({ name: 'The Amber Station', overview: '' });
  });

  it('finds a show and an episode by their other ids', async () => {
    const ids = await api('/tv/900002/season/1/episode/2/external_ids');
    const tvdb = Object(ids.body).tvdb_id;
    const { body } = await api(`/find/${tvdb}?external_source=tvdb_id`);
    expect(body).toMatchObject({
      tv_results: [],
      tv_episode_results: [{ show_id: 900_002, episode_number: 2 }],
    });
  });

  it('answers 304 to its own ETag, and anew once the catalogue has changed', async () => {
    const first = await ask(server, `${API}/tv/900002`, { headers: bearer });
    const again = { ...bearer, 'if-none-match': first.headers.etag ?? '' };
    const second = await ask(server, `${API}/tv/900002`, { headers: again });
    expect([second.status, second.body.length]).toEqual([304, 0]);
    const { shows } = server.catalogue;
    server.catalogue.shows = shows.map((show) => ({ ...show, status: 'Canceled' }));
    const third = await ask(server, `${API}/tv/900002`, { headers: again });
    server.catalogue.shows = shows;
    expect(third.status).toBe(200);
  });

  it('paints pictures in the size asked for, for any page to read', async () => {
    const reply = await ask(server, 'https://image.tmdb.org/t/p/w185/poster900001.jpg');
    expect(reply.headers['access-control-allow-origin']).toBe('*');
    expect(reply.body.toString('latin1', 1, 4)).toBe('PNG');
    expect([reply.body.readUInt32BE(16), reply.body.readUInt32BE(20)]).toEqual([185, 278]);
    expect((await ask(server, 'https://image.tmdb.org/t/p/w185/poster1.jpg')).status).toBe(404);
  });
});

describe('failing on demand', () => {
  it.each([
    [401, 401],
    [404, 404],
    [429, 429],
    [500, 500],
    ['502-html', 502],
    ['garbage', 200],
  ] as const)('%s', async (mode, status) => {
    server.fail({ match: '/tv/900001', mode });
    const reply = await ask(server, `${API}/tv/900001`, { headers: bearer });
    expect(reply.status).toBe(status);
    expect(reply.headers['retry-after']).toBeUndefined();
    if (typeof mode === 'string') expect(() => reply.json()).toThrow(SyntaxError);
    else expect(reply.json()).toHaveProperty('success', false);
    expect((await api('/tv/900002')).status).toBe(200);
  });

  it('says how long to wait when told to, as often as told to', async () => {
    server.fail({ match: /\/tv\/900001$/, mode: { retryAfter: 7 }, times: 1 });
    const reply = await ask(server, `${API}/tv/900001`, { headers: bearer });
    expect([reply.status, reply.headers['retry-after']]).toEqual([429, '7']);
    expect((await api('/tv/900001')).status).toBe(200);
  });

  it('cuts an answer off in the middle', async () => {
    const end = server.fail({ match: '/tv/900001', mode: 'cut' });
    await expect(ask(server, `${API}/tv/900001`, { headers: bearer })).rejects.toThrow('aborted');
    end();
    expect((await api('/tv/900001')).status).toBe(200);
  });

  it('hangs until its client gives up', async () => {
    server.fail({ match: '/tv/900001', mode: 'hang' });
    const signal = AbortSignal.timeout(50);
    await expect(ask(server, `${API}/tv/900001`, { headers: bearer, signal })).rejects.toThrow('aborted');
  });

  it('answers late', async () => {
    server.fail({ match: '/tv/900001', mode: { slow: 80 } });
    const late = api('/tv/900001').then((reply) => reply.status);
    expect(await Promise.race([late, wait(20, 'not yet')])).toBe('not yet');
    expect(await late).toBe(200);
  });
});

describe('posing', () => {
  it('answers for any host until it ends', async () => {
    const end = server.pose('play.example.test', '<h1>Here</h1>');
    const there = await ask(server, 'https://play.example.test/watch/1');
    expect([there.status, there.body.toString()]).toEqual([200, '<h1>Here</h1>']);
    end();
    expect((await ask(server, 'https://play.example.test/watch/1')).status).toBe(404);
  });

  it('counts requests, and keeps no credential', async () => {
    server.requests.clear();
    await ask(server, `${API}/configuration?api_key=${DEMO_KEY}`);
    await ask(server, `https://${DEMO_HOST}/`);
    expect(server.requests.count('api.themoviedb.org')).toBe(1);
    expect(server.requests.count(/configuration/)).toBe(1);
    expect(JSON.stringify(server.requests.all)).not.toContain(DEMO_KEY);
  });
});
