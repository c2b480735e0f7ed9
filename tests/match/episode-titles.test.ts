import { describe, expect, it } from 'vitest';
import { formatPair, type Episode } from '../../lib/domain/show';
import { episodeKey, episodeTitles } from '../../lib/match/episode-titles';
import { decide, seasons } from './decided';

const LISTED = seasons({
  season: 1,
  names: [
    'Tides',
    'The Tides of Spring',
    'Tide',
    'Episode 4',
    'Quiet Lamp',
    '霧夜',
    '霧夜之城',
    'Fog',
    'Harbor Keepers',
  ],
});
const titles = episodeTitles('Quiet Lamp', LISTED);
const listed = (episode: number): Episode => {
  const found = LISTED[0]?.episodes[episode - 1];
  if (found === undefined) throw new Error('not listed');
  return found;
};

describe('episodeTitles', () => {
  it.each([
    ['TIDES!', ['S1 E1']],
    ['Tidés', ['S1 E1']],
    ['Episode 4', []],
    ['Quiet Lamp', []],
    ['Ebb', []],
  ])('knows which are named %s', (title, wanted) =>
    expect(titles.named(title).map(formatPair)).toEqual(wanted),
  );

  it.each([
    ['Tides', ['S1 E1', 'S1 E2', 'S1 E3']],
    ['The Tides of', ['S1 E1', 'S1 E2']],
    ['Harbour Keepers', ['S1 E9']],
    ['霧夜', ['S1 E6', 'S1 E7']],
    ['霧', []],
    ['Fog Horns', []],
    ['Episode 4', []],
  ])('knows which are named much like %s', (title, wanted) =>
    expect(titles.near(title).map(formatPair)).toEqual(wanted),
  );

  it.each([
    [1, 'tides', 'equal'],
    [2, 'Tides', 'near'],
    [8, 'Fog and Lamps', 'other'],
    [4, 'Episode 4', 'nameless'],
    [5, 'Quiet Lamp', 'nameless'],
  ])('says how the name of number %i stands to "%s": %s', (number, title, wanted) =>
    expect(titles.compare(listed(number), title)).toBe(wanted),
  );

  it('reads a name as one where the show is called otherwise', () => {
    expect(episodeTitles('Wooden Violin', LISTED).named('Quiet Lamp').map(formatPair)).toEqual(['S1 E5']);
    expect(episodeTitles('Quiet Lamp', LISTED).named('Quiet Lamp')).toEqual([]);
  });

  it('has two of one name', () => {
    const twins = seasons({ season: 1, names: ['Fog', 'Ebb', 'Fog'] });
    expect(episodeTitles('Lamp', twins).named('Fog').map(formatPair)).toEqual(['S1 E1', 'S1 E3']);
  });
});

describe('episodeKey', () => {
  it.each([
    ['Fog, Part One', 'Fog (1)'],
    ['Fog: Part Two', 'Fog (2)'],
    ['Fog Part Three', 'Fog (III)'],
    ['Fog (IV)', 'Fog (4)'],
    ['Fog (V)', 'Fog (5)'],
    ['Fog – Teil zwei', 'Fog, Part II'],
    ['Fog, Pt. 2', 'Fog (2)'],
    ['Fog, partie deux', 'Fog (2)'],
  ])('%s is %s', (a, b) => expect(episodeKey(a)).toBe(episodeKey(b)));

  it.each([
    ['霧（前編）', '霧（後編）'],
    ['Part One', 'Part Two'],
    ['(1)', '(2)'],
    ['Fog (1)', 'Ebb (1)'],
    ['Fog 1', 'Fog (1)'],
  ])('%s is not %s', (a, b) => expect(episodeKey(a)).not.toBe(episodeKey(b)));
});

const HOMES = seasons(
  { season: 0, names: ['Looking Back', 'Making Of'] },
  { season: 1, names: ['Keepers of Light', 'Keepers of Light Again', 'Ebb', 'Fog'] },
  { season: 2, names: ['Tides', '霧夜', '霧', 'Fog'] },
);

describe('a title beside numbers', () => {
  it.each<readonly [string, Parameters<typeof decide>[1], string]>([
    ['outweighs them with five letters', { label: 'S1:E3', title: 'Tides' }, 'S2 E1'],
    ['outweighs them with two ideographs', { label: 'S1:E3', title: '霧夜' }, 'S2 E2'],
    ['does not with one', { label: 'S1:E2', title: '霧' }, 'ask: titleElsewhere'],
    [
      'is no other’s where theirs is much like it',
      { label: 'S1:E2', title: 'Keepers of Light' },
      'ask: titleElsewhere',
    ],
    ['may be that of the range’s second', { label: 'S1:E3-4', title: 'Ebb' }, 'S1 E3,S1 E4'],
    [
      'may not be that of the one before the range',
      { label: 'S1:E2-3', title: 'Keepers of Light' },
      'ask: titleElsewhere',
    ],
    [
      'may not be that of the range’s second and another',
      { label: 'S1:E3-4', title: 'Fog' },
      'ask: titleElsewhere',
    ],
    [
      'may not be that of the one behind the range',
      { label: 'S1:E1-2', title: 'Ebb' },
      'ask: titleElsewhere',
    ],
    ['may not be much like another’s', { label: 'S1:E3', title: 'Keeper of Lights' }, 'ask: titleElsewhere'],
    [
      'is not a special’s by being much like it',
      { label: 'S1:E3', title: 'Looking Backs' },
      'ask: titleDiffers',
    ],
    ['is a special’s where no season is told', { label: 'Episode 9', title: 'Looking Back' }, 'S0 E1'],
    ['is a special’s where no number is told', { label: 'Season 2', title: 'Looking Back' }, 'S0 E1'],
    ['is no regular one’s where a special is told', { label: 'Special - Tides' }, 'ask: notTold'],
  ])('%s', (_, claim, wanted) => expect(decide(HOMES, claim)).toBe(wanted));

  it.each<readonly [string, string, string, string]>([
    ['en', 'en-US', 'Xylophones', 'ask: titleDiffers'],
    ['en_GB', 'en-US', 'Xylophones', 'ask: titleDiffers'],
    ['EN', 'en', 'Xylophones', 'ask: titleDiffers'],
    ['de', 'en', 'Xylophone', 'S1 E3'],
    ['en', '', 'Xylophones', 'S1 E3'],
    ['', '', 'Xylophones', 'S1 E3'],
    ['en', 'en', 'Ксилофон', 'S1 E3'],
    ['en', 'en', 'ξυλόφωνο', 'S1 E3'],
    ['en', 'en', 'ไซโลโฟน', 'S1 E3'],
  ])(
    'on a page in "%s", with a catalogue in "%s", may be "%s"',
    (pageLanguage, showLanguage, title, wanted) => {
      expect(decide(HOMES, { label: 'S1:E3', title }, { pageLanguage, showLanguage })).toBe(wanted);
    },
  );

  it('differs within a script that is not ours', () => {
    const russian = seasons({ season: 1, names: ['Отлив'] });
    const more = { pageLanguage: 'ru', showLanguage: 'ru-RU' };
    expect(decide(russian, { label: 'S1:E1', title: 'Ксилофон' }, more)).toBe('ask: titleDiffers');
    expect(decide(russian, { label: 'S1:E1', title: 'Xylophones' }, more)).toBe('S1 E1');
  });
});
