import { describe, expect, test } from 'vitest';
import { isExpired, nextRefresh, runningSeasons, type RefreshFacts } from '../../lib/tmdb/refresh-policy';

const DAY = 86_400_000;
const TODAY = '2026-01-15';
const FETCHED = Date.UTC(2026, 0, 15, 3, 30);

function show(changes: Partial<RefreshFacts>): RefreshFacts {
  return {
    id: 77,
    status: 'Returning Series',
    airDates: ['2020-01-01'],
    fetchedAt: FETCHED,
    missingSince: null,
    ...changes,
  };
}

describe('a show is asked for again', () => {
  test.each<[string, Partial<RefreshFacts>]>([
    ['today', { airDates: ['2026-01-15'] }],
    ['in seven days', { airDates: [null, '2026-01-22'] }],
    ['seven days ago', { airDates: ['2026-01-08', null] }],
    ['in seven days, though TMDB says it has ended', { status: 'Ended', airDates: ['2026-01-22'] }],
  ])('after a day when an episode airs %s', (_, changes) => {
    expect(nextRefresh(show(changes), TODAY)).toBe(FETCHED + DAY);
  });

  test.each<[string, number, Partial<RefreshFacts>]>([
    ['it returns, with nothing near', 7, { airDates: ['2026-01-23', '2026-01-07'] }],
    ['its status is a word never heard', 7, { status: 'Hibernating' }],
    ['it has no episodes', 7, { airDates: [] }],
    ['it has ended', 30, { status: 'Ended' }],
    ['it was cancelled', 30, { status: 'Canceled' }],
    ['TMDB no longer knows it', 30, { missingSince: FETCHED, airDates: [TODAY] }],
  ])('when %s, every %d days', (_, days, changes) => {
    const first = nextRefresh(show(changes), TODAY);
    expect(first).toBeGreaterThan(FETCHED);
    expect(first).toBeLessThanOrEqual(FETCHED + days * DAY);
    expect(nextRefresh(show({ ...changes, fetchedAt: first }), TODAY)).toBe(first + days * DAY);
  });

  test('across the turn of the year', () => {
    expect(nextRefresh(show({ airDates: ['2026-01-03'] }), '2025-12-28')).toBe(FETCHED + DAY);
  });
});

test('a library fetched in one evening falls due evenly', () => {
  const perDay = new Map<number, number>();
  for (let id = 1; id <= 940; id += 1) {
    const day = Math.floor((nextRefresh(show({ id, status: 'Ended' }), TODAY) - FETCHED) / DAY);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  expect(Math.max(...perDay.values())).toBeLessThan(50);
});

test('what is half a year old is too old', () => {
  expect(isExpired(FETCHED, FETCHED + 180 * DAY - 1)).toBe(false);
  expect(isExpired(FETCHED, FETCHED + 180 * DAY)).toBe(true);
});

test('the running seasons are the last one and those that air now', () => {
  const seasons = [
    { season: 0, airDates: ['2026-01-20', null] },
    { season: 1, airDates: ['2025-01-20'] },
    { season: 2, airDates: ['2026-01-10', '2026-01-17'] },
    { season: 3, airDates: [] },
  ];
  expect(runningSeasons(seasons, TODAY)).toEqual([0, 2, 3]);
  expect(runningSeasons([], TODAY)).toEqual([]);
});
