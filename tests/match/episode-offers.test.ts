import { describe, expect, it } from 'vitest';
import { formatPair, type Season } from '../../lib/domain/show';
import type { EpisodeQuestion } from '../../lib/match/episode-view';
import type { Claim } from '../../lib/sites/reading';
import { answer, names, seasons } from './decided';

const TWO = seasons(
  { season: 0, names: ['Looking Back', 'The Long Winter'] },
  { season: 1, names: ['The First Lamp', 'Home', 'The Long Winter', 'Fog'] },
  { season: 2, names: ['Keepers of Light', 'Episode 2', 'Return to Sea', 'Fog'] },
);
const MANY = seasons(...Array.from({ length: 9 }, (_, at) => ({ season: at + 1, names: names(3) })));

const OFFERED: readonly (readonly [
  name: string,
  listed: readonly Season[],
  claim: Partial<Claim>,
  wanted: readonly string[],
  more?: Partial<EpisodeQuestion>,
])[] = [
  [
    'up next, before all else',
    TWO,
    { label: 'Episode 4' },
    ['S2 E3 upNext', 'S1 E4 absolute numberEqual', 'S2 E4 numberEqual'],
    { upNext: { season: 2, episode: 3 } },
  ],
  ['nothing that is not listed', TWO, { label: 'S7:E9' }, [], { upNext: { season: 7, episode: 8 } }],
  [
    'the one that is too short, and why',
    TWO,
    { label: 'S1:E1' },
    ['S1 E1 labels pairListed absolute'],
    { duration: 5 },
  ],
  [
    'the one that follows a video for two',
    TWO,
    { label: 'S1:E1' },
    ['S1 E1 labels pairListed absolute', 'S1 E2 twoEpisodes'],
    { duration: 90 },
  ],
  [
    'nothing behind the last one',
    TWO,
    { label: 'S2:E4' },
    ['S2 E4 labels pairListed', 'S1 E4 absolute'],
    { duration: 90 },
  ],
  [
    'both that bear the title',
    TWO,
    { title: 'Fog' },
    ['S1 E4 episodeTitleEqual episodeTitleNear', 'S2 E4 episodeTitleEqual episodeTitleNear'],
  ],
  [
    'those that are named much like it',
    TWO,
    { label: 'S2:E2', title: 'First Lamps' },
    ['S2 E2 pairListed', 'S1 E1 episodeTitleNear', 'S1 E2 absolute'],
  ],
  ['the place in the whole list, of a number beside a season', TWO, { label: 'S5:E6' }, ['S2 E2 absolute']],
  [
    'no more than a list that can be read',
    MANY,
    { label: 'Episode 2' },
    [
      'S1 E2 absolute numberEqual',
      'S2 E2 numberEqual',
      'S3 E2 numberEqual',
      'S4 E2 numberEqual',
      'S5 E2 numberEqual',
      'S6 E2 numberEqual',
    ],
  ],
];

describe('an episode that has to be asked for', () => {
  it.each(OFFERED.map(([name, ...rest]) => ({ name, rest })))(
    'is offered $name',
    ({ rest: [listed, claim, wanted, more] }) => {
      const found = answer(listed, claim, more);
      if (found.kind !== 'ask') throw new Error('this was to be asked');
      expect(found.candidates.map((one) => [formatPair(one.episode), ...one.reasons].join(' '))).toEqual(
        wanted,
      );
    },
  );
});

const DECIDED: readonly (readonly [
  name: string,
  claim: Partial<Claim>,
  parts: readonly string[],
  more?: Partial<EpisodeQuestion>,
])[] = [
  [
    'its numbers, titled in another language',
    { label: 'S1:E1', title: 'Hüter' },
    ['pairListed'],
    { pageLanguage: 'de' },
  ],
  [
    'the user’s offset and its title',
    { label: 'S5:E1', title: 'The First Lamp' },
    ['offset', 'episodeTitleEqual'],
    { offsets: [{ from: 5, to: 1, add: 0 }] },
  ],
  ['its numbers', { label: 'S1:E1' }, ['pairListed']],
  [
    'its numbers and its title',
    { label: 'S1:E1', title: 'The First Lamp' },
    ['pairListed', 'episodeTitleEqual'],
  ],
  [
    'its numbers and a title much like it',
    { label: 'S1:E1', title: 'First Lamps' },
    ['pairListed', 'episodeTitleNear'],
  ],
  ['its title', { title: 'The First Lamp' }, ['episodeTitleEqual']],
  [
    'its title and number, of two that bear it',
    { label: 'Season 2', title: 'Fog' },
    ['episodeTitleEqual', 'numberEqual'],
  ],
  ['a range', { label: 'S1:E1-2' }, ['pairListed', 'range']],
  [
    'a range and the title of its second',
    { label: 'S1:E1-2', title: 'Home' },
    ['pairListed', 'episodeTitleEqual', 'range'],
  ],
  ['the day it aired', { airDate: '2016-02-01' }, ['airDateEqual']],
  ['the site’s count', { label: 'Episode 7' }, ['absolute'], { absolute: true }],
  ['the user’s offset', { label: 'S5:E1' }, ['offset'], { offsets: [{ from: 5, to: 1, add: 0 }] }],
  [
    'the user’s order',
    { label: 'S1:E1' },
    ['order'],
    { order: { groups: [{ order: 1, episodes: [{ season: 1, episode: 2 }] }] } },
  ],
];

describe('an episode that is decided', () => {
  it.each(DECIDED.map(([name, ...rest]) => ({ name, rest })))(
    'says that it was by $name',
    ({ rest: [claim, parts, more] }) => {
      expect(answer(TWO, claim, more)).toMatchObject({ kind: 'decided', parts });
    },
  );

  it('says that it was by the number of the only season, or of the running count', () => {
    const only = seasons({ season: 1, names: names(3) });
    expect(answer(only, { label: 'Episode 2' })).toMatchObject({ parts: ['onlySeason'] });
    const running = seasons({ season: 1, names: names(20) }, { season: 2, from: 21, names: names(10) });
    expect(answer(running, { label: 'Episode 25' })).toMatchObject({ parts: ['absolute'] });
  });
});
