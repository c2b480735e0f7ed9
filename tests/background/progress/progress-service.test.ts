import { describe, expect, it } from 'vitest';
import type { ProgressService } from '../../../lib/background/progress/progress-service';
import type { ProgressResult } from '../../../lib/background/progress/answers';
import { createDatabase } from '../../../lib/store/db';
import { appendFacts } from '../../../lib/store/log';
import { migrations } from '../../../lib/store/migrations';
import { savePreferences } from '../../../lib/store/preferences';
import { takeStamp } from '../../../lib/store/device';
import { LOG_STORES } from '../../../lib/store/schema';
import { aired, contents, inventSeason, inventShow, putShow } from '../../support/database';
import { brief, code, household, value } from '../../support/progress';

type Gesture = (service: ProgressService) => Promise<ProgressResult<unknown>>;

const ME = 'default';
/** Two seasons of three, all aired, and a special. */
const SHOW = inventShow(1, { 0: ['2020-01-10'], 1: aired(3), 2: aired(3, 2021) });
/** Ended, three episodes. */
const SHORT = inventShow(2, { 1: aired(3) }, { status: 'Ended' });
/** The third airs in a week, the fourth has no date. */
const RUNNING = inventShow(3, { 1: [...aired(2), '2026-03-08', null] });
/** Season 2 goes on counting from season 1, and a number is missing. */
const ODD = inventShow(4, { 1: aired(2), 2: aired(2, 2021) });
const counted = {
  ...ODD,
  seasons: ODD.seasons.map((season) => ({
    ...season,
    episodes: season.episodes.map((episode) => ({
      ...episode,
      episode: season.season === 2 ? episode.episode + 61 : episode.episode * 2 - 1,
    })),
  })),
};
/** TMDB lists an episode 0 and an empty season that is announced. */
const ZERO = inventShow(5, { 1: aired(2), 2: [] });
const withZero = {
  ...ZERO,
  seasons: ZERO.seasons.map((season) => ({
    ...season,
    episodes: season.episodes.map((episode) => ({ ...episode, episode: episode.episode - 1 })),
  })),
};

async function home(...shows: (typeof SHOW)[]) {
  const all = shows.length > 0 ? shows : [SHOW, SHORT, RUNNING, counted, withZero];
  const house = household(...all);
  for (const show of all) await putShow(house.db, show);
  const look = async (showId = 1) => brief(await value(house.service.getProgress(ME, showId)));
  const advance = (showId = 1) => value(house.service.advanceEpisode(ME, showId));
  const log = async () => [...(await contents(house.db, 'plays')), ...(await contents(house.db, 'marks'))];
  return { ...house, look, advance, log };
}

describe('getProgress', () => {
  it('answers null as long as nothing stands', async () => {
    const { service, look } = await home();
    expect(await look()).toBe('none');
    const { op } = await value(service.setProgress(ME, 1, 1, 2));
    expect(await look()).toBe('S1 E2');
    await value(service.undo(op));
    expect(await look()).toBe('none');
  });

  it('answers the row of a show that has only a preference', async () => {
    const { db, clock, newId, look } = await home();
    await db.write(LOG_STORES, async (tx) =>
      savePreferences(tx, [ME, 1], { nights: [0] }, await takeStamp(tx, clock.now(), newId)),
    );
    expect(await look()).toBe('S1 E1');
  });

  it('is read for the local day: an episode that airs tomorrow waits until midnight', async () => {
    const { service, clock, look } = await home();
    await value(service.setProgress(ME, 3, 1, 3));
    clock.set('2026-03-07T23:59:59Z');
    expect(await look(3)).toBe('S1 E3 waiting');
    clock.set('2026-03-08T00:00:00Z');
    expect(await look(3)).toBe('S1 E3');
  });
});

describe('getProgressForProfile', () => {
  it('lists the rows by activity, newest first, and only those of the profile', async () => {
    const { service, clock, advance } = await home();
    for (const show of [2, 3, 1]) {
      await advance(show);
      clock.pass(60_000);
    }
    await advance(3);
    const rows = await value(service.getProgressForProfile(ME));
    expect(rows.map((row) => row.showId)).toEqual([3, 1, 2]);
    expect(await code(service.getProgressForProfile('ada'))).toBe('unknownProfile');
  });

  it('is empty at first', async () => {
    const { service } = await home();
    expect(await value(service.getProgressForProfile(ME))).toEqual([]);
  });
});

describe('setProgress', () => {
  it.each([
    ['an episode ahead', 2, 2, 'S2 E2', 1],
    ['the first', 1, 1, 'S1 E1', 1],
    ['a special while specials are off', 0, 1, 'S0 E1', 1],
    ['an episode that has not aired', 1, 3, 'S1 E3 waiting', 3],
    ['an undated one', 1, 4, 'S1 E4 waiting', 3],
    ['a number that counts on across seasons', 2, 62, 'S2 E62', 4],
    ['episode 0 where TMDB lists one', 1, 0, 'S1 E0', 5],
  ])('jumps to %s', async (_what, season, episode, place, show) => {
    const { service, look } = await home();
    const set = await value(service.setProgress(ME, show, season, episode));
    expect(brief(set)).toBe(place);
    expect(await look(show)).toBe(place);
  });

  it('jumps back to one that was watched, and to one that was skipped', async () => {
    const { service, advance, look } = await home();
    await advance();
    await advance();
    await value(service.setProgress(ME, 1, 1, 1));
    expect(await look()).toBe('S1 E1');
    await value(service.skipEpisode('op-skip', ME, 1, 2, 2));
    await value(service.setProgress(ME, 1, 2, 2));
    expect(await look()).toBe('S2 E2');
  });

  it('goes on behind the target', async () => {
    const { service, advance } = await home();
    await value(service.setProgress(ME, 1, 1, 3));
    expect(brief(await advance())).toBe('S2 E1');
  });

  it('writes one jump for one op', async () => {
    const { service, log } = await home();
    const first = await value(service.setProgress(ME, 1, 2, 1, 'op'));
    expect(await value(service.setProgress(ME, 1, 2, 1, 'op'))).toEqual(first);
    expect(await log()).toHaveLength(1);
  });
});

describe('advanceEpisode', () => {
  it('starts at the first episode, so that the second is next', async () => {
    const { advance } = await home();
    const first = await advance();
    expect(first.marked).toEqual({ season: 1, episode: 1 });
    expect(brief(first)).toBe('S1 E2');
  });

  it('rolls over to the next season, and walks the list where numbers jump', async () => {
    const { advance } = await home();
    const marked = [];
    for (let i = 0; i < 4; i += 1) marked.push((await advance(4)).marked);
    expect(marked).toEqual([
      { season: 1, episode: 1 },
      { season: 1, episode: 3 },
      { season: 2, episode: 62 },
      { season: 2, episode: 63 },
    ]);
  });

  it.each([
    ['finished', 2, 3, 'finished at S1 E3'],
    ['caught up', 5, 2, 'caughtUp at S1 E1'],
    ['waiting for one that has a date', 3, 2, 'S1 E3 waiting'],
  ])('changes nothing when %s, and says where it stands', async (_what, show, advances, place) => {
    const { advance, log } = await home();
    for (let i = 0; i < advances; i += 1) await advance(show);
    const facts = await log();
    const last = await advance(show);
    expect(brief(last)).toBe(place);
    expect(last).toMatchObject({ op: null, marked: null, movedOn: false });
    expect(await log()).toEqual(facts);
  });

  it('marks what its caller saw, and nothing when that has moved on', async () => {
    const { service, advance, log } = await home();
    await advance();
    const seen = { season: 1, episode: 2 };
    const marked = await value(service.advanceEpisode(ME, 1, { expected: seen }));
    expect(marked).toMatchObject({ marked: seen, movedOn: false });
    const late = await value(service.advanceEpisode(ME, 1, { expected: seen }));
    expect(late).toMatchObject({ op: null, marked: null, movedOn: true });
    expect(brief(late)).toBe('S1 E3');
    expect(await log()).toHaveLength(2);
  });

  it('marks one for two callers who saw the same, and two for two who just advance', async () => {
    const { service, look } = await home();
    const expected = { season: 1, episode: 1 };
    const both = await Promise.all([
      value(service.advanceEpisode(ME, 1, { expected })),
      value(service.advanceEpisode(ME, 1, { expected })),
    ]);
    expect(both.map((one) => one.movedOn).sort()).toEqual([false, true]);
    await Promise.all([service.advanceEpisode(ME, 1), service.advanceEpisode(ME, 1)]);
    expect(await look()).toBe('S2 E1');
  });

  it('goes no further for the same op, and says the same', async () => {
    const { service, look } = await home();
    const first = await value(service.advanceEpisode(ME, 1, { op: 'op' }));
    expect(await value(service.advanceEpisode(ME, 1, { op: 'op' }))).toEqual(first);
    expect(await look()).toBe('S1 E2');
  });

  it('loads the season that comes next when it is not held yet', async () => {
    const house = household(SHOW);
    await putShow(house.db, { ...SHOW, seasons: SHOW.seasons.filter((season) => season.season === 1) });
    const advance = () => value(house.service.advanceEpisode(ME, 1));
    for (let i = 0; i < 3; i += 1) await advance();
    expect(house.catalogue.asked).toEqual([]);
    expect((await advance()).marked).toEqual({ season: 2, episode: 1 });
    expect(house.catalogue.asked).toEqual(['season 1/2']);
  });
});

describe('markEpisode', () => {
  it('marks exactly that one', async () => {
    const { service } = await home();
    const marked = await value(service.markEpisode('op', ME, 1, 2, 2));
    expect(marked.changed).toBe(true);
    expect(brief(marked)).toBe('S2 E3');
  });

  it('writes one play for one op, also when both come at once', async () => {
    const { service, db } = await home();
    const mark = () => value(service.markEpisode('op', ME, 1, 1, 1));
    const [first, second] = await Promise.all([mark(), mark()]);
    expect(second).toEqual(first);
    expect(await mark()).toEqual(first);
    expect(await contents(db, 'plays')).toHaveLength(1);
  });

  it('does not mark again what was undone, when the message comes late', async () => {
    const { service, look } = await home();
    await value(service.markEpisode('op', ME, 1, 1, 1));
    await value(service.undo('op'));
    await value(service.markEpisode('op', ME, 1, 1, 1));
    expect(await look()).toBe('none');
  });

  it('changes nothing when a play stands', async () => {
    const { service, db } = await home();
    await value(service.markEpisode('op-1', ME, 1, 1, 1));
    const again = await value(service.markEpisode('op-2', ME, 1, 1, 1));
    expect(again.changed).toBe(false);
    expect(await contents(db, 'plays')).toHaveLength(1);
  });

  it.each<[string, Gesture]>([
    ['it was jumped back to', (s) => s.setProgress(ME, 1, 1, 1)],
    ['a new run has begun', (s) => s.startRun('run', ME, 1)],
  ])('marks anew when %s', async (_why, first) => {
    const { service, db } = await home();
    await value(service.markEpisode('op-1', ME, 1, 1, 1));
    await value(first(service));
    const again = await value(service.markEpisode('op-2', ME, 1, 1, 1));
    expect(again.changed).toBe(true);
    expect(brief(again)).toBe('S1 E2');
    expect(await contents(db, 'plays')).toHaveLength(2);
  });

  it('adds a second play when the grid asks for it', async () => {
    const { service, db } = await home();
    await value(service.markEpisode('op-1', ME, 1, 1, 1));
    await value(service.markEpisode('op-2', ME, 1, 1, 1, { source: { by: 'grid' }, second: true }));
    expect(await contents(db, 'plays')).toHaveLength(2);
  });

  it('keeps the place when the grid ticks a missed one', async () => {
    const { service, look } = await home();
    await value(service.markEpisode('op-1', ME, 1, 1, 1));
    await value(service.markEpisode('op-2', ME, 1, 2, 1));
    const ticked = await value(service.markEpisode('op-3', ME, 1, 1, 2, { source: { by: 'grid' } }));
    expect(ticked.position.gaps).toBe(1);
    expect(await look()).toBe('S2 E2');
  });

  it('gives a play its own date when one is named, and then it is not live', async () => {
    const { service, db } = await home();
    const when = { kind: 'day', day: '2026-02-27' } as const;
    await value(service.markEpisode('op', ME, 1, 1, 1, { when }));
    expect(await contents(db, 'plays')).toMatchObject([{ when, live: false, episodeId: 10_101 }]);
  });

  it('brings a removed show back, and its undo takes it out again', async () => {
    const { service, clock, newId, db } = await home();
    await value(service.markEpisode('op-1', ME, 1, 1, 1));
    await db.write(LOG_STORES, async (tx) => {
      const stamp = await takeStamp(tx, clock.now(), newId);
      const about = { id: newId(), profileId: ME, showId: 1, op: 'gone', batch: null, device: stamp.device };
      await appendFacts(tx, [{ kind: 'showRemoved', ...about, recordedAt: stamp.next() }]);
    });
    const back = await value(service.markEpisode('op-2', ME, 1, 1, 2));
    expect(back.row.inLibrary).toBe(true);
    const [gone] = (await value(service.undo('op-2'))).progress;
    expect(gone?.row.inLibrary).toBe(false);
  });
});

describe('skip and unskip', () => {
  it('passes over exactly one, and takes it back', async () => {
    const { service, look, log } = await home();
    await value(service.skipEpisode('op-1', ME, 1, 1, 1));
    expect(await look()).toBe('S1 E2');
    expect((await value(service.skipEpisode('op-2', ME, 1, 1, 1))).changed).toBe(false);
    await value(service.unskipEpisode('op-3', ME, 1, 1, 1));
    expect(await look()).toBe('S1 E1');
    expect((await value(service.unskipEpisode('op-4', ME, 1, 1, 1))).changed).toBe(false);
    expect(await log()).toHaveLength(2);
  });
});

describe('rewatching', () => {
  it('begins at the first episode and stops at the place from before', async () => {
    const { service, advance, look } = await home();
    for (let i = 0; i < 4; i += 1) await advance();
    await value(service.startRun('op-1', ME, 1));
    expect(await look()).toBe('S1 E1');
    await advance();
    expect(await look()).toBe('S1 E2');
    await value(service.stopRun('op-2', ME, 1));
    expect(await look()).toBe('S2 E2');
    expect((await value(service.stopRun('op-3', ME, 1))).changed).toBe(false);
  });
});

describe('undo and restore', () => {
  it.each<[string, Gesture]>([
    ['a mark', (s) => s.markEpisode('op', ME, 1, 2, 1)],
    ['a jump', (s) => s.setProgress(ME, 1, 2, 3, 'op')],
    ['an advance', (s) => s.advanceEpisode(ME, 1, { op: 'op' })],
    ['a skip', (s) => s.skipEpisode('op', ME, 1, 1, 2)],
    ['a rewatch', (s) => s.startRun('op', ME, 1)],
  ])('takes %s back and brings it back', async (_what, gesture) => {
    const { service, advance } = await home();
    await advance();
    const row = async () => (await value(service.getProgress(ME, 1)))?.row;
    const before = await row();
    await value(gesture(service));
    const after = await row();
    expect(after).not.toEqual(before);
    const undone = await value(service.undo('op'));
    expect(undone.undone).toHaveLength(1);
    expect(await row()).toEqual(before);
    await value(service.restore('op'));
    expect(await row()).toEqual(after);
    await value(service.undo(undone.op));
    expect(await row()).toEqual(after);
  });

  it('changes nothing the second time, nor for an op that never was', async () => {
    const { service, advance, log } = await home();
    const { op } = await advance();
    await value(service.undo(op ?? ''));
    const facts = await log();
    expect(await value(service.undo(op ?? ''))).toMatchObject({ undone: [], restored: [], progress: [] });
    expect(await value(service.undo('never'))).toMatchObject({ undone: [], restored: [] });
    expect(await value(service.restore('never'))).toMatchObject({ undone: [], restored: [] });
    expect(await log()).toEqual(facts);
  });

  it('turns an undo round when the undo itself is undone', async () => {
    const { service, advance, look } = await home();
    const { op } = await advance();
    const undone = await value(service.undo(op ?? ''));
    expect(await look()).toBe('none');
    await value(service.undo(undone.op));
    expect(await look()).toBe('S1 E2');
  });
});

describe('faults', () => {
  it.each([
    ['a profile that is not there', 'unknownProfile', ['ada', 1, 1, 1]],
    ['a show that is not there', 'unknownShow', [ME, 99, 1, 1]],
    ['show 0', 'unknownShow', [ME, 0, 1, 1]],
    ['a season that is not there', 'notInCatalogue', [ME, 1, 9, 1]],
    ['an episode that is not there', 'notInCatalogue', [ME, 1, 1, 4]],
    ['episode 0 where none is listed', 'notInCatalogue', [ME, 1, 1, 0]],
    ['an episode of an empty season', 'notInCatalogue', [ME, 5, 2, 1]],
    ['a negative season', 'notWhole', [ME, 1, -1, 1]],
    ['a negative episode', 'notWhole', [ME, 1, 1, -1]],
    ['half an episode', 'notWhole', [ME, 1, 1, 1.5]],
    ['half a season', 'notWhole', [ME, 1, 1.5, 1]],
    ['no number', 'notWhole', [ME, 1, 1, Number.NaN]],
    ['an endless number', 'notWhole', [ME, 1, Infinity, 1]],
    ['half a show', 'notWhole', [ME, 1.5, 1, 1]],
    ['a negative show', 'notWhole', [ME, -1, 1, 1]],
  ] as const)(
    'for %s: %s, and nothing changes',
    async (_what, expected, [profile, show, season, episode]) => {
      const { service, log, db } = await home();
      const shows = await contents(db, 'seasons');
      expect(await code(service.setProgress(profile, show, season, episode))).toBe(expected);
      expect(await code(service.markEpisode('op', profile, show, season, episode))).toBe(expected);
      expect(await code(service.skipEpisode('op', profile, show, season, episode))).toBe(expected);
      expect(await log()).toEqual([]);
      expect(await contents(db, 'progress')).toEqual([]);
      expect(await contents(db, 'seasons')).toEqual(shows);
    },
  );

  it('for an advance of what is not there', async () => {
    const { service, catalogue } = await home();
    expect(await code(service.advanceEpisode('ada', 99))).toBe('unknownProfile');
    expect(catalogue.asked).toEqual([]);
    expect(await code(service.advanceEpisode(ME, 99))).toBe('unknownShow');
    expect(await code(service.advanceEpisode(ME, 0.5))).toBe('notWhole');
    expect(await code(service.getProgress('ada', 1))).toBe('unknownProfile');
  });

  it.each(['offline', 'noCredential', 'refused', 'busy'])(
    'says that the catalogue gave no answer (%s), when nothing here decides',
    async (why) => {
      const { service, catalogue, db } = household(SHOW);
      catalogue.fail(why);
      const answer = await service.setProgress(ME, 1, 1, 1);
      expect(answer).toEqual({ ok: false, code: 'catalogueUnavailable', detail: why });
      expect(await code(service.advanceEpisode(ME, 1))).toBe('catalogueUnavailable');
      expect(await contents(db, 'shows')).toEqual([]);
    },
  );

  it('for a season that is listed but could not be loaded; what is held decides the rest', async () => {
    const { service, catalogue, db } = household(SHOW);
    await putShow(db, { ...SHOW, seasons: SHOW.seasons.filter((season) => season.season === 1) });
    catalogue.fail('offline');
    expect(await code(service.setProgress(ME, 1, 2, 1))).toBe('catalogueUnavailable');
    expect(await code(service.setProgress(ME, 1, 1, 9))).toBe('notInCatalogue');
    expect(await code(service.setProgress(ME, 1, 7, 1))).toBe('notInCatalogue');
    expect(brief(await value(service.setProgress(ME, 1, 1, 3)))).toBe('S1 E3');
  });

  it('for a database that a newer version wrote', async () => {
    const house = await home();
    await house.db.close();
    const newer = createDatabase({ migrations: [...migrations, () => undefined] });
    await contents(newer, 'plays');
    await newer.close();
    expect(await code(house.service.getProgress(ME, 1))).toBe('databaseFromFuture');
    expect(await code(house.service.markEpisode('op', ME, 1, 1, 1))).toBe('databaseFromFuture');
  });
});

describe('the catalogue', () => {
  it('is asked for a show that is not held, which is then kept', async () => {
    const { service, catalogue, db } = household(SHOW);
    expect(brief(await value(service.setProgress(ME, 1, 1, 2)))).toBe('S1 E2');
    expect(catalogue.asked).toEqual(['show 1']);
    expect(await contents(db, 'shows')).toMatchObject([SHOW.show]);
    expect(await contents(db, 'seasons')).toEqual(SHOW.seasons);
    catalogue.fail('offline');
    expect(brief(await value(service.advanceEpisode(ME, 1)))).toBe('S1 E3');
  });

  it('is asked for an episode that is newer than what is held', async () => {
    const later = inventShow(3, { 1: [...aired(2), '2026-03-08', null, '2026-03-15'] });
    const { service, catalogue, db } = household(later);
    await putShow(db, RUNNING);
    expect(brief(await value(service.setProgress(ME, 3, 1, 5)))).toBe('S1 E5 waiting');
    expect(catalogue.asked).toEqual(['season 3/1']);
  });

  it('is read season by season and episode by episode; 404 is null', async () => {
    const { service, catalogue } = household(SHOW);
    expect(await value(service.getTVSeason(1, 1))).toEqual(SHOW.seasons[1]);
    expect(await value(service.getTVSeason(1, 9))).toBeNull();
    expect(await value(service.getTVSeason(99, 1))).toBeNull();
    expect(await value(service.getTVEpisode(1, 1, 2))).toMatchObject({ episode: 2, name: 'Chapter 2' });
    expect(await value(service.getTVEpisode(1, 1, 9))).toBeNull();
    expect(await code(service.getTVSeason(1, -1))).toBe('notWhole');
    expect(await code(service.getTVEpisode(1, 1, 0.5))).toBe('notWhole');
    catalogue.fail('offline');
    expect(await code(service.getTVSeason(1, 1))).toBe('catalogueUnavailable');
    expect(await code(service.getTVEpisode(1, 1, 1))).toBe('catalogueUnavailable');
  });

  it('is not asked for what is held, and keeps what a held show lacked', async () => {
    const { service, catalogue, db } = household(SHOW);
    await putShow(db, { ...SHOW, seasons: [inventSeason(1, 1, aired(3))] });
    expect(await value(service.getTVSeason(1, 1))).toMatchObject({ season: 1 });
    expect(catalogue.asked).toEqual([]);
    await value(service.getTVSeason(1, 2));
    await value(service.getTVSeason(1, 2));
    expect(catalogue.asked).toEqual(['season 1/2']);
  });
});
