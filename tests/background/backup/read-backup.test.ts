import { beforeEach, describe, expect, it } from 'vitest';
import { createCourses } from '../../../lib/background/backup/course';
import { freshDisk, putShow } from '../../support/database';
import { readBackup } from '../../../lib/background/backup/read-backup';
import { computer, piecesOf } from './backup-house';
import { SHOW, play, household } from './backup-household';

beforeEach(freshDisk);

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
