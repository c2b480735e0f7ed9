import { describe, expect, test } from 'vitest';
import {
  decideAdvance,
  decideMark,
  decideReport,
  decideSkip,
  findEpisode,
  unwatchedUpTo,
} from '../../lib/domain/marking';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { deriveProgress, readPosition } from '../../lib/domain/progress';
import type { ShowList } from '../../lib/domain/progress';
import { rewatchOffer } from '../../lib/domain/rewatch-offer';
import { ended, log, show } from './notation';

const today = '2026-12-01';

function stand(list: ReturnType<typeof ended>, ...acts: string[]) {
  const input = { show: list, facts: log(...acts), preferences: NO_PREFERENCES };
  return { input, position: readPosition(deriveProgress(input), today) };
}

const pair = (season: number, episode: number) => ({ season, episode });

describe('an episode of the catalogue', () => {
  const list = show('Ended', 'S0 1@2020-01-01', 'S1 #0 3@2020-01-01');
  test.each([
    [pair(1, 0), 'found'],
    [pair(0, 1), 'found'],
    [pair(1, 3), 'noEpisode'],
    [pair(2, 1), 'noSeason'],
    [pair(-1, 1), 'badNumber'],
    [pair(1, 1.5), 'badNumber'],
    [pair(1, Number.NaN), 'badNumber'],
  ])('%o: %s', (named, answer) => {
    const found = findEpisode(list, named);
    expect(found.ok ? 'found' : found.code).toBe(answer);
  });
});

describe('advance', () => {
  test('marks up next', () => {
    const { position } = stand(ended(), 'S1E6');
    const mark = { season: 2, episode: 1, id: 20_001, fillsGap: false };
    expect(decideAdvance(position)).toEqual({ mark, movedOn: false });
    expect(decideAdvance(position, pair(2, 1))).toEqual({ mark, movedOn: false });
  });

  test('changes nothing when its caller saw another one', () => {
    const { position } = stand(ended(), 'S1E6');
    expect(decideAdvance(position, pair(1, 6))).toEqual({ mark: null, movedOn: true });
  });

  test('nor when its caller saw one and nothing is left', () => {
    const { position } = stand(show('Ended', 'S1 1@2020-01-01'), 'S1E1');
    expect(decideAdvance(position, pair(1, 1))).toEqual({ mark: null, movedOn: true });
  });

  test.each([
    ['caught up', show('Returning Series', 'S1 1@2020-01-01'), ['S1E1']],
    ['finished', show('Ended', 'S1 1@2020-01-01'), ['S1E1']],
    ['waiting', show('Returning Series', 'S1 1@2030-01-01'), []],
  ])('changes nothing when %s', (_, list, acts) => {
    expect(decideAdvance(stand(list, ...acts).position)).toEqual({ mark: null, movedOn: false });
  });
});

describe('mark', () => {
  test.each<[string, string[], boolean, { second?: boolean }?]>([
    ['not watched yet', [], true],
    ['a play stands', ['S1E1'], false],
    ['a play stands, the grid asks for a second one', ['S1E1'], true, { second: true }],
    ['jumped back to', ['S1E1-3', 'jump S1E1'], true],
    ['a new run', ['S1E1-3', 'run'], true],
    ['a new run, and watched in it', ['S1E1-3', 'run', 'S1E1'], false],
    ['undone', ['a: S1E1', 'undo a'], true],
    ['undone and restored', ['a: S1E1', 'undo a', 'restore a'], false],
  ])('%s', (_, acts, writes, options = {}) => {
    const { input, position } = stand(ended(), ...acts);
    const mark = decideMark(input, position, { pair: pair(1, 1), ...options });
    expect(mark).toMatchObject({ ok: true });
    expect(mark.ok && mark.value !== null).toBe(writes);
  });

  test('a gap leaves the place; what is up next or seen is no gap', () => {
    const { input, position } = stand(ended(), 'S1E1', 'S1E3');
    const fills = (episode: number) => {
      const mark = decideMark(input, position, { pair: pair(1, episode), gap: true, second: true });
      return mark.ok && mark.value?.fillsGap;
    };
    expect([fills(1), fills(2), fills(4)]).toEqual([false, true, false]);
  });

  test('a missed one moves the place unless it is asked for as a gap', () => {
    const { input, position } = stand(ended(), 'S1E1', 'S1E3');
    const mark = { season: 1, episode: 2, id: 10_002, fillsGap: false };
    expect(decideMark(input, position, { pair: pair(1, 2) })).toEqual({ ok: true, value: mark });
  });

  test('one that stands in two seasons is one, by either name', () => {
    const twice = show('Ended', 'S1 12@2020-01-01', 'S2 !10007 6@2020-02-12');
    const { input, position } = stand(twice, 'S1E7 #10007');
    const at = Date.parse('2026-02-01T20:10:00Z');
    for (const name of [pair(1, 7), pair(2, 1)]) {
      expect(decideMark(input, position, { pair: name })).toEqual({ ok: true, value: null });
      expect(decideReport(input, position, name, at)).toBe('already');
    }
  });

  test('one that stands in two seasons is up next again by either name', () => {
    const twice = show('Ended', 'S1 12@2020-01-01', 'S2 !10007 6@2020-02-12');
    const { input, position } = stand(twice, 'S1E7 #10007', '+1h jump S1E7 #10007');
    const at = Date.parse('2026-02-01T22:00:00Z');
    for (const name of [pair(1, 7), pair(2, 1)]) {
      expect(decideMark(input, position, { pair: name })).toMatchObject({ value: { id: 10_007 } });
      expect(decideReport(input, position, name, at)).toBe('mark');
    }
    const skipped = stand(twice, 'skip S1E7 #10007', 'jump S1E7 #10007');
    expect(decideSkip(skipped.input, skipped.position, pair(2, 1))).toMatchObject({ value: { id: 10_007 } });
  });

  test('what is not listed is not marked', () => {
    const { input, position } = stand(ended());
    expect(decideMark(input, position, { pair: pair(9, 1) })).toMatchObject({ ok: false, code: 'noSeason' });
  });
});

describe('skip', () => {
  test('skipped already: nothing, unless it is up next again', () => {
    const skipped = stand(ended(), 'skip S1E1');
    expect(decideSkip(skipped.input, skipped.position, pair(1, 1))).toEqual({ ok: true, value: null });
    const again = stand(ended(), 'skip S1E1', 'jump S1E1');
    const mark = { season: 1, episode: 1, id: 10_001, fillsGap: false };
    expect(decideSkip(again.input, again.position, pair(1, 1))).toEqual({ ok: true, value: mark });
  });

  test('what is not listed is not skipped', () => {
    const { input, position } = stand(ended());
    expect(decideSkip(input, position, pair(1, 7))).toMatchObject({ ok: false, code: 'noEpisode' });
  });
});

describe('a report', () => {
  const decide = (finished: string, episode: number, ...acts: string[]) => {
    const { input, position } = stand(ended(), ...acts);
    return decideReport(input, position, pair(1, episode), Date.parse(`${finished}:00Z`));
  };
  test.each<[string, string, string[], string]>([
    ['nothing of it yet', '2026-02-01T20:00', [], 'mark'],
    ['marked by hand a little before', '2026-02-01T20:10', ['S1E1'], 'already'],
    ['marked by hand hours after', '2026-02-01T09:00', ['S1E1'], 'already'],
    ['twelve hours on', '2026-02-02T08:00', ['S1E1'], 'mark'],
    ['jumped back to', '2026-02-01T21:30', ['S1E1', '+1h jump S1E1'], 'mark'],
    ['a new run', '2026-02-01T21:30', ['S1E1', '+1h run'], 'mark'],
    ['finished before it was taken back', '2026-02-01T20:10', ['a: S1E1', '+1h undo a'], 'undone'],
    ['watched again after it was taken back', '2026-02-01T22:00', ['a: S1E1', '+1h undo a'], 'mark'],
    ["another day's play was taken back", '2026-02-05T20:00', ['a: S1E1', '+200h undo a'], 'mark'],
    ["another episode's play was taken back", '2026-02-01T20:10', ['a: S1E2', '+1h undo a'], 'mark'],
    ['jumped back to after it was finished', '2026-02-01T21:00', ['S1E1', '+3h jump S1E1'], 'already'],
    ['jumped back to at that very moment', '2026-02-01T23:00', ['S1E1', '+3h jump S1E1'], 'already'],
    ['a new run after it was finished', '2026-02-01T21:00', ['S1E1', '+3h run'], 'already'],
    ['a file says that day', '2026-01-20T00:30', ['on 2026-01-20 S1E1'], 'already'],
    [
      'a file says that day, which is told in another zone',
      '2026-01-21T11:00',
      ['on 2026-01-20 S1E1'],
      'already',
    ],
    ['a file says the day before', '2026-01-21T13:00', ['on 2026-01-20 S1E1'], 'mark'],
    ['a file says no day', '2026-01-20T20:00', ['on ? S1E1'], 'mark'],
    ['taken back at that very moment', '2026-02-01T21:00', ['a: S1E1', '+1h undo a'], 'undone'],
  ])('%s', (_, finished, acts, decision) => {
    expect(decide(finished, 1, ...acts)).toBe(decision);
  });

  test('on from a jump back, the next one is up next again, however late the one before was marked', () => {
    const acts = ['S1E1', '+1h S1E2', '+1h jump S1E1', '+2h S1E1'];
    expect(decide('2026-02-01T23:00', 2, ...acts)).toBe('mark');
  });

  test.each([
    ['a jump', '+1h jump S1E1'],
    ['a new run', '+1h run'],
  ])('finished before %s, and met again one episode further on', (_, act) => {
    const acts = ['S1E1', '+1h S1E2', act, '+1h S1E1'];
    expect(decide('2026-02-01T21:00', 2, ...acts)).toBe('already');
    expect(decide('2026-02-01T23:30', 2, ...acts)).toBe('mark');
  });

  test.each<[string, string, string[], string]>([
    ['after a jump back to it', '2026-02-01T20:15', ['S1E1', '+1h jump S1E1'], 'mark'],
    ['after its undo', '2026-02-01T20:15', ['a: S1E1', '+1h undo a'], 'mark'],
    ['of the same end, told by another tab', '2026-02-01T20:05', ['S1E1', '+1h jump S1E1'], 'already'],
    ['of it, and that was taken back', '2026-02-01T20:05', ['a: S1E1', '+1h undo a'], 'undone'],
    [
      'of the same end, among others',
      '2026-02-01T20:05',
      ['S1E1', '+0.2h S1E2', '+0.8h jump S1E1'],
      'already',
    ],
    ['ten minutes on', '2026-02-01T20:10', ['S1E1', '+1h jump S1E1'], 'mark'],
  ])('by a clock that is behind, %s', (_, finished, acts, decision) => {
    const { input, position } = stand(ended(), ...acts);
    const [at, after] = [finished, '2026-02-01T22:00'].map((time) => Date.parse(`${time}:00Z`));
    expect(decideReport(input, position, pair(1, 1), at ?? 0, after)).toBe(decision);
  });

  test('nothing left: a play stands', () => {
    const { input, position } = stand(show('Ended', 'S1 1@2020-01-01'), 'S1E1');
    expect(decideReport(input, position, pair(1, 1), Date.parse('2026-02-01T20:10:00Z'))).toBe('already');
  });
});

describe('everything up to here', () => {
  const numbers = (marks: readonly { season: number; episode: number }[]) =>
    marks.map(({ season, episode }) => `S${season}E${episode}`);
  test('what has aired, was not seen and not skipped', () => {
    const list = show('Returning Series', 'S1 4@2020-01-01 1@2030-01-01', 'S2 2@2021-01-01');
    const { input } = stand(list, 'S1E2', 'skip S1E3');
    expect(numbers(unwatchedUpTo(input, pair(2, 1), { today }))).toEqual(['S1E1', 'S1E4', 'S2E1']);
    expect(numbers(unwatchedUpTo(input, pair(2, 1), { today, before: true }))).toEqual(['S1E1', 'S1E4']);
  });

  test('marks that move the place', () => {
    const marks = [{ season: 1, episode: 1, id: 10_001, fillsGap: false }];
    expect(unwatchedUpTo(stand(ended()).input, pair(1, 1), { today })).toEqual(marks);
  });

  const weekly = show('Returning Series', 'S1 3@2026-01-01');
  test.each<[string, { today: string; dayOffset?: number }, string[]]>([
    ['out today', { today: '2026-01-08' }, ['S1E1', 'S1E2']],
    ['the day before', { today: '2026-01-07' }, ['S1E1']],
    ['out here a day later', { today: '2026-01-08', dayOffset: 1 }, ['S1E1']],
    ['that day', { today: '2026-01-09', dayOffset: 1 }, ['S1E1', 'S1E2']],
    ['out here a day earlier', { today: '2026-01-07', dayOffset: -1 }, ['S1E1', 'S1E2']],
  ])('%s', (_, options, marked) => {
    expect(numbers(unwatchedUpTo(stand(weekly).input, pair(1, 3), options))).toEqual(marked);
  });

  test.each<[string, ShowList, [number, number], string[]]>([
    ['no date known', show('Returning Series', 'S1 2@2020-01-01 1?'), [1, 3], ['S1E1', 'S1E2']],
    ['a promise of an ended show', show('Ended', 'S1 2@2020-01-01', 'S2 2?'), [2, 2], ['S1E1', 'S1E2']],
    ['specials', show('Ended', 'S0 1@2020-01-02', 'S1 2@2020-01-01'), [1, 2], ['S1E1', 'S1E2']],
  ])('never what may not be offered or is no gap: %s', (_, list, [season, episode], marked) => {
    const input = { ...stand(list).input, preferences: { ...NO_PREFERENCES, specials: true } };
    expect(numbers(unwatchedUpTo(input, pair(season, episode), { today }))).toEqual(marked);
  });

  test('by the name that an episode has in another season', () => {
    const twice = show('Ended', 'S1 3@2020-01-01', 'S2 !10003 2@2020-02-12');
    const marked = numbers(unwatchedUpTo(stand(twice).input, pair(2, 1), { today }));
    expect(marked).toEqual(['S1E1', 'S1E2', 'S1E3']);
  });

  test('nothing for one that is not listed', () => {
    expect(unwatchedUpTo(stand(ended()).input, pair(7, 1), { today })).toEqual([]);
  });
});

describe('"Rewatching? Follow from here"', () => {
  test.each<[string, string[], unknown]>([
    ['two watched ones in a row again', ['S1E1-5', 'S1E1-2'], pair(1, 3)],
    ['one is no row', ['S1E1-5', 'S1E1'], null],
    ['one after a new one is no row', ['S1E1-5', 'S1E2'], null],
    ['the last two: nothing follows', ['S1E1-6', 'S2E1-6', 'S3E1-6', 'S3E5-6'], null],
    ['two apart', ['S1E1-5', 'S1E1', 'S1E3'], null],
    ['up next follows already', ['S1E1-5', 'jump S1E1', 'S1E1-2'], null],
    ['in a rewatch already', ['S1E1-5', 'run', 'S1E1-2'], null],
  ])('%s', (_, acts, offer) => {
    const { input, position } = stand(ended(), ...acts);
    expect(rewatchOffer(input, position.upNext)).toEqual(offer);
  });

  test('never onto the empty promise of an ended show', () => {
    const { input } = stand(ended('S4 2?'), 'S1E1-6', 'S2E1-6', 'S3E1-6', 'S3E5-6');
    expect(rewatchOffer(input, null)).toBeNull();
  });
});
