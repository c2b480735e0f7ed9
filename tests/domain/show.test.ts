import { describe, expect, it } from 'vitest';
import { listedInstead, sharedNames } from '../../lib/domain/show';

const season = (number: number, episodeCount: number) => ({
  season: number,
  id: null,
  name: '',
  episodeCount,
  airDate: null,
  poster: null,
});

describe('a show', () => {
  it.each([
    ['regular episodes', [season(0, 3), season(1, 8)], null],
    ['regular episodes in a later season alone', [season(1, 0), season(2, 1)], null],
    ['only specials', [season(0, 3)], 'onlySpecials'],
    ['only specials, its first season still empty', [season(0, 1), season(1, 0)], 'onlySpecials'],
    ['nothing, its seasons empty', [season(0, 0), season(1, 0)], 'noEpisodes'],
    ['nothing, without a season', [], 'noEpisodes'],
  ])('lists %s', (_, seasons, lists) => expect(listedInstead({ seasons })).toBe(lists));
});

describe('names that several shows have', () => {
  it.each([
    [[], []],
    [['Ghosts', 'Fargo'], []],
    [['Ghosts', 'Fargo', 'Ghosts'], ['Ghosts']],
    [
      ['Ghosts', 'Fargo', 'Ghosts', 'Fargo', 'Ghosts'],
      ['Ghosts', 'Fargo'],
    ],
  ])('of %j are %j', (names, shared) =>
    expect([...sharedNames(names.map((name) => ({ name })))]).toEqual(shared),
  );
});
