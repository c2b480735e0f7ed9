import { describe, expect, it } from 'vitest';
import type { Order } from '../../lib/match/match-types';
import { decide, names, seasons, TWO, type Row } from './decided';

const RUNS_ON = seasons(
  { season: 0, names: names(40) },
  { season: 1, names: names(20) },
  { season: 2, from: 21, names: names(10) },
);
const SOAP = seasons({ season: 1, names: names(20) }, { season: 2, from: 5101, names: names(30) });
const ONE_SEASON = seasons(
  { season: 0, names: ['Looking Back', 'Making Of'] },
  { season: 1, names: ['The First Lamp', 'Home', 'Fog'] },
  { season: 2, names: [] },
);
const TWINS = seasons(
  { season: 1, names: ['Fog', 'Home', 'Lamp Oil'], dates: ['2016-05-01', '2016-05-01', '2016-05-02'] },
  { season: 2, names: ['Tide', 'Ebb', 'Fog'] },
);
/** The second episode is not listed. */
const WITH_A_GAP = TWO.map((one) => ({
  ...one,
  episodes: one.episodes.filter(({ episode }) => episode !== 2),
}));
const UNTIMED = seasons({ season: 1, names: ['Tide', 'Ebb'], runtime: null });
const HALF_TIMED = UNTIMED.map((one) => ({
  ...one,
  episodes: one.episodes.map((each) => (each.episode === 1 ? { ...each, runtime: 45 } : each)),
}));

const ORDER: Order = {
  groups: [
    {
      order: 1,
      episodes: [
        { season: 1, episode: 3 },
        { season: 1, episode: 1 },
      ],
    },
    { order: 2, episodes: [{ season: 9, episode: 9 }] },
  ],
};
const ordered = { order: ORDER };

const CHOSEN: readonly Row[] = [
  ['the chosen order', TWO, { label: 'S1:E1' }, 'S1 E3', ordered],
  ['the second of the chosen order', TWO, { label: 'S1:E2' }, 'S1 E1', ordered],
  ['more than the chosen order has', TWO, { label: 'S1:E3' }, 'ask: notListed', ordered],
  ['a season that the chosen order has not', TWO, { label: 'S3:E1' }, 'ask: notListed', ordered],
  ['an episode of the order that is not listed', TWO, { label: 'S2:E1' }, 'ask: notListed', ordered],
  [
    'the chosen order against the title',
    TWO,
    { label: 'S1:E1', title: 'Keepers of Light' },
    'ask: titleElsewhere',
    ordered,
  ],
  ['a title alone, beside a chosen order', TWO, { title: 'Return to Sea' }, 'S2 E3', ordered],
  [
    'an offset for numbers without a season',
    TWO,
    { label: 'Episode 3' },
    'S2 E3',
    { offsets: [{ from: null, to: 2, add: 0 }] },
  ],
  [
    'an offset for every season',
    TWO,
    { label: 'S5:E3' },
    'S2 E3',
    { offsets: [{ from: null, to: 2, add: 0 }] },
  ],
  [
    'a season’s own offset before that for every season',
    TWO,
    { label: 'S5:E2' },
    'S1 E1',
    {
      offsets: [
        { from: null, to: 2, add: 0 },
        { from: 5, to: 1, add: -1 },
      ],
    },
  ],
  [
    'an offset before the chosen order',
    TWO,
    { label: 'S1:E1' },
    'S2 E1',
    { ...ordered, offsets: [{ from: 1, to: 2, add: 0 }] },
  ],
];

const through = { absolute: true };

const COUNTED_THROUGH: readonly Row[] = [
  ['a number through all seasons', TWO, { label: 'Episode 7' }, 'S2 E3', through],
  ['a number beyond all seasons', TWO, { label: 'Episode 9' }, 'ask: notListed', through],
  ['a number through the seasons, where they run on', RUNS_ON, { label: 'Episode 25' }, 'S2 E25', through],
  ['a low number where they run on', RUNS_ON, { label: 'Episode 5' }, 'S1 E5', through],
  ['a pair that counts through', TWO, { label: 'S1:E7' }, 'S2 E3', through],
  ['a pair that both ways lead to', TWO, { label: 'S1:E2' }, 'S1 E2', through],
  ['a pair that the two ways read differently', TWO, { label: 'S2:E1' }, 'ask: countsDiffer', through],
  ['such a pair with a telling title', TWO, { label: 'S2:E3', title: 'Return to Sea' }, 'S2 E3', through],
  ['a pair that neither way leads to', TWO, { label: 'S1:E9' }, 'ask: notListed', through],
  ['a number of the whole run under its season', SOAP, { label: 'S2:E5105' }, 'S2 E5105', through],
  ['a number of the whole run', SOAP, { label: 'Episode 5105', season: 1 }, 'S2 E5105'],
  [
    'a number of the whole run that is not listed',
    SOAP,
    { label: 'Season 2 Episode 5999' },
    'ask: notListed',
  ],
];

const RUNNING: readonly Row[] = [
  ['a number just longer than any season', RUNS_ON, { label: 'Episode 21' }, 'S2 E21'],
  ['a number that the longest season has', RUNS_ON, { label: 'Episode 20' }, 'ask: noSeason'],
  ['a running number among the specials', RUNS_ON, { label: 'S0:E45' }, 'ask: notListed'],
  ['a running number that nothing bears', RUNS_ON, { label: 'Episode 99' }, 'ask: noSeason'],
  ['a number beside an empty season', ONE_SEASON, { label: 'Episode 3' }, 'S1 E3'],
  ['a number that the only season has not', ONE_SEASON, { label: 'Episode 4' }, 'ask: notListed'],
  ['a special’s number without a season', ONE_SEASON, { label: 'Special Episode 2' }, 'ask: notTold'],
  ['a season alone', ONE_SEASON, { label: 'Season 1' }, 'ask: notTold'],
];

const PARTS: readonly Row[] = [
  ['a later part of a season', TWO, { season: 2, episode: 1, label: 'Part 2' }, 'ask: part'],
  ['the first part of a season', TWO, { season: 2, episode: 1, label: 'Part 1' }, 'S2 E1'],
  ['a second part by its letter', TWO, { episode: 1, label: 'Season 2 Part B' }, 'ask: part'],
  [
    'a first part by its letter',
    TWO,
    { episode: 1, label: 'Season 2 Part A' },
    'S2 E1',
    { pageLanguage: '' },
  ],
  [
    'a later part with the episode’s title',
    TWO,
    { season: 2, episode: 1, label: 'Part 2', title: 'Keepers of Light' },
    'S2 E1',
  ],
  [
    'a later part with another’s title',
    TWO,
    { season: 2, episode: 1, label: 'Part 2', title: 'Return to Sea' },
    'S2 E3',
  ],
  ['a part for a season', TWO, { label: 'Part 2: Episode 1' }, 'ask: part'],
  ['a later part of the only season', ONE_SEASON, { episode: 1, label: 'Part 2' }, 'ask: part'],
  ['the first part of the only season', ONE_SEASON, { episode: 1, label: 'Part 1' }, 'S1 E1'],
  ['a special’s number with its title', TWO, { label: 'S0:E1', title: 'Looking Back' }, 'S0 E1'],
  ['a special’s title with another number', TWO, { label: 'S0:E1', title: 'The Long Winter' }, 'S0 E2'],
];

const TITLES: readonly Row[] = [
  ['a title that two bear, with the number of one', TWINS, { label: 'E3', title: 'Fog' }, 'S2 E3'],
  ['a title that two bear, with the season of one', TWINS, { label: 'Season 1', title: 'Fog' }, 'S1 E1'],
  ['a title that two bear, with another’s number', TWINS, { label: 'E2', title: 'Fog' }, 'ask: titleTwice'],
  [
    'a title that two bear, with a season that neither is of',
    TWINS,
    { label: 'Season 4', title: 'Fog' },
    'ask: titleTwice',
  ],
];

const DAYS: readonly Row[] = [
  ['the day one episode aired', TWO, { airDate: '2016-02-01' }, 'S1 E2'],
  ['the day a special aired', TWO, { airDate: '2015-02-01' }, 'S0 E2'],
  ['a day on which two aired', TWINS, { airDate: '2016-05-01' }, 'ask: notTold'],
  ['a day on which none aired', TWO, { airDate: '2016-02-02' }, 'ask: notTold'],
  ['a day beside a number', TWO, { airDate: '2016-02-01', label: 'Episode 3' }, 'ask: noSeason'],
  ['a day against the title', TWO, { airDate: '2016-02-01', title: 'Xylophones' }, 'ask: titleDiffers'],
];

const LENGTHS: readonly Row[] = [
  ['a range of three', TWO, { label: 'S1:E1-3' }, 'S1 E1,S1 E2,S1 E3'],
  ['a range with one missing between', WITH_A_GAP, { label: 'S1:E1-2' }, 'ask: rangeNotListed'],
  [
    'a range that ends before it begins',
    TWO,
    { season: 1, episode: 3, lastEpisode: 1 },
    'ask: rangeNotListed',
  ],
  ['a range of one', TWO, { season: 1, episode: 3, lastEpisode: 3 }, 'S1 E3'],
  ['a range too short for two', TWO, { label: 'S1:E1-2' }, 'ask: tooShort', { duration: 30 }],
  ['a range longer than two', TWO, { label: 'S1:E1-2' }, 'S1 E1,S1 E2', { duration: 200 }],
  ['a video of exactly the least length', TWO, { label: 'S1:E1' }, 'S1 E1', { duration: 18 }],
  ['a video of exactly the most length', TWO, { label: 'S1:E1' }, 'S1 E1', { duration: 72 }],
  ['any length where the catalogue knows none', UNTIMED, { label: 'S1:E1' }, 'S1 E1', { duration: 2 }],
  ['the shortest where it knows another’s', HALF_TIMED, { label: 'S1:E2' }, 'S1 E2', { duration: 18 }],
  ['less than where it knows another’s', HALF_TIMED, { label: 'S1:E2' }, 'ask: tooShort', { duration: 17 }],
  ['any longer where it knows another’s', HALF_TIMED, { label: 'S1:E2' }, 'S1 E2', { duration: 90 }],
  ['the shortest of two', HALF_TIMED, { label: 'S1:E1-2' }, 'S1 E1,S1 E2', { duration: 18 }],
];

describe('which episode is meant', () => {
  const rows = [...CHOSEN, ...COUNTED_THROUGH, ...RUNNING, ...PARTS, ...TITLES, ...DAYS, ...LENGTHS];
  it.each(rows.map(([name, ...rest]) => ({ name, rest })))(
    'by $name',
    ({ rest: [listed, claim, wanted, more] }) => {
      expect(decide(listed, claim, more)).toBe(wanted);
    },
  );
});
