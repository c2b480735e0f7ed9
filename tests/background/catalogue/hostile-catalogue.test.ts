import '../../components/browser-double';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createApp } from '../../../lib/background/app';
import type { MessageName } from '../../../lib/messages/protocol';
import { createDatabase } from '../../../lib/store/db';
import { isSound } from '../../../lib/store/record-check';
import { saveSetting } from '../../../lib/store/settings';
import { createClient } from '../../../lib/tmdb/client';
import { contents, countingIds } from '../../support/database';
import { KEY } from '../../tmdb/fake-tmdb';
import { spoiltAnswer } from '../../tmdb/hostile-answers';
import { machine } from '../worker-house';

const PROFILE = { profileId: 'default' };

/** What is asked of the worker, in this order, when TMDB answers everything with one and the same text. */
const ASKED: readonly (readonly [MessageName, object])[] = [
  ['show.search', { query: 'kettle' }],
  ['show.add', { ...PROFILE, showId: 77, opId: 'added' }],
  ['progress.mark', { ...PROFILE, opId: 'marked', showId: 77, season: 1, episode: 1 }],
  ['show.orders', { showId: 77 }],
];

/** What reads back whatever was stored. */
const READ: readonly (readonly [MessageName, object])[] = [
  ['tonight.list', {}],
  ['library.list', PROFILE],
  ['progress.list', PROFILE],
  ['shows.list', {}],
  ['show.page', { showId: 77 }],
  ['calendar.list', {}],
  ['history.list', {}],
  ['gaps.list', { ...PROFILE, showId: 77 }],
  ['show.where', { showId: 77 }],
];

it('whatever TMDB answers, nothing is stored that the pages’ questions cannot read', async () => {
  let stored = 0;
  await fc.assert(
    fc.asyncProperty(spoiltAnswer, async (body) => {
      const { ports, clock, bugs } = await machine();
      const db = createDatabase();
      await db.write(['settings'], (tx) => saveSetting(tx, 'credential', KEY));
      const tmdb = createClient({
        fetch: async () => new Response(body),
        credential: async () => KEY,
        language: () => 'en',
        region: () => 'DE',
        clock,
        sleep: async () => undefined,
        timeLimit: () => new AbortController().signal,
      });
      const app = createApp({ db, clock, newId: countingIds(), tmdb, region: async () => 'DE' }, ports);
      const ask = ([name, payload]: readonly [MessageName, object]) =>
        new Promise<unknown>((resolve) => {
          app.onMessage({ name, payload }, { id: 'me', url: 'chrome-extension://me/popup.html' }, resolve);
        });
      for (const question of ASKED) {
        const answer = await ask(question);
        expect([question[0], answer, bugs]).not.toHaveProperty('1.code', 'bug');
      }
      const [shows, seasons] = [await contents(db, 'shows'), await contents(db, 'seasons')];
      expect(shows.filter((show) => !isSound('shows', show))).toEqual([]);
      expect(seasons.filter((season) => !isSound('seasons', season))).toEqual([]);
      const isStored = shows.length > 0;
      if (isStored) stored += 1;
      for (const question of READ) {
        const answer = await ask(question);
        if (isStored) expect([question[0], answer]).toMatchObject([question[0], { ok: true }]);
        else expect([question[0], answer, bugs]).not.toHaveProperty('1.code', 'bug');
      }
      expect(bugs).toEqual([]);
    }),
    { numRuns: 150 },
  );
  // Most places in an answer can be wrong without making it useless.
  expect(stored).toBeGreaterThan(40);
});
