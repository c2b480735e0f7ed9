import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPause, retryAfterMs } from '../../lib/tmdb/next-pause';

test.each([
  [1, null, 0.5, 5_000],
  [2, null, 0.5, 10_000],
  [5, null, 0.5, 80_000],
  [1, null, 0, 3_750],
  [1, null, 1, 6_250],
  [1, 60_000, 0.5, 60_000],
  [40, null, 0.5, 1_800_000],
  [1_000, null, 0.5, 1_800_000],
])('after %d tries, asked to wait %s, at random %d: %d ms', (tries, retryAfter, random, pause) => {
  expect(nextPause(tries, retryAfter, random)).toBe(pause);
});

test('pauses never shrink and are never shorter than asked', () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.nat(10_000_000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, asked, random) => {
        const pause = nextPause(tries, asked, random);
        expect(pause).toBeGreaterThanOrEqual(asked);
        expect(nextPause(tries + 1, asked, random)).toBeGreaterThanOrEqual(pause);
      },
    ),
  );
});

const NOW = Date.UTC(2026, 0, 15, 20, 0, 0);

test.each([
  [null, null],
  ['', null],
  ['soon', null],
  ['0', 0],
  ['7', 7_000],
  [' 7 ', 7_000],
  ['-7', null],
  ['86400', 300_000],
  ['Thu, 15 Jan 2026 20:00:30 GMT', 30_000],
  ['Thu, 15 Jan 2026 19:00:00 GMT', 0],
])('Retry-After %j is %s ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});
