import { beforeEach, describe, expect, it } from 'vitest';
import {
  chooseWeekly,
  noteSaved,
  noteTold,
  readData,
  saveWeekly,
} from '../../../lib/background/backup/keep-backups';
import type { Play } from '../../../lib/domain/fact';
import { UNKNOWN } from '../../../lib/domain/when';
import { aired, base, freshDisk, inventShow, putShow } from '../../support/database';
import { computer } from './backup-house';
import { fromPopup, machine } from '../worker-house';

const DAY = 24 * 60 * 60 * 1000;

function play(episode: number): Play {
  return {
    kind: 'play',
    season: 1,
    episode,
    episodeId: null,
    when: UNKNOWN,
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: false,
    source: { by: 'grid' },
    ...base(`p${episode}`),
  };
}

const plays = (count: number) => Array.from({ length: count }, (_, at) => play(at + 1));

beforeEach(freshDisk);

describe('what there is', () => {
  it('is counted', async () => {
    const { db, append } = computer('home');
    await putShow(db, inventShow(1, { 1: aired(3) }));
    await append(...plays(3), { kind: 'showAdded', ...base('a') });
    expect(await readData({ db })).toEqual({
      shows: 1,
      plays: 3,
      waiting: 0,
      entries: 5,
      backedUpAt: null,
      weekly: false,
      weeklyFailed: null,
      unsaved: false,
    });
  });

  it('has no play that was taken back, nor a show that was only looked up', async () => {
    const { db, append } = computer('home');
    await putShow(db, inventShow(1, { 1: aired(3) }));
    await putShow(db, inventShow(2, { 1: aired(3) }));
    const [first, ...others] = plays(3);
    await append(...plays(3), { kind: 'undo', target: first?.id ?? '', ...base('undo') });
    expect(await readData({ db })).toMatchObject({ shows: 1, plays: others.length });
  });

  it('is said to be nowhere else from 25 watched episodes on, once, and not where there is a backup', async () => {
    const unsaved = async (prepare: (home: ReturnType<typeof computer>) => Promise<unknown>) => {
      const home = computer('home');
      await prepare(home);
      return (await readData(home.tools)).unsaved;
    };
    expect(await unsaved((home) => home.append(...plays(24)))).toBe(false);
    expect(await unsaved((home) => home.append(...plays(25)))).toBe(true);
    const also = (more: (home: ReturnType<typeof computer>) => Promise<unknown>) =>
      unsaved(async (home) => {
        await home.append(...plays(30));
        await more(home);
      });
    expect(await also((home) => noteTold(home.tools))).toBe(false);
    expect(await also((home) => noteSaved(home.tools))).toBe(false);
    expect(await also((home) => chooseWeekly(home.tools, true))).toBe(false);
  });
});

describe('a backup a week', () => {
  it('goes into four files in turn, the oldest over', async () => {
    const { tools, clock, db } = computer('home');
    await chooseWeekly(tools, true);
    const names: string[] = [];
    for (let week = 0; week < 5; week += 1) {
      const due = await saveWeekly(tools, async (name, pieces) => {
        names.push(name);
        expect(JSON.parse(pieces.join(''))).toMatchObject({ version: 1, madeAt: clock.now() });
        return 'saved';
      });
      expect(due).toBe(clock.now() + 7 * DAY);
      expect((await readData({ db })).backedUpAt).toBe(clock.now());
      clock.pass(7 * DAY);
    }
    expect(names).toEqual([1, 2, 3, 4, 1].map((at) => `couchmark/weekly-${at}.json`));
  });

  it.each(['notAllowed', 'failed'] as const)(
    'that was %s is no backup: it says so, and is tried again into the same file',
    async (how) => {
      const { tools, clock, db } = computer('home');
      await chooseWeekly(tools, true);
      expect(await saveWeekly(tools, async () => how)).toBe(clock.now() + DAY);
      expect(await readData({ db })).toMatchObject({ backedUpAt: null, weeklyFailed: how });
      let saved = '';
      await saveWeekly(tools, async (name) => {
        saved = name;
        return 'saved';
      });
      expect(saved).toBe('couchmark/weekly-1.json');
      expect(await readData({ db })).toMatchObject({ weeklyFailed: null });
    },
  );

  it('that is switched off is written no more', async () => {
    const { tools, store } = computer('home');
    await chooseWeekly(tools, true);
    expect(await store('jobs')).toMatchObject([{ id: 'backup' }]);
    await chooseWeekly(tools, false);
    expect(await store('jobs')).toEqual([]);
    let asked = 0;
    const save = async () => {
      asked += 1;
      return 'saved' as const;
    };
    expect([await saveWeekly(tools, save), asked]).toEqual([null, 0]);
  });

  it('is written by the worker’s jobs, at once and again after a week', async () => {
    const { start, files, clock, disk, bugs } = await machine();
    const app = start();
    expect(await fromPopup(app, 'backup.weekly', { on: true })).toMatchObject({ ok: true });
    await expect.poll(() => [...files.keys()]).toEqual(['couchmark/weekly-1.json']);
    clock.pass(7 * DAY);
    await start().ring();
    expect([...files.keys()]).toEqual(['couchmark/weekly-1.json', 'couchmark/weekly-2.json']);
    expect([...files.values()].join('')).not.toContain('credential');
    expect((await readData({ db: disk })).backedUpAt).toBe(clock.now());
    expect(bugs).toEqual([]);
  });
});

describe('everything deleted', () => {
  it('leaves the worker its jobs, and asks for shows that are brought in once there is a key', async () => {
    const home = computer('home');
    await putShow(home.db, inventShow(77, { 1: aired(3) }));
    await home.append({ ...play(1), showId: 77 });
    const file = await home.backup();
    // A machine has a disk of its own.
    const { start, asked, key, disk, shared } = await machine();
    const app = start();
    expect(await fromPopup(app, 'data.erase', {})).toMatchObject({ ok: true });
    key('');
    await expect
      .poll(() => disk.read(['jobs'], (tx) => tx.objectStore('jobs').getAllKeys()))
      .toEqual(['day', 'refresh']);
    shared.set('blob:file', new TextEncoder().encode(file));
    const about = { transfer: 't', address: 'blob:file', bytes: file.length };
    expect(await fromPopup(app, 'backup.read', about)).toMatchObject({ ok: true });
    const applied = await fromPopup(app, 'backup.apply', { transfer: 't', mode: 'merge' });
    expect(applied).toMatchObject({ ok: true, value: { plays: 1, missing: 1 } });
    key('0123456789abcdef0123456789abcdef');
    await fromPopup(app, 'credential.set', { text: '0123456789abcdef0123456789abcdef' });
    await expect.poll(() => asked.includes('/tv/77')).toBe(true);
    const named = () => disk.read(['seasons'], (tx) => tx.objectStore('seasons').get([77, 1]));
    await expect.poll(async () => (await named())?.episodes.length).toBe(200);
  });
});
