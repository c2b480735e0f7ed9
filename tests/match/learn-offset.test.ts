import { describe, expect, it } from 'vitest';
import { learnOffset, withOffset } from '../../lib/match/learn-offset';

const labels = (season: number | null, episode: number | null, lastEpisode: number | null = null) => ({
  season,
  episode,
  lastEpisode,
});

describe('how a site counts, by one corrected episode', () => {
  it.each([
    ['the next season', labels(1, 13), [2, 1], { from: 1, to: 2, add: -12 }],
    ['numbers that lie one lower', labels(1, 0), [1, 1], { from: 1, to: 1, add: 1 }],
    ['another season with the same numbers', labels(3, 4), [1, 4], { from: 3, to: 1, add: 0 }],
    ['a number alone', labels(null, 27), [2, 3], { from: null, to: 2, add: -24 }],
    ['a special', labels(1, 14), [0, 2], { from: 1, to: 0, add: -12 }],
    ['what was said already', labels(2, 1), [2, 1], null],
    ['no number at all', labels(1, null), [1, 3], null],
    ['a double episode', labels(1, 1, 2), [1, 3], null],
  ] as const)('%s', (_, said, [season, episode], offset) => {
    expect(learnOffset(said, { season, episode })).toEqual(offset);
  });

  it('replaces what was known of that season, and nothing else', () => {
    const known = [
      { from: 1, to: 1, add: 2 },
      { from: null, to: 4, add: 0 },
    ];
    expect(withOffset(known, { from: 1, to: 2, add: -12 })).toEqual([
      { from: null, to: 4, add: 0 },
      { from: 1, to: 2, add: -12 },
    ]);
  });
});
