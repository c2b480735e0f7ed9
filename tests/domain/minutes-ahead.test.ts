import { describe, expect, it } from 'vitest';
import { minutesAhead, runtimesOf } from '../../lib/domain/minutes-ahead';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { deriveProgress, readPosition } from '../../lib/domain/progress';
import type { ShowList } from '../../lib/domain/progress';
import { log, show, TODAY } from './notation';

/** How long each episode runs: the first of a season 10 minutes, the second 20 and so on. */
const runtimes = (list: ShowList) =>
  runtimesOf(
    list.seasons.map(({ episodes }) => ({
      episodes: episodes.map((one) => ({
        ...one,
        name: '',
        overview: '',
        still: null,
        runtime: 10 * one.episode,
      })),
    })),
  );

function minutes(list: ShowList, acts: readonly string[], { today = TODAY, dayOffset = 0 } = {}): number {
  const row = deriveProgress({ show: list, facts: log(...acts), preferences: NO_PREFERENCES });
  return minutesAhead(row, readPosition(row, today, dayOffset), today, dayOffset, runtimes(list));
}

const over = show('Ended', 'S1 3@2020-01-01', 'S2 2@2021-01-01');
const outOfTurn = show('Returning Series', 'S1 1@2020-01-01 1@2030-01-01 1@2020-01-15');
const weekly = show('Returning Series', 'S1 3@2026-03-01 1?');

describe('the minutes left of a show', () => {
  it.each<[string, ShowList, string[], number]>([
    ['all of it, not begun', over, [], 10 + 20 + 30 + 10 + 20],
    ['after some were watched', over, ['S1E1-2'], 30 + 10 + 20],
    ['without what was skipped', over, ['S1E1', 'skip S1E2'], 30 + 10 + 20],
    ['without the gaps', over, ['S1E1', 'S1E3'], 10 + 20],
    ['with the episode jumped to, watched or not', over, ['S1E1-3', 'jump S1E2'], 20 + 30 + 10 + 20],
    ['what has aired', weekly, [], 10],
    ['without one in between that has not aired', outOfTurn, [], 10 + 30],
    ['none while it waits', weekly, ['S1E1'], 0],
    ['none when caught up', show('Returning Series', 'S1 1@2020-01-01'), ['S1E1'], 0],
    ['up to the first jumped to that has not aired', weekly, ['jump S1E1', 'jump S1E3'], 0],
  ])('%s', (_, list, acts, expected) => expect(minutes(list, acts)).toBe(expected));

  it.each<[string, number, number]>([
    ['2026-03-08', 0, 10 + 20],
    ['2026-03-08', 1, 10],
    ['2026-03-07', -1, 10 + 20],
  ])('on %s, out here %i days later', (today, dayOffset, expected) =>
    expect(minutes(weekly, [], { today, dayOffset })).toBe(expected),
  );

  it('counts an unknown runtime as nothing', () => {
    const row = deriveProgress({ show: over, facts: [], preferences: NO_PREFERENCES });
    const known = new Map([['S1 E2', 45]]);
    expect(minutesAhead(row, readPosition(row, TODAY), TODAY, 0, known)).toBe(45);
    const untold = { season: 1, episode: 1, id: 1, name: '', airDate: null, runtime: null };
    expect([...runtimesOf([{ episodes: [{ ...untold, overview: '', still: null }] }])]).toEqual([
      ['S1 E1', 0],
    ]);
  });
});
