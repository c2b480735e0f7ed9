import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Season, Show } from '../../lib/domain/show';
import type { TmdbClient } from '../../lib/tmdb/client';
import { clientOf, fakeTmdb } from './fake-tmdb';
import { anything, spoiltAnswer } from './hostile-answers';

/** Each asks nine things: more than ten thousand answers together. */
const RUNS = 800;

const DAY = /^\d{4}-\d\d-\d\d$/;
const PATH = /^\/[\w.-]+$/;
const text = (max: number) => (value: unknown) =>
  typeof value === 'string' && Array.from(value).length <= max;
const whole = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const orNull = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);
const like = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);

function expectSeason(season: Season): void {
  expect(season.season).toSatisfy(whole);
  expect(season.name).toSatisfy(text(300));
  expect(season.airDate).toSatisfy(orNull(like(DAY)));
  expect(season.poster).toSatisfy(orNull(like(PATH)));
  for (const episode of season.episodes) {
    expect(episode.season).toBe(season.season);
    expect(episode.episode).toSatisfy(whole);
    expect(episode.id).toSatisfy(orNull(whole));
    expect(episode.name).toSatisfy(text(300));
    expect(episode.overview).toSatisfy(text(4_000));
    expect(episode.airDate).toSatisfy(orNull(like(DAY)));
    expect(episode.still).toSatisfy(orNull(like(PATH)));
    expect(episode.runtime).toSatisfy(orNull((minutes) => whole(minutes) && minutes !== 0));
  }
  const numbers = season.episodes.map(({ episode }) => episode);
  expect(new Set(numbers).size).toBe(numbers.length);
}

function expectShow(show: Show): void {
  expect(show.id).toBe(77);
  for (const name of [show.name, show.originalName]) {
    expect(name).toSatisfy(text(300));
    expect(name).not.toBe('');
  }
  expect(show.overview).toSatisfy(text(4_000));
  expect(show.status).toSatisfy(text(60));
  expect(show.firstAirDate).toSatisfy(orNull(like(DAY)));
  expect([show.poster, show.backdrop].every(orNull(like(PATH)))).toBe(true);
  expect(show.countries.every(like(/^[A-Z]{2}$/))).toBe(true);
  expect(show.genres.every(text(100))).toBe(true);
  expect(show.otherTitles.every(({ title, tag }) => title !== '' && text(300)(title) && text(6)(tag))).toBe(
    true,
  );
  expect(show.seasons.every((row) => whole(row.season) && whole(row.episodeCount))).toBe(true);
  expect(new Set(show.seasons.map(({ season }) => season)).size).toBe(show.seasons.length);
  for (const [country, { link, included }] of Object.entries(show.providers)) {
    expect(country).toMatch(/^[A-Z]{2}$/);
    expect(link).toSatisfy(orNull(like(/^https:\/\/www\.themoviedb\.org\//)));
    expect(included.every(({ id, name }) => whole(id) && text(100)(name))).toBe(true);
  }
}

/** Asks everything there is to ask; each answer is a value that holds, or a fault. */
async function askAll(client: TmdbClient): Promise<void> {
  const season = await client.getTVSeason(77, 1);
  if (season.ok && season.value !== null) expectSeason(season.value);
  const show = await client.getShow(77);
  if (show.ok && show.value.kind === 'found') {
    expectShow(show.value.show);
    show.value.seasons.forEach(expectSeason);
  }
  const hits = await client.searchShows('kettle');
  if (hits.ok)
    for (const hit of hits.value) expect(hit).toSatisfy(({ id, name }) => whole(id) && name !== '');
  const rest = [
    await client.getTVEpisode(77, 1, 1),
    await client.findByExternalId('tt1234567', 'imdb_id'),
    await client.getOrders(77),
    await client.getOrder('0000decaf0000decaf000001'),
    await client.getChanges('2026-01-01', '2026-01-02', 1),
  ];
  for (const answer of rest) if (!answer.ok) expect(answer.code).toBe('garbage');
}

function answering(body: string): TmdbClient {
  return clientOf(fakeTmdb(() => new Response(body))).client;
}

test('any text at all', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    anything.map((value) => JSON.stringify(value) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (body) => askAll(answering(body))),
    { numRuns: RUNS / 2 },
  );
});

test('a good answer in which one thing is replaced by anything', async () => {
  await fc.assert(
    fc.asyncProperty(spoiltAnswer, async (body) => {
      await askAll(answering(body));
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
