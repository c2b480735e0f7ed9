import { beforeEach, describe, expect, it } from 'vitest';
import { bringBackup } from '../../../lib/background/backup/bring-backup';
import { previewBackup } from '../../../lib/background/backup/preview-backup';
import { createCourses } from '../../../lib/background/backup/course';
import type { Fact } from '../../../lib/domain/fact';
import { rebuild } from '../../../lib/store/log';
import { saveBinding } from '../../../lib/store/bindings';
import { base, freshDisk, putShow } from '../../support/database';
import { computer, type Computer } from './backup-house';
import { BINDING, household, NOW, OTHER, play, SHOW } from './backup-household';

beforeEach(freshDisk);

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
