import { describe, expect, it } from 'vitest';
import type { Fact, Jump, Play, PlaySource } from '../../lib/domain/fact';
import { instant } from '../../lib/domain/when';
import type { Database } from '../../lib/store/db';
import { takeStamp } from '../../lib/store/device';
import { appendFacts, rebuild, rebuildIfOutdated } from '../../lib/store/log';
import { addPacks } from '../../lib/store/packs';
import { savePreferences } from '../../lib/store/preferences';
import { allProfiles, readProfile, saveProfile } from '../../lib/store/profiles';
import { progressOfProfile } from '../../lib/store/progress';
import { LOG_STORES } from '../../lib/store/schema';
import { setAsideBroken } from '../../lib/store/set-aside';
import { readSetting } from '../../lib/store/settings';
import { saveSeasons, saveShow } from '../../lib/store/shows';
import { restoreOp, undoOp } from '../../lib/store/undo';
import {
  aired,
  base,
  contents,
  countingIds,
  freshDatabase,
  inventSeason,
  inventShow,
  putShow,
  stamped,
} from '../support/database';

const NOW = Date.parse('2026-03-01T20:00:00Z');
const SHOW = inventShow(1, { 1: aired(3), 2: aired(3, 2021) });

function play(id: string, season: number, episode: number, more: Partial<Play> = {}): Play {
  return {
    kind: 'play',
    season,
    episode,
    episodeId: null,
    when: instant(NOW, 0),
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: true,
    source: { by: 'popup' },
    ...base(id),
    ...more,
  };
}

async function library(): Promise<Database> {
  const db = freshDatabase();
  await putShow(db, SHOW);
  return db;
}

const append = (db: Database, ...facts: Fact[]) => db.write(LOG_STORES, (tx) => appendFacts(tx, facts));
const rows = (db: Database) => contents(db, 'progress');
const undo = (db: Database, op: string) =>
  stamped(db, NOW, (tx, stamp) => undoOp(tx, op, { op: `undo-${op}`, stamp, newId: countingIds(`u-${op}`) }));

describe('appending', () => {
  it('writes fact and row in one transaction', async () => {
    const db = await library();
    await append(db, play('a', 1, 1));
    expect(await rows(db)).toMatchObject([{ profileId: 'default', showId: 1, row: { counts: { seen: 1 } } }]);
  });

  it('takes the facts back when the row cannot be derived', async () => {
    const db = await library();
    const work = db.write(LOG_STORES, async (tx) => {
      await appendFacts(tx, [play('a', 1, 1)]);
      throw new Error('killed');
    });
    await expect(work).rejects.toThrow('killed');
    expect(await contents(db, 'plays')).toEqual([]);
    expect(await rows(db)).toEqual([]);
  });

  it('never changes a fact that is held, also not by a fact of another kind', async () => {
    const db = await library();
    await append(db, play('a', 1, 1));
    const jump: Jump = { kind: 'jump', season: 2, episode: 2, episodeId: null, ...base('a') };
    const added = await db.write(LOG_STORES, (tx) => appendFacts(tx, [play('a', 2, 3), jump]));
    expect(added).toEqual([]);
    expect(await contents(db, 'plays')).toMatchObject([{ id: 'a', season: 1, episode: 1 }]);
    expect(await contents(db, 'marks')).toEqual([]);
  });

  it('keeps a row for a show whose catalogue is not held yet, and derives it when it comes', async () => {
    const db = freshDatabase();
    await append(db, play('a', 1, 2));
    expect(await rows(db)).toMatchObject([{ row: { last: null } }]);
    await db.write(LOG_STORES, (tx) => saveShow(tx, SHOW.show, SHOW.seasons));
    expect(await rows(db)).toMatchObject([{ row: { last: { season: 2, episode: 3 }, counts: { seen: 1 } } }]);
  });

  it('passes over a malformed fact and keeps the rest', async () => {
    const db = await library();
    await append(db, play('a', 1, 1));
    await db.write(['plays', 'marks'], async (tx) => {
      const broken: object[] = [
        { ...base('b'), kind: 'play', season: 'one', episode: 2 },
        { ...base('c'), kind: 'constructor' },
        { ...base('d'), kind: 'jump', season: 1, episode: 1.5, episodeId: null },
        { ...base('e'), kind: 'status', status: 4, until: null },
        { ...base('f'), kind: 'redate', target: 'a', when: { kind: 'day', day: 'Friday' } },
        { ...base('g'), kind: 'undo' },
      ];
      await Promise.all(
        broken.map((record) => Reflect.apply(tx.objectStore('marks').put, tx.objectStore('marks'), [record])),
      );
    });
    const before = await rows(db);
    await rebuild(db);
    expect(await rows(db)).toEqual(before);
    await append(db, play('h', 1, 2));
    expect(await rows(db)).toMatchObject([{ row: { counts: { seen: 2 } } }]);
    expect(await contents(db, 'marks')).toEqual([]);
    const aside = await db.read(['settings'], (tx) => readSetting(tx, 'setAside'));
    expect(aside.map(({ store }) => store)).toEqual(Array.from({ length: 6 }, () => 'marks'));
    expect(await db.read(['settings'], (tx) => readSetting(tx, 'storageNews'))).toBe('setAside');
  });

  it.each([
    [
      'of which a fact cannot be read, keeps the others',
      (text: string) => text.replace('"season":1', '"season":"1"'),
      2,
    ],
    ['of which nothing can be read, goes', (text: string) => text.slice(1), 1],
  ])('a pack %s', async (_, spoil, seen) => {
    const db = await library();
    await db.write(LOG_STORES, async (tx) => {
      await addPacks(tx, [play('a', 1, 1), play('b', 1, 2)], () => undefined);
      for (const held of await tx.objectStore('packs').getAll())
        await tx.objectStore('packs').put({ ...held, text: spoil(held.text) });
    });
    const [spoilt] = await contents(db, 'packs');
    await append(db, play('c', 1, 3));
    expect(await rows(db)).toMatchObject([{ row: { counts: { seen } } }]);
    expect(await contents(db, 'packs')).toHaveLength(seen - 1);
    expect(await db.read(['settings'], (tx) => readSetting(tx, 'setAside'))).toEqual([
      { store: 'packs', record: spoilt },
    ]);
    await append(db, play('d', 2, 1));
    expect(await db.read(['settings'], (tx) => readSetting(tx, 'setAside'))).toHaveLength(1);
  });

  it('one that names no place is found where everything is looked at', async () => {
    const db = await library();
    await append(db, play('a', 1, 1));
    const lost = { id: 'b', kind: 'play' };
    await db.write(['plays'], async (tx) => {
      await Reflect.apply(tx.objectStore('plays').put, tx.objectStore('plays'), [lost]);
    });
    expect(await setAsideBroken(db)).toEqual({ count: 1, showIds: [] });
    expect(await db.read(['settings'], (tx) => readSetting(tx, 'setAside'))).toEqual([
      { store: 'plays', record: lost },
    ]);
    expect(await setAsideBroken(db)).toEqual({ count: 0, showIds: [] });
    expect(await rows(db)).toMatchObject([{ row: { counts: { seen: 1 } } }]);
  });
});

describe('what changes rows', () => {
  it('saving a season derives the rows of every profile that follows the show', async () => {
    const db = await library();
    await append(db, play('a', 2, 3), play('b', 2, 3, { profileId: 'ada' }));
    const before = await rows(db);
    await db.write(LOG_STORES, (tx) => saveSeasons(tx, 1, [inventSeason(1, 3, aired(2, 2022))]));
    const after = await rows(db);
    expect(after).toMatchObject([
      { profileId: 'ada', row: { last: { season: 3, episode: 2 } } },
      { profileId: 'default', row: { last: { season: 3, episode: 2 } } },
    ]);
    expect(before).not.toEqual(after);
  });

  it('saving a show derives them, too: it has ended', async () => {
    const db = await library();
    await append(db, play('a', 1, 1));
    await db.write(LOG_STORES, (tx) => saveShow(tx, { ...SHOW.show, status: 'Ended' }));
    expect(await rows(db)).toMatchObject([{ row: { ended: true } }]);
  });

  it('a preference makes a row and stands, each field with its own time', async () => {
    const db = await library();
    await stamped(db, NOW, (tx, stamp) => savePreferences(tx, ['default', 1], { specials: true }, stamp));
    await stamped(db, NOW + 5, (tx, stamp) => savePreferences(tx, ['default', 1], { nights: [5] }, stamp));
    expect(await contents(db, 'preferences')).toMatchObject([
      { fields: { specials: { value: true, at: NOW }, nights: { value: [5], at: NOW + 5 } } },
    ]);
    expect(await rows(db)).toHaveLength(1);
  });

  it('nothing left, no row', async () => {
    const db = await library();
    await append(db, play('a', 1, 1));
    await undo(db, 'op-a');
    expect(await rows(db)).toEqual([]);
  });
});

describe('rebuilding', () => {
  it('makes lost rows anew, mends wrong ones and forgets those that nothing stands for', async () => {
    const db = await library();
    await append(db, play('a', 1, 1), play('b', 1, 2, { profileId: 'ada' }));
    await stamped(db, NOW, (tx, stamp) => savePreferences(tx, ['ben', 1], { specials: true }, stamp));
    const right = await rows(db);
    expect(right).toHaveLength(3);
    await db.write(['progress'], async (tx) => {
      const store = tx.objectStore('progress');
      const [ada, ...others] = await progressOfProfile(tx, 'ada');
      expect(others).toEqual([]);
      await store.delete(['default', 1]);
      if (ada !== undefined) await store.put({ ...ada, row: { ...ada.row, ended: true } });
      if (ada !== undefined) await store.put({ ...ada, showId: 77 });
    });
    expect(await rows(db)).not.toEqual(right);
    await rebuild(db);
    expect(await rows(db)).toEqual(right);
  });

  it('is done once when the derivation is newer than the rows', async () => {
    const db = await library();
    await append(db, play('a', 1, 1));
    expect(await rebuildIfOutdated(db)).toBe(true);
    expect(await rebuildIfOutdated(db)).toBe(false);
  });
});

describe('stamps', () => {
  it('make the device once, and the library', async () => {
    const db = freshDatabase();
    const first = await db.write(LOG_STORES, (tx) => takeStamp(tx, NOW, countingIds('x')));
    const second = await db.write(LOG_STORES, (tx) => takeStamp(tx, NOW, countingIds('y')));
    expect(second.device).toBe(first.device);
    const library = await db.read(['settings'], (tx) => readSetting(tx, 'libraryId'));
    expect(library).not.toBe('');
    expect(library).not.toBe(first.device);
  });

  it('are the clock, unless something held is newer', async () => {
    const db = await library();
    const stamp = () => db.write(LOG_STORES, (tx) => takeStamp(tx, NOW, countingIds()));
    const next = async () => (await stamp()).next();
    expect(await next()).toBe(NOW);
    await append(db, play('a', 1, 1, { recordedAt: NOW + 1000 }));
    expect(await next()).toBe(NOW + 1001);
    await append(db, {
      kind: 'jump',
      season: 1,
      episode: 1,
      episodeId: null,
      ...base('j', { recordedAt: NOW + 9000 }),
    });
    expect(await next()).toBe(NOW + 9001);
    const last = await stamp();
    expect([last.next(), last.next()]).toEqual([NOW + 9001, NOW + 9002]);
  });

  it('do not follow a time that no clock can tell', async () => {
    const db = await library();
    await append(db, play('a', 1, 1, { recordedAt: Infinity }));
    const stamp = await db.write(LOG_STORES, (tx) => takeStamp(tx, NOW, countingIds()));
    expect(stamp.next()).toBe(NOW);
  });
});

describe('undoing an op', () => {
  const site: PlaySource = { by: 'site', site: 'demo', reportId: 'r' };
  const added = (id: string, op: string, recordedAt: number): Fact => ({
    kind: 'showAdded',
    ...base(id, { op, recordedAt }),
  });

  it('takes back all of it, for every profile, and nothing else', async () => {
    const db = await library();
    const op = { op: 'together' };
    await append(db, play('a', 1, 1, op), play('b', 1, 1, { ...op, profileId: 'ada' }), play('c', 1, 2));
    const done = await undo(db, 'together');
    expect(done.undo.map((fact) => fact.id).sort()).toEqual(['a', 'b']);
    expect(await rows(db)).toMatchObject([{ profileId: 'default', row: { counts: { seen: 1 } } }]);
  });

  it('takes back a batch by its name', async () => {
    const db = await library();
    await append(db, play('a', 1, 1, { batch: 'season' }), play('b', 1, 2, { batch: 'season' }));
    expect((await undo(db, 'season')).undo).toHaveLength(2);
    expect(await rows(db)).toEqual([]);
  });

  it('takes the show out again with the only play of it, whichever op brought it in', async () => {
    const db = await library();
    const first = { op: 'report-1', source: site };
    const second = { op: 'report-2', source: site };
    await append(db, added('s', 'report-1', NOW), play('a', 1, 1, { ...first, recordedAt: NOW + 1 }));
    await append(db, play('b', 1, 2, { ...second, recordedAt: NOW + 2 }));
    expect((await undo(db, 'report-1')).undo.map((fact) => fact.id)).toEqual(['a']);
    expect(await rows(db)).toHaveLength(1);
    expect((await undo(db, 'report-2')).undo.map((fact) => fact.id).sort()).toEqual(['b', 's']);
    expect(await rows(db)).toEqual([]);
    await stamped(db, NOW, (tx, stamp) =>
      restoreOp(tx, 'report-2', { op: 'again', stamp, newId: countingIds('again') }),
    );
    expect(await rows(db)).toMatchObject([{ row: { addedAt: NOW, counts: { seen: 1 } } }]);
  });

  it('brings back nothing of another report of the episode, though that one took the show out', async () => {
    const db = await library();
    const reported = (id: string, op: string, recordedAt: number) =>
      play(id, 1, 1, { op, source: site, recordedAt });
    await append(db, added('s', 'report-1', NOW), reported('a', 'report-1', NOW + 1));
    await append(db, reported('b', 'report-2', NOW + 2));
    await undo(db, 'report-1');
    expect((await undo(db, 'report-2')).undo.map((fact) => fact.id).sort()).toEqual(['b', 's']);
    const done = await stamped(db, NOW, (tx, stamp) =>
      restoreOp(tx, 'report-1', { op: 'again', stamp, newId: countingIds('again') }),
    );
    expect(done.restore.map((fact) => fact.id).sort()).toEqual(['a', 's']);
    expect(await rows(db)).toMatchObject([{ row: { addedAt: NOW, counts: { seen: 1 } } }]);
  });

  it('keeps a show that the user added', async () => {
    const db = await library();
    await append(
      db,
      added('s', 'by-hand', NOW),
      play('a', 1, 1, { op: 'report', source: site, recordedAt: NOW + 1 }),
    );
    expect((await undo(db, 'report')).undo.map((fact) => fact.id)).toEqual(['a']);
    expect(await rows(db)).toMatchObject([{ row: { inLibrary: true, counts: { seen: 0 } } }]);
  });

  it("counts another device's mark of the same viewing as that viewing", async () => {
    const db = await library();
    await append(
      db,
      added('s', 'report', NOW),
      play('a', 1, 1, { op: 'report', source: site, recordedAt: NOW + 1 }),
      play('b', 1, 1, { op: 'there', source: site, recordedAt: NOW + 2, device: 'other' }),
    );
    expect((await undo(db, 'report')).undo.map((fact) => fact.id).sort()).toEqual(['a', 's']);
  });
});

describe('profiles', () => {
  it('are removed and brought back by facts', async () => {
    const db = freshDatabase();
    const fact = (kind: 'profileJoined' | 'profileRemoved', id: string, recordedAt: number): Fact => ({
      kind,
      ...base(id, { profileId: 'ada', showId: 0, op: `op-${id}`, recordedAt }),
    });
    const ada = () => db.read(['profiles'], (tx) => readProfile(tx, 'ada'));
    expect(await ada()).toBeUndefined();
    await append(db, fact('profileJoined', 'a', NOW));
    await stamped(db, NOW, (tx, stamp) => saveProfile(tx, 'ada', { name: 'Ada' }, stamp));
    expect(await ada()).toMatchObject({ name: { value: 'Ada' } });
    await append(db, fact('profileRemoved', 'b', NOW + 10));
    expect(await ada()).toBeUndefined();
    expect(await db.read(['profiles'], allProfiles)).toHaveLength(1);
    await undo(db, 'op-b');
    expect(await ada()).toMatchObject({ name: { value: 'Ada' } });
    expect(await rows(db)).toEqual([]);
  });
});
