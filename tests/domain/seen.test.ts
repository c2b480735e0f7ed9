import { describe, expect, test } from 'vitest';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { readLog } from '../../lib/domain/log';
import { deriveProgress } from '../../lib/domain/progress';
import { currentRun } from '../../lib/domain/run';
import { placeLog } from '../../lib/domain/seen';
import { layOut } from '../../lib/domain/walk';
import { ended, log, placeOf } from './notation';

/** [what happens, the log, where it leads] */
type Row = [string, string[], string];

const replays: Row[] = [
  ['watched a second time: a replay', ['S1E2', 'S2E1-2', 'S1E2'], 'S2E3 available, 10 left, 4 gaps'],
  [
    'an import with an older date makes it a replay afterwards',
    ['S2E1-2', 'S1E2', 'on 2025-01-01 S1E2'],
    'S2E3 available, 10 left, 4 gaps',
  ],
  ['one without a date does, too', ['S2E1-2', 'S1E2', 'on ? S1E2'], 'S2E3 available, 10 left, 4 gaps'],
  [
    'a newer date does not: the first one is the anchor, the second the replay',
    ['S1E2', 'S2E1-2', 'on 2026-02-03T21:00 S1E2'],
    'S2E3 available, 10 left, 4 gaps',
  ],
  [
    'a newer one edited to before the older: the older is now the replay',
    ['S1E2', 'S2E1-2', 'S1E2', 'x: S1E4', 'S2E3', 'redate x 2025-01-01'],
    'S2E4 available, 9 left, 3 gaps',
  ],
];

describe('the first of an episode is by date, whatever was recorded first', () => {
  test.each(replays)('%s', (_, acts, expected) => {
    const facts = log(...acts);
    for (const order of [facts, facts.toReversed()]) {
      expect(placeOf({ show: ended(), log: order })).toBe(expected);
    }
  });
});

describe('plays less than 12 hours apart count once', () => {
  test.each<[string, string[], number]>([
    ['of one episode', ['S1E1', '+1h S1E1 @B'], 1],
    ['a day and a morning of it', ['on 2025-05-05 S1E1', 'on 2025-05-05T09:00 S1E1'], 1],
    ['a day and the morning after', ['on 2025-05-05 S1E1', 'on 2025-05-06T09:00 S1E1'], 1],
    ['not a day and the next evening', ['on 2025-05-05 S1E1', 'on 2025-05-06T20:00 S1E1'], 2],
    ['not of two episodes', ['S1E1', '+1h S1E2'], 2],
    ['not in two runs', ['S1E1', '+1h run', '+1h S1E1'], 2],
    ['nor in two rewatches', ['run', 'S1E1', '+1h run', '+1h S1E1'], 2],
  ])('%s', (_, acts, plays) => {
    const row = deriveProgress({ show: ended(), facts: log(...acts), preferences: NO_PREFERENCES });
    expect(row.counts.plays).toBe(plays);
  });
});

describe('plays of one date stand in the order of their ids, whichever was told first', () => {
  test.each<[string, string[], string[]]>([
    [
      'of one day',
      ['b: on 2025-05-05 S1E1', 'a: on 2025-05-05 S1E2', 'c: on 2025-05-05 S1E3'],
      ['a', 'b', 'c'],
    ],
    ['without a date', ['c: on ? S1E1', 'a: on ? S1E2', 'b: on ? S1E3'], ['a', 'b', 'c']],
    ['the older date before them', ['a: on 2025-05-05 S1E1', 'b: on 2024-05-05 S1E2'], ['b', 'a']],
  ])('%s', (_, acts, ids) => {
    const facts = readLog(log(...acts));
    const { plays } = placeLog(facts, layOut(ended(), false), currentRun(facts));
    expect(plays.map(({ fact }) => fact.id)).toEqual(ids);
  });
});
