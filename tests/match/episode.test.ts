import { describe, expect, it } from 'vitest';
import { mergeClaims } from '../../lib/match/claims';
import { decideEpisode } from '../../lib/match/episode';
import { decide, names, seasons, TWO, type Row } from './decided';

const RUNS_ON = seasons({ season: 1, names: names(20) }, { season: 2, from: 21, names: names(10) });
const ONE_SEASON = seasons({ season: 1, names: ['The First Lamp', 'Episode 2', 'Chapter 3'] });

const ROWS: readonly Row[] = [
  ['a listed pair', TWO, { label: 'S2:E1' }, 'S2 E1'],
  ['a listed pair with its title', TWO, { label: 'S2:E1', title: 'Keepers of Light' }, 'S2 E1'],
  ['a title spelled a little otherwise', TWO, { label: 'S2:E1', title: 'The Keepers of the Light' }, 'S2 E1'],
  ['a title in another language', TWO, { label: 'S2:E1', title: 'Hüter' }, 'S2 E1', { pageLanguage: 'de' }],
  ['a title in another script', TWO, { label: 'S2:E1', title: '霧の灯台' }, 'S2 E1'],
  ['another title in the same language', TWO, { label: 'S2:E1', title: 'Xylophones' }, 'ask: titleDiffers'],
  [
    'the same where the language is not known',
    TWO,
    { label: 'S2:E1', title: 'Xylophones' },
    'S2 E1',
    { pageLanguage: '' },
  ],
  [
    'a page title that says something else',
    TWO,
    { source: 'title', label: 'Quiet Lamp S2 E1 Nightlight' },
    'S2 E1',
  ],
  [
    'a page title that names another episode',
    TWO,
    { source: 'title', label: 'Quiet Lamp S2 E1 Return to Sea' },
    'S2 E3',
  ],
  [
    'an untitled episode, the title an old one’s',
    TWO,
    { label: 'S2:E2', title: 'The First Lamp' },
    'ask: titleElsewhere',
  ],
  [
    'an untitled episode, the title like an old one’s',
    TWO,
    { label: 'S2:E2', title: 'First Lamps' },
    'ask: titleElsewhere',
  ],
  ['a title that another bears', TWO, { label: 'S2:E1', title: 'Return to Sea' }, 'S2 E3'],
  ['a short title against the numbers', TWO, { label: 'S2:E1', title: 'Home' }, 'ask: titleElsewhere'],
  ['a short title where the pair is not listed', TWO, { label: 'S3:E1', title: 'Home' }, 'ask: notListed'],
  ['a long title where the pair is not listed', TWO, { label: 'S3:E1', title: 'Return to Sea' }, 'S2 E3'],
  ['a short title alone', TWO, { title: 'Home' }, 'S1 E2'],
  ['a title that a special bears too', TWO, { label: 'S1:E3', title: 'The Long Winter' }, 'S1 E3'],
  [
    'the special’s title beside a regular pair',
    TWO,
    { label: 'S2:E1', title: 'Looking Back' },
    'ask: titleDiffers',
  ],
  ['a special by its title', TWO, { label: 'Special - The Long Winter' }, 'S0 E2'],
  ['a special’s number alone', TWO, { label: 'S0:E1' }, 'ask: special'],
  ['a title that two bear', TWO, { title: 'Fog' }, 'ask: titleTwice'],
  ['a title that two bear, with the season', TWO, { label: 'Season 2', title: 'Fog' }, 'S2 E4'],
  ['a title that two bear, with a pair', TWO, { label: 'S2:E4', title: 'Fog' }, 'S2 E4'],
  ['a title and number that two bear', TWO, { label: 'E4', title: 'Fog' }, 'ask: titleTwice'],
  ['a range whose second title is given', TWO, { label: 'S1:E1-2', title: 'Home' }, 'S1 E1,S1 E2'],
  ['a range that is not listed', TWO, { label: 'S1:E4-5' }, 'ask: rangeNotListed'],
  [
    'a range with a third one’s title',
    TWO,
    { label: 'S1:E1-2', title: 'Return to Sea' },
    'ask: titleElsewhere',
  ],
  ['a number without a season', TWO, { label: 'Episode 3' }, 'ask: noSeason'],
  ['a number of the only season', ONE_SEASON, { label: 'Episode 3' }, 'S1 E3'],
  ['a chapter of the only season', ONE_SEASON, { label: 'Chapter 3' }, 'S1 E3'],
  ['a part of the only season', ONE_SEASON, { label: 'Teil 3' }, 'ask: part'],
  ['a chapter beside a season', TWO, { label: 'Season 2 Chapter 3' }, 'ask: part'],
  ['a running number', RUNS_ON, { label: 'Episode 25' }, 'S2 E25'],
  ['a number that may count anew', RUNS_ON, { label: 'Episode 5' }, 'ask: noSeason'],
  ['a running number under another season', RUNS_ON, { label: 'S4:E25' }, 'S2 E25'],
  ['a season that counts anew', RUNS_ON, { label: 'S2:E5' }, 'ask: notListed'],
  ['too short a video', TWO, { label: 'S1:E1' }, 'ask: tooShort', { duration: 17 }],
  ['just long enough a video', TWO, { label: 'S1:E1' }, 'S1 E1', { duration: 19 }],
  ['a video for two', TWO, { label: 'S1:E1' }, 'ask: twoEpisodes', { duration: 73 }],
  ['a range that lasts as long as two', TWO, { label: 'S1:E1-2' }, 'S1 E1,S1 E2', { duration: 90 }],
  ['an offset', ONE_SEASON, { label: 'S2:E1' }, 'S1 E3', { offsets: [{ from: 2, to: 1, add: 2 }] }],
  [
    'an offset that leads nowhere',
    ONE_SEASON,
    { label: 'S2:E2' },
    'ask: notListed',
    { offsets: [{ from: 2, to: 1, add: 2 }] },
  ],
  [
    'an offset of another season',
    ONE_SEASON,
    { label: 'S1:E1' },
    'S1 E1',
    { offsets: [{ from: 2, to: 1, add: 2 }] },
  ],
  [
    'an offset against the title',
    TWO,
    { label: 'S2:E1', title: 'Return to Sea' },
    'ask: titleElsewhere',
    { offsets: [{ from: 2, to: 1, add: 1 }] },
  ],
  ['nothing', TWO, { label: 'Resume' }, 'ask: notTold'],
];

describe('decideEpisode', () => {
  it.each(ROWS.map(([name, ...rest]) => ({ name, rest })))(
    '$name',
    ({ rest: [listed, claim, wanted, more] }) => {
      expect(decide(listed, claim, more)).toBe(wanted);
    },
  );

  it('says so where sources contradict each other', () => {
    const labels = mergeClaims([
      { source: 'og', show: 'Quiet Lamp', label: 'S1 E1' },
      { source: 'url', season: 2, episode: 1 },
    ]);
    expect(decide(TWO, {}, { labels })).toBe('ask: sourcesDiffer');
  });

  it('offers up next first, and never what is not listed', () => {
    const labels = mergeClaims([{ source: 'player', show: 'Quiet Lamp', label: 'S7:E9' }]);
    const base = {
      showName: 'Quiet Lamp',
      pageLanguage: '',
      showLanguage: '',
      offsets: [],
      order: null,
      absolute: false,
      duration: null,
    };
    const answer = decideEpisode({ ...base, labels, seasons: TWO, upNext: { season: 2, episode: 3 } });
    expect(answer).toMatchObject({
      kind: 'ask',
      candidates: [{ episode: { season: 2, episode: 3 }, reasons: ['upNext'] }],
    });
    expect(decideEpisode({ ...base, labels, seasons: [], upNext: { season: 2, episode: 3 } })).toMatchObject({
      candidates: [],
    });
  });
});
