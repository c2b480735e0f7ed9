import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TmdbClient } from '../../lib/tmdb/client';
import { clientOf, fakeTmdb, notFound } from './fake-tmdb';

/**
 * Every answer captured from the real TMDB goes through the call that would have asked for it. The captures are
 * TMDB's and no part of the project: without a folder of them there is nothing to do here.
 */
const folder = process.env['TMDB_CAPTURES'];

type Call = (client: TmdbClient) => Promise<unknown>;

/** HTTP statuses of the captured errors, by TMDB's code in the file's name. */
const ERROR_STATUS: Readonly<Record<string, number>> = {
  7: 401,
  17: 401,
  20: 422,
  22: 400,
  30: 401,
  34: 404,
};
const ERROR_MEANS: Readonly<Record<number, object>> = {
  400: { ok: false, code: 'garbage' },
  401: { ok: false, code: 'refused' },
  404: { ok: true, value: null },
  422: { ok: false, code: 'garbage' },
};

/** Endpoints that Couchmark never asks: their answers are read by nothing. */
const UNUSED = /^(?:search-multi|configuration|external_ids-|changes-|providers-list)/;

const CALLS: readonly (readonly [RegExp, (parts: readonly string[]) => Call])[] = [
  [/^tv-changes-list/, () => (client) => client.getChanges('2026-01-01', '2026-01-02', 1)],
  [
    /^tv-(\d+)/,
    ([id]) =>
      (client) =>
        client.getShow(Number(id)),
  ],
  [
    /^season-(\d+)-s(\d+)/,
    ([id, season]) =>
      (client) =>
        client.getTVSeason(Number(id), Number(season)),
  ],
  [
    /^episode-(\d+)-s(\d+)e(\d+)/,
    ([id, season, episode]) =>
      (client) =>
        client.getTVEpisode(Number(id), Number(season), Number(episode)),
  ],
  [/^search-/, () => (client) => client.searchShows('anything')],
  [/^find-/, () => (client) => client.findByExternalId('anything', 'imdb_id')],
  [
    /^episode_groups-(\d+)/,
    ([id]) =>
      (client) =>
        client.getOrders(Number(id)),
  ],
  [
    /^episode_group-(\w+)/,
    ([id = '']) =>
      (client) =>
        client.getOrder(id),
  ],
  [/^authentication/, () => (client) => client.checkCredential('0'.repeat(32))],
];

/** Parts of a show that were captured by themselves are appended to an invented one. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^translations-/, 'translations'],
  [/^alternative_titles-/, 'alternative_titles'],
  [/^providers-\d/, 'watch/providers'],
];

/** Lists of which no row may be lost: where they stand in what is kept, and in what TMDB sent. */
const ROWS: readonly (readonly [RegExp, readonly string[], readonly string[]])[] = [
  [/^tv-\d/, ['value', 'show', 'seasons'], ['seasons']],
  [/^season-/, ['value', 'episodes'], ['episodes']],
  [/^search-/, ['value'], ['results']],
  [/^episode_groups-/, ['value'], ['results']],
];

function lengthAt(value: unknown, path: readonly string[]): number {
  const end = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(key) : null),
    value,
  );
  return Array.isArray(end) ? end.length : -1;
}

function callFor(file: string): Call | null {
  for (const [form, make] of CALLS) {
    const found = form.exec(file);
    if (found !== null) return make(found.slice(1));
  }
  return null;
}

/** The captured body wherever the first question is asked again; seasons that were not captured do not exist. */
function clientAnswering(body: string, status = 200): TmdbClient {
  const fake = fakeTmdb(({ path }) =>
    path === fake.asked[0]?.path ? new Response(body, { status }) : notFound(),
  );
  return clientOf(fake).client;
}

describe.runIf(folder !== undefined)('answers captured from TMDB (needs TMDB_CAPTURES)', () => {
  const files = folder === undefined ? [] : readdirSync(folder).filter((file) => file.endsWith('.json'));
  const read = (file: string): string => readFileSync(join(folder ?? '', file), 'utf8');
  const errors = files.filter((file) => file.startsWith('error-'));
  const parts = files.flatMap((file) =>
    PARTS.filter(([form]) => form.test(file)).map(([, key]) => ({ file, key })),
  );
  const answers = files.filter(
    (file) => callFor(file) !== null && !errors.includes(file) && !UNUSED.test(file),
  );

  test('each has its place here', () => {
    const placed = new Set([...errors, ...answers, ...parts.map(({ file }) => file)]);
    const left = files.filter((file) => !placed.has(file) && !UNUSED.test(file));
    console.log(
      `captures: ${files.length} files, ${answers.length} answers, ${parts.length} parts, ${errors.length} errors`,
    );
    expect(left).toEqual([]);
    expect(answers.length).toBeGreaterThan(0);
  });

  test.each(answers)('%s', async (file) => {
    const body = read(file);
    const answer = await callFor(file)?.(clientAnswering(body));
    if (file.startsWith('authentication')) return expect(answer).toBe('works');
    expect(answer).toMatchObject({ ok: true });
    for (const [form, kept, sent] of ROWS.filter(([start]) => start.test(file))) {
      expect(lengthAt(answer, kept), `rows of ${form} kept`).toBe(lengthAt(JSON.parse(body), sent));
    }
  });

  test.each(parts)('$file', async ({ file, key }) => {
    const show = { id: 77, name: 'The Kettle', seasons: [], [key]: JSON.parse(read(file)) };
    const answer = await clientAnswering(JSON.stringify(show)).getShow(77);
    if (!answer.ok || answer.value.kind !== 'found') throw new Error('no show');
    const { otherTitles, providers } = answer.value.show;
    expect(otherTitles.length + Object.keys(providers).length).toBeGreaterThan(0);
  });

  test.each(errors)('%s', async (file) => {
    const status = ERROR_STATUS[/^error-(\d+)/.exec(file)?.[1] ?? ''] ?? 0;
    const answer = await clientAnswering(read(file), status).getTVSeason(77, 1);
    expect(answer).toMatchObject(ERROR_MEANS[status] ?? { ok: 'an expected status' });
  });
});
