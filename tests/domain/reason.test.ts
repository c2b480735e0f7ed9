import { describe, expect, test } from 'vitest';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import type { Preferences } from '../../lib/domain/preferences';
import { deriveProgress, readPosition } from '../../lib/domain/progress';
import type { ShowList } from '../../lib/domain/progress';
import { ended, log, show } from './notation';

/** The reason in words: `after S2E5 on 2026-02-03T20:00`, `jump on …`, `rewatch on …`, `oldestFirst`, `start`. */
function reasonOf(list: ShowList, acts: string[], preferences: Partial<Preferences> = {}): string {
  const chosen = { ...NO_PREFERENCES, ...preferences };
  const row = deriveProgress({ show: list, facts: log(...acts), preferences: chosen });
  const { reason } = readPosition(row, '2026-12-01');
  if (reason.why === 'skipped') return `skipped S${reason.season}E${reason.episode}`;
  if (!('at' in reason)) return reason.why;
  const what = reason.why === 'after' ? `after S${reason.season}E${reason.episode}` : reason.why;
  return reason.at === null ? what : `${what} on ${new Date(reason.at).toISOString().slice(0, 16)}`;
}

/** [what happens, the show, the log, why this one is up next, preferences] */
type Row = [string, ShowList, string[], string, Partial<Preferences>?];

function table(name: string, rows: Row[]): void {
  describe(name, () => {
    test.each(rows)('%s', (_, list, acts, expected, preferences) => {
      expect(reasonOf(list, acts, preferences)).toBe(expected);
    });
  });
}

const SPECIALS = 'S0 2@2020-06-01';
const shrunk = show('Ended', 'S1 2@2020-01-01 #4 3@2020-02-01');

table('after the last one watched, with the day on which it was', [
  ['marked', ended(), ['S1E1', 'S2E5'], 'after S2E5 on 2026-02-02T20:00'],
  ['finished hours before it was marked', ended(), ['S1E1 done -3h'], 'after S1E1 on 2026-02-01T17:00'],
  ['imported', ended(), ['on 2025-05-05T09:00 S1E1'], 'after S1E1 on 2025-05-05T09:00'],
  ['no longer listed', shrunk, ['S1E3'], 'after S1E3 on 2026-02-01T20:00'],
  ['an older one filled in', ended(), ['S1E1', 'S1E3', 'gap S1E2'], 'after S1E3 on 2026-02-02T20:00'],
]);

table('a jump, until its target is watched', [
  ['made', ended(), ['S1E1', 'jump S2E1'], 'jump on 2026-02-02T20:00'],
  ['a later one seen again meanwhile', ended(), ['S1E1-3', 'jump S1E1', 'S1E2'], 'jump on 2026-02-04T20:00'],
  [
    'to a special that is not in the list',
    ended(SPECIALS),
    ['S1E1', 'jump S0E2'],
    'jump on 2026-02-02T20:00',
  ],
  [
    'from there on to a special: the special',
    ended(SPECIALS),
    ['jump S2E1', 'jump S0E2'],
    'jump on 2026-02-02T20:00',
  ],
  ['its target is no longer listed', shrunk, ['S1E1', 'jump S1E3'], 'jump on 2026-02-02T20:00'],
  [
    'its target is skipped: what was seen before is not the reason',
    ended(),
    ['S1E1-3', 'jump S1E1', 'skip S1E1'],
    'jump on 2026-02-04T20:00',
  ],
  [
    'nor what was seen at the moment of the jump',
    ended(),
    ['S1E1-2', '+0h jump S1E2', 'skip S1E2'],
    'jump on 2026-02-02T20:00',
  ],
]);

table('after a jump back, the last one watched from its target on', [
  ['the target', ended(), ['S1E1-3', 'jump S1E1', 'S1E1'], 'after S1E1 on 2026-02-05T20:00'],
  ['a later one', ended(), ['S1E1-3', 'jump S1E1', 'S1E1-2'], 'after S1E2 on 2026-02-06T20:00'],
  [
    'not one before the target',
    ended(),
    ['S1E1-5', 'jump S1E3', 'S1E3', 'S1E1'],
    'after S1E3 on 2026-02-07T20:00',
  ],
  [
    'not a filled gap',
    ended(),
    ['S1E1-2', 'S1E4', 'jump S1E1', 'S1E1', 'gap S1E3'],
    'after S1E1 on 2026-02-05T20:00',
  ],
  [
    'not a special while they are off',
    ended(SPECIALS),
    ['S1E1-3', 'jump S1E1', 'S1E1', 'S0E1'],
    'after S1E1 on 2026-02-05T20:00',
  ],
]);

table('neither', [
  ['nothing watched', ended(), [], 'start'],
  ['the first ones skipped', ended(), ['skip S1E1', 'skip S1E2'], 'skipped S1E2'],
  ['a later one skipped', ended(), ['skip S1E2'], 'start'],
  ['the first skipped, then not', ended(), ['skip S1E1', 'unskip S1E1'], 'start'],
  ['only a special, while they are off', ended(SPECIALS), ['S0E1'], 'start'],
  ['oldest first, nothing watched', ended(), [], 'start', { oldestFirst: true }],
  ['oldest first', ended(), ['S1E1', 'S1E4'], 'oldestFirst', { oldestFirst: true }],
  [
    'oldest first, from a jump',
    ended(),
    ['S1E1', 'jump S1E4'],
    'jump on 2026-02-02T20:00',
    { oldestFirst: true },
  ],
  ['a rewatch', ended(), ['S1E1-6', 'run'], 'rewatch on 2026-02-07T20:00'],
  ['a rewatch, one on', ended(), ['S1E1-6', 'run', 'S1E1'], 'after S1E1 on 2026-02-08T20:00'],
]);
