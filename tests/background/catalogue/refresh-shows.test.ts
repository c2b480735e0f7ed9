import { LOG_STORES } from '../../../lib/store/schema';
import { describe, expect, it } from 'vitest';
import {
  cancelRefresh,
  catalogueState,
  refreshAll,
  refreshShows,
  type RefreshRun,
} from '../../../lib/background/catalogue/refresh-shows';
import type { Season, Show } from '../../../lib/domain/show';
import { deriveRows } from '../../../lib/store/progress';
import { readShow, seasonsOfShow } from '../../../lib/store/show-list';
import { createClient } from '../../../lib/tmdb/client';
import { aired, contents, inventShow } from '../../support/database';
import { brief, household, value } from '../../support/progress';
import {
  episodeBody,
  json,
  KEY,
  notFound,
  refusal,
  seasonBody,
  showBody,
  summaryRow,
} from '../../tmdb/fake-tmdb';
import { ME } from '../reports/reports-house';

const DAY = 86_400_000;
type Whole = { show: Show; seasons: Season[] };

/** A household that follows these shows, all of them fetched now, and a TMDB that counts what it is asked. */
async function home(known: readonly Whole[], follow = true) {
  const house = household();
  const { db, clock } = house;
  /** TMDB's side: seasons by their air dates, and what it does. */
  const remote = new Map(known.map((whole) => [whole.show.id, whole]));
  const asked: string[] = [];
  const listed = { pages: 18, ids: [] as number[] };
  let fails: (() => Response) | null = null;

  function respond(address: string, init: RequestInit): Response {
    const url = new URL(address);
    const path = url.pathname.replace(/^\/3/, '');
    asked.push(path);
    if (fails !== null) return fails();
    if (path === '/tv/changes') {
      const page = Number(url.searchParams.get('page'));
      const ids = page === 1 ? listed.ids : [900_000 + page];
      return json({
        results: ids.map((id) => ({ id, adult: false })),
        page,
        total_pages: listed.pages,
        total_results: listed.pages * 100,
      });
    }
    const [, , id = '', , season] = path.split('/');
    const whole = remote.get(Number(id));
    if (whole === undefined) return notFound();
    if (season !== undefined) return json(seasonOf(whole, Number(season)));
    const etag = `"${JSON.stringify(whole).length}-${url.searchParams.get('append_to_response') ?? ''}"`;
    if (new Headers(init.headers).get('if-none-match') === etag) return new Response(null, { status: 304 });
    const parts = (url.searchParams.get('append_to_response') ?? '').split(',');
    const blocks = whole.seasons
      .filter((one) => parts.includes(`season/${one.season}`))
      .map((one) => [`season/${one.season}`, seasonOf(whole, one.season)]);
    return json({ ...bodyOf(whole), ...Object.fromEntries(blocks) }, 200, { etag });
  }

  const tmdb = createClient({
    fetch: async (url, init) => respond(url, init),
    credential: async () => KEY,
    language: () => 'en',
    clock,
    sleep: async () => undefined,
    timeLimit: () => new AbortController().signal,
  });
  const tools = { db, clock, newId: house.newId, tmdb };
  await db.write(LOG_STORES, async (tx) => {
    for (const { show, seasons } of known) {
      await tx.objectStore('shows').put({ ...show, fetchedAt: clock.now(), titles: [] });
      for (const season of seasons) await tx.objectStore('seasons').put(season);
      if (!follow) continue;
      await tx.objectStore('preferences').put({ profileId: ME, showId: show.id, fields: {} });
      await deriveRows(tx, [[ME, show.id]]);
    }
  });
  /** Runs once, and says how many requests it took. */
  const run = async (): Promise<number> => {
    const before = asked.length;
    await done(refreshShows(tools));
    return asked.length - before;
  };
  return {
    ...house,
    tools,
    remote,
    asked,
    listed,
    run,
    show: (id: number) => db.read(['shows'], (tx) => readShow(tx, id)),
    seasons: (id: number) => db.read(['seasons'], (tx) => seasonsOfShow(tx, id)),
    fail: (how: (() => Response) | null) => {
      fails = how;
    },
  };
}

async function done(run: Promise<RefreshRun>): Promise<number> {
  const answer = await run;
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

function bodyOf({ show, seasons }: Whole): object {
  return showBody([], {
    id: show.id,
    name: show.name,
    original_name: show.originalName,
    status: show.status,
    overview: show.overview,
    seasons: seasons.map((one) =>
      summaryRow(one.season, { episode_count: one.episodes.length, name: one.name }),
    ),
  });
}

function seasonOf({ show, seasons }: Whole, season: number): object {
  const held = seasons.find((one) => one.season === season);
  return seasonBody(season, 0, {
    name: held?.name ?? '',
    episodes: (held?.episodes ?? []).map((one) =>
      episodeBody(season, one.episode, {
        id: one.id,
        name: one.name,
        air_date: one.airDate,
        show_id: show.id,
      }),
    ),
  });
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const START = Date.parse('2026-03-01');
const weekly = Array.from({ length: 8 }, (_, week) => day(START + (week * 7 - 10) * DAY));

const running = (id: number) => inventShow(id, { 1: aired(4), 2: weekly });
const returning = (id: number) => inventShow(id, { 1: aired(2), 2: aired(2, 2021) });
const ended = (id: number) => inventShow(id, { 1: aired(2) }, { status: 'Ended' });

describe('refreshing what is due', () => {
  it('asks for a running show daily, in one request, with the running season', async () => {
    const { run, clock, remote, seasons, asked } = await home([running(1), returning(2), ended(3)]);
    expect(await run()).toBe(0);
    const changed = inventShow(1, { 1: aired(4), 2: [...weekly, '2026-05-01'] });
    remote.set(1, changed);
    clock.pass(DAY);
    expect(await run()).toBe(1);
    expect(asked).toEqual(['/tv/1']);
    expect((await seasons(1)).map((season) => season.episodes.length)).toEqual([4, 9]);
  });

  it('asks weekly for one that returns and monthly for one that ended', async () => {
    const { run, clock, asked } = await home([returning(2), ended(3)]);
    for (let days = 0; days < 60; days++) {
      clock.pass(DAY);
      await run();
    }
    const times = (id: number) => asked.filter((path) => path === `/tv/${id}`).length;
    expect(times(2)).toBeGreaterThanOrEqual(8);
    expect(times(2)).toBeLessThanOrEqual(10);
    expect(times(3)).toBeGreaterThanOrEqual(1);
    expect(times(3)).toBeLessThanOrEqual(3);
  });

  it('keeps what it has when TMDB says that nothing changed', async () => {
    const { run, clock, show, asked } = await home([running(1)]);
    clock.pass(DAY);
    await run();
    const first = await show(1);
    clock.pass(DAY);
    await run();
    expect(asked).toEqual(['/tv/1', '/tv/1']);
    expect(await show(1)).toEqual({ ...first, fetchedAt: clock.now() });
  });

  it('brings a finished show back when a season is added, and asks for the new season', async () => {
    const { run, clock, remote, service } = await home([ended(3)]);
    await value(service.markEpisode('a', ME, 3, 1, 1));
    await value(service.markEpisode('b', ME, 3, 1, 2));
    expect(brief(await value(service.getProgress(ME, 3)))).toBe('finished at S1 E2');
    remote.set(3, inventShow(3, { 1: aired(2), 2: ['2026-03-10'] }, { status: 'Returning Series' }));
    for (let days = 0; days < 31; days++) {
      clock.pass(DAY);
      await run();
    }
    expect(brief(await value(service.getProgress(ME, 3)))).toBe('S2 E1');
  });

  it.each([
    ['move to another season', 0],
    ['are made anew in another season', 500_000],
  ])('keeps plays by their episode when episodes %s', async (_, shift) => {
    const { run, clock, remote, service, seasons } = await home([running(1)]);
    await value(service.markEpisode('a', ME, 1, 2, 1));
    const moved = running(1);
    const [first, second] = moved.seasons;
    if (first === undefined || second === undefined) throw new Error('two seasons');
    const episodes = [...first.episodes, ...second.episodes].map((one, at) => ({
      ...one,
      id: (one.id ?? 0) + (one.season === 2 ? shift : 0),
      season: 1,
      episode: at + 1,
    }));
    remote.set(1, { ...moved, seasons: [{ ...first, episodes }] });
    clock.pass(DAY);
    await run();
    expect(await seasons(1)).toHaveLength(1);
    expect(brief(await value(service.getProgress(ME, 1)))).toBe('S1 E6');
  });

  it('keeps plays by their episode when TMDB makes all anew under other ids, and once more', async () => {
    const { run, clock, remote, service, db } = await home([running(1)]);
    const makeAnew = async (shift: number) => {
      const { show, seasons } = running(1);
      const anew = seasons.map((one) => ({
        ...one,
        episodes: one.episodes.map((episode) => ({ ...episode, id: (episode.id ?? 0) + shift })),
      }));
      remote.set(1, { show: { ...show, overview: `Ids and ${shift}.` }, seasons: anew });
      clock.pass(DAY);
      await run();
    };
    await value(service.markEpisode('a', ME, 1, 2, 1));
    await makeAnew(500_000);
    expect(brief(await value(service.getProgress(ME, 1)))).toBe('S2 E2');
    await value(service.markEpisode('b', ME, 1, 2, 2));
    await makeAnew(600_000);
    expect(brief(await value(service.getProgress(ME, 1)))).toBe('S2 E3 waiting');
    await value(service.markEpisode('c', ME, 1, 2, 1));
    expect(await contents(db, 'plays')).toHaveLength(2);
  });

  it('keeps its copy of a show that TMDB deleted or merged, and says since when', async () => {
    const { run, clock, remote, show, seasons, service } = await home([running(1)]);
    remote.delete(1);
    clock.pass(DAY);
    const since = clock.now();
    await run();
    clock.pass(31 * DAY);
    await run();
    expect(await show(1)).toMatchObject({ missingSince: since, name: running(1).show.name });
    expect(await seasons(1)).toHaveLength(2);
    expect((await value(service.advanceEpisode(ME, 1))).marked).toEqual({ season: 1, episode: 1 });
    remote.set(1, running(1));
    clock.pass(31 * DAY);
    await run();
    expect(await show(1)).toMatchObject({ missingSince: null });
  });

  it('stops at once when TMDB gives no answer, and goes on where it was', async () => {
    const shows = [1, 2, 3, 4, 5, 6, 7, 8].map(running);
    const { tools, clock, asked, fail, run } = await home(shows);
    clock.pass(DAY);
    fail(() => refusal(429, 25, { 'retry-after': '60' }));
    const answer = await refreshShows(tools);
    expect(answer).toMatchObject({ ok: false, code: 'busy', retryAfter: 60_000 });
    expect(asked.length).toBeLessThanOrEqual(4);
    fail(null);
    clock.pass(DAY);
    expect(await run()).toBe(8);
  });

  it('leaves a show alone until tomorrow when its answer cannot be read, and goes on with the others', async () => {
    const { clock, run, show, fail } = await home([running(1), running(2)]);
    clock.pass(DAY);
    let first = true;
    fail(() => (first ? ((first = false), json({ id: 1 })) : json(bodyOf(running(2)))));
    await run();
    fail(null);
    expect(await show(1)).toMatchObject({ name: running(1).show.name });
    expect(await run()).toBe(0);
    clock.pass(DAY);
    expect(await run()).toBeGreaterThan(0);
  });

  it.each<[string, object]>([
    ['lists no seasons', { seasons: [] }],
    ['counts episodes of a season and tells none', { 'season/2': seasonBody(2, 0, { episodes: [] }) }],
    ['tells none that can be read', { 'season/2': seasonBody(2, 0, { episodes: [{ number: 1 }] }) }],
  ])('keeps its episodes when an answer %s', async (_, odd) => {
    const { clock, run, seasons, fail, service } = await home([running(1)]);
    await value(service.markEpisode('a', ME, 1, 2, 1));
    clock.pass(DAY);
    fail(() => json({ ...bodyOf(running(1)), 'season/2': seasonOf(running(1), 2), ...odd }));
    await run();
    expect((await seasons(1)).map(({ episodes }) => episodes.length)).toEqual([4, 8]);
    expect(brief(await value(service.getProgress(ME, 1)))).toBe('S2 E2');
  });

  it('lets a season go that TMDB counts no episodes of', async () => {
    const { clock, run, remote, seasons } = await home([running(1)]);
    const { show, seasons: listed } = running(1);
    remote.set(1, { show, seasons: listed.map((one) => ({ ...one, episodes: [] })) });
    clock.pass(DAY);
    await run();
    expect((await seasons(1)).map(({ episodes }) => episodes.length)).toEqual([0, 0]);
  });

  it('drops texts and pictures after six months without an answer, never a play', async () => {
    const told = inventShow(
      1,
      { 1: aired(3) },
      { overview: 'Somebody keeps the lantern.', poster: '/p.jpg' },
    );
    const { run, clock, remote, show, service } = await home([told]);
    await value(service.markEpisode('a', ME, 1, 1, 1));
    remote.delete(1);
    for (let months = 0; months < 8; months++) {
      clock.pass(31 * DAY);
      await run();
    }
    expect(await show(1)).toMatchObject({ overview: '', poster: null, name: told.show.name });
    expect(brief(await value(service.getProgress(ME, 1)))).toBe('S1 E2');
  });

  it('forgets a show that nobody follows after six months, and asks nothing about it', async () => {
    const { run, clock, show, asked } = await home([running(1)], false);
    clock.pass(100 * DAY);
    await run();
    expect(await show(1)).toBeDefined();
    clock.pass(100 * DAY);
    await run();
    expect(await show(1)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('the list of changes', () => {
  it('is read where it has fewer pages than shows are due, and spares the rest', async () => {
    const { run, clock, listed } = await home(Array.from({ length: 30 }, (_, at) => running(at + 1)));
    listed.ids = [3, 7];
    clock.pass(DAY);
    expect(await run()).toBe(18 + 2);
    expect(await run()).toBe(0);
  });

  it('is not read where it has more, and is not asked how long it is each time', async () => {
    const { run, clock } = await home(Array.from({ length: 12 }, (_, at) => running(at + 1)));
    clock.pass(DAY);
    expect(await run()).toBe(1 + 12);
    clock.pass(DAY);
    expect(await run()).toBe(12);
  });

  it('says nothing about what was checked before the days that it covers', async () => {
    const { run, clock } = await home(Array.from({ length: 30 }, (_, at) => running(at + 1)));
    clock.pass(20 * DAY);
    expect(await run()).toBe(18 + 30);
  });

  it('keeps a library of 1,000 shows of which 60 air within 110 requests a day', async () => {
    const shows = Array.from({ length: 1000 }, (_, at) =>
      at < 60 ? running(at + 1) : at < 700 ? returning(at + 1) : ended(at + 1),
    );
    const { run, clock, listed, db } = await home(shows);
    const perDay: number[] = [];
    for (let days = 0; days < 9; days++) {
      clock.pass(DAY);
      listed.ids = Array.from({ length: 80 }, (_, at) => ((at * 13 + days * 7) % 200) + 1);
      perDay.push(await run());
    }
    expect(Math.max(...perDay)).toBeLessThanOrEqual(110);
    expect(await contents(db, 'shows')).toHaveLength(1000);
  }, 30_000);
});

describe('everything at once', () => {
  it('asks for all, says how far it is, and ends', async () => {
    const { tools, run, asked, clock } = await home([running(1), returning(2), ended(3)]);
    clock.pass(60_000);
    expect(await refreshAll(tools)).toEqual({ running: true, done: 0, total: 3 });
    await run();
    expect(asked.toSorted()).toEqual(['/tv/1', '/tv/2', '/tv/3']);
    expect(await catalogueState(tools)).toEqual({ running: false, done: 0, total: 3 });
  });

  it('goes on after a failure with what is left, and says so meanwhile', async () => {
    const shows = Array.from({ length: 9 }, (_, at) => returning(at + 1));
    const { tools, run, asked, clock, fail } = await home(shows);
    clock.pass(60_000);
    await refreshAll(tools);
    let left = 5;
    fail(() => {
      left -= 1;
      const id = Number(asked.at(-1)?.split('/')[2]);
      return left < 0 ? refusal(500, 11) : json(bodyOf(returning(id)));
    });
    expect((await refreshShows(tools)).ok).toBe(false);
    const state = await catalogueState(tools);
    expect(state).toMatchObject({ running: true, total: 9 });
    expect(state.done).toBeGreaterThan(0);
    fail(null);
    await run();
    expect((await catalogueState(tools)).running).toBe(false);
  });

  it('stops when it is cancelled, and keeps what was done', async () => {
    const shows = Array.from({ length: 9 }, (_, at) => returning(at + 1));
    const { tools, run, asked, clock } = await home(shows);
    clock.pass(60_000);
    await refreshAll(tools);
    let cancelling: ReturnType<typeof cancelRefresh> | null = null;
    const getShow: typeof tools.tmdb.getShow = (...about) => {
      cancelling ??= cancelRefresh(tools);
      return tools.tmdb.getShow(...about);
    };
    await done(refreshShows({ ...tools, tmdb: { ...tools.tmdb, getShow } }));
    expect(await cancelling).toMatchObject({ running: false });
    // Those that were on their way by then.
    expect(asked).toHaveLength(4);
    expect(await run()).toBe(0);
  });
});
