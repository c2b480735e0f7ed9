import { describe, expect, it } from 'vitest';
import { dismissReport, neverTrack } from '../../../lib/background/reports/dismiss-report';
import { closeAnswered } from '../../../lib/background/reports/close-answered';
import { keepProgress } from '../../../lib/background/reports/keep-viewing';
import { waitFor } from '../../../lib/background/reports/match-anew';
import type { Claim } from '../../../lib/sites/reading';
import { allBindings, saveBinding } from '../../../lib/store/bindings';
import type { Database } from '../../../lib/store/db';
import { readEvidence } from '../../../lib/store/evidence';
import { forgetReports } from '../../../lib/store/reports';
import { readSetting, saveSetting } from '../../../lib/store/settings';
import { aired, contents, inventShow } from '../../support/database';
import { value } from '../../support/progress';
import { finished, HOUR, ME, MINUTE, reportsHouse, said, uuid } from './reports-house';

const SHOW = inventShow(1, { 1: aired(6), 2: aired(4, 2021) });
const OTHER = inventShow(2, { 1: aired(3) });
const DAY = 24 * HOUR;
const e = (episode: number, more: Partial<Claim> = {}) => [said(SHOW.show, 1, episode, more)];
const home = () => reportsHouse(SHOW, OTHER);

/** The user's own answer for every title: an undo does not make it ask again. */
function confirmTitles(db: Database): Promise<void> {
  return db.write(['bindings'], async (tx) => {
    for (const binding of await allBindings(tx)) await saveBinding(tx, { ...binding, by: 'user' });
  });
}

describe('a report', () => {
  it('marks its episode and moves the place on', async () => {
    const { finish, settle, look, told, plays } = await home();
    await finish(1, e(1));
    expect(await settle()).toBeNull();
    expect(await look()).toBe('S1 E2');
    expect(told).toMatchObject([[uuid(1), { outcome: 'marked', tell: true }]]);
    expect(await plays()).toMatchObject([{ op: uuid(1), live: true, source: { by: 'site' } }]);
  });

  it('says whether the show came in with it', async () => {
    const { finish, settle, told } = await home();
    await finish(1, e(1));
    await settle();
    await finish(2, e(2));
    await settle();
    expect(told.map(([, { added }]) => added)).toEqual([true, undefined]);
  });

  it('of one id is one, however often and whatever else it says', async () => {
    const { finish, settle, stand } = await home();
    await finish(1, e(1));
    await finish(1, e(2));
    await settle();
    await finish(1, e(3));
    await settle();
    expect(await stand()).toEqual(['S1 E1']);
  });

  it('is known again by its evidence when it was settled so long ago that it was forgotten', async () => {
    const { finish, settle, stand, db, clock } = await home();
    await finish(1, e(1));
    await settle();
    clock.pass(31 * DAY);
    expect(await db.write(['reports'], (tx) => forgetReports(tx, clock.now() - 30 * DAY))).toBe(1);
    await finish(1, e(1));
    await settle();
    expect(await stand()).toEqual(['S1 E1']);
  });

  it('from a second tab counts once, even when both come at the same moment', async () => {
    const { finish, settle, stand, state } = await home();
    await finish(1, e(1));
    await finish(2, e(1), { viewing: 'another tab' });
    await Promise.all([settle(), settle()]);
    expect(await stand()).toEqual(['S1 E1']);
    expect([await state(1), await state(2)].sort()).toEqual(['already', 'marked']);
  });

  it.each([
    ['settled once the clock is right', false],
    ['one settled before the clock is right, one after', true],
  ])('from two tabs counts once although the clock was weeks ahead: %s', async (_, early) => {
    const { finish, settle, stand, clock } = await home();
    const at = clock.now();
    clock.pass(40 * DAY);
    await finish(1, e(1), { finishedAt: at });
    await finish(2, e(1), { finishedAt: at, viewing: 'another tab' });
    if (early) await settle();
    if (early) await finish(3, e(1), { finishedAt: at, viewing: 'a third tab' });
    clock.pass(-40 * DAY);
    await settle();
    expect(await stand()).toEqual(['S1 E1']);
  });

  describe('while what is held is days ahead of the clock', () => {
    /** The clock was ahead while the user did something. */
    async function ahead(act: (house: Awaited<ReturnType<typeof home>>) => Promise<unknown>) {
      const house = await home();
      await house.finish(1, e(1));
      await house.settle();
      house.clock.pass(3 * DAY);
      await act(house);
      house.clock.pass(-3 * DAY);
      return house;
    }

    /** Of a title that is answered, which therefore does not ask. */
    async function undoFirst({ service, db }: Awaited<ReturnType<typeof home>>): Promise<void> {
      await confirmTitles(db);
      await value(service.undo(uuid(1)));
    }

    it('moves the place on after a jump', async () => {
      const { finish, settle, look, clock } = await ahead(({ service }) =>
        value(service.setProgress(ME, 1, 1, 2)),
      );
      clock.pass(2 * HOUR);
      await finish(2, e(3));
      await settle();
      expect(await look()).toBe('S1 E4');
    });

    it('counts again what was taken back or jumped back to before', async () => {
      const undone = await ahead(undoFirst);
      const jumped = await ahead(({ service }) => value(service.setProgress(ME, 1, 1, 1)));
      for (const { finish, settle, look, clock } of [undone, jumped]) {
        clock.pass(2 * HOUR);
        await finish(2, e(1));
        await settle();
        expect(await look()).toBe('S1 E2');
      }
    });

    it('does not bring back what is taken back when another tab tells of the same end', async () => {
      const { finish, settle, stand, service, clock } = await ahead(undoFirst);
      clock.pass(2 * HOUR);
      await finish(2, e(1));
      await settle();
      expect(await stand()).toEqual(['S1 E1']);
      await value(service.undo(uuid(2)));
      clock.pass(MINUTE / 6);
      await finish(3, e(1), { finishedAt: clock.now() - MINUTE / 6, viewing: 'another tab' });
      await settle();
      expect(await stand()).toEqual([]);
    });
  });

  it('that comes late does not bring back what was undone since', async () => {
    const { finish, settle, stand, service, db, clock } = await home();
    const at = clock.now();
    await finish(1, e(1));
    await settle();
    await confirmTitles(db);
    clock.pass(MINUTE);
    await value(service.undo(uuid(1)));
    clock.pass(MINUTE);
    await finish(2, e(1), { finishedAt: at });
    await settle();
    expect(await stand()).toEqual([]);
  });

  it('of a title that the user has answered counts again when it is finished anew after the undo', async () => {
    const { finish, settle, stand, service, db, clock } = await home();
    await finish(1, e(1));
    await settle();
    await confirmTitles(db);
    await value(service.undo(uuid(1)));
    clock.pass(MINUTE);
    await finish(2, e(1));
    await settle();
    expect(await stand()).toEqual(['S1 E1']);
  });

  it.each([
    ['after', 11 * HOUR, 1],
    ['before', -11 * HOUR, 1],
    ['long after', 13 * HOUR, 2],
  ])('adds nothing within 12 hours %s a mark by hand', async (_, apart, count) => {
    const { finish, settle, stand, service, clock } = await home();
    clock.pass(HOUR);
    await value(service.markEpisode('by-hand', ME, 1, 1, 1));
    await value(service.markEpisode('next', ME, 1, 1, 2));
    const at = clock.now() + apart;
    if (apart > 0) clock.pass(apart);
    await finish(1, e(1), { finishedAt: at });
    await settle();
    expect((await stand()).filter((pair) => pair === 'S1 E1')).toHaveLength(count);
  });

  it('after a jump back counts again, but not one that was finished before the jump', async () => {
    const { finish, settle, look, service, clock, plays } = await home();
    await finish(1, e(1));
    await settle();
    const before = clock.now();
    clock.pass(HOUR);
    await value(service.setProgress(ME, 1, 1, 1));
    clock.pass(MINUTE);
    await finish(2, e(1), { finishedAt: before + MINUTE });
    await settle();
    expect(await look()).toBe('S1 E1');
    clock.pass(HOUR);
    await finish(3, e(1));
    await settle();
    expect(await look()).toBe('S1 E2');
    expect(await plays()).toHaveLength(2);
  });

  it('of a double episode is one op with one undo', async () => {
    const { finish, settle, stand, look, service } = await home();
    await finish(1, e(2, { lastEpisode: 3 }));
    await settle();
    expect(await stand()).toEqual(['S1 E2', 'S1 E3']);
    expect(await look()).toBe('S1 E4');
    await value(service.undo(uuid(1)));
    expect(await stand()).toEqual([]);
  });

  it('that brings a show in takes it out again with its undo, unless more was watched', async () => {
    const { finish, settle, look, service } = await home();
    await finish(1, e(1));
    await settle();
    await value(service.undo(uuid(1)));
    expect(await look()).toBe('none');
    await finish(2, [said(OTHER.show, 1, 1)]);
    await finish(3, [said(OTHER.show, 1, 2)]);
    await settle();
    await value(service.undo(uuid(2)));
    expect(await look(2)).not.toBe('none');
  });

  it('of a show that nobody follows asks, where shows are not to be added', async () => {
    const { finish, settle, stand, state, db } = await home();
    await db.write(['settings'], (tx) => saveSetting(tx, 'addShows', false));
    await finish(1, e(1));
    await settle();
    expect(await stand()).toEqual([]);
    expect(await state(1)).toBe('finished?');
  });

  it('fixes finish time, day and beginning at receipt', async () => {
    const { finish, report, clock } = await home();
    const now = clock.now();
    await finish(1, e(1), { finishedAt: now + DAY, begunAt: now + DAY - HOUR });
    expect(await report(1)).toMatchObject({ watchedAt: now, begunAt: now - HOUR, localDay: '2026-03-01' });
    await finish(2, e(1), { finishedAt: now - 30 * DAY });
    expect(await report(2)).toMatchObject({ watchedAt: now - 7 * DAY, localDay: '2026-02-22' });
    await finish(3, e(1), { offset: 300 });
    expect(await report(3)).toMatchObject({ localDay: '2026-03-02', offset: 300 });
  });

  it('keeps evidence and what was learned, and uses the viewing up', async () => {
    const { finish, settle, db } = await home();
    await finish(1, e(1));
    await settle();
    const evidence = await db.read(['evidence'], (tx) => readEvidence(tx, uuid(1)));
    expect(evidence).toMatchObject({ showId: 1, parts: ['nameEqual'], played: 2600 });
    expect(await contents(db, 'bindings')).toMatchObject([{ by: 'learned', showId: 1, suspended: false }]);
    expect(await contents(db, 'viewings')).toEqual([]);
  });

  it('of a title that is never tracked is ignored', async () => {
    const { finish, settle, stand, state, db, tools } = await home();
    await finish(1, e(1));
    await value(neverTrack(tools, uuid(1)));
    await finish(2, e(2));
    await settle();
    expect(await stand()).toEqual([]);
    expect(await state(2)).toBe('ignored');
    expect(await contents(db, 'bindings')).toMatchObject([{ by: 'user', showId: null }]);
  });

  it('of a trailer is ignored, not asked about', async () => {
    const { finish, settle, stand, state } = await home();
    const trailer = [{ source: 'player' as const, show: 'Lanterns', label: 'Season 1 Trailer' }];
    await finish(1, trailer, { position: 140, duration: 150, played: 140 });
    await finish(2, trailer);
    await settle();
    expect(await stand()).toEqual([]);
    expect(await state(1)).toBe('ignored');
    expect(await state(2)).toBe('whichShow');
  });

  it('that a bug cannot settle becomes a question and holds up no other', async () => {
    const { finish, settle, stand, state, bugs, whileMatching } = await home();
    await finish(1, e(1), { finishedAt: 0 });
    await finish(2, e(2));
    whileMatching(() => Promise.reject(new RangeError('a label that nobody thought of')));
    await settle();
    expect(await stand()).toEqual(['S1 E2']);
    expect(await state(1)).toBe('whichShow');
    expect(bugs).toHaveLength(1);
  });

  it('that was dismissed while it was being matched stays dismissed', async () => {
    const { finish, settle, stand, state, tools, whileMatching } = await home();
    await finish(1, e(1));
    whileMatching(() => dismissReport(tools, uuid(1)));
    await settle();
    expect(await stand()).toEqual([]);
    expect(await state(1)).toBe('dismissed');
  });
});

describe('"finished?"', () => {
  it('asks and does not mark', async () => {
    const { finish, settle, stand, report, told } = await home();
    await finish(1, e(2), { verdict: 'ask' });
    await settle();
    expect(await stand()).toEqual([]);
    expect(await report(1)).toMatchObject({
      state: 'asking',
      why: 'finished?',
      candidates: [{ showId: 1, pair: { season: 1, episode: 2 }, episodeTitle: 'Chapter 2' }],
    });
    expect(told).toMatchObject([[uuid(1), { outcome: 'asked', tell: true }]]);
  });

  it('is not asked when a mark stands already', async () => {
    const { finish, settle, state } = await home();
    await finish(1, e(1));
    await finish(2, e(1), { verdict: 'ask' });
    await settle();
    expect(await state(2)).toBe('already');
  });

  it.each([MINUTE, 20 * HOUR])('is answered by any mark of the episode (%d ms later)', async (later) => {
    const { finish, settle, state, service, tools, clock } = await home();
    await finish(1, e(1), { verdict: 'ask' });
    await settle();
    clock.pass(later);
    await value(service.markEpisode('other', ME, 1, 1, 2));
    expect(await closeAnswered(tools)).toBe(0);
    await value(service.markEpisode('this', ME, 1, 1, 1));
    expect(await closeAnswered(tools)).toBe(1);
    expect(await state(1)).toBe('already');
  });

  it.each([
    ['by the episode’s runtime', 45, 90, 1],
    ['and not one long enough', 45, 1200, 0],
    ['and none where no runtime of the show is known', null, 90, 0],
  ])('about an advert under its labels is answered by its mark, %s', async (_, runtime, duration, closed) => {
    const seasons = SHOW.seasons.map((one) => ({
      ...one,
      episodes: one.episodes.map((each) => ({ ...each, runtime })),
    }));
    const { finish, settle, state, service, tools } = await reportsHouse({ ...SHOW, seasons });
    await finish(1, e(99), { position: duration, duration, played: duration });
    await settle();
    expect(await state(1)).toBe('whichEpisode');
    await value(service.markEpisode('this', ME, 1, 1, 1));
    expect(await closeAnswered(tools)).toBe(closed);
  });

  it('without any label offers the episode after the one before', async () => {
    const { finish, settle, report } = await home();
    await finish(1, [], { previous: e(6) });
    await settle();
    expect(await report(1)).toMatchObject({
      why: 'whichEpisode',
      candidates: [{ showId: 1, pair: { season: 2, episode: 1 } }],
    });
  });
});

describe('while TMDB gives no answer', () => {
  it.each(['offline', 'busy', 'garbage', 'refused', 'noCredential'] as const)(
    'reports wait (%s) and are settled by their own times, in the order in which they were finished',
    async (code) => {
      const { finish, settle, fail, plays, look, state, service, clock } = await home();
      fail(code);
      await finish(2, e(2));
      clock.pass(MINUTE);
      await finish(1, e(1), { finishedAt: clock.now() - HOUR });
      expect(await settle()).not.toBeNull();
      expect(await state(1)).toBe({ busy: 'offline', garbage: 'offline' }[code as 'busy'] ?? code);
      clock.pass(2 * HOUR);
      await value(service.setProgress(ME, 1, 2, 1));
      fail(null);
      expect(await settle('all')).toBeNull();
      expect((await plays()).map(({ episode, live }) => [episode, live])).toEqual([
        [1, false],
        [2, false],
      ]);
      expect(await look()).toBe('S2 E1');
    },
  );

  it('asks once a run, however many wait, and each in its turn', async () => {
    const { finish, settle, fail, asked } = await home();
    fail('busy');
    for (let n = 1; n <= 20; n++) await finish(n, e(1), { siteId: `episode ${n}` });
    await settle();
    expect(asked).toHaveLength(20);
    for (let turn = 1; turn <= 5; turn++) await settle('all');
    expect(asked.slice(20)).toHaveLength(5);
    expect(new Set(asked.slice(20)).size).toBe(5);
  });

  it('are all tried where it only answers what nobody can read', async () => {
    const { finish, settle, fail, asked } = await home();
    fail('garbage');
    for (let n = 1; n <= 9; n++) await finish(n, e(1), { siteId: `episode ${n}` });
    await settle();
    await settle('all');
    expect(asked).toHaveLength(2 * 9);
  });

  it('says of all that wait what it is for now, and that they are looked up once it is mended', async () => {
    const { finish, settle, fail, report, db } = await home();
    const whys = async () => [(await report(1))?.why, (await report(2))?.why];
    fail('noCredential');
    await finish(1, e(1));
    await finish(2, e(2));
    await settle();
    fail('offline');
    await settle('all');
    expect(await whys()).toEqual(['offline', 'offline']);
    await waitFor(db, null);
    expect(await whys()).toEqual([null, null]);
    // Only one of the two is tried while TMDB gives no answer.
    fail('refused');
    await settle('all');
    expect(await whys()).toEqual(['refused', 'refused']);
  });

  it('leaves those that wait alone when another report comes in', async () => {
    const { finish, settle, fail, asked } = await home();
    fail('offline');
    await finish(1, e(1));
    await settle();
    await finish(2, e(2));
    await settle();
    expect(asked).toEqual([uuid(1), uuid(2)]);
  });

  it('hands on how long TMDB wants to be left alone', async () => {
    const { finish, settle, fail } = await home();
    fail('busy', 90_000);
    await finish(1, e(1));
    expect(await settle()).toEqual({ retryAfter: 90_000 });
  });

  it('says that the credential is refused', async () => {
    const { finish, settle, fail, db } = await home();
    fail('refused');
    await finish(1, e(1));
    await settle();
    expect(await db.read(['settings'], (tx) => readSetting(tx, 'credentialState'))).toBe('refused');
  });

  it('counts two hundred of them once each when it is back', async () => {
    const long = inventShow(3, { 1: aired(200) });
    const { finish, settle, fail, stand, clock } = await reportsHouse(long);
    const codes = ['offline', 'busy', 'garbage', 'refused', 'noCredential'] as const;
    for (let n = 1; n <= 200; n++) {
      fail(codes[n % codes.length] ?? 'busy');
      clock.pass(MINUTE);
      await finish(n, [said(long.show, 1, n)]);
      if (n % 7 === 0) await settle(n % 2 === 0 ? 'all' : 'received');
    }
    fail(null);
    expect(await settle('all')).toBeNull();
    expect(new Set(await stand()).size).toBe(200);
    expect(await stand()).toHaveLength(200);
  });
});

describe('an undo of an automatic mark', () => {
  it('makes the next report of the title ask, once it is suspended', async () => {
    const { finish, settle, state, service, db, clock } = await home();
    await finish(1, e(1));
    await settle();
    await value(service.undo(uuid(1)));
    expect(await contents(db, 'bindings')).toMatchObject([{ suspended: true }]);
    clock.pass(HOUR);
    await finish(2, e(2));
    await settle();
    expect(await state(2)).toBe('whichShow');
  });

  it('holds for a report that was being matched meanwhile', async () => {
    const { finish, settle, stand, state, service, db, clock, whileMatching } = await home();
    await finish(1, e(1));
    await settle();
    clock.pass(HOUR);
    await finish(2, e(2));
    whileMatching(async () => value(service.undo(uuid(1))));
    await settle();
    expect(await state(2)).toBe('whichShow');
    expect(await stand()).toEqual([]);
    expect(await contents(db, 'bindings')).toMatchObject([{ suspended: true }]);
  });

  it('clears the played time, so that what goes on playing is not asked about', async () => {
    const { finish, settle, service, db, tools, clock } = await home();
    await finish(1, e(1));
    await settle();
    const { claims } = finished(1, e(1), 0);
    const watch = { ...finished(1, e(1), 0), claims };
    await keepProgress(tools, {
      site: watch.site,
      siteId: watch.siteId,
      siteShowId: watch.siteShowId,
      claims,
      language: watch.language,
      siteProfile: watch.siteProfile,
      viewing: watch.viewing,
      position: 2690,
      duration: 2700,
      played: 2690,
      ended: false,
    });
    clock.pass(MINUTE);
    expect(await contents(db, 'viewings')).toHaveLength(1);
    await value(service.undo(uuid(1)));
    expect(await contents(db, 'viewings')).toEqual([]);
  });
});
