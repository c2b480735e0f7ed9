import { describe, expect, it } from 'vitest';
import { beginViewing, keepProgress } from '../../../lib/background/reports/keep-viewing';
import { askAboutEnded, finishNow } from '../../../lib/background/reports/report-viewing';
import type { WatchProgress } from '../../../lib/messages/protocol-watch';
import { correctWatching } from '../../../lib/background/tonight/watch-now';
import { recentViewings } from '../../../lib/store/viewings';
import { aired, contents, inventShow } from '../../support/database';
import { value } from '../../support/progress';
import { HOUR, MINUTE, reportsHouse, said } from './reports-house';

const SHOW = inventShow(1, { 1: aired(6) });
const DAY = 24 * HOUR;

async function home() {
  const house = await reportsHouse(SHOW);
  const identity = (episode: number) => ({
    site: 'netflix',
    siteId: `id${episode}`,
    siteShowId: null,
    claims: [said(SHOW.show, 1, episode)],
    language: 'en',
    siteProfile: null,
  });
  const keep = (episode: number, more: Partial<WatchProgress> = {}) =>
    keepProgress(house.tools, {
      ...identity(episode),
      viewing: `viewing-${episode}`,
      position: 2300,
      duration: 2700,
      played: 2300,
      ended: false,
      ...more,
    });
  const begin = (episode: number, viewing = `viewing-${episode}`) =>
    value(beginViewing(house.tools, { ...identity(episode), viewing, duration: 2700 }));
  const questions = async () => (await contents(house.db, 'reports')).length;
  return { ...house, keep, begin, questions, askEnded: () => askAboutEnded(house.tools) };
}

describe('played time', () => {
  it('is kept across viewings of an episode, and never shrinks within one', async () => {
    const { keep, begin, db } = await home();
    expect((await begin(1)).played).toBe(0);
    await keep(1, { position: 900, played: 900 });
    await keep(1, { position: 100, played: 300 });
    expect((await begin(1, 'another evening')).played).toBe(900);
    expect((await begin(1, 'and left at once')).played).toBe(900);
    expect((await begin(2)).played).toBe(0);
    expect(await contents(db, 'viewings')).toHaveLength(2);
  });

  it('is used up by a finish', async () => {
    const { keep, begin, finish } = await home();
    await keep(1, { position: 900, played: 900 });
    await finish(1, [said(SHOW.show, 1, 1)], { siteId: 'id1' });
    expect((await begin(1)).played).toBe(0);
  });
});

describe('what a tab is taken for', () => {
  it('is corrected by the user, whose answer does not turn back what the page says meanwhile', async () => {
    const { keep, db, tools } = await home();
    await keep(1, { position: 900, played: 900 });
    const [{ identity } = expect.unreachable()] = await db.read(['viewings'], recentViewings);
    const corrected = value(correctWatching(tools, identity, SHOW.show.id, { season: 1, episode: 4 }));
    await Promise.all([corrected, keep(1, { position: 960, played: 960 })]);
    expect(await contents(db, 'viewings')).toMatchObject([
      { showId: SHOW.show.id, pair: { season: 1, episode: 4 }, position: 960, played: 960 },
    ]);
  });

  it('nor brings back what was finished meanwhile', async () => {
    const { keep, finish, begin, db, tools } = await home();
    await keep(1, { position: 900, played: 900 });
    const [{ identity } = expect.unreachable()] = await db.read(['viewings'], recentViewings);
    const corrected = value(correctWatching(tools, identity, SHOW.show.id, null));
    await Promise.all([corrected, finish(1, [said(SHOW.show, 1, 1)], { siteId: 'id1' })]);
    expect(await contents(db, 'viewings')).toEqual([]);
    expect((await begin(1)).played).toBe(0);
  });
});

describe('a viewing that ended in the credits', () => {
  it('asks with the page that it was on, which names a site that the user named', async () => {
    const { keep, askEnded, clock, db } = await home();
    await keep(1, { page: 'https://www.netflix.com/watch/1?trackId=2', position: 2600, played: 2600 });
    clock.pass(HOUR);
    await askEnded();
    expect(await contents(db, 'reports')).toMatchObject([{ page: 'https://www.netflix.com/watch/1' }]);
  });

  it('becomes one question, with the time at which it ended', async () => {
    const { keep, askEnded, clock, settle, db, stand } = await home();
    const at = clock.now();
    await keep(1);
    expect(await askEnded()).toBe(at + 3 * MINUTE);
    clock.pass(10 * MINUTE);
    expect(await askEnded()).toBeNull();
    expect(await askEnded()).toBeNull();
    await settle();
    expect(await contents(db, 'reports')).toMatchObject([
      { watchedAt: at, why: 'finished?', state: 'asking' },
    ]);
    expect(await stand()).toEqual([]);
  });

  it('leaves a job behind, so that a worker that stops goes on with it', async () => {
    const { keep, clock, askEnded, db } = await home();
    await keep(1);
    expect(await contents(db, 'jobs')).toMatchObject([{ kind: 'viewings', due: clock.now() + 3 * MINUTE }]);
    clock.pass(HOUR);
    await askEnded();
    expect(await contents(db, 'jobs')).toMatchObject([{ kind: 'settle' }, { kind: 'viewings' }]);
  });

  it.each<[string, Partial<WatchProgress>]>([
    ['before the credits', { position: 2100 }],
    ['with too little played', { played: 1200 }],
    ['of a clip', { position: 50, duration: 55, played: 50 }],
    ['without a length', { position: 0, duration: 0, played: 0 }],
  ])('is not asked about when it ended %s', async (_, more) => {
    const { keep, askEnded, clock, questions } = await home();
    await keep(1, more);
    clock.pass(HOUR);
    expect(await askEnded()).toBeNull();
    expect(await questions()).toBe(0);
  });

  it('is not asked about when its finish was reported: what plays on is the rest of it', async () => {
    const { keep, askEnded, clock, questions, finish, db } = await home();
    await finish(1, [said(SHOW.show, 1, 1)], { siteId: 'id1', viewing: 'viewing-1', verdict: 'ask' });
    await keep(1);
    clock.pass(HOUR);
    await askEnded();
    expect(await questions()).toBe(1);
    expect(await contents(db, 'viewings')).toEqual([]);
  });

  it('is forgotten a month after the last word of it', async () => {
    const { keep, askEnded, clock, db } = await home();
    await keep(1, { position: 600, played: 600 });
    clock.pass(31 * DAY);
    await askEnded();
    expect(await contents(db, 'viewings')).toEqual([]);
  });
});

describe('finished by key', () => {
  it('is a report like any other, of now', async () => {
    const { keep, db, tools, clock, settle, stand, plays } = await home();
    await keep(1, { position: 1500, played: 1500 });
    clock.pass(MINUTE / 2);
    const [viewing] = await db.read(['viewings'], recentViewings);
    if (viewing === undefined) throw new Error('no viewing');
    await finishNow(tools, viewing);
    expect(await contents(db, 'jobs')).toMatchObject([{ kind: 'settle' }]);
    await settle();
    expect(await stand()).toEqual(['S1 E1']);
    expect(await plays()).toMatchObject([{ live: true, when: { at: clock.now() } }]);
    expect(await contents(db, 'viewings')).toEqual([]);
  });
});
