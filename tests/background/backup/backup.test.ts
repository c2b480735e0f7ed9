import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, it } from 'vitest';
import { eraseData } from '../../../lib/background/backup/erase-data';
import { BACKUP_SECTIONS, BACKUP_SETTINGS } from '../../../lib/domain/backup';
import { appendNewFacts } from '../../../lib/store/log';
import { LOG_STORES } from '../../../lib/store/schema';
import { readSetting } from '../../../lib/store/settings';
import { freshDisk, putShow } from '../../support/database';
import { computer, type Computer } from './backup-house';
import { NOW, SHOW, OTHER, seenOn, play, household } from './backup-household';

beforeEach(freshDisk);

const KEPT = ['profiles', 'plays', 'marks', 'evidence', 'preferences', 'bindings', 'reports'] as const;

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
