import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, it } from 'vitest';
import { eraseData } from '../../../lib/background/backup/erase-data';
import { bringBackup } from '../../../lib/background/backup/bring-backup';
import { previewBackup } from '../../../lib/background/backup/preview-backup';
import { createCourses } from '../../../lib/background/backup/course';
import { BACKUP_SECTIONS, BACKUP_SETTINGS } from '../../../lib/domain/backup';
import type { Fact, Play } from '../../../lib/domain/fact';
import { appendNewFacts, rebuild } from '../../../lib/store/log';
import { savePreferences } from '../../../lib/store/preferences';
import { saveProfile } from '../../../lib/store/profiles';
import { saveBinding } from '../../../lib/store/bindings';
import { saveEvidence } from '../../../lib/store/evidence';
import type { Binding, StoredReport } from '../../../lib/store/records';
import { saveReport } from '../../../lib/store/reports';
import { LOG_STORES } from '../../../lib/store/schema';
import { readSetting, saveSetting } from '../../../lib/store/settings';
import { aired, base, freshDisk, inventShow, putShow, stamped } from '../../support/database';
import { readBackup } from '../../../lib/background/backup/read-backup';
import { computer, piecesOf, type Computer } from './backup-house';

const NOW = Date.parse('2026-03-01T20:00:00Z');
const SHOW = inventShow(1, { 0: aired(1), 1: aired(5), 2: aired(3, 2021) });
const OTHER = inventShow(2, { 1: aired(4) });

/** Of each show on a computer, how many episodes were seen. */
const seenOn = ({ db }: Computer) =>
  db.read(['progress'], async (tx) =>
    (await tx.objectStore('progress').getAll()).map(({ row }) => row.counts.seen),
  );

function play(id: string, episode: number, more: Partial<Play> = {}): Play {
  return {
    kind: 'play',
    season: 1,
    episode,
    episodeId: 10_100 + episode,
    when: { kind: 'instant', at: NOW - 100_000 + episode, offset: 60 },
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: true,
    source: { by: 'popup' },
    ...base(id, { recordedAt: NOW - 100_000 + episode }),
    ...more,
  };
}

const BINDING: Binding = {
  site: 'netflix',
  key: 'ghost light',
  words: 'Ghost Light',
  showId: 1,
  by: 'user',
  offsets: [{ from: null, to: 2, add: -3 }],
  order: null,
  suspended: false,
  page: 'https://www.netflix.com/title/1',
  changedAt: NOW,
  device: 'd',
};

const REPORT: StoredReport = {
  reportId: '018f0000-0000-7000-8000-000000000001',
  site: 'netflix',
  siteId: '80001',
  siteShowId: null,
  claims: [{ source: 'player', show: 'Ghost Light', label: 'S1:E2', season: 1, episode: 2 }],
  language: 'en',
  siteProfile: 'Ada',
  viewing: 'v',
  verdict: 'mark',
  finishedAt: NOW,
  begunAt: NOW - 60_000,
  offset: 60,
  position: 2400,
  duration: 2500,
  played: 2300.5,
  previous: [],
  receivedAt: NOW + 5,
  watchedAt: NOW,
  localDay: '2026-03-01',
  titleKey: 'ghost light',
  state: 'waiting',
  why: 'noCredential',
  candidates: [],
  decision: null,
  tries: 2,
  closedAt: null,
};

/** A computer with something in every store. */
async function household(): Promise<Computer> {
  const home = computer('home');
  await putShow(home.db, SHOW);
  await putShow(home.db, OTHER);
  await home.append(
    { kind: 'showAdded', ...base('added') },
    play('p1', 1),
    play('p2', 2, { source: { by: 'site', site: 'netflix', reportId: 'r1' }, viewing: 'v', begunAt: 5 }),
    play('p3', 3, {
      when: { kind: 'day', day: '2024-02-29' },
      live: false,
      source: { by: 'import', format: 'x' },
    }),
    play('p4', 4, { when: { kind: 'unknown' }, episodeId: null, batch: 'b' }),
    { kind: 'undo', target: 'p4', ...base('u1', { recordedAt: NOW }) },
    { kind: 'skip', season: 2, episode: 1, episodeId: null, ...base('s1') },
    { kind: 'jump', season: 2, episode: 2, episodeId: 10_202, ...base('j1', { recordedAt: NOW + 1 }) },
    {
      kind: 'redate',
      target: 'p1',
      when: { kind: 'day', day: '2026-01-02' },
      ...base('d1', { recordedAt: NOW }),
    },
    { kind: 'status', status: 'onHold', until: 'newSeason', day: '2026-01-03', ...base('st', { showId: 2 }) },
    { kind: 'profileJoined', ...base('pj', { profileId: 'ada', showId: 0 }) },
    { kind: 'runStart', ...base('rs', { profileId: 'ada' }) },
    { kind: 'profileJoined', ...base('pj2', { profileId: 'bob', showId: 0 }) },
    { kind: 'profileRemoved', ...base('pr2', { profileId: 'bob', showId: 0, recordedAt: NOW }) },
  );
  await stamped(home.db, NOW, async (tx, stamp) => {
    await savePreferences(
      tx,
      ['default', 1],
      { nights: [5, 6], slot: 2, specials: true, dayOffset: -1 },
      stamp,
    );
    await saveProfile(tx, 'ada', { name: 'Ada “the” <b>', colour: '#aa5500' }, stamp);
  });
  await home.db.write(['bindings', 'evidence', 'reports', 'settings'], async (tx) => {
    await saveBinding(tx, BINDING);
    await saveEvidence(tx, {
      reportId: 'r1',
      site: 'netflix',
      showId: 1,
      binding: 'netflix/ghost light',
      claims: REPORT.claims,
      position: 1,
      duration: 2,
      played: 1.5,
      parts: ['name'],
    });
    await saveReport(tx, REPORT);
    await saveSetting(tx, 'theme', 'dark');
    await saveSetting(tx, 'credential', 'a secret of 32 hexadecimal digits');
    await saveSetting(tx, 'siteProfiles', { 'netflix/Ada': 'ada' });
    await saveSetting(tx, 'eveningEndsAt', 3);
  });
  return home;
}

beforeEach(freshDisk);

const KEPT = ['profiles', 'plays', 'marks', 'evidence', 'preferences', 'bindings', 'reports'] as const;

describe('a file of a page', () => {
  const about = { transfer: 't', address: 'blob:x', bytes: 10 };

  it('that is gone before or while it is read is said to be lost', async () => {
    const { tools } = computer('a');
    async function* cut() {
      yield new TextEncoder().encode('{"format":"couchmark-backup"');
      throw new Error('revoked');
    }
    const none = () => undefined;
    expect(await readBackup(tools, () => piecesOf(undefined), about, none)).toMatchObject({ code: 'lost' });
    expect(await readBackup(tools, cut, about, none)).toMatchObject({ code: 'lost' });
  });

  it('says how far it is, and stops when it is told to', async () => {
    const home = await household();
    const bytes = new TextEncoder().encode(await home.backup());
    const courses = createCourses();
    const shares: number[] = [];
    const stopped = await courses.run('t', (step) =>
      readBackup(
        home.tools,
        () => piecesOf(bytes),
        { ...about, bytes: bytes.length },
        (share) => {
          shares.push(share);
          courses.stop('t');
          step(share);
        },
      ),
    );
    expect(stopped).toMatchObject({ ok: false, code: 'cancelled' });
    expect(shares).toEqual([1]);
  });
});

describe('a backup', () => {
  it('holds no key, no text of TMDB’s but names, and nothing of this device alone', async () => {
    const home = await household();
    const text = await home.backup();
    expect(text).not.toContain('a secret');
    expect(text).not.toMatch(/overview|still|poster|Chapter 1/);
    const file = JSON.parse(text);
    expect(file).toMatchObject({ format: 'couchmark-backup', version: 1, madeAt: NOW });
    expect(file.shows[0]).toEqual({
      id: 1,
      name: SHOW.show.name,
      year: 2020,
      ids: { imdb: null, tvdb: null, wikidata: null },
      episodes: SHOW.seasons
        .flatMap(({ episodes }) => episodes)
        .map((one) => [one.season, one.episode, one.id]),
    });
    expect(file.settings.map(({ name }: { name: string }) => name)).not.toContain('device');
  });

  it('brings everything back after all was deleted, and the rows with the catalogue', async () => {
    const home = await household();
    const before = await home.all();
    const file = await home.backup();
    await eraseData(home.tools);
    expect(await home.store('plays')).toEqual([]);
    const { credential, libraryId } = await home.db.read(['settings'], async (tx) => ({
      credential: await readSetting(tx, 'credential'),
      libraryId: await readSetting(tx, 'libraryId'),
    }));
    expect([credential, libraryId]).toEqual(['', expect.stringMatching(/./)]);
    expect(libraryId).not.toBe(JSON.parse(file).library);
    await home.bring(file);
    const after = await home.all();
    for (const name of KEPT) expect(after[name], name).toEqual(before[name]);
    const again = JSON.parse(await home.backup());
    expect(again.settings).toEqual(JSON.parse(file).settings);
    await putShow(home.db, SHOW);
    await putShow(home.db, OTHER);
    expect(await home.store('progress')).toEqual(before['progress']);
  });

  it('has the shows by name and number until TMDB is asked, which a job does', async () => {
    const home = await household();
    const file = await home.backup();
    const fresh = computer('fresh');
    await fresh.bring(file);
    expect(await fresh.store('shows')).toMatchObject([
      { id: 1, name: SHOW.show.name, fetchedAt: 0 },
      { id: 2, name: OTHER.show.name },
    ]);
    expect(await fresh.store('seasons')).toHaveLength(4);
    expect(await fresh.store('jobs')).toMatchObject([{ id: 'refresh', due: NOW }, { id: 'settle' }]);
    expect(JSON.parse(await fresh.backup()).shows).toMatchObject([{ name: SHOW.show.name }, {}]);
  });

  it.each([
    ['few facts', 1],
    ['more facts than lie each for itself', 600],
  ])('brings back what a broken disk left unreadable, and holds nothing of it: %s', async (_, plays) => {
    const home = computer('home');
    await putShow(home.db, SHOW);
    const facts = Array.from({ length: plays }, (__, at) =>
      play(`b${at}`, 1, { recordedAt: NOW - 1000 - at }),
    );
    await home.db.write(LOG_STORES, (tx) => appendNewFacts(tx, facts));
    const [whole, rows] = [await home.backup(), await home.store('progress')];
    const store = plays > 1 ? 'packs' : 'plays';
    await home.db.write([store], async (tx) => {
      for (const record of await tx.objectStore(store).getAll()) {
        const spoilt = 'text' in record ? { ...record, text: '[' } : { ...record, season: 'x' };
        await Reflect.apply(tx.objectStore(store).put, tx.objectStore(store), [spoilt]);
      }
    });
    expect(JSON.parse(await home.backup()).plays).toEqual([]);
    await home.bring(whole);
    expect(await home.store('progress')).toEqual(rows);
    expect(JSON.parse(await home.backup()).plays).toHaveLength(plays);
    expect(await home.db.read(['settings'], (tx) => readSetting(tx, 'storageNews'))).toBe('setAside');
  });

  it('keeps what was watched of an episode that TMDB made anew, before it was made or after', async () => {
    const home = await household();
    const rowsOf = async ({ store }: Computer) =>
      JSON.stringify(await store('progress'), (key, value: unknown) =>
        key === 'id' || key === 'ids' ? null : value,
      );
    const [before, rows] = [await home.backup(), await rowsOf(home)];
    const anew = SHOW.seasons.map((one) => ({
      ...one,
      episodes: one.episodes.map((episode) => ({ ...episode, id: (episode.id ?? 0) + 500_000 })),
    }));
    await putShow(home.db, { show: SHOW.show, seasons: anew });
    expect(await rowsOf(home)).toBe(rows);
    for (const [name, file] of Object.entries({ before, after: await home.backup() })) {
      const fresh = computer(name);
      await fresh.bring(file);
      await putShow(fresh.db, { show: SHOW.show, seasons: anew });
      await putShow(fresh.db, OTHER);
      expect(await rowsOf(fresh)).toBe(rows);
    }
  });

  it('takes nothing from the computer whose file was brought in elsewhere and taken back', async () => {
    const [home, away] = [computer('home'), computer('away')];
    await putShow(home.db, SHOW);
    await putShow(away.db, SHOW);
    await home.append(play('x', 1), play('y', 2));
    await away.append(play('z', 3));
    await away.undo(await away.bring(await home.backup()));
    await home.bring(await away.backup());
    expect(await seenOn(home)).toEqual([3]);
  });

  it('comes to the same on two computers that had each taken back what the other brought', async () => {
    const [home, away] = [computer('home'), computer('away')];
    for (const { db } of [home, away]) await putShow(db, SHOW);
    await home.append(play('x', 1), play('y', 2));
    await away.append(play('z', 3));
    await home.undo(await home.bring(await away.backup()));
    await away.undo(await away.bring(await home.backup()));
    expect([await seenOn(home), await seenOn(away)]).toEqual([[2], [1]]);
    await home.bring(await away.backup());
    await away.bring(await home.backup());
    expect([await seenOn(home), await seenOn(away)]).toEqual([[3], [3]]);
  });

  it('is of the same episodes where each computer holds them as TMDB made them anew at its time', async () => {
    const shifted = (by: number) => ({
      show: SHOW.show,
      seasons: SHOW.seasons.map((one) => ({
        ...one,
        episodes: one.episodes.map((episode) => ({ ...episode, id: (episode.id ?? 0) + by })),
      })),
    });
    const playOf = (id: string, episode: number, by: number) => {
      const first = shifted(by).seasons.find(({ season }) => season === 1);
      return play(id, episode, { episodeId: first?.episodes[episode - 1]?.id ?? null });
    };
    const [old, newer] = [computer('old'), computer('newer')];
    await putShow(old.db, shifted(0));
    await putShow(newer.db, shifted(500_000));
    await old.append(playOf('x', 1, 0));
    await newer.append(playOf('y', 2, 500_000));
    await newer.bring(await old.backup());
    await old.bring(await newer.backup());
    expect([await seenOn(old), await seenOn(newer)]).toEqual([[2], [2]]);
    await putShow(old.db, shifted(900_000));
    expect(await seenOn(old)).toEqual([2]);
  });

  it('of an empty library is one too', async () => {
    const [a, b] = [computer('a'), computer('b')];
    await b.bring(await a.backup());
    expect(await b.store('plays')).toEqual([]);
  });

  it('leaves settings alone where something is kept already', async () => {
    const [home, other] = [await household(), computer('other')];
    await putShow(other.db, SHOW);
    await other.append(play('x', 1));
    await other.bring(await home.backup());
    const theme = await other.db.read(['settings'], (tx) => readSetting(tx, 'theme'));
    expect(theme).toBe('system');
  });
});

describe('a file that cannot be read', () => {
  const good = async () => JSON.parse(await (await household()).backup());
  type File = Awaited<ReturnType<typeof good>>;

  it.each<[string, (file: File) => void, string]>([
    ['a play without an id', (file) => delete file.plays[1].id, 'plays 2: id'],
    ['a season of words', (file) => (file.plays[0].season = '1'), 'plays 1: season'],
    ['an episode of −1', (file) => (file.plays[0].episode = -1), 'plays 1: episode'],
    ['half an episode', (file) => (file.plays[0].episode = 1.5), 'plays 1: episode'],
    ['a day that is none', (file) => (file.plays[2].when.day = '2026-02-30'), 'plays 3: when.day'],
    ['a time beyond all clocks', (file) => (file.plays[0].recordedAt = 8.64e15), 'plays 1: recordedAt'],
    ['another kind of play', (file) => (file.plays[0].kind = 'jump'), 'plays 1: kind'],
    ['an unknown kind', (file) => (file.marks[1].kind = 'constructor'), 'marks 2: kind'],
    ['a list as an entry', (file) => (file.marks[0] = []), 'marks 1: kind'],
    ['null as an entry', (file) => (file.bindings[0] = null), 'bindings 1: '],
    ['a theme that is none', (file) => (file.settings.find(isTheme).value = 'pink'), 'settings 8: '],
    ['a secret', (file) => (file.settings[0].name = 'credential'), 'settings 1: name'],
    [
      'an eighth night',
      (file) => (file.preferences[0].fields.nights.value = [8]),
      'preferences 1: fields.nights.value.0',
    ],
    ['an episode of three words', (file) => (file.shows[0].episodes[0] = 'abc'), 'shows 1: episodes.0'],
    ['a claim too many', (file) => (file.reports[0].claims[0].extra = 1), 'reports 1: claims.0.extra'],
  ])('%s: says where, and changes nothing', async (_, spoil, where) => {
    const file = await good();
    spoil(file);
    const here = computer('here');
    await putShow(here.db, SHOW);
    await here.append(play('x', 1));
    const before = await here.all();
    const answer = await here.stage(JSON.stringify(file));
    expect(answer).toEqual({ ok: false, code: 'badEntry', detail: where });
    expect(await here.all()).toEqual(before);
  });

  const isTheme = ({ name }: { name: string }) => name === 'theme';

  it('drops what this version does not know within an entry', async () => {
    const file = await good();
    file.plays[0].mood = 'fine';
    const here = computer('here');
    await here.bring(JSON.stringify(file));
    expect(await here.store('plays')).not.toMatchObject([{ mood: 'fine' }]);
  });
});

describe('bringing in', () => {
  it('is all or nothing: cancelled on the way, nothing is there', async () => {
    const home = await household();
    const here = computer('here');
    await here.bring(await computer('empty').backup());
    const before = await here.all();
    const staged = await here.stage(await home.backup());
    if (!staged.ok) throw new Error(staged.code);
    const courses = createCourses();
    const bringIn = (stopAt: number) =>
      courses.run('work', (step) =>
        bringBackup(here.tools, { transfer: staged.value, mode: 'merge' }, (share) => {
          if (share >= stopAt) courses.stop('work');
          step(share);
        }),
      );
    for (const stopAt of [0, 0.6]) {
      expect(await bringIn(stopAt)).toMatchObject({ code: 'cancelled' });
      expect(await here.all()).toEqual(before);
    }
    expect(await bringIn(2)).toMatchObject({ ok: true });
    expect(courses.share('work')).toBeNull();
  });

  it('says before what it would do', async () => {
    const [home, here] = [await household(), computer('here')];
    await putShow(here.db, SHOW);
    await here.append(play('p1', 1), play('p2', 2, { fillsGap: true }), play('mine', 5), {
      kind: 'undo',
      target: 'p1',
      ...base('u9', { recordedAt: NOW + 9 }),
    });
    await here.db.write(['bindings'], (tx) => saveBinding(tx, { ...BINDING, showId: 2, changedAt: NOW - 1 }));
    const staged = await here.stage(await home.backup());
    if (!staged.ok) throw new Error(staged.code);
    const before = await here.all();
    expect(await previewBackup(here.tools, staged.value)).toEqual({
      ok: true,
      value: {
        plays: { fresh: 2, known: 2 },
        marks: { fresh: 10, known: 0 },
        shows: { fresh: 1, known: 1 },
        people: ['Ada “the” <b>', ''],
        titles: { fresh: 0, known: 0, changed: 1 },
        choices: { fresh: 1, known: 0, changed: 0 },
        waiting: { fresh: 1, known: 0 },
        differing: 1,
        takenBack: 1,
        leaving: 1,
        empty: false,
      },
    });
    expect(await here.all()).toEqual(before);
    expect(await previewBackup(here.tools, 'none')).toMatchObject({ code: 'unknownTransfer' });
  });

  it('begun anew ends what was begun before, and leaves other files on their way alone', async () => {
    const here = computer('here');
    await here.db.write(['staging'], (tx) =>
      tx.objectStore('staging').put({ transfer: 'x', part: 0, text: '' }),
    );
    const file = await (await household()).backup();
    const [first, second] = [await here.stage(file), await here.stage(file)];
    if (!first.ok || !second.ok) throw new Error('not staged');
    expect(await previewBackup(here.tools, first.value)).toMatchObject({ code: 'unknownTransfer' });
    expect(await previewBackup(here.tools, second.value)).toMatchObject({ ok: true });
    expect(await here.store('staging')).toContainEqual({ transfer: 'x', part: 0, text: '' });
  });
});

describe('replacing', () => {
  it('leaves what stands in the file and nothing else, by undos, and can be taken back', async () => {
    const [home, here] = [await household(), computer('here')];
    await putShow(here.db, SHOW);
    await putShow(here.db, OTHER);
    const mine: Fact[] = [
      play('m1', 5),
      { kind: 'jump', season: 1, episode: 1, episodeId: null, ...base('mj', { recordedAt: NOW + 5 }) },
      // The same viewing, marked here as well.
      play('twin', 2, { device: 'laptop' }),
      { kind: 'profileJoined', ...base('eve', { profileId: 'eve', showId: 0 }) },
      play('e1', 1, { profileId: 'eve', showId: 2 }),
    ];
    await here.append(...mine);
    await here.db.write(['bindings'], (tx) => saveBinding(tx, { ...BINDING, key: 'mine' }));
    const before = await here.all();
    const transfer = await here.bring(await home.backup(), 'replace');

    expect(await standingRows(here)).toEqual(await standingRows(home));
    expect((await here.store('plays')).length).toBe(4 + 3);
    expect(await here.store('bindings')).toEqual(await home.store('bindings'));
    expect(await here.store('profiles')).toMatchObject([
      { id: 'ada', removed: false },
      { id: 'bob', removed: true },
      { id: 'default', removed: false },
      { id: 'eve', removed: true },
    ]);

    expect(await here.undo(transfer)).toMatchObject({ ok: true });
    const after = await here.all();
    for (const name of ['progress', 'bindings', 'preferences', 'reports'] as const)
      expect(after[name], name).toEqual(before[name]);
    expect(after['profiles']).toEqual(before['profiles']);
    expect(await here.undo(transfer)).toMatchObject({ code: 'notLast' });
  });

  it('brings back what was taken back here', async () => {
    const home = await household();
    const file = await home.backup();
    await home.append({ kind: 'undo', target: 'p1', ...base('later', { recordedAt: NOW + 50 }) });
    await home.bring(file);
    expect(seenOf(await home.store('progress'))).toBe(2);
    await home.bring(file, 'replace');
    expect(seenOf(await home.store('progress'))).toBe(3);
  });
});

describe('taking back what was brought in', () => {
  it('leaves what was there, also the same viewing marked here, and what was done since', async () => {
    const [home, here] = [await household(), computer('here')];
    await putShow(here.db, SHOW);
    await putShow(here.db, OTHER);
    await here.append({ kind: 'showAdded', ...base('mine0') }, play('twin', 2, { device: 'laptop' }));
    const before = await here.all();
    const file = await home.backup();
    const transfer = await here.bring(file);
    expect(seenOf(await here.store('progress'))).toBe(3);
    await here.undo(transfer);
    const after = await here.all();
    for (const name of ['progress', 'profiles', 'bindings', 'preferences', 'reports'] as const)
      expect(after[name], name).toEqual(before[name]);
    await here.append(play('since', 5, { device: 'laptop' }));
    expect(seenOf(await here.store('progress'))).toBe(2);
    // Brought in once more, it is all there again.
    await here.bring(file);
    expect(seenOf(await here.store('progress'))).toBe(4);
    expect(await here.store('bindings')).toHaveLength(1);
    expect(await here.store('profiles')).toHaveLength(3);
  });

  it('leaves what was answered or chosen since', async () => {
    const [home, here] = [await household(), computer('here')];
    await putShow(here.db, SHOW);
    const transfer = await here.bring(await home.backup());
    const answered = { ...BINDING, showId: 2, changedAt: NOW + 1 };
    await here.db.write(['bindings'], (tx) => saveBinding(tx, answered));
    const before = await here.store('bindings');
    await here.undo(transfer);
    expect(await here.store('bindings')).toEqual(before);
  });
});

function seenOf(rows: unknown[]): number {
  const row = rows.find((one) => isRow(one) && one.showId === 1 && one.profileId === 'default');
  return isRow(row) ? row.row.counts.seen : 0;
}

interface Row {
  readonly profileId: string;
  readonly showId: number;
  readonly row: { readonly counts: { readonly seen: number } };
}
function isRow(one: unknown): one is Row {
  return typeof one === 'object' && one !== null && 'row' in one;
}

/** The rows as they are derived, without the ids and times of what only took something back. */
async function standingRows(home: Computer): Promise<unknown[]> {
  await rebuild(home.db);
  return home.store('progress');
}

describe('the format', () => {
  const schema: object = JSON.parse(
    readFileSync(new URL('../../../docs/backup-format.schema.json', import.meta.url), 'utf8'),
  );
  const check = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(schema);

  it('is what docs/backup-format.schema.json says', async () => {
    const file = JSON.parse(await (await household()).backup());
    expect(check(file), JSON.stringify(check.errors)).toBe(true);
    for (const section of BACKUP_SECTIONS) expect(file[section], section).not.toEqual([]);
  });

  it('of an empty library too', async () => {
    const file = JSON.parse(await computer('empty').backup());
    expect(check(file), JSON.stringify(check.errors)).toBe(true);
  });

  it('has no room for secrets', () => {
    const settings = BACKUP_SETTINGS.map((name) => ({ name, value: 1 }));
    const file = { format: 'couchmark-backup', version: 1, settings };
    expect(check(file)).toBe(true);
    expect(check({ ...file, settings: [{ name: 'credential', value: 'x' }] })).toBe(false);
  });
});
