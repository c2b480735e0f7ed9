import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { Fact } from '../../lib/domain/fact';
import type { ImportedRow } from '../../lib/domain/imported-row';
import { readLog } from '../../lib/domain/log';
import { UNKNOWN } from '../../lib/domain/when';
import { base } from '../support/database';
import { play, sign, undo, watched, weigh } from './imports';

describe('what an import writes', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a new one', [], ['2021-10-02T20:00:00Z'], ['added']],
    ['the same instant', ['2021-10-02T20:00:00Z'], ['2021-10-02T20:00:00Z'], ['known']],
    ['within twelve hours', ['2021-10-02T20:00:00Z'], ['2021-10-03T07:59:00Z'], ['known']],
    ['twelve hours later: watched again', ['2021-10-02T20:00:00Z'], ['2021-10-03T08:00:00Z'], ['added']],
    ['the same day', ['2021-10-02'], ['2021-10-02'], ['known']],
    ['the day after', ['2021-10-02'], ['2021-10-03'], ['added']],
    ['a day and an instant of its evening', ['2021-10-02'], ['2021-10-02T22:00:00Z'], ['known']],
    ['a day and an instant after midnight, elsewhere', ['2021-10-02T06:00:00Z'], ['2021-10-01'], ['known']],
    ['a day and an instant two days later', ['2021-10-02T20:00:00Z'], ['2021-09-30'], ['added']],
    ['undated, beside any', ['2021-10-02'], [''], ['known']],
    ['undated, beside none', [], [''], ['added']],
    ['undated twice', [], ['', ''], ['added', 'double']],
    ['dated, beside an undated one', [''], ['2021-10-02'], ['dated']],
    ['two dated ones beside one undated', [''], ['2021-10-02', '2022-01-01'], ['dated', 'added']],
    ['an undated one before its dated twin', [], ['', '2021-10-02'], ['double', 'added']],
    [
      'two days in a row, one of them known by its hour',
      ['2021-10-02T20:00:00Z'],
      ['2021-10-02', '2021-10-03'],
      ['known', 'added'],
    ],
  ])('%s', (_, stand, rows, fates) => {
    const held = stand.map((when, i) => play(`held${i}`, when));
    expect(
      weigh(
        rows.map((when) => watched(when)),
        held,
      ).fates,
    ).toEqual(fates);
  });

  it('counts one evening of two files once', () => {
    expect(weigh([watched('2021-10-02', 0), watched('2021-10-02T21:00:00Z', 1)]).fates).toContain('double');
  });

  it('knows an episode by its id, whatever its numbers are now', () => {
    const held = [play('held', '2021-10-02', { season: 7, episode: 9 })];
    expect(weigh([watched('2021-10-02')], held).fates).toEqual(['known']);
    expect(weigh([watched('2021-10-02')], [play('held', '2021-10-02', { episodeId: null })]).fates).toEqual([
      'known',
    ]);
    expect(weigh([watched('2021-10-02')], [play('held', '2021-10-02', { episodeId: 999 })]).fates).toEqual([
      'added',
    ]);
  });

  it('knows an episode that TMDB has made anew, by the id that it bore', () => {
    const before = [watched(''), watched('2021-10-03', 0, 2), watched('2021-10-04', 0, 3)];
    const anew = before.map((row) =>
      'id' in row && row.id !== null ? { ...row, id: row.id + 900, formerIds: [row.id] } : row,
    );
    const skip: ImportedRow = { kind: 'skipped', season: 1, episode: 4, id: 104 };
    const upTo = (episodes: readonly ImportedRow[]): ImportedRow => ({
      kind: 'upTo',
      episodes: episodes.flatMap((one) => (one.kind === 'watched' ? [one] : [])),
      when: UNKNOWN,
      format: 'simklJson',
    });
    const held = sign(weigh([...before, skip]).facts);
    expect(weigh([...anew, { ...skip, id: 904, formerIds: [104] }, upTo(anew)], held)).toMatchObject({
      fates: ['known', 'known', 'known', 'known', 'known'],
      facts: [],
    });
    // Undone as one it comes back; what was taken back by itself does not.
    const whole = held.map(({ id }, i) => undo(`u${i}`, id, 'import'));
    const again = weigh([...anew, { ...skip, id: 904, formerIds: [104] }], [...held, ...whole]);
    expect(again.facts).toEqual([]);
    expect(again.restored).toEqual(held.map(({ id }) => id));
    const first = held.find((fact) => fact.kind === 'play' && fact.episode === 1);
    const alone = [...held, undo('u', first?.id ?? '', null)];
    expect(weigh(anew, alone).fates).toEqual(['takenBack', 'known', 'known']);
  });

  it('leaves alone what the user took back, and brings back what went with its whole import', () => {
    const first = sign(weigh([watched('2021-10-02'), watched('2021-10-03', 0, 2)]).facts);
    const [one, two] = first.map(({ id }) => id);
    const alone = [...first, undo('u', one ?? '', null)];
    expect(weigh([watched('2021-10-02'), watched('2021-10-03', 0, 2)], alone).fates).toEqual([
      'takenBack',
      'known',
    ]);
    const whole = [...first, undo('u1', one ?? '', 'import'), undo('u2', two ?? '', 'import')];
    expect(weigh([watched('2021-10-02'), watched('2021-10-03', 0, 2)], whole)).toMatchObject({
      fates: ['added', 'added'],
      facts: [],
      restored: [one, two],
    });
  });

  it('does not mark again what a page marked and the user took back', () => {
    const held = [play('page', '2021-10-02T21:00:00Z', { live: true }), undo('u', 'page', null)];
    expect(weigh([watched('2021-10-02')], held).fates).toEqual(['takenBack']);
    expect(weigh([watched('2023-05-05')], held).fates).toEqual(['added']);
  });

  it.each<[string, ImportedRow, readonly Fact[], string]>([
    ['planned', { kind: 'status', status: 'planned', at: null }, [], 'added'],
    [
      'planned, of a show that was watched',
      { kind: 'status', status: 'planned', at: null },
      [play('p', '2021-01-01')],
      'overtaken',
    ],
    [
      'dropped before it was watched here',
      { kind: 'status', status: 'dropped', at: Date.parse('2020-01-01') },
      [play('p', '2021-01-01')],
      'overtaken',
    ],
    [
      'dropped after it was watched here',
      { kind: 'status', status: 'dropped', at: Date.parse('2022-01-01') },
      [play('p', '2021-01-01')],
      'added',
    ],
    [
      'watching, of a show that is here',
      { kind: 'status', status: 'watching', at: null },
      [play('p', '2021-01-01')],
      'known',
    ],
    [
      'of a show that was removed',
      { kind: 'status', status: 'planned', at: null },
      [{ kind: 'showRemoved', ...base('r') }],
      'overtaken',
    ],
    [
      'the same status',
      { kind: 'status', status: 'onHold', at: null },
      [{ kind: 'status', ...base('s'), status: 'onHold', until: null }],
      'known',
    ],
    ['a skip', { kind: 'skipped', season: 1, episode: 1, id: 101 }, [], 'added'],
    [
      'a skip of what was watched',
      { kind: 'skipped', season: 1, episode: 1, id: 101 },
      [play('p', '')],
      'known',
    ],
    ['a rewatch', { kind: 'rewatch', at: Date.parse('2025-01-01') }, [], 'added'],
    ['a rewatch without a date', { kind: 'rewatch', at: null }, [], 'noDate'],
  ])('%s', (_, row, held, fate) => {
    expect(weigh([row], held).fates).toEqual([fate]);
  });

  it('adds nothing the second time, whatever the rows', () => {
    const when = fc.constantFrom(
      '',
      '2021-10-02',
      '2021-10-03',
      '2021-10-02T20:00:00Z',
      '2021-10-03T06:00:00Z',
      '2024-01-01T00:00:00Z',
    );
    const row = fc.oneof(
      fc
        .record({ when, source: fc.nat(2), episode: fc.integer({ min: 1, max: 3 }) })
        .map(({ when, source, episode }) => watched(when, source, episode)),
      fc.constantFrom<ImportedRow>(
        { kind: 'status', status: 'dropped', at: null },
        { kind: 'status', status: 'planned', at: 5 },
        { kind: 'rewatch', at: Date.parse('2022-01-01') },
        { kind: 'skipped', season: 1, episode: 4, id: 104 },
        {
          kind: 'upTo',
          episodes: [
            { season: 1, episode: 1, id: 101 },
            { season: 1, episode: 2, id: 102 },
          ],
          when: UNKNOWN,
          format: 'simklJson',
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const first = weigh(rows);
        expect(first.fates).toHaveLength(rows.length);
        const held = sign(first.facts);
        expect(new Set(held.map(({ id }) => id)).size).toBe(held.length);
        const second = weigh(rows, held);
        expect(second.facts).toEqual([]);
        expect(second.restored).toEqual([]);
        // On another device the same file makes the same facts.
        expect(weigh(rows).facts).toEqual(first.facts);
        // Undone as one, it comes back as one.
        const undone = held.map(({ id, batch }, i) => undo(`undo${i}`, id, batch));
        const again = weigh(rows, [...held, ...undone]);
        expect(again.facts).toEqual([]);
        expect(new Set(again.restored)).toEqual(new Set(held.map(({ id }) => id)));
      }),
    );
  });

  it('never writes a play that is live or newer than what was told', () => {
    const [fact] = sign(weigh([watched('2021-10-02T20:00:00Z')]).facts);
    const [dated] = readLog(fact === undefined ? [] : [fact]).plays;
    expect(dated).toMatchObject({
      own: Date.parse('2021-10-02T20:00:00Z'),
      time: Date.parse('2021-10-02T20:00:00Z'),
    });
  });
});
