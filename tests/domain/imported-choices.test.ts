import { describe, expect, it } from 'vitest';
import type { Fact, ShowStatus } from '../../lib/domain/fact';
import type { ImportedRow } from '../../lib/domain/imported-row';
import type { Pair } from '../../lib/domain/show';
import { uuidV5 } from '../../lib/domain/uuid-v5';
import { base } from '../support/database';
import { at, play, sign, undo, watched, weigh } from './imports';

const ms = (day: string) => Date.parse(`${day}T20:00:00Z`);
const status = (status: ShowStatus, day: string | null = null): ImportedRow => ({
  kind: 'status',
  status,
  at: day === null ? null : ms(day),
});
const rewatch = (time: string): ImportedRow => ({ kind: 'rewatch', at: Date.parse(time) });
const skip: ImportedRow = { kind: 'skipped', season: 1, episode: 1, id: 101 };
const about = (day: string, more: Partial<Fact> = {}) =>
  base(`held-${day}`, { recordedAt: ms(day), ...more });
const episode = { season: 1, episode: 1, episodeId: 101 };

/** The id that every version gave what says this. */
const named = (said: string) => uuidV5(said.replace('|', '|default|1|'));

/** What an import of these rows wrote, and then what became of it. */
function earlier(rows: readonly ImportedRow[], undone?: 'alone' | 'whole'): Fact[] {
  const facts = sign(weigh(rows).facts);
  if (undone === undefined) return facts;
  return [...facts, ...facts.map(({ id, batch }) => undo(`u-${id}`, id, undone === 'whole' ? batch : null))];
}

describe('a choice for the show', () => {
  it('is written as one until told', () => {
    expect(weigh([status('onHold', '2021-10-02')]).facts).toEqual([
      {
        kind: 'status',
        id: named(`status|onHold|${ms('2021-10-02')}`),
        profileId: 'default',
        showId: 1,
        status: 'onHold',
        until: null,
      },
    ]);
    expect(weigh([status('dropped')]).facts).toMatchObject([{ id: named('status|dropped|') }]);
  });

  it('to watch it adds the show', () => {
    expect(weigh([status('watching', '2021-10-02')]).facts).toEqual([
      {
        kind: 'showAdded',
        id: named(`status|watching|${ms('2021-10-02')}`),
        profileId: 'default',
        showId: 1,
      },
    ]);
  });

  it.each<[string, readonly ImportedRow[], string[]]>([
    [
      'the latest told holds',
      [status('dropped', '2021-01-01'), status('onHold', '2022-01-01')],
      ['double', 'added'],
    ],
    [
      'one told of no time comes last',
      [status('dropped'), status('onHold', '2022-01-01')],
      ['double', 'added'],
    ],
    [
      'of one time, the first in the file',
      [status('dropped', '2022-01-01'), status('onHold', '2022-01-01')],
      ['added', 'double'],
    ],
    [
      'planned gives way to a viewing further down',
      [status('planned'), watched('2021-10-02')],
      ['overtaken', 'added'],
    ],
    [
      'watching is known by a viewing further down',
      [status('watching'), watched('2021-10-02')],
      ['known', 'added'],
    ],
  ])('%s', (_, rows, fates) => expect(weigh(rows).fates).toEqual(fates));

  it.each<[string, readonly Fact[], string]>([
    ['an episode marked later', [play('p', '2021-10-03')], 'overtaken'],
    ['one marked before', [play('p', '2021-10-01')], 'added'],
    ['one of that very moment', [play('p', '2021-10-02T20:00:00Z')], 'added'],
    ['one without a date', [play('p', '')], 'added'],
    ['a whole season marked later', [play('p', '2021-10-03', { batch: 'season' })], 'overtaken'],
    [
      'later viewings of another import',
      [play('p', '2021-10-03', { batch: 'import', source: { by: 'import', format: 'trakt' } })],
      'added',
    ],
    ['a jump later', [{ kind: 'jump', ...about('2021-10-03'), ...episode }], 'overtaken'],
    ['a jump before', [{ kind: 'jump', ...about('2021-10-01'), ...episode }], 'added'],
    ['a jump of that very moment', [{ kind: 'jump', ...about('2021-10-02'), ...episode }], 'added'],
    [
      'another choice later',
      [{ kind: 'status', ...about('2021-10-03'), status: 'onHold', until: null }],
      'overtaken',
    ],
    [
      'another choice before',
      [{ kind: 'status', ...about('2021-10-01'), status: 'onHold', until: null }],
      'added',
    ],
    [
      'a later choice of another import',
      [{ kind: 'status', ...about('2021-10-03', { batch: 'import' }), status: 'onHold', until: null }],
      'added',
    ],
    ['added later', [{ kind: 'showAdded', ...about('2021-10-03') }], 'overtaken'],
    ['a rewatch later', [{ kind: 'runStart', ...about('2021-10-03') }], 'overtaken'],
    ['a skip later', [{ kind: 'skip', ...about('2021-10-03'), ...episode }], 'added'],
    ['removed', [{ kind: 'showRemoved', ...about('2021-10-01') }], 'overtaken'],
    [
      'removed and added again',
      [
        { kind: 'showRemoved', ...about('2021-09-01') },
        { kind: 'showAdded', ...about('2021-10-01') },
      ],
      'added',
    ],
    [
      'the same choice',
      [{ kind: 'status', ...about('2021-10-01'), status: 'dropped', until: null }],
      'known',
    ],
  ])('gives way to what was done here since by hand: %s', (_, held, fate) => {
    expect(weigh([status('dropped', '2021-10-02')], held).fates).toEqual([fate]);
  });

  it('told of no time gives way to anything that has one', () => {
    expect(weigh([status('dropped')], [play('p', '2000-01-01')]).fates).toEqual(['overtaken']);
    expect(weigh([status('dropped')], [play('p', '')]).fates).toEqual(['added']);
  });

  it.each<[string, readonly Fact[], string]>([
    ['a viewing', [play('p', '')], 'known'],
    ['a skip', [{ kind: 'skip', ...about('2021-10-01'), ...episode }], 'known'],
    ['a viewing taken back', [play('p', ''), undo('u', 'p', null)], 'added'],
  ])('to watch it adds nothing where anything stands: %s', (_, held, fate) => {
    expect(weigh([status('watching')], held).fates).toEqual([fate]);
  });

  it('planned gives way to a count that was taken over', () => {
    const upTo: ImportedRow = {
      kind: 'upTo',
      episodes: [{ season: 1, episode: 1, id: 101 }],
      when: { kind: 'unknown' },
      format: 'simklJson',
    };
    expect(weigh([status('planned'), upTo]).fates).toEqual(['overtaken', 'added']);
    const dated = { ...upTo, when: at('2021-10-02') };
    expect(weigh([status('planned'), dated]).fates).toEqual(['overtaken', 'added']);
  });

  it('that a later one of another file replaced is known', () => {
    const rows = [status('dropped', '2021-10-02')];
    const held = [...earlier(rows), ...sign(weigh([status('onHold', '2022-01-01')]).facts, 'other')];
    expect(weigh(rows, held).fates).toEqual(['known']);
  });
});

describe('an episode skipped elsewhere', () => {
  it('is skipped here', () => {
    expect(weigh([skip]).facts).toEqual([
      { kind: 'skip', id: named('skip|#101'), profileId: 'default', showId: 1, ...episode },
    ]);
  });

  it.each<[string, readonly ImportedRow[], readonly Fact[], string[]]>([
    ['watched by another row', [skip, watched('2021-10-02')], [], ['known', 'added']],
    ['told twice', [skip, skip], [], ['added', 'double']],
    ['skipped here', [skip], [{ kind: 'skip', ...about('2021-10-01'), ...episode }], ['known']],
    ['skipped no more', [skip], [{ kind: 'unskip', ...about('2021-10-01'), ...episode }], ['overtaken']],
    [
      'the last of both holds',
      [skip],
      [
        { kind: 'unskip', ...about('2021-10-01'), ...episode },
        { kind: 'skip', ...about('2021-10-02'), ...episode },
      ],
      ['known'],
    ],
    [
      'another one skipped here',
      [skip],
      [{ kind: 'skip', ...about('2021-10-01'), ...episode, episodeId: 7 }],
      ['added'],
    ],
    [
      'skipped here under other numbers',
      [skip],
      [{ kind: 'skip', ...about('2021-10-01'), ...episode, season: 2 }],
      ['known'],
    ],
    [
      'skipped here by its numbers',
      [skip],
      [{ kind: 'skip', ...about('2021-10-01'), ...episode, episodeId: null }],
      ['known'],
    ],
    [
      'another by its number',
      [skip],
      [{ kind: 'skip', ...about('2021-10-01'), ...episode, episode: 2, episodeId: null }],
      ['added'],
    ],
    [
      'another by its season',
      [skip],
      [{ kind: 'skip', ...about('2021-10-01'), ...episode, season: 2, episodeId: null }],
      ['added'],
    ],
  ])('%s', (_, rows, held, fates) => expect(weigh(rows, held).fates).toEqual(fates));
});

describe('an episode skipped in a file without ids', () => {
  it.each<[string, Partial<Pair>, string]>([
    ['is known by its numbers', {}, 'known'],
    ['is not another of the season', { episode: 2 }, 'added'],
  ])('%s', (_, other, fate) => {
    const held: Fact = { kind: 'skip', ...about('2021-10-01'), ...episode, ...other };
    expect(weigh([{ kind: 'skipped', season: 1, episode: 1, id: null }], [held]).fates).toEqual([fate]);
  });

  it('told twice comes back once after its whole import was undone', () => {
    const held = earlier([skip], 'whole');
    expect(weigh([skip, skip], held)).toEqual({
      fates: ['added', 'double'],
      facts: [],
      restored: [held[0]?.id],
    });
  });
});

describe('a rewatch', () => {
  const row = rewatch('2021-10-02T20:00:00Z');

  it('holds from the time told', () => {
    expect(weigh([row]).facts).toEqual([
      {
        kind: 'runStart',
        id: named(`runStart|${ms('2021-10-02')}`),
        profileId: 'default',
        showId: 1,
        from: ms('2021-10-02'),
      },
    ]);
  });

  it.each<[string, readonly ImportedRow[], readonly Fact[], string[]]>([
    ['begun here that day', [row], [{ kind: 'runStart', ...about('2021-10-02') }], ['known']],
    ['begun here long before', [row], [{ kind: 'runStart', ...about('2021-01-01') }], ['added']],
    ['begun here later', [row], [{ kind: 'runStart', ...about('2021-10-05') }], ['overtaken']],
    ['watched here since', [row], [play('p', '2021-10-05')], ['overtaken']],
    ['told twice, hours apart', [row, rewatch('2021-10-03T07:59:00Z')], [], ['added', 'double']],
    ['two of them', [row, rewatch('2021-10-03T08:00:00Z')], [], ['added', 'added']],
    ['with viewings of the file', [row, watched('2021-10-05')], [], ['added', 'added']],
  ])('%s', (_, rows, held, fates) => expect(weigh(rows, held).fates).toEqual(fates));

  it.each<[string, 'alone' | 'whole', string]>([
    ['comes back as one after its whole import was undone', 'whole', 'added'],
    ['stays away after it was taken back by itself', 'alone', 'takenBack'],
  ])('told twice, hours apart, %s', (_, undone, fate) => {
    const rows = [row, rewatch('2021-10-03T07:59:00Z')];
    expect(weigh(rows, earlier(rows, undone))).toMatchObject({ fates: [fate, 'double'], facts: [] });
  });
});

describe.each<[string, ImportedRow]>([
  ['a choice', status('dropped', '2021-10-02')],
  ['watching', status('watching', '2021-10-02')],
  ['a skip', skip],
  ['a rewatch', rewatch('2021-10-02T20:00:00Z')],
])('of an earlier import: %s', (_, row) => {
  it('is known', () => {
    expect(weigh([row], earlier([row]))).toEqual({ fates: ['known'], facts: [], restored: [] });
  });

  it('stays away when it was taken back by itself', () => {
    expect(weigh([row], earlier([row], 'alone'))).toEqual({ fates: ['takenBack'], facts: [], restored: [] });
  });

  it('comes back when the whole import was undone', () => {
    const held = earlier([row], 'whole');
    expect(weigh([row], held)).toEqual({ fates: ['added'], facts: [], restored: [held[0]?.id] });
  });
});
