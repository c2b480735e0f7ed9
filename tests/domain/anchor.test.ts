import { describe, expect, test } from 'vitest';
import type { Fact } from '../../lib/domain/fact';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { deriveProgress } from '../../lib/domain/progress';
import type { ShowList } from '../../lib/domain/progress';
import { ended, log, placeOf } from './notation';

/** [what happens, the show, the log, where it leads] */
type Row = [string, ShowList, string[], string];

function table(name: string, rows: Row[]): void {
  describe(name, () => {
    test.each(rows)('%s', (_, list, acts, expected) => {
      expect(placeOf({ show: list, log: log(...acts), today: '2026-12-01' })).toBe(expected);
    });
  });
}

const SPECIALS = 'S0 2@2020-06-01';

table('a jump and something else at one moment: the jump comes after it', [
  ['its target was watched', ended(), ['S1E4', '+0h jump S1E4'], 'S1E4 available, 15 left, 0 gaps'],
  ['its target was skipped', ended(), ['skip S1E4', '+0h jump S1E4'], 'S1E4 available, 15 left, 0 gaps'],
  [
    'to a special, another one was watched',
    ended(SPECIALS),
    ['S1E4', '+0h jump S0E2'],
    'S0E2 available, 15 left, 0 gaps',
  ],
  [
    'back, a later one was watched: it is on from there, too',
    ended(),
    ['S1E3-4', '+0h jump S1E3', 'S1E3'],
    'S1E4 available, 15 left, 0 gaps',
  ],
  [
    'back onto one that was watched only then: on from there, too',
    ended(),
    ['S1E4', 'S1E3', '+0h jump S1E3', 'S1E3'],
    'S1E4 available, 15 left, 0 gaps',
  ],
]);

table('what was running when a jump was made', [
  [
    'the first one ever, to its end: no anchor',
    ended(),
    ['jump S3E1', '+0.1h S2E1 begun -0.7h'],
    'S3E1 available, 6 left, 5 gaps',
  ],
  [
    'begun after it: an anchor',
    ended(),
    ['S1E1-6', 'jump S3E1', '+5h S2E1 begun -0.7h'],
    'S2E2 available, 11 left, 0 gaps',
  ],
  [
    'over before it, dated after it by an edit: an anchor',
    ended(),
    ['x: S2E1 begun -0.7h', 'jump S1E4', '+72h redate x 2026-02-03'],
    'S2E2 available, 11 left, 3 gaps',
  ],
  [
    'begun after a jump to a special: moves on',
    ended(SPECIALS),
    ['S1E1-3', 'jump S0E2', '+5h S1E4 begun -0.7h'],
    'S1E5 available, 14 left, 0 gaps',
  ],
]);

table('specials while they are off', [
  [
    'a jump to one, then to another place',
    ended(SPECIALS),
    ['S1E1', 'jump S0E2', 'jump S2E1'],
    'S2E1 available, 12 left, 5 gaps',
  ],
  [
    'one watched on the way is no beginning: nothing before the first regular one is a gap',
    ended(SPECIALS),
    ['S2E1', 'S0E1'],
    'S2E2 available, 11 left, 0 gaps',
  ],
]);

describe('two devices at one moment: the same row in whatever order their facts arrive', () => {
  const row = (list: ShowList, facts: readonly Fact[]) =>
    deriveProgress({ show: list, facts, preferences: NO_PREFERENCES });

  test.each<[string, ShowList, string[]]>([
    ['two plays', ended(), ['S1E4', '+0h S1E2 @B']],
    ['two plays of one episode', ended(), ['S1E4', '+0h S1E4 @B']],
    ['a play and a filled gap', ended(), ['S1E1', 'S1E5', 'b: gap S1E3', '+0h a: S1E3 @B']],
    ['two that are no longer listed', ended(), ['b: S2E7', '+0h a: S2E8 @B']],
    ['two jumps', ended(), ['b: jump S2E1', '+0h a: jump S1E4 @B']],
    ['two jumps to specials', ended(SPECIALS), ['b: jump S0E1', '+0h a: jump S0E2 @B']],
    ['a jump and a play', ended(), ['b: S1E4', '+0h a: jump S1E2 @B']],
    ['undated ones', ended(), ['b: on ? S2E7', 'a: on ? S2E8 @B', 'on ? S1E1']],
    ['a skip and its taking back', ended(), ['S1E1', 'b: skip S1E2', '+0h a: unskip S1E2 @B']],
  ])('%s', (_, list, acts) => {
    const facts = log(...acts);
    expect(row(list, facts.toReversed())).toEqual(row(list, facts));
  });

  test('the later in the list is the place', () => {
    const facts = log('b: S1E4', '+0h a: S1E2 @B');
    for (const order of [facts, facts.toReversed()]) {
      expect(placeOf({ show: ended(), log: order })).toBe('S1E5 available, 14 left, 1 gaps');
    }
  });

  test('of two jumps the later in the list', () => {
    const facts = log('b: jump S1E4', '+0h a: jump S2E1 @B');
    for (const order of [facts, facts.toReversed()]) {
      expect(placeOf({ show: ended(), log: order })).toBe('S2E1 available, 12 left, 3 gaps');
    }
  });
});
