import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepProgress } from '../../../lib/background/reports/keep-viewing';
import { listTonight } from '../../../lib/background/tonight/list-tonight';
import { createAnswerTonight } from '../../../lib/background/tonight/ready-tonight';
import { DatabaseFault } from '../../../lib/store/database-fault';
import { FIRST_ASKED } from '../../../lib/messages/first-asked';
import type { WatchProgress } from '../../../lib/messages/protocol-watch';
import { readReady, readRevision } from '../../../lib/store/ready';
import { LOG_STORES } from '../../../lib/store/schema';
import { saveSetting } from '../../../lib/store/settings';
import { saveShow } from '../../../lib/store/shows';
import { aired, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';

const ash = inventShow(1, { 1: aired(6) }, { name: 'Ash' });
const birch = inventShow(2, { 1: aired(6) }, { name: 'Birch' });
const HOUR = 3_600_000;
const mine = { profileId: 'default', showId: 1 };

const PLAYING: WatchProgress = {
  site: 'netflix',
  siteId: '81',
  siteShowId: null,
  claims: [{ source: 'player', show: 'Ash', season: 1, episode: 1 }],
  language: 'en',
  siteProfile: null,
  viewing: 'one',
  position: 600,
  duration: 2700,
  played: 600,
  ended: false,
};

async function home() {
  const house = await eveningOf(ash, birch);
  await house.follow(1, 2);
  const { tools } = house;
  /** Is the answer the kept one? */
  const answer = async () => {
    const before = await house.db.read(['ready'], readRevision);
    const { tonight, kept } = await createAnswerTonight(tools)('default', FIRST_ASKED);
    await kept;
    expect(await house.db.read(['ready'], readRevision)).toBe(before);
    return tonight;
  };
  const fresh = () => listTonight(tools, 'default', FIRST_ASKED);
  const isReady = () =>
    house.db.read(['ready'], async (tx) => {
      const held = await tx.objectStore('ready').get('tonight');
      return typeof held === 'object' && (await readReady(tx)) !== null;
    });
  return { ...house, answer, fresh, isReady };
}

describe('the list that is kept ready', () => {
  it('is what a fresh look gives, and stands until something is written', async () => {
    const { answer, fresh, isReady, ask } = await home();
    expect(await isReady()).toBe(false);
    expect(await answer()).toEqual(await fresh());
    expect(await isReady()).toBe(true);
    expect(await answer()).toEqual(await fresh());
    await ask('progress.mark', { opId: 'a', ...mine, season: 1, episode: 1 });
    expect(await isReady()).toBe(false);
    expect(await answer()).toEqual(await fresh());
  });

  it('is answered without a look at the library', async () => {
    const { answer, db } = await home();
    const before = await answer();
    const raw = db.read.bind(db);
    const asked: string[] = [];
    const tools = {
      ...(await home()).tools,
      db: { ...db, read: ((stores, work) => (asked.push(...stores), raw(stores, work))) as typeof db.read },
    };
    expect((await createAnswerTonight(tools)('default', FIRST_ASKED)).tonight).toEqual(before);
    expect(new Set(asked)).toEqual(new Set(['ready', 'settings']));
  });

  it('is read once for those who ask at the same time, and again for who asks after a write', async () => {
    const house = await home();
    const raw = house.db.read.bind(house.db);
    let readings = 0;
    const read: typeof raw = (stores, work) => {
      if (stores.includes('progress')) readings += 1;
      return raw(stores, work);
    };
    const answer = createAnswerTonight({ ...house.tools, db: { ...house.db, read } });
    const both = await Promise.all([answer('default', FIRST_ASKED), answer('default', FIRST_ASKED)]);
    expect(both[0].tonight).toEqual(both[1].tonight);
    expect(readings).toBe(1);
    const before = answer('default', { ...FIRST_ASKED });
    await house.ask('progress.mark', { opId: 'a', ...mine, season: 1, episode: 1 });
    const after = await answer('default', FIRST_ASKED);
    expect((await before).tonight).toEqual(both[0].tonight);
    expect(after.tonight).toEqual(await house.fresh());
    expect(readings).toBe(2);
  });

  it('that cannot be read says so to who asked, and not to who asks next', async () => {
    const house = await home();
    const raw = house.db.read.bind(house.db);
    let broken = true;
    const read: typeof raw = (stores, work) =>
      broken ? Promise.reject(new DatabaseFault('databaseUnavailable', null)) : raw(stores, work);
    const answer = createAnswerTonight({ ...house.tools, db: { ...house.db, read } });
    await expect(answer('default', FIRST_ASKED)).rejects.toThrow(DatabaseFault);
    broken = false;
    expect((await answer('default', FIRST_ASKED)).tonight).toEqual(await house.fresh());
  });

  it('is not the answer for another day, person, question or place', async () => {
    const { answer, clock, isReady, tools, db } = await home();
    const [list] = [await answer()];
    clock.pass(20 * HOUR);
    expect((await answer()).evening).not.toBe(list.evening);
    const other = { ...list, profileName: 'nobody’s' };
    const question = JSON.stringify('of somebody else');
    const revision = await db.read(['ready'], readRevision);
    await db.write(['ready'], async (tx) => {
      await tx.objectStore('ready').put({ question, revision, tonight: other }, 'tonight');
    });
    expect(await isReady()).toBe(true);
    for (const [profileId, asked, around] of [
      ['default', FIRST_ASKED, { region: 'DE', servicesOn: [] }],
      ['default', { ...FIRST_ASKED, binge: true }, undefined],
      ['ada', FIRST_ASKED, undefined],
    ] as const)
      expect((await createAnswerTonight(tools)(profileId, asked, around)).tonight.profileName).not.toBe(
        'nobody’s',
      );
  });

  it('that was read before a write, and kept after it, is never answered', async () => {
    const { tools, ask, fresh, isReady } = await home();
    const { kept } = await createAnswerTonight(tools)('default', FIRST_ASKED);
    const marked = ask('progress.mark', { opId: 'a', ...mine, season: 1, episode: 1 });
    await Promise.all([kept, marked]);
    expect((await createAnswerTonight(tools)('default', FIRST_ASKED)).tonight).toEqual(await fresh());
    expect(await isReady()).toBe(true);
  });

  it('is forgotten by a write of anything that it shows, and not by one that failed', async () => {
    const { answer, isReady, db } = await home();
    const writes: (() => Promise<unknown>)[] = [
      () => db.write(['settings'], (tx) => saveSetting(tx, 'eveningEndsAt', 5)),
      () => db.write(LOG_STORES, (tx) => saveShow(tx, { ...ash.show, name: 'Oak' })),
      () => db.write(['viewings'], async (tx) => void (await tx.objectStore('viewings').clear())),
      () => db.write(['reports'], async (tx) => void (await tx.objectStore('reports').clear())),
      () => db.write(['bindings'], async (tx) => void (await tx.objectStore('bindings').clear())),
    ];
    for (const write of writes) {
      await answer();
      expect(await isReady()).toBe(true);
      await write();
      expect(await isReady()).toBe(false);
    }
    await answer();
    const failing = db.write(['shows'], () => Promise.reject(new Error('on purpose')));
    await expect(failing).rejects.toThrow('on purpose');
    expect(await isReady()).toBe(true);
    await db.write(['jobs'], async (tx) => void (await tx.objectStore('jobs').clear()));
    expect(await isReady()).toBe(true);
  });

  it('holds nothing that plays, nor what is offered for some hours: both pass without a write', async () => {
    const { tools, answer, isReady, ask, service, clock } = await home();
    await keepProgress(tools, PLAYING);
    expect((await answer()).watching).toHaveLength(1);
    expect(await isReady()).toBe(false);
    clock.pass(HOUR);
    expect((await answer()).watching).toEqual([]);
    expect(await isReady()).toBe(true);
    for (const episode of [1, 2, 3])
      await ask('progress.mark', { opId: `first ${episode}`, ...mine, season: 1, episode });
    for (const episode of [1, 2])
      await service.markEpisode(`again ${episode}`, 'default', 1, 1, episode, { second: true });
    expect((await answer()).rewatching).toBeDefined();
    expect(await isReady()).toBe(false);
  });

  it('equals a fresh look after any acts', async () => {
    const act = fc.record({
      what: fc.constantFrom('mark', 'skip', 'jump', 'hold', 'watch', 'remove', 'undo', 'nights', 'wait'),
      showId: fc.constantFrom(1, 2),
      episode: fc.integer({ min: 1, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const house = await home();
        for (const [at, { what, showId, episode }] of acts.entries()) {
          const about = { opId: `op${at}`, profileId: 'default', showId };
          const pair = { season: 1, episode };
          if (what === 'mark') await house.tell('progress.mark', { ...about, ...pair });
          if (what === 'skip') await house.tell('progress.skip', { ...about, ...pair });
          if (what === 'jump') await house.tell('progress.set', { ...about, ...pair });
          if (what === 'hold') await house.tell('show.status', { ...about, status: 'onHold', until: null });
          if (what === 'watch')
            await house.tell('show.status', { ...about, status: 'watching', until: null });
          if (what === 'remove') await house.tell('show.remove', about);
          if (what === 'undo') await house.tell('log.undo', { op: `op${at - 1}` });
          if (what === 'nights')
            await house.tell('show.preferences', { profileId: 'default', showId, nights: [episode] });
          if (what === 'wait') house.clock.pass(episode * 5 * HOUR);
          expect(await house.answer()).toEqual(await house.fresh());
        }
      }),
      { numRuns: 15 },
    );
  });
});
