import '../components/browser-double';
import { describe, expect, it, vi } from 'vitest';
import { faultWords } from '../../components/fault-words';
import type { MessageName } from '../../lib/messages/protocol';
import { createDatabase } from '../../lib/store/db';
import type { DatabaseCode } from '../../lib/store/database-fault';
import { migrations } from '../../lib/store/migrations';
import type { StoreName } from '../../lib/store/schema';
import { contents } from '../support/database';
import { finished, uuid } from './reports/reports-house';
import { fromPage, fromPopup, machine } from './worker-house';

const STORES: readonly StoreName[] = ['plays', 'marks', 'progress', 'reports', 'evidence', 'bindings'];
const MARK = { opId: 'marked', profileId: 'default', showId: 77, season: 1, episode: 4 };

const said = (episode: number) => [{ source: 'player' as const, show: 'The Kettle', season: 1, episode }];

type Machine = Awaited<ReturnType<typeof machine>>;

async function marked() {
  const house = await machine();
  const app = house.start();
  await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
  await expect.poll(house.stand, { timeout: 20_000 }).toEqual(['S1 E1']);
  return { house, app };
}

const everything = ({ disk }: Machine) => Promise.all(STORES.map((name) => contents(disk, name)));

/** The disk takes nothing more into these stores; the function that comes back makes room. */
function fillUp(...full: StoreName[]): () => void {
  const put = IDBObjectStore.prototype.put;
  const add = IDBObjectStore.prototype.add;
  const refusing = (how: typeof put) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (full.some((name) => name === this.name)) throw new DOMException('no room', 'QuotaExceededError');
      return how.apply(this, args);
    };
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refusing(put)),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(refusing(add)),
  ];
  return () => spies.forEach((spy) => spy.mockRestore());
}

describe('a full disk', () => {
  it('takes no report half: it is not acknowledged, and is taken once there is room', async () => {
    const { house, app } = await marked();
    const makeRoom = fillUp('reports');
    const report = finished(2, said(2), house.clock.now());
    expect(await fromPage(app, 'watch.finished', report)).toMatchObject({ ok: false, code: 'storageFull' });
    makeRoom();
    expect(await contents(house.disk, 'reports')).toHaveLength(1);
    expect(await fromPage(app, 'watch.finished', report)).toEqual({ ok: true, value: { reportId: uuid(2) } });
    await expect.poll(house.stand, { timeout: 20_000 }).toEqual(['S1 E1', 'S1 E2']);
  });

  it.each<StoreName>(['plays', 'progress', 'marks'])(
    'that fills in the middle of a gesture, at %s, leaves everything as it was',
    async (name) => {
      const { house, app } = await marked();
      const before = await everything(house);
      const makeRoom = fillUp(name);
      const skip = await fromPopup(app, 'progress.skip', { ...MARK, opId: 'skipped' });
      const mark = await fromPopup(app, 'progress.mark', MARK);
      makeRoom();
      const failed = [skip, mark].filter(({ ok }) => !ok);
      expect(failed.length).toBeGreaterThan(0);
      for (const answer of failed) expect(answer).toMatchObject({ code: 'storageFull' });
      if (failed.length === 2) expect(await everything(house)).toEqual(before);
      expect(await fromPopup(app, 'progress.mark', MARK)).toMatchObject({ ok: true });
      expect(house.bugs).toEqual([]);
    },
  );

  it('that fills while a report is settled keeps it waiting: it is marked at the next start', async () => {
    const { house, app } = await marked();
    const makeRoom = fillUp('plays');
    await fromPage(app, 'watch.finished', finished(2, said(2), house.clock.now()));
    await expect.poll(() => house.bugs.length, { timeout: 20_000 }).toBeGreaterThan(0);
    makeRoom();
    expect(await house.stand()).toEqual(['S1 E1']);
    await house.start().wake(false);
    await expect.poll(house.stand, { timeout: 20_000 }).toEqual(['S1 E1', 'S1 E2']);
  });
});

describe('a library from the future', () => {
  it('answers every question with its code, and is not touched', async () => {
    const { house } = await marked();
    await house.disk.close();
    const newer = createDatabase({ migrations: [...migrations, () => undefined] });
    const held = () => Promise.all(STORES.map((name) => contents(newer, name)));
    const before = await held();
    await newer.close();
    const app = house.start();
    await app.wake(false);
    const questions: readonly [MessageName, object][] = [
      ['tonight.list', {}],
      ['shows.list', {}],
      ['progress.mark', MARK],
      ['settings.get', {}],
      ['history.list', {}],
    ];
    for (const [name, payload] of questions) {
      const answer = await new Promise((resolve) => {
        app.onMessage({ name, payload }, { id: 'me', url: 'chrome-extension://me/popup.html' }, resolve);
      });
      expect([name, answer]).toMatchObject([name, { ok: false, code: 'databaseFromFuture' }]);
    }
    const report = finished(2, said(2), house.clock.now());
    expect(await fromPage(app, 'watch.finished', report)).toMatchObject({ code: 'databaseFromFuture' });
    expect(await held()).toEqual(before);
  });
});

describe('what is said of the storage', () => {
  const CODES: Record<DatabaseCode, true> = {
    databaseFromFuture: true,
    databaseBlocked: true,
    databaseUnavailable: true,
    storageFull: true,
  };

  it.each(Object.keys(CODES))('has words of its own: %s', (code) => {
    expect(faultWords(code)).not.toBe(faultWords('no such code'));
    expect(faultWords(code)).toMatch(/Update|Restart|Make room/);
  });
});
