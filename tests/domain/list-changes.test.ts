import { describe, expect, test } from 'vitest';
import { log, placeOf, show } from './notation';

/** What TMDB does to a list after it was watched. Ids are season × 10 000 + number where nothing else is said. */
const on = (...seasons: string[]) => show('Returning Series', ...seasons);
const three = ['S1E1 #10001', 'S1E2 #10002', 'S1E3 #10003'];

describe('where the list was changed since', () => {
  test.each<[string, ReturnType<typeof show>, string[], string]>([
    [
      'two were made one',
      on('S1 !10001 1@2020-01-01 #2 !10003 4@2020-01-08'),
      three,
      'S1E3 available, 3 left, 0 gaps',
    ],
    [
      'a season was split',
      on('S1 6@2020-01-01', 'S2 !10007 6@2020-02-12'),
      ['S1E7 #10007', 'S1E8 #10008'],
      'S2E3 available, 4 left, 0 gaps',
    ],
    [
      'it was, and its old list is held beside the new one',
      on('S1 12@2020-01-01', 'S2 !10007 6@2020-02-12'),
      ['S1E1-6', 'S2E1 #10007'],
      'S1E8 available, 5 left, 0 gaps',
    ],
    [
      'it was, is held twice, and all was watched',
      on('S1 12@2020-01-01', 'S2 !10007 6@2020-02-12'),
      ['S1E1-12'],
      'nothing caughtUp, 0 left, 0 gaps',
    ],
    [
      'two were made one season',
      on('S1 6@2020-01-01 !20001 6@2020-02-12'),
      ['S1E1-6', 'S2E1 #20001'],
      'S1E8 available, 5 left, 0 gaps',
    ],
    [
      'they were, and no ids are known',
      on('S1 12@2020-01-01'),
      ['S1E1-6', 'S2E1-2'],
      'nothing caughtUp, 0 left, 6 gaps',
    ],
    [
      'the last one watched is gone',
      on('S1 2@2020-01-01 #4 3@2020-01-22'),
      ['S1E1-3'],
      'S1E4 available, 3 left, 0 gaps',
    ],
    [
      'it was the last of its season',
      on('S1 5@2020-01-01', 'S2 6@2021-01-01'),
      ['S1E1-6'],
      'S2E1 available, 6 left, 0 gaps',
    ],
    ['its season is gone', on('S2 6@2021-01-01'), ['S1E1-6'], 'S2E1 available, 6 left, 0 gaps'],
    [
      'it became a special',
      on('S0 !10003 1@2020-01-15', 'S1 2@2020-01-01 !10004 3@2020-01-22'),
      three,
      'S1E3 available, 3 left, 0 gaps',
    ],
    [
      'a special became regular',
      on('S1 6@2020-01-01 !1 1@2020-02-12', 'S2 3@2021-01-01'),
      ['S1E1-6', 'S0E1 #1'],
      'S2E1 available, 3 left, 0 gaps',
    ],
    [
      'one was put in before',
      on('S1 1@2020-01-01 !10099 1@2020-01-02 !10002 5@2020-01-08'),
      three,
      'S1E5 available, 3 left, 1 gaps',
    ],
    [
      'one was put in before the one jumped to',
      on('S1 1@2020-01-01 !99 1@2020-01-02 !10002 5@2020-01-08'),
      ['jump S1E5 #10005'],
      'S1E6 available, 2 left, 0 gaps',
    ],
    [
      'the one jumped to is gone',
      on('S1 4@2020-01-01 #6 2@2020-02-05'),
      ['jump S1E5'],
      'S1E6 available, 2 left, 0 gaps',
    ],
    [
      'two changed places',
      on('S1 2@2020-01-01 !10004 1@2020-01-15 !10003 1@2020-01-22 !10005 2@2020-01-29'),
      three,
      'S1E5 available, 2 left, 1 gaps',
    ],
    [
      'a season was put in before',
      on('S1 !50001 4@2019-01-01', 'S2 !10001 6@2020-01-01'),
      three,
      'S2E4 available, 3 left, 0 gaps',
    ],
    ['nothing is left', on(), ['S1E1-6'], 'nothing caughtUp, 0 left, 0 gaps'],
  ])('%s', (_, list, acts, place) => {
    const facts = log(...acts);
    expect(placeOf({ show: list, log: facts })).toBe(place);
    expect(placeOf({ show: list, log: [...facts, ...facts].toReversed() })).toBe(place);
  });
});
