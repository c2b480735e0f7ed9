import { describe, expect, it } from 'vitest';
import type { ImportedRow, ListedPair } from '../../lib/domain/imported-row';
import { uuidV5 } from '../../lib/domain/uuid-v5';
import { at, play, sign, undo, watched, weigh } from './imports';

const EVENING = '2021-10-02T20:00:00Z';
const listed = (episode: number, id: number | null = 100 + episode): ListedPair => ({
  season: 1,
  episode,
  id,
});

const nameless = (when: string): ImportedRow => ({
  kind: 'watched',
  ...listed(1, null),
  when: at(when),
  source: 0,
  format: 'trakt',
});

describe('a viewing that an import writes', () => {
  it('is one of the past, told by the file', () => {
    expect(weigh([watched(EVENING)]).facts).toEqual([
      {
        kind: 'play',
        id: uuidV5('play|default|1|#101|2021-10-02T20:00:00.000Z'),
        profileId: 'default',
        showId: 1,
        season: 1,
        episode: 1,
        episodeId: 101,
        when: at(EVENING),
        begunAt: null,
        viewing: null,
        fillsGap: false,
        live: false,
        source: { by: 'import', format: 'trakt' },
      },
    ]);
  });

  it.each<[string, ImportedRow, string]>([
    ['by TMDB’s id', watched(EVENING), '#101|2021-10-02T20:00:00.000Z'],
    ['of a day', watched('2021-10-02'), '#101|2021-10-02T24'],
    ['without a date', watched(''), '#101|'],
    ['by its numbers', nameless(''), '1:1|'],
  ])('has its id of what it says, as every version made it: %s', (_, row, said) => {
    expect(weigh([row]).facts.map(({ id }) => id)).toEqual([uuidV5(`play|default|1|${said}`)]);
  });

  it('is known by its numbers where the file has no id', () => {
    expect(weigh([nameless('')], [play('held', EVENING)]).fates).toEqual(['known']);
    expect(weigh([nameless('')], [play('held', EVENING, { episodeId: null })]).fates).toEqual(['known']);
    expect(weigh([nameless('')], [play('held', EVENING, { episode: 2 })]).fates).toEqual(['added']);
  });

  it('is another one for another episode', () => {
    const rows = [1, 2, 2].map((episode) => watched(EVENING, 0, episode));
    expect(weigh(rows).fates).toEqual(['added', 'added', 'double']);
  });

  it('is known to stand though it was given another date here', () => {
    const rows = [watched('2021-10-02')];
    const first = sign(weigh(rows).facts);
    const [id = ''] = first.map((fact) => fact.id);
    const redated = sign([
      { kind: 'redate', id: 'r', profileId: 'default', showId: 1, target: id, when: at('2019-05-05') },
    ]);
    expect(weigh(rows, [...first, ...redated])).toEqual({ fates: ['known'], facts: [], restored: [] });
  });
});

describe('of several rows', () => {
  it.each<[string, readonly ImportedRow[], string[], string[]]>([
    [
      'the exact time goes before the day',
      [watched('2021-10-02', 0), watched(EVENING, 1)],
      ['double', 'added'],
      [EVENING],
    ],
    [
      'the older goes before the newer within twelve hours',
      [watched('2021-10-03T01:00:00Z', 0), watched(EVENING, 1)],
      ['double', 'added'],
      [EVENING],
    ],
    [
      'the first in the file, of two at one time',
      [watched(EVENING, 0), watched(EVENING, 1)],
      ['added', 'double'],
      [EVENING],
    ],
    [
      'two viewings of one file on two days stay two, beside another file that tells of one by the hour',
      [watched('2021-10-02T23:00:00Z', 1), watched('2021-10-02', 0), watched('2021-10-03', 0)],
      ['added', 'double', 'added'],
      ['2021-10-02T23:00:00Z', '2021-10-03'],
    ],
    [
      'an undated one adds nothing to a dated one of another file',
      [watched('', 0), watched(EVENING, 1)],
      ['double', 'added'],
      [EVENING],
    ],
  ])('%s', (_, rows, fates, dates) => {
    const weighed = weigh(rows);
    expect(weighed.fates).toEqual(fates);
    expect(weighed.facts.map((fact) => ('when' in fact ? fact.when : null))).toEqual(dates.map(at));
  });

  it('those of one file are not the same viewing on two days, though one that stands lies between', () => {
    const rows = [watched('2021-10-02', 0), watched('2021-10-03', 0)];
    const held = [play('between', '2021-10-03T00:00:00Z')];
    expect(weigh(rows, held).fates).toEqual(['known', 'added']);
    expect(weigh([watched('2021-10-02', 0), watched('2021-10-03', 1)], held).fates).toEqual([
      'known',
      'known',
    ]);
  });
});

describe('of several viewings that stand', () => {
  it('any may be the one that is told', () => {
    const held = [play('first', '2021-10-02'), play('second', '2022-05-05'), play('third', '')];
    for (const when of ['2021-10-02', '2022-05-05', '']) {
      expect(weigh([watched(when)], held).fates).toEqual(['known']);
    }
  });

  it('the one of that very date is it, not one that is near', () => {
    const held = [play('near', '2021-10-03T00:00:00Z')];
    const rows = [watched('2021-10-02', 0), watched('2021-10-03', 0), watched('2021-10-03', 1)];
    expect(weigh(rows, held).fates).toEqual(['known', 'added', 'double']);
  });
});

describe('a date for a viewing without one', () => {
  const undated = play('undated', '');

  it('is given to it once', () => {
    const rows = [watched(EVENING), watched('2022-05-05')];
    expect(weigh(rows, [undated])).toMatchObject({
      fates: ['dated', 'added'],
      facts: [
        { kind: 'redate', profileId: 'default', showId: 1, target: 'undated', when: at(EVENING) },
        { kind: 'play', when: at('2022-05-05') },
      ],
    });
    const held = [undated, ...sign(weigh(rows, [undated]).facts)];
    expect(weigh(rows, held)).toEqual({ fates: ['known', 'known'], facts: [], restored: [] });
  });

  it('has its id of what it says, as every version made it', () => {
    const id = uuidV5('redate|undated|2021-10-02T20:00:00.000Z');
    expect(weigh([watched(EVENING)], [undated]).facts).toMatchObject([{ id }]);
  });

  it('is another row’s too when it is told twice', () => {
    const rows = [watched(EVENING, 0), watched('2021-10-02', 1)];
    expect(weigh(rows, [undated])).toMatchObject({ fates: ['dated', 'known'], facts: [{ kind: 'redate' }] });
  });

  it('comes back with the whole import that was undone', () => {
    const rows = [watched(EVENING)];
    const redated = sign(weigh(rows, [undated]).facts);
    const [id = ''] = redated.map((fact) => fact.id);
    const held = [undated, ...redated, undo('u', id, 'import')];
    expect(weigh(rows, held)).toEqual({ fates: ['dated'], facts: [], restored: [id] });
  });

  it('is given to it instead of bringing back the file’s own, which went with a whole import', () => {
    const rows = [watched(EVENING)];
    const first = sign(weigh(rows).facts);
    const [id = ''] = first.map((fact) => fact.id);
    const held = [...first, undo('u', id, 'import'), undated];
    expect(weigh(rows, held)).toMatchObject({
      fates: ['dated'],
      facts: [{ kind: 'redate', target: 'undated' }],
      restored: [],
    });
  });
});

describe('what was taken back here', () => {
  it.each<[string, string, string, string]>([
    ['the same time', EVENING, EVENING, 'takenBack'],
    ['the same day', EVENING, '2021-10-02', 'takenBack'],
    ['another day', EVENING, '2021-10-04', 'added'],
    ['told without a date', EVENING, '', 'takenBack'],
    ['taken back without a date, told with one', '', EVENING, 'added'],
    ['neither has a date', '', '', 'takenBack'],
  ])('stays away: %s', (_, gone, told, fate) => {
    expect(weigh([watched(told)], [play('gone', gone), undo('u', 'gone', null)]).fates).toEqual([fate]);
  });

  it('stays away though it had been given another date here', () => {
    const rows = [watched(EVENING)];
    const first = sign(weigh(rows).facts);
    const [id = ''] = first.map((fact) => fact.id);
    const redate = sign([
      { kind: 'redate', id: 'r', profileId: 'default', showId: 1, target: id, when: at('2019-05-05') },
    ]);
    const held = [...first, ...redate, undo('u', id, null)];
    expect(weigh(rows, held)).toEqual({ fates: ['takenBack'], facts: [], restored: [] });
    const upTo = { kind: 'upTo', episodes: [listed(1)], when: at(EVENING), format: 'trakt' } as const;
    expect(weigh([upTo], held)).toEqual({ fates: ['known'], facts: [], restored: [] });
  });

  it('is not what went with a whole import of another file', () => {
    const held = [play('gone', EVENING, { batch: 'import' }), undo('u', 'gone', 'import')];
    expect(weigh([watched('2021-10-02')], held)).toMatchObject({ fates: ['added'], restored: [] });
    expect(weigh([watched('2021-10-02')], [...held, undo('u2', 'gone', null)]).fates).toEqual(['takenBack']);
  });
});

describe('"watched up to here"', () => {
  const upTo = (when: string, ...episodes: number[]): ImportedRow => ({
    kind: 'upTo',
    episodes: episodes.map((episode) => listed(episode)),
    when: at(when),
    format: 'simklJson',
  });
  const plays = (weighed: ReturnType<typeof weigh>) =>
    weighed.facts.map((fact) => (fact.kind === 'play' ? [fact.episode, fact.when, fact.source] : null));
  const source = { by: 'import', format: 'simklJson' };

  it('is the last of them at that date, the others some time', () => {
    const weighed = weigh([upTo(EVENING, 1, 2, 3)]);
    expect(weighed.fates).toEqual(['added']);
    expect(plays(weighed)).toEqual([
      [1, at(''), source],
      [2, at(''), source],
      [3, at(EVENING), source],
    ]);
  });

  it('passes over what stands, held or told by a row', () => {
    const weighed = weigh([upTo(EVENING, 1, 2, 3), watched('2021-10-01', 0, 2)], [play('held', '')]);
    expect(weighed.fates).toEqual(['added', 'added']);
    expect(plays(weighed).map((one) => one?.[0])).toEqual([2, 3]);
    expect(weigh([upTo(EVENING, 1)], [play('held', '')])).toMatchObject({ fates: ['known'], facts: [] });
  });

  it('is said once', () => {
    expect(weigh([upTo('', 1, 2), upTo('', 1, 2)]).fates).toEqual(['added', 'known']);
  });

  it('leaves what was taken back here, whoever had marked it', () => {
    const held = [play('gone', EVENING), undo('u', 'gone', null)];
    expect(plays(weigh([upTo('', 1, 2)], held)).map((one) => one?.[0])).toEqual([2]);
    expect(weigh([upTo('', 1)], held)).toEqual({ fates: ['known'], facts: [], restored: [] });
    const first = sign(weigh([upTo('', 1, 2)]).facts);
    const [id = ''] = first.map((fact) => fact.id);
    expect(weigh([upTo('', 1, 2)], [...first, undo('u', id, null)])).toMatchObject({ fates: ['known'] });
  });

  it('comes back with the whole import that was undone', () => {
    const first = sign(weigh([upTo('', 1, 2)]).facts);
    const undone = first.map(({ id, batch }, i) => undo(`u${i}`, id, batch));
    expect(weigh([upTo('', 1, 2)], [...first, ...undone])).toEqual({
      fates: ['added'],
      facts: [],
      restored: first.map(({ id }) => id),
    });
  });
});
