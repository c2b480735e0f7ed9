import '../components/browser-double';
import { describe, expect, it } from 'vitest';
import type { Answer, MessageName } from '../../lib/messages/protocol';
import { DATABASE_NAME, type StoreName } from '../../lib/store/schema';
import { readSetting, saveSetting } from '../../lib/store/settings';
import { KEY } from '../tmdb/fake-tmdb';
import { finished } from './reports/reports-house';
import { fromPage, fromPopup, machine } from './worker-house';

const PROFILE = { profileId: 'default' };

/** What pages ask when they open. */
const READ: readonly (readonly [MessageName, object])[] = [
  ['tonight.list', {}],
  ['library.list', PROFILE],
  ['progress.list', PROFILE],
  ['shows.list', {}],
  ['show.page', { showId: 77 }],
  ['calendar.list', {}],
  ['history.list', {}],
  ['profiles.list', {}],
  ['bindings.list', {}],
  ['settings.get', {}],
  ['health.list', {}],
  ['show.search', { query: 'kettle', libraryOnly: true }],
];

/** A record of each store of which nothing is left but its key. */
const BROKEN = (
  [
    ['profiles', { id: 'broken' }],
    ['shows', { id: 5 }],
    ['shows', { id: 5, name: 7, titles: 'x', seasons: null, otherTitles: {}, providers: [] }],
    ['seasons', { showId: 77, season: 9 }],
    ['seasons', { showId: 77, season: 9, episodes: [null, { season: 'x' }] }],
    [
      'plays',
      { id: 'broken', kind: 'play', profileId: 'default', showId: 77, op: 'x', batch: null, recordedAt: 1 },
    ],
    ['marks', { id: 'broken', kind: 'jump', profileId: 'default', showId: 77, op: 'x', recordedAt: 2 }],
    ['evidence', { reportId: 'broken' }],
    ['progress', { profileId: 'default', showId: 5 }],
    ['progress', { profileId: 'default', showId: 5, row: { known: true } }],
    ['preferences', { profileId: 'default', showId: 77 }],
    ['preferences', { profileId: 'default', showId: 77, fields: { nights: { value: 'x' }, audience: 7 } }],
    ['bindings', { site: 'netflix', key: 'broken' }],
    ['reports', { reportId: 'broken', state: 'received', titleKey: 'broken' }],
    ['reports', { reportId: 'broken', state: 'asking', titleKey: 'broken', watchedAt: 'x' }],
    ['viewings', { identity: 'broken', updatedAt: 5 }],
    ['jobs', { id: 'broken', due: 1 }],
    ['settings', [7], 'eveningEndsAt'],
    ['settings', { theme: 'x' }, 'refreshes'],
    ['ready', { question: 7 }, 'tonight'],
  ] satisfies readonly (readonly [StoreName, object, string?])[]
).map(([store, record, key]) => ({ store, record, key }));

const said = (episode: number) => [{ source: 'player' as const, show: 'The Kettle', season: 1, episode }];

describe.each(BROKEN)('a broken record of $store: $record', ({ store, record, key }) => {
  it('costs itself alone, is kept, and is told when anything failed by it', async () => {
    const house = await machine();
    await fromPage(house.start(), 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(house.stand, { timeout: 20_000 }).toEqual(['S1 E1']);
    await house.disk.write([store], async (tx) => {
      const { put } = tx.objectStore(store);
      await Reflect.apply(put, tx.objectStore(store), key === undefined ? [record] : [record, key]);
    });
    const app = house.start();
    const ask = (name: MessageName, payload: object) =>
      new Promise<Answer<MessageName>>((resolve) => {
        app.onMessage({ name, payload }, { id: 'me', url: 'chrome-extension://me/popup.html' }, resolve);
      });
    await app.wake(false);
    const failing = async () => {
      const failed: string[] = [];
      for (const [name, payload] of READ) if (!(await ask(name, payload)).ok) failed.push(name);
      return failed;
    };
    await expect.poll(failing, { timeout: 20_000 }).toEqual([]);
    expect(JSON.stringify(await ask('tonight.list', {}))).toContain('The Kettle');
    await fromPage(app, 'watch.finished', finished(2, said(2), house.clock.now()));
    await expect.poll(house.stand, { timeout: 20_000 }).toEqual(expect.arrayContaining(['S1 E1', 'S1 E2']));

    // What is not of the log and nothing failed by is not looked for.
    if (house.bugs.length === 0 && store !== 'plays' && store !== 'marks') return;
    const kept = await house.disk.read(['settings'], (tx) => readSetting(tx, 'setAside'));
    expect(kept).toEqual([{ store, record }]);
    expect(await ask('tonight.list', {})).toMatchObject({ value: { storage: 'setAside' } });
    await ask('tonight.looked', { at: house.clock.now() });
    expect(await ask('tonight.list', {})).not.toHaveProperty('value.storage');
  });
});

describe('the library that was here', () => {
  it('is told as lost when the database was deleted, and not before there was anything to lose', async () => {
    const house = await machine();
    const app = house.start();
    await app.made();
    await app.wake(false);
    expect(await fromPopup(app, 'tonight.list', {})).not.toHaveProperty('value.storage');
    expect(house.traces.held).toBe(false);
    await fromPage(app, 'watch.finished', finished(1, said(1), house.clock.now()));
    await expect.poll(house.stand, { timeout: 20_000 }).toEqual(['S1 E1']);
    await house.start().wake(false);
    expect(house.traces.held).toBe(true);

    await new Promise((resolve) => {
      indexedDB.deleteDatabase(DATABASE_NAME).addEventListener('success', resolve);
    });
    const next = house.start();
    await next.made();
    expect(await fromPopup(next, 'tonight.list', {})).toMatchObject({ value: { storage: 'lost' } });
    // What is watched from now on is kept.
    await house.disk.write(['settings'], (tx) => saveSetting(tx, 'credential', KEY));
    await fromPage(next, 'watch.finished', finished(2, said(2), house.clock.now()));
    await expect.poll(house.stand, { timeout: 20_000 }).toEqual(['S1 E2']);
    expect(house.bugs).toEqual([]);
  });
});
