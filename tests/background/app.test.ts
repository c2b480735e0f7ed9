import { describe, expect, it } from 'vitest';
import { DatabaseFault } from '../../lib/store/database-fault';
import { readSetting } from '../../lib/store/settings';
import { contents } from '../support/database';
import { DEFAULT_PROFILE } from '../../lib/store/records';
import type { Claim } from '../../lib/sites/reading';
import { finished, MINUTE, uuid } from './reports/reports-house';
import type { Script } from '../../lib/background/sites/register-sites';
import { FAILED, fromPage, fromPopup, machine } from './worker-house';

const said = (episode: number): Claim[] => [
  { source: 'player', show: 'The Kettle', season: 1, episode, title: `The Kettle, Part ${episode}` },
];
const names = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `S1 E${from + at}`);
const inTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

type Machine = Awaited<ReturnType<typeof machine>>;

/** Lets the alarm ring until nothing is left but what comes every day, as the browser would. */
async function ringOut(house: Machine, most = 200): Promise<void> {
  const { alarms, clock, start } = house;
  for (let rings = 0; rings < most && (await jobs(house)).length > 0; rings++) {
    clock.pass(Math.max((alarms.at(-1) ?? 0) - clock.now(), 30_000));
    await start().ring();
  }
}

/** What is to be done about reports. */
async function jobs({ disk }: Machine): Promise<string[]> {
  const all = await disk.read(['jobs'], (tx) => tx.objectStore('jobs').getAll());
  return all.map(({ kind }) => kind).filter((kind) => kind === 'settle' || kind === 'viewings');
}

describe('the worker', () => {
  it('marks a reported episode, tells the tab and all pages', async () => {
    const house = await machine();
    const app = house.start();
    const answer = await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    expect(answer).toEqual({ ok: true, value: { reportId: uuid(1) } });
    await expect.poll(house.stand).toEqual(['S1 E1']);
    await expect.poll(() => house.outcomes).toMatchObject([{ outcome: 'marked', tell: true }]);
    expect(house.changes.count).toBeGreaterThan(0);
    expect(house.bugs).toEqual([]);
  });

  it('tells the tab what waits, and what became of it once TMDB answers', async () => {
    const house = await machine();
    const app = house.start();
    house.fail('offline');
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(() => house.outcomes).toMatchObject([{ outcome: 'waiting' }]);
    house.fail(null);
    house.clock.pass(60 * MINUTE);
    await app.ring();
    await expect.poll(() => house.outcomes).toMatchObject([{ outcome: 'waiting' }, { outcome: 'marked' }]);
  });

  it('looks up what it had to ask the user as soon as titles may be looked up', async () => {
    const house = await machine();
    const app = house.start();
    const look = (lookUp: boolean) => fromPopup(app, 'settings.set', { change: { lookUp } });
    await look(false);
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(() => house.outcomes).toMatchObject([{ outcome: 'asked' }]);
    expect(await house.stand()).toEqual([]);
    await look(true);
    await expect.poll(house.stand).toEqual(['S1 E1']);
    expect(house.bugs).toEqual([]);
  });

  it('says that it is being looked up while it is, and goes on with it in its next life', async () => {
    const house = await machine();
    const app = house.start();
    const look = (lookUp: boolean) => fromPopup(app, 'settings.set', { change: { lookUp } });
    const whys = async () => {
      const list = await fromPopup(app, 'tonight.list', {});
      return JSON.stringify(list).match(/(?<="why":")\w+/g);
    };
    await look(false);
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(whys).toEqual(['whichShow']);
    house.fail('no answer');
    await look(true);
    expect(await whys()).toEqual(['working']);
    house.fail(null);
    await house.start().wake(false);
    await expect.poll(house.stand).toEqual(['S1 E1']);
  });

  it('settles on while a tab does not hear what became of its report', async () => {
    const house = await machine();
    house.deafen();
    const app = house.start();
    for (const n of [1, 2]) await fromPage(app, 'watch.finished', finished(n, said(n), house.clock.now()));
    await expect.poll(house.stand).toEqual(['S1 E1', 'S1 E2']);
    await expect.poll(() => house.outcomes).toHaveLength(2);
  });

  it('that stops between any two steps marks once what it acknowledged, and nothing twice', async () => {
    for (let life = 0; life <= 24; life++) {
      const house = await machine();
      const report = finished(1, said(1), house.clock.now());
      const first = house.start(life);
      let acknowledged = false;
      void fromPage(first, 'watch.finished', report).then((answer) => (acknowledged = answer.ok));
      for (let turn = 0; turn < 40; turn++) await inTurn();
      // Another one is started by whatever happens next; a page that heard nothing sends again.
      const second = house.start();
      if (!acknowledged) await fromPage(second, 'watch.finished', report);
      await second.wake(false);
      expect(await house.stand(), `after ${life} transactions`).toEqual(['S1 E1']);
      await ringOut(house);
      expect(await house.stand(), `after ${life} transactions`).toEqual(['S1 E1']);
    }
  }, 20_000);

  it('has set the alarm before it settles, so that it is started again without any event', async () => {
    const house = await machine();
    house.fail('offline');
    const app = house.start();
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(() => house.alarms.at(-1) ?? 0).toBeGreaterThan(house.clock.now());
    house.fail(null);
    await ringOut(house);
    expect(await house.stand()).toEqual(['S1 E1']);
    expect(await jobs(house)).toEqual([]);
  });

  it.each(FAILED)('counts what was reported while TMDB failed (%s), once it is back', async (how) => {
    const house = await machine();
    house.fail(how);
    const app = house.start();
    for (const n of [1, 2, 3]) await fromPage(app, 'watch.finished', finished(n, said(n), house.clock.now()));
    await app.wake(false);
    expect(await house.stand()).toEqual([]);
    house.fail(null);
    await ringOut(house);
    expect((await house.stand()).toSorted()).toEqual(['S1 E1', 'S1 E2', 'S1 E3']);
    expect(await jobs(house)).toEqual([]);
    expect(house.bugs).toEqual([]);
  });

  it('counts 200 reports once each, however TMDB fails meanwhile and whenever the worker stops', async () => {
    const house = await machine();
    let next = house.start();
    for (let n = 1; n <= 200; n++) {
      if (n % 25 === 0) next = house.start();
      house.fail(FAILED[n % FAILED.length] ?? '500');
      house.clock.pass(MINUTE);
      const report = finished(n, said(n), house.clock.now());
      const worker = house.start((n * 7) % 13);
      void fromPage(worker, 'watch.finished', report);
      for (let turn = 0; turn < 3; turn++) await inTurn();
      // The page heard nothing in its ten seconds, or heard it and is content.
      await fromPage(next, 'watch.finished', report);
    }
    expect(await house.stand()).toEqual([]);
    house.fail(null);
    await house.start().wake(false);
    await ringOut(house);
    const stand = await house.stand();
    expect(new Set(stand)).toEqual(new Set(names(1, 200)));
    expect(stand).toHaveLength(200);
    expect(await jobs(house)).toEqual([]);
  }, 120_000);

  it('asks a TMDB that is down ever more seldom, once each time, however many reports wait', async () => {
    const house = await machine();
    house.fail('500');
    const app = house.start();
    for (let n = 1; n <= 30; n++)
      await fromPage(app, 'watch.finished', finished(n, said(n), house.clock.now()));
    await app.wake(false);
    const before = house.asked.length;
    const from = house.clock.now();
    await ringOut(house, 20);
    const hours = (house.clock.now() - from) / 3_600_000;
    expect(hours).toBeGreaterThan(4);
    expect(house.asked.length - before).toBeLessThanOrEqual(20 * 4);
  });

  it('goes on as soon as a credential is given', async () => {
    const house = await machine();
    house.key('');
    const app = house.start();
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect
      .poll(() => contents(house.disk, 'reports'))
      .toMatchObject([{ state: 'waiting', why: 'noCredential' }]);
    house.key('0123456789abcdef0123456789abcdef');
    await fromPopup(app, 'credential.set', { text: '0123456789abcdef0123456789abcdef' });
    await expect.poll(house.stand).toEqual(['S1 E1']);
  });

  it('derives rows anew at its start when another version wrote them, and forgets old reports by night', async () => {
    const house = await machine();
    const app = house.start();
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(house.stand).toEqual(['S1 E1']);
    await house.disk.write(['progress', 'settings'], async (tx) => {
      await tx.objectStore('progress').clear();
      await tx.objectStore('settings').delete('derivation');
    });
    house.clock.pass(31 * 24 * 60 * MINUTE);
    await house.start().wake(false);
    expect(await contents(house.disk, 'progress')).toHaveLength(1);
    house.clock.pass(24 * 60 * MINUTE);
    await house.start().ring();
    expect(await contents(house.disk, 'reports')).toEqual([]);
    expect(await house.disk.read(['settings'], (tx) => readSetting(tx, 'derivation'))).toBeGreaterThan(0);
  });

  it('goes on although the browser refuses a registration', async () => {
    const house = await machine();
    const app = house.start();
    house.fail('offline');
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    house.fail(null);
    const refusing = { ...house.ports.scripting, registered: () => Promise.reject(new Error('no')) };
    Object.assign(house.ports, { scripting: refusing });
    const next = house.start();
    await next.wake(true);
    await ringOut(house);
    expect(await house.stand()).toEqual(['S1 E1']);
    expect(house.bugs.length).toBeGreaterThan(0);
  });

  it('registers once although the page that asked and the permission’s own event both come', async () => {
    const house = await machine();
    const held: Script[] = [];
    const scripting = {
      ...house.ports.scripting,
      registered: async () => [...held],
      register: async (scripts: readonly Script[]) => {
        await inTurn();
        if (scripts.some(({ id }) => held.some((one) => one.id === id))) throw new Error('Duplicate id');
        held.push(...scripts);
      },
    };
    Object.assign(house.ports, { scripting });
    const app = house.start();
    const [answer] = await Promise.all([fromPopup(app, 'services.refresh', {}), app.wake(false)]);
    expect(answer.ok).toBe(true);
    expect(held.length).toBeGreaterThan(0);
    expect(house.bugs).toEqual([]);
  });

  it('gives open pages their scripts although TMDB lets a report wait', async () => {
    const house = await machine();
    house.fail('no answer');
    await fromPage(house.start(), 'watch.finished', finished(1, said(1), house.clock.now()));
    const injected: string[] = [];
    const inject = async (matches: readonly string[]) => void injected.push(...matches);
    Object.assign(house.ports, { scripting: { ...house.ports.scripting, inject } });
    void house.start().wake(true);
    await expect.poll(() => injected).toContain('*://*.netflix.com/*');
    expect(await contents(house.disk, 'reports')).toMatchObject([{ state: 'received' }]);
  });

  it('tells open pages of a permission that was taken back, although TMDB lets a report wait', async () => {
    const house = await machine();
    house.fail('no answer');
    await fromPage(house.start(), 'watch.finished', finished(1, said(1), house.clock.now()));
    const app = house.start();
    const before = house.changes.count;
    void app.permissionsChanged();
    await expect.poll(() => house.changes.count).toBeGreaterThan(before);
    expect(await contents(house.disk, 'reports')).toMatchObject([{ state: 'received' }]);
  });

  it('answers a database that fails by its code, and calls nothing a bug that is none', async () => {
    const house = await machine();
    const app = house.start();
    app.db.write = () => Promise.reject(new DatabaseFault('storageFull', new Error('full')));
    app.db.read = () => Promise.reject(new DatabaseFault('databaseFromFuture', new Error('newer')));
    const report = finished(1, said(1), house.clock.now());
    expect(await fromPage(app, 'watch.finished', report)).toMatchObject({ ok: false, code: 'storageFull' });
    const list = await fromPopup(app, 'library.list', { profileId: DEFAULT_PROFILE });
    expect(list).toMatchObject({ ok: false, code: 'databaseFromFuture' });
    expect(house.bugs).toEqual([]);
  });

  it('refreshes everything when it is asked to, and once a day what is due', async () => {
    const house = await machine();
    const app = house.start();
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(house.stand).toEqual(['S1 E1']);
    house.clock.pass(MINUTE);
    const before = house.asked.length;
    const asked = await fromPopup(app, 'catalogue.refresh', {});
    expect(asked).toEqual({ ok: true, value: { running: true, done: 0, total: 1 } });
    await expect
      .poll(() => fromPopup(app, 'catalogue.state', {}))
      .toMatchObject({ value: { running: false } });
    expect(house.asked.slice(before)).toEqual(['/tv/77']);
    await app.wake(false);
    expect(await contents(house.disk, 'jobs')).toContainEqual(
      expect.objectContaining({ kind: 'refresh', due: house.clock.now() + 24 * 60 * MINUTE }),
    );
  });

  it('undoes what the popup says, and asks about the title from then on', async () => {
    const house = await machine();
    const app = house.start();
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(house.stand).toEqual(['S1 E1']);
    await fromPopup(app, 'log.undo', { op: uuid(1) });
    expect(await house.stand()).toEqual([]);
    expect(await contents(house.disk, 'bindings')).toMatchObject([{ suspended: true }]);
    house.clock.pass(MINUTE);
    await fromPage(app, 'watch.finished', finished(2, said(2), house.clock.now()));
    await expect
      .poll(() => contents(house.disk, 'reports'))
      .toContainEqual(expect.objectContaining({ reportId: uuid(2), state: 'asking', why: 'whichShow' }));
  });
});
